package org.schoolbilling.testkit.plainfile;

import java.util.Optional;
import org.schoolbilling.catalog.InvoiceTypeCode;
import org.schoolbilling.invoice.Invoice;
import org.schoolbilling.party.DebtorId;
import org.schoolbilling.term.Term;

/** What there is at most one open draft of. */
record DraftKey(DebtorId debtor, InvoiceTypeCode type, Term term) {

    /** That of an invoice; none where it is no draft, or no open one. */
    static Optional<DraftKey> of(Invoice invoice) {
        return invoice.isDraft() && !invoice.header().isDiscarded()
                ? Optional.of(new DraftKey(
                        invoice.header().debtor(),
                        invoice.header().type(),
                        invoice.header().term()))
                : Optional.empty();
    }
}
