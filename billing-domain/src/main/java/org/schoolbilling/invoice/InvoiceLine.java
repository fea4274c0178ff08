package org.schoolbilling.invoice;

import java.time.LocalDate;
import org.schoolbilling.catalog.LineTypeCode;
import org.schoolbilling.catalog.Role;
import org.schoolbilling.money.Money;

/** One entry of an invoice (fakturadetalj). Once the invoice is issued it is never changed or removed, but for what the bank calls a payment (INV-5) and words of an erased debtor (LOG-5). */
public sealed interface InvoiceLine permits ClaimLine, PaymentLine, TargetedLine, ReminderLine {

    LineHead head();

    default int number() {
        return head().number();
    }

    default LineTypeCode type() {
        return head().type();
    }

    default Role role() {
        return head().role();
    }

    default LocalDate date() {
        return head().date();
    }

    default Money amount() {
        return head().amount();
    }

    default String text() {
        return head().text();
    }

    /** The same with another text: of a draft, or of an erased debtor's invoice (LOG-5). */
    InvoiceLine withText(String text);
}
