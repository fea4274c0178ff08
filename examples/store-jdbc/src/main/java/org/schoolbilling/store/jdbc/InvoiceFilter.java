package org.schoolbilling.store.jdbc;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.schoolbilling.settlement.Status;
import org.schoolbilling.spi.store.InvoiceQuery;

/** An invoice query as conditions on table invoice {@code i}. */
final class InvoiceFilter {

    private final StringBuilder conditions = new StringBuilder();
    private final List<Object> values = new ArrayList<>();
    private final InvoiceQuery query;

    InvoiceFilter(InvoiceQuery query) {
        this.query = query;
        equal("term", query.term() == null ? null : query.term().toCode());
        equal("invoice_type", query.type() == null ? null : query.type().value());
        equal("debtor", query.debtor() == null ? null : query.debtor().value());
        equal("kid", query.kid());
        equal("customer_reference", query.customerReference());
        if (!query.statuses().isEmpty()) {
            List<Status> statuses = List.copyOf(query.statuses());
            conditions
                    .append(" and i.status in (?")
                    .append(", ?".repeat(statuses.size() - 1))
                    .append(')');
            statuses.forEach(s -> values.add(Derived.code(s)));
        }
        if (query.name() != null) {
            conditions.append(" and exists (select 1 from school_billing.debtor d where d.creditor = i.creditor"
                    + " and d.id = i.debtor and d.name_search like ? escape '!')");
            values.add(Texts.anywhere(query.name()));
        }
        if (query.lineType() != null || !query.lineDays().isAny()) {
            conditions.append(" and exists (select 1 from school_billing.invoice_line l where l.creditor = i.creditor"
                    + " and l.invoice = i.id");
            if (query.lineType() != null) {
                conditions.append(" and l.line_type = ?");
                values.add(query.lineType().value());
            }
            days("l.line_date", query.lineDays());
            conditions.append(')');
        }
        days("i.sent_on", query.sentDays());
        days("i.due_on", query.dueDays());
        if (query.isSendWished()) {
            conditions.append(" and i.send_wished_on is not null");
        }
        if (query.number() != null) {
            conditions.append(" and i.invoice_number = ").append(query.number().value());
        }
    }

    private void days(String column, InvoiceQuery.Days days) {
        if (days.from() != null) {
            conditions.append(" and ").append(column).append(" >= ?");
            values.add(days.from());
        }
        if (days.to() != null) {
            conditions.append(" and ").append(column).append(" <= ?");
            values.add(days.to());
        }
    }

    private void equal(String column, @Nullable String value) {
        if (value != null) {
            conditions.append(" and i.").append(column).append(" = ?");
            values.add(value);
        }
    }

    /** The conditions, each begun with {@code and}. */
    String conditions() {
        return conditions.toString();
    }

    /**
     * What gives ascending ids. All columns of an index are named, also those that are equal, or H2 sorts what an index
     * already has in order.
     */
    String order() {
        return query.term() == null ? "i.creditor, i.id" : "i.creditor, i.term, i.id";
    }

    void bind(Params p) throws SQLException {
        for (Object value : values) {
            if (value instanceof LocalDate date) {
                p.date(date);
            } else {
                p.text((String) value);
            }
        }
    }
}
