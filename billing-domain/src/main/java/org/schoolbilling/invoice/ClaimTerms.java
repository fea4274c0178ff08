package org.schoolbilling.invoice;

import java.util.Objects;
import org.schoolbilling.catalog.LineType;
import org.schoolbilling.catalog.LineTypeFlag;
import org.schoolbilling.money.VatRate;

/**
 * The terms a claim was made on; later changes of the catalogue change nothing on it (ALC-1).
 *
 * @param priority payment priority, 1 is covered first
 * @param isOptional whether the payer may leave it unpaid (valgbar)
 * @param vat contained in the amount (MON-4)
 * @param isPublished whether it is itemised on the document (CAT-14)
 * @param isSemesterFee whether the host is told when it is paid (PAY-11)
 */
public record ClaimTerms(int priority, boolean isOptional, VatRate vat, boolean isPublished, boolean isSemesterFee) {

    public ClaimTerms {
        Objects.requireNonNull(vat, "vat");
        if (priority < 1) {
            throw new IllegalArgumentException("payment priority must be 1 or higher: " + priority);
        }
    }

    /** The terms that a line type gives to a claim made today. */
    public static ClaimTerms of(LineType type, int priority) {
        return new ClaimTerms(
                priority,
                type.is(LineTypeFlag.OPTIONAL),
                type.vat(),
                type.is(LineTypeFlag.PUBLISHED),
                type.is(LineTypeFlag.SEMESTER_FEE));
    }
}
