package org.schoolbilling.store.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.h2.api.Trigger;
import org.jspecify.annotations.Nullable;

/**
 * Keeps an H2 database from changing what is fixed: the log and allocations (LOG-2, ALC-3), postings that were handed over
 * (PST-5), lines of issued invoices (INV-5). Public because the database creates it.
 */
public final class H2Guard implements Trigger {

    private String table = "";
    private final List<String> columns = new ArrayList<>();

    @Override
    public void init(Connection connection, String schema, String trigger, String guarded, boolean isBefore, int type)
            throws SQLException {
        this.table = guarded;
        try (ResultSet found = connection.getMetaData().getColumns(null, schema, guarded, null)) {
            while (found.next()) {
                columns.add(found.getString("COLUMN_NAME"));
            }
        }
    }

    @Override
    public void fire(Connection connection, @Nullable Object[] before, @Nullable Object[] after) throws SQLException {
        boolean isFixed =
                switch (table) {
                    case "posting" -> value(before, "batch") != null;
                    case "invoice_line" -> isIssued(connection, before);
                    default -> true;
                };
        if (isFixed) {
            throw new SQLException("a row of " + table + " is fixed and is neither changed nor removed", "23001");
        }
    }

    private boolean isIssued(Connection connection, @Nullable Object[] line) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "select invoice_number from school_billing.invoice where creditor = ? and id = ?")) {
            statement.setObject(1, Objects.requireNonNull(value(line, "creditor")));
            statement.setObject(2, Objects.requireNonNull(value(line, "invoice")));
            try (ResultSet found = statement.executeQuery()) {
                return found.next() && found.getObject(1) != null;
            }
        }
    }

    private @Nullable Object value(@Nullable Object[] row, String column) {
        return row[columns.indexOf(column)];
    }
}
