package org.schoolbilling.spi.run;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.schoolbilling.money.Money;
import org.schoolbilling.payment.Outcome;
import org.schoolbilling.spi.bank.BankFileSummary;

/**
 * What a load came to (PAY-3, PAY-15).
 *
 * @param outcomes how many transactions of the file had each outcome; every outcome is there
 * @param amounts what they amount to
 * @param possibleDuplicates how many were registered though they may have come before under other references
 * @param retried how many of the unresolved list were registered now
 * @param retriedAmount what these amount to
 */
public record LoadReport(
        Mode mode,
        BankFileSummary file,
        Map<Outcome, Long> outcomes,
        Map<Outcome, Money> amounts,
        long possibleDuplicates,
        long retried,
        Money retriedAmount) {

    public LoadReport {
        outcomes = Collections.unmodifiableMap(new EnumMap<>(outcomes));
        amounts = Collections.unmodifiableMap(new EnumMap<>(amounts));
    }
}
