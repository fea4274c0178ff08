package org.schoolbilling.spi.run;

import java.util.Objects;
import org.schoolbilling.party.DebtorId;

/**
 * What an erasure took, or would take (LOG-5); all zero where the debtor was erased before.
 *
 * @param invoices whose texts and account for refunds were cleared
 * @param transactions whose payer account and text were cleared
 * @param isPerson whether name, address and ids were there to be cleared
 */
public record EraseReport(DebtorId debtor, int invoices, int transactions, boolean isPerson) {

    public EraseReport {
        Objects.requireNonNull(debtor, "debtor");
    }
}
