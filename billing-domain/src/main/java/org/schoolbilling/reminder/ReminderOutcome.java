package org.schoolbilling.reminder;

import java.util.Objects;
import org.schoolbilling.invoice.Invoice;
import org.schoolbilling.money.Money;

/** What becomes of one invoice in a run of reminders. */
public sealed interface ReminderOutcome {

    /** The invoice as the run leaves it. */
    Invoice invoice();

    /**
     * It is reminded.
     *
     * @param round which reminder it is: 1, 2 or 3
     * @param fee zero where there is none
     * @param isFeeDemanded whether the fee is a claim and part of what is to be paid; else it is stated only (REM-4)
     */
    record Reminded(Invoice invoice, int round, Money fee, boolean isFeeDemanded) implements ReminderOutcome {
        public Reminded {
            Objects.requireNonNull(invoice, "invoice");
            Objects.requireNonNull(fee, "fee");
        }

        /** The same reminder of the invoice as it is stored. */
        public Reminded as(Invoice stored) {
            return new Reminded(stored, round, fee, isFeeDemanded);
        }
    }

    /** It is left out, and why. */
    record LeftOut(Invoice invoice, ReminderRefusal reason) implements ReminderOutcome {
        public LeftOut {
            Objects.requireNonNull(invoice, "invoice");
            Objects.requireNonNull(reason, "reason");
        }
    }
}
