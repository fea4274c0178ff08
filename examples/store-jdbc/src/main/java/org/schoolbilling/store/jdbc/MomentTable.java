package org.schoolbilling.store.jdbc;

import java.sql.SQLException;
import java.util.List;
import org.schoolbilling.invoice.InvoiceId;
import org.schoolbilling.ledger.Changes;
import org.schoolbilling.ledger.Moment;

/** Table invoice_moment: what each commit of an invoice left of it (LOG-4). */
final class MomentTable {

    private static final Columns COLUMNS =
            Columns.of("version, line_count, allocation_count, posting_count, changed_by, changed_at, invoice");

    private MomentTable() {}

    static void append(Session session, List<Changes> invoices) throws SQLException {
        session.insert("invoice_moment", COLUMNS, invoices, (p, changes) -> {
            Moment moment = Moment.of(changes);
            p.number(moment.version())
                    .integer(moment.lines())
                    .integer(moment.allocations())
                    .integer(moment.postings())
                    .stamp(moment.stamp())
                    .number(changes.after().id().value());
        });
    }

    static List<Moment> of(Session session, InvoiceId invoice) throws SQLException {
        return session.list(
                "select " + COLUMNS.list() + " from school_billing.invoice_moment where creditor = ? and invoice = ?"
                        + " order by version",
                p -> session.creditor(p).number(invoice.value()),
                row -> new Moment(row.number(), row.integer(), row.integer(), row.integer(), row.stamp()));
    }
}
