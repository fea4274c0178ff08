package org.schoolbilling.spi.run;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.schoolbilling.document.InvoiceDocument;
import org.schoolbilling.invoice.InvoiceId;
import org.schoolbilling.settlement.Status;
import org.schoolbilling.spi.SelfServiceTexts;

/**
 * What a debtor sees (SLF-1).
 *
 * @param mayCreate whether the semester fee can be asked for now (SLF-2)
 * @param whyNot why it cannot, in a stable word such as {@code FEE_EXEMPT}; empty where it can
 * @param mayChooseSending whether it is asked if paper is wanted, and by default {@code isSentByDefault}
 */
public record SelfServiceView(
        List<Entry> invoices, boolean mayCreate, String whyNot, boolean mayChooseSending, boolean isSentByDefault) {

    public SelfServiceView {
        invoices = List.copyOf(invoices);
        Objects.requireNonNull(whyNot, "whyNot");
    }

    /** Why the semester fee cannot be asked for, for people to read, as part of a sentence; empty where it can. */
    public String whyNot(Locale locale) {
        return SelfServiceTexts.of(whyNot, locale);
    }

    /**
     * An invoice: its document, with account, BIC, IBAN and KID, as it would be on paper.
     *
     * @param mayWishSending whether it can be asked for on paper now (SLF-3)
     * @param isSendWished whether it was, and the next issue run takes it along
     */
    public record Entry(
            InvoiceId id, InvoiceDocument document, Status status, boolean mayWishSending, boolean isSendWished) {
        public Entry {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(document, "document");
            Objects.requireNonNull(status, "status");
        }
    }
}
