package org.schoolbilling.waiver;

import java.util.List;
import java.util.Objects;
import org.schoolbilling.invoice.Invoice;
import org.schoolbilling.money.Money;
import org.schoolbilling.roster.PersonId;

/** What becomes of one invoice in a bulk waiver. */
public sealed interface BulkWaiverOutcome {

    /** The invoice as the run leaves it. */
    Invoice invoice();

    /**
     * What is open is given up.
     *
     * @param amount in all
     * @param ended the persons whose studies the host is asked to end (WAI-3)
     */
    record Waived(Invoice invoice, Money amount, List<PersonId> ended) implements BulkWaiverOutcome {
        public Waived {
            Objects.requireNonNull(invoice, "invoice");
            Objects.requireNonNull(amount, "amount");
            ended = List.copyOf(ended);
        }

        /** The same waiver of the invoice as it is stored. */
        public Waived as(Invoice stored) {
            return new Waived(stored, amount, ended);
        }
    }

    /** It is left out, and why. */
    record LeftOut(Invoice invoice, BulkWaiverRefusal reason) implements BulkWaiverOutcome {
        public LeftOut {
            Objects.requireNonNull(invoice, "invoice");
            Objects.requireNonNull(reason, "reason");
        }
    }
}
