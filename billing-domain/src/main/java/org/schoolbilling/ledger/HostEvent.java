package org.schoolbilling.ledger;

import java.util.Objects;
import org.schoolbilling.invoice.InvoiceId;
import org.schoolbilling.party.DebtorId;
import org.schoolbilling.settlement.Status;

/**
 * Something the host is told: stored with the change, delivered at least once and in order per invoice (SPI-9). The host
 * keeps what it has seen by the key that the store gives.
 */
public sealed interface HostEvent {

    InvoiceId invoice();

    DebtorId debtor();

    /** An invoice's status changed. */
    record StatusChanged(InvoiceId invoice, DebtorId debtor, Status from, Status to) implements HostEvent {
        public StatusChanged {
            Objects.requireNonNull(invoice, "invoice");
            Objects.requireNonNull(debtor, "debtor");
            Objects.requireNonNull(from, "from");
            Objects.requireNonNull(to, "to");
        }
    }
}
