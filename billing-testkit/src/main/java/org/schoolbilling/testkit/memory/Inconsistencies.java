package org.schoolbilling.testkit.memory;

import java.util.ArrayList;
import java.util.List;
import org.schoolbilling.invoice.Invoice;
import org.schoolbilling.invoice.InvoiceHeader;
import org.schoolbilling.invoice.InvoiceId;
import org.schoolbilling.invoice.PaymentLine;
import org.schoolbilling.posting.Posting;

/** Whether the tables agree with each other. */
final class Inconsistencies {

    private final Tables tables;
    private final List<String> found = new ArrayList<>();

    private Inconsistencies(Tables tables) {
        this.tables = tables;
    }

    static List<String> of(Tables tables) {
        Inconsistencies check = new Inconsistencies(tables);
        tables.invoices.values().forEach(check::invoice);
        check.claims();
        return List.copyOf(check.found);
    }

    private void invoice(Invoice invoice) {
        InvoiceHeader header = invoice.header();
        InvoiceId id = invoice.id();
        require(tables.debtors.get(header.debtor()) != null, id, "has unknown debtor " + header.debtor());
        header.number().ifPresent(n -> require(id.equals(tables.numbers.get(n)), id, "is not found by number " + n));
        header.kid().ifPresent(k -> require(id.equals(tables.kids.get(k.value())), id, "is not found by KID " + k));
        List<Posting> journal = tables.journals.getOrDefault(id, List.of());
        require(
                journal.size() == invoice.postings(),
                id,
                "counts " + invoice.postings() + " postings and has " + journal.size());
        for (Posting posting : journal) {
            boolean isPayment = posting.line() >= 1
                    && posting.line() <= invoice.lines().size()
                    && invoice.line(posting.line()) instanceof PaymentLine;
            require(isPayment, id, "has posting " + posting.number() + " of line " + posting.line() + ", no payment");
            boolean isOpen = tables.openPostings.get(posting) != null;
            require(
                    isOpen == posting.handOver().isEmpty(),
                    id,
                    "has posting " + posting.number() + " both open and handed over, or neither");
        }
    }

    private void claims() {
        for (InvoiceId id : tables.claims.values()) {
            require(tables.invoices.get(id) != null, id, "is claimed on and unknown");
        }
    }

    private void require(boolean holds, InvoiceId id, String otherwise) {
        if (!holds) {
            found.add("invoice " + id + " " + otherwise);
        }
    }
}
