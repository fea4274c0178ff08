package org.schoolbilling.store.jdbc;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.schoolbilling.invoice.Allocation;
import org.schoolbilling.invoice.AllocationReason;
import org.schoolbilling.invoice.Invoice;
import org.schoolbilling.invoice.InvoiceId;
import org.schoolbilling.ledger.Changes;

/** Table allocation: only ever appended to (ALC-3). */
final class AllocationTable {

    static final Columns COLUMNS = Columns.of("invoice, allocation_number, payment_line, claim_line,"
            + " amount_minor, decided_by, priority, open_before_minor, open_after_minor");

    private record NewAllocation(InvoiceId invoice, Allocation allocation) {}

    private AllocationTable() {}

    static void append(Session session, List<Changes> invoices) throws SQLException {
        List<NewAllocation> added = new ArrayList<>();
        for (Changes changes : invoices) {
            Invoice after = changes.after();
            for (Allocation allocation : after.allocations()
                    .subList(changes.storedAllocations(), after.allocations().size())) {
                requireCurrency(after, allocation);
                added.add(new NewAllocation(after.id(), allocation));
            }
        }
        session.insert(
                "allocation",
                COLUMNS,
                added,
                (p, n) -> bind(p.number(n.invoice().value()), n.allocation()));
    }

    private static void requireCurrency(Invoice invoice, Allocation a) {
        Currency currency = invoice.header().currency();
        if (!a.amount().currency().equals(currency)
                || !a.why().openBefore().currency().equals(currency)
                || !a.why().openAfter().currency().equals(currency)) {
            throw new IllegalArgumentException(
                    "allocation " + a.number() + " of invoice " + invoice.id() + " is not in " + currency + ": " + a);
        }
    }

    private static void bind(Params p, Allocation a) throws SQLException {
        p.integer(a.number())
                .integer(a.payment())
                .integer(a.claim())
                .minor(a.amount())
                .text(a.why().rule())
                .integer(a.why().priority())
                .minor(a.why().openBefore())
                .minor(a.why().openAfter());
    }

    /** The allocations of invoices, in number order. */
    static Map<InvoiceId, List<Allocation>> find(Session session, Map<InvoiceId, Currency> invoices)
            throws SQLException {
        Map<InvoiceId, List<Allocation>> found = new HashMap<>();
        session.each(
                "select " + COLUMNS.in('a') + " from "
                        + session.perKey("invoice_id", "allocation", 'a', "a.invoice = k.invoice_id")
                        + " order by a.invoice, a.allocation_number",
                p -> session.creditor(p.numbers(
                        invoices.keySet().stream().map(InvoiceId::value).toList())),
                row -> {
                    InvoiceId id = new InvoiceId(row.number());
                    Currency currency = invoices.get(id);
                    if (currency != null) {
                        found.computeIfAbsent(id, i -> new ArrayList<>()).add(read(row, currency));
                    }
                });
        return found;
    }

    static Allocation read(Row row, Currency currency) throws SQLException {
        return new Allocation(
                row.integer(),
                row.integer(),
                row.integer(),
                row.minor(currency),
                new AllocationReason(row.text(), row.integer(), row.minor(currency), row.minor(currency)));
    }
}
