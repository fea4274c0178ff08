package org.schoolbilling.testkit.plainfile;

import java.util.Locale;
import java.util.function.Predicate;
import org.schoolbilling.invoice.Invoice;
import org.schoolbilling.invoice.InvoiceHeader;
import org.schoolbilling.party.Debtor;
import org.schoolbilling.party.DebtorId;
import org.schoolbilling.reference.Kid;
import org.schoolbilling.settlement.Settlement;
import org.schoolbilling.spi.store.InvoiceQuery;

/** Whether an invoice fits a query, with its debtor as known after a commit. */
record InvoiceFilter(InvoiceQuery query, Shelf<DebtorId, Debtor> debtors, long commit) implements Predicate<Invoice> {

    @Override
    public boolean test(Invoice invoice) {
        InvoiceHeader header = invoice.header();
        return !header.isDiscarded()
                && (query.term() == null || query.term().equals(header.term()))
                && (query.type() == null || query.type().equals(header.type()))
                && (query.debtor() == null || query.debtor().equals(header.debtor()))
                && (query.number() == null || query.number().equals(header.numberOrNull()))
                && (query.kid() == null
                        || header.kid()
                                .map(Kid::value)
                                .filter(query.kid()::equals)
                                .isPresent())
                && (query.customerReference() == null
                        || query.customerReference().equals(header.customerReference()))
                && query.sentDays().has(header.milestones().sentOrNull())
                && query.dueDays().has(header.milestones().dueOrNull())
                && ((query.lineType() == null && query.lineDays().isAny())
                        || invoice.lines().stream().anyMatch(query::fits))
                && (!query.isSendWished() || header.marks().sendWished().isPresent())
                && (query.name() == null || hasName(header, query.name()))
                && (query.statuses().isEmpty()
                        || query.statuses().contains(Settlement.of(invoice).status()));
    }

    private boolean hasName(InvoiceHeader header, String part) {
        return debtors.get(header.debtor(), commit)
                .map(Debtor::name)
                .filter(name -> name.toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT)))
                .isPresent();
    }
}
