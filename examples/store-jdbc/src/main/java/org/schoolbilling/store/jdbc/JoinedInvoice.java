package org.schoolbilling.store.jdbc;

import java.sql.SQLException;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.schoolbilling.invoice.Allocation;
import org.schoolbilling.invoice.Invoice;
import org.schoolbilling.invoice.InvoiceLine;

/**
 * Reads one invoice in one round trip: each row is the header, a line of it, and an allocation of that line's money, so that
 * each line stands there once or more and each allocation once.
 */
final class JoinedInvoice {

    private static final int LINE = InvoiceTable.HEADER.names().size();
    private static final int ALLOCATION = LINE + LineTable.COLUMNS.names().size();

    /** Looked up row by row, whatever the database believes about the size of tables that are new. */
    private static final String SELECT = "select " + InvoiceTable.HEADER.in('i') + ", " + LineTable.COLUMNS.in('l')
            + ", " + AllocationTable.COLUMNS.in('a') + " from school_billing.invoice i"
            + " left join lateral (select * from school_billing.invoice_line x"
            + " where x.creditor = i.creditor and x.invoice = i.id offset 0) l on true"
            + " left join lateral (select * from school_billing.allocation x where x.creditor = l.creditor"
            + " and x.invoice = l.invoice and x.payment_line = l.line_number offset 0) a on true"
            + " where i.creditor = ? and i.trial_view = 0 and i.";

    private final TreeMap<Integer, InvoiceLine> lines = new TreeMap<>();
    private final TreeMap<Integer, Allocation> allocations = new TreeMap<>();
    private Optional<InvoiceTable.Stored> header = Optional.empty();

    private JoinedInvoice() {}

    /** The invoice with a value in a column that is unique among invoices. */
    static List<Invoice> find(Session session, String column, Session.Binder value) throws SQLException {
        JoinedInvoice joined = new JoinedInvoice();
        session.each(SELECT + column + " = ?", p -> value.bind(session.creditor(p)), joined::hear);
        return joined
                .header
                .map(stored -> new InvoiceReading(session)
                        .whole(stored, List.copyOf(joined.lines.values()), List.copyOf(joined.allocations.values())))
                .stream()
                .toList();
    }

    private void hear(Row row) throws SQLException {
        if (header.isEmpty()) {
            header = Optional.of(InvoiceTable.read(row));
        }
        Currency currency = header.get().header().currency();
        row.moveTo(LINE);
        if (row.numberOrNull() != null) {
            InvoiceLine line = LineTable.read(row, currency);
            lines.put(line.number(), line);
        }
        row.moveTo(ALLOCATION);
        if (row.numberOrNull() != null) {
            Allocation allocation = AllocationTable.read(row, currency);
            allocations.put(allocation.number(), allocation);
        }
    }
}
