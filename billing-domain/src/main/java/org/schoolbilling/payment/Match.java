package org.schoolbilling.payment;

import org.schoolbilling.invoice.Invoice;

/**
 * The one answer for a bank transaction (PAY-2).
 */
public sealed interface Match {

    Outcome outcome();

    String remark();

    /** It pays this invoice. */
    record Registered(Invoice invoice) implements Match {
        @Override
        public Outcome outcome() {
            return Outcome.REGISTERED;
        }

        @Override
        public String remark() {
            return "OK";
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
