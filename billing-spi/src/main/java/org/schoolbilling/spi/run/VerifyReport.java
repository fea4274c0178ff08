package org.schoolbilling.spi.run;

import java.util.List;
import org.schoolbilling.money.Money;

/**
 * What a verification looked at and found.
 *
 * @param checks what was checked, each in words with its rule and how many objects it covered
 * @param findings what is wrong, each naming its object and rule; at most the first thousand
 * @param claimed all claims of issued invoices
 * @param paid payments less moved out or returned
 * @param unplaced what is held
 * @param open what is owed
 * @param refunded refunds less those that the bank sent back
 * @param log how much of the log is sealed
 */
public record VerifyReport(
        List<Check> checks,
        List<String> findings,
        long findingCount,
        long invoices,
        Money claimed,
        Money allocated,
        Money waived,
        Money open,
        Money paid,
        Money unplaced,
        Money refunded,
        Money posted,
        Money handedOver,
        LogState log) {

    public VerifyReport {
        checks = List.copyOf(checks);
        findings = List.copyOf(findings);
    }

    /**
     * The log's chain (LOG-3).
     *
     * @param unsealed entries that a later sealing will take
     * @param head the hash of the last link, empty where there is none: noted elsewhere, it shows whether somebody computed
     *     the chain anew
     */
    public record LogState(long sealed, long unsealed, String head) {}

    /** One kind of check. */
    public record Check(String rule, String what, long objects) {}

    public boolean isClean() {
        return findingCount == 0;
    }
}
