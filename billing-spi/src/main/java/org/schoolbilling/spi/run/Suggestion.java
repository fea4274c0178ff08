package org.schoolbilling.spi.run;

import java.util.Objects;
import org.schoolbilling.invoice.Invoice;

/** An invoice that an unresolved transaction may be for, and why. It is shown to a person and never applied (PAY-13). */
public record Suggestion(Invoice invoice, Ground ground) {

    /** Why an invoice is suggested, the strongest first. */
    public enum Ground {
        /** Its KID differs from the reference by one wrong digit. */
        KID_WRONG_DIGIT,
        /** Its KID differs from the reference by two neighbours swapped. */
        KID_SWAPPED,
        /** Its KID has one digit more than the reference. */
        KID_MISSING_DIGIT,
        /** It is open, and its debtor's invoices were paid from the payer's account before. */
        PAYER_SEEN,
        /** Exactly the transaction's amount is open on it, and it is paid to the same account. */
        SAME_AMOUNT
    }

    public Suggestion {
        Objects.requireNonNull(invoice, "invoice");
        Objects.requireNonNull(ground, "ground");
    }
}
