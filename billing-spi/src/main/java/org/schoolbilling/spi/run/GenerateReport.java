package org.schoolbilling.spi.run;

import java.util.Map;
import org.schoolbilling.charge.SkipReason;
import org.schoolbilling.money.Money;

/**
 * What a generation came to (GEN-2).
 *
 * @param invoices new invoices made
 * @param drafts open drafts that got more claims
 * @param skipped how many claims were not made, by reason
 */
public record GenerateReport(
        Mode mode,
        long persons,
        long unknownIds,
        long invoices,
        long drafts,
        long claims,
        Money total,
        Map<SkipReason, Long> skipped) {

    public GenerateReport {
        skipped = Map.copyOf(skipped);
    }
}
