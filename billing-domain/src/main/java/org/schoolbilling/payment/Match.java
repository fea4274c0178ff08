package org.schoolbilling.payment;

import org.jspecify.annotations.Nullable;
import org.schoolbilling.invoice.Invoice;

/**
 * The one answer for a bank transaction (PAY-2).
 */
public sealed interface Match {

    Outcome outcome();

    String remark();

    /**
     * It pays this invoice.
     *
     * @param recurrenceOrNull an earlier payment that it may be the same as; it is booked all the same, and people are told
     */
    record Registered(Invoice invoice, @Nullable Recurrence recurrenceOrNull) implements Match {

        public Registered(Invoice invoice) {
            this(invoice, null);
        }

        public boolean isPossibleDuplicate() {
            return recurrenceOrNull != null;
        }

        @Override
        public Outcome outcome() {
            return Outcome.REGISTERED;
        }

        @Override
        public String remark() {
            return recurrenceOrNull == null ? "OK" : recurrenceOrNull.remark();
        }
    }

    /** It pays no invoice by itself. */
    record NotRegistered(Outcome outcome, String remark) implements Match {
        public NotRegistered {
            if (outcome == Outcome.REGISTERED) {
                throw new IllegalArgumentException("a registered transaction names its invoice");
            }
        }
    }
}
