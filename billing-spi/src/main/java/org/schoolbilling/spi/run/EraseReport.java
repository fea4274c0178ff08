package org.schoolbilling.spi.run;

import java.util.Objects;
import org.schoolbilling.party.DebtorId;

/**
 * What an erasure took, or would take (LOG-5); all zero where the debtor was erased before.
 *
 * @param invoices of which texts, accounts and typed references were cleared
 * @param transactions whose payer account and text were cleared: those that paid the invoices, and others that tell of the
 *     person and need not be kept
 * @param isPerson whether name, address and ids were there to be cleared
 * @param left how many bank transactions tell of the person and stay as they are, since they are on the unresolved list or must be
 *     kept longer: to be handled, and erased later. A transaction that nothing ties to the person is not counted
 */
public record EraseReport(DebtorId debtor, int invoices, int transactions, boolean isPerson, int left) {

    public EraseReport {
        Objects.requireNonNull(debtor, "debtor");
    }
}
