package org.schoolbilling.store.jdbc;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.schoolbilling.ledger.Changes;

/**
 * Stores invoices over the version they were read at, where they stand there with as many lines, allocations and postings
 * as the changes add to (SPI-3).
 */
final class InvoiceUpdate {

    private static final String ONE = "update school_billing.invoice set"
            + " trial_view = case when invoice_number is null then ? else trial_view end, "
            + InvoiceTable.ALL.assignments() + " where creditor = ? and id = ? and version = ?"
            + " and (line_count = ? or (open_draft and ? = 0)) and allocation_count = ?"
            + " and posting_count = ?";

    private static final Columns EXPECTED =
            Columns.of("read_version, stored_lines, stored_allocations, stored_postings");

    private InvoiceUpdate() {}

    /** For each, whether it stood where it was read. */
    static boolean[] run(Session session, List<Changes> invoices) throws SQLException {
        if (session.pipeline() == null && session.dialect().isCopied(invoices.size())) {
            return together(session, invoices);
        }
        int[] counts = session.batch(
                ONE,
                invoices,
                (p, c) -> session.creditor(InvoiceTable.bind(p.number(session.view()), c))
                        .number(c.after().id().value())
                        .number(c.expectedVersion())
                        .integer(c.storedLines())
                        .integer(c.storedLines())
                        .integer(c.storedAllocations())
                        .integer(InvoiceTable.storedPostings(c)));
        boolean[] stood = new boolean[counts.length];
        for (int i = 0; i < counts.length; i++) {
            stood[i] = counts[i] == 1;
        }
        return stood;
    }

    /** All of them by one statement, which tells of those that it found. */
    private static boolean[] together(Session session, List<Changes> invoices) throws SQLException {
        ArrayRows rows = new ArrayRows();
        for (Changes c : invoices) {
            rows.begin();
            InvoiceTable.bind(
                    rows.number(c.expectedVersion())
                            .integer(c.storedLines())
                            .integer(c.storedAllocations())
                            .integer(InvoiceTable.storedPostings(c)),
                    c);
        }
        String assignments = InvoiceTable.ALL.names().stream()
                .map(column -> column + " = v." + column)
                .collect(Collectors.joining(", "));
        String sql = "update school_billing.invoice i set " + assignments
                + ", trial_view = case when i.invoice_number is null then ? else i.trial_view end"
                + " from " + rows.unnest() + " v(" + EXPECTED.list() + ", " + InvoiceTable.ALL.list() + ")"
                + " where i.creditor = ? and i.id = v.id and i.version = v.read_version"
                + " and (i.line_count = v.stored_lines or (i.open_draft and v.stored_lines = 0))"
                + " and i.allocation_count = v.stored_allocations and i.posting_count = v.stored_postings"
                + " returning i.id";
        Set<Long> found = new HashSet<>();
        try (PreparedStatement statement = session.connection().prepareStatement(sql)) {
            statement.setLong(1, session.view());
            int last = rows.bind(statement, 2);
            statement.setString(last + 1, session.creditor().value());
            try (ResultSet updated = statement.executeQuery()) {
                while (updated.next()) {
                    found.add(updated.getLong(1));
                }
            }
        }
        boolean[] stood = new boolean[invoices.size()];
        for (int i = 0; i < stood.length; i++) {
            stood[i] = found.contains(invoices.get(i).after().id().value());
        }
        return stood;
    }
}
