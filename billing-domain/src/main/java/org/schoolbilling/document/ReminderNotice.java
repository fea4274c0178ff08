package org.schoolbilling.document;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.schoolbilling.money.Money;

/**
 * What makes a document a reminder (REM-3, REM-4).
 *
 * @param round 1, 2 or 3
 * @param on the day it was reminded
 * @param feeOrNull the round's fee, where it has one
 * @param isFeeDemanded whether the fee is among the claims and in the amount to pay; else it is stated only
 */
public record ReminderNotice(
        int round, LocalDate on, @Nullable Money feeOrNull, boolean isFeeDemanded) {

    public ReminderNotice {
        Objects.requireNonNull(on, "on");
        if (round < 1 || round > 3) {
            throw new IllegalArgumentException("reminder round must be 1 to 3: " + round);
        }
    }
}
