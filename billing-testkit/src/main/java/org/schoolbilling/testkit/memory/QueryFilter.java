package org.schoolbilling.testkit.memory;

import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.schoolbilling.invoice.Invoice;
import org.schoolbilling.invoice.InvoiceHeader;
import org.schoolbilling.party.Debtor;
import org.schoolbilling.party.DebtorId;
import org.schoolbilling.reference.Kid;
import org.schoolbilling.settlement.Settlement;
import org.schoolbilling.spi.store.InvoiceQuery;

/** Whether an invoice fits every part of a query that is given. */
final class QueryFilter implements Predicate<Invoice> {

    private final Tables tables;
    private final InvoiceQuery query;

    QueryFilter(Tables tables, InvoiceQuery query) {
        this.tables = tables;
        this.query = query;
    }

    @Override
    public boolean test(Invoice invoice) {
        InvoiceHeader header = invoice.header();
        return !header.isDiscarded()
                && fits(query.term(), header.term())
                && fits(query.type(), header.type())
                && fits(query.debtor(), header.debtor())
                && fits(query.number(), header.numberOrNull())
                && fits(query.kid(), header.kid().map(Kid::value).orElse(null))
                && fits(query.customerReference(), header.customerReference())
                && (!query.isSendWished() || header.marks().sendWishedOrNull() != null)
                && (query.name() == null || isNamed(header.debtor(), query.name()))
                && query.sentDays().has(header.milestones().sentOrNull())
                && query.dueDays().has(header.milestones().dueOrNull())
                && ((query.lineType() == null && query.lineDays().isAny())
                        || invoice.lines().stream().anyMatch(query::fits))
                && (query.statuses().isEmpty()
                        || query.statuses().contains(Settlement.of(invoice).status()));
    }

    private static boolean fits(@Nullable Object wanted, @Nullable Object found) {
        return wanted == null || wanted.equals(found);
    }

    private boolean isNamed(DebtorId id, String part) {
        Debtor debtor = tables.debtors.get(id);
        return debtor != null && debtor.name().toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT));
    }
}
