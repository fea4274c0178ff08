package org.schoolbilling.store.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.h2.api.Trigger;
import org.jspecify.annotations.Nullable;
import org.schoolbilling.ledger.Erasing;

/**
 * Keeps an H2 database from changing what is fixed: the log and allocations (LOG-2, ALC-3), postings that were handed over
 * and all but the note of others (PST-5), lines of issued invoices but for the references of payments that were not handed
 * over (INV-5). Words of an erased debtor may be cleared in all of it but the log (LOG-5). Public because the database creates it.
 */
public final class H2Guard implements Trigger {

    private static final Set<String> OF_OPEN_POSTINGS = Set.of("note", "batch", "voucher", "period");
    private static final Set<String> OF_PAYMENTS = Set.of("archive_reference", "transaction_id");
    private static final Set<String> WORDS =
            Set.of("line_text", "archive_reference", "transaction_id", "form_number", "note");

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
    public void fire(Connection connection, @Nullable Object[] before, @Nullable Object @Nullable [] after)
            throws SQLException {
        boolean isFixed =
                switch (table) {
                    case "posting" ->
                        (value(before, "batch") != null
                                        || (after != null && !differOnlyIn(OF_OPEN_POSTINGS, before, after)))
                                && !isErased(connection, before, after);
                    case "invoice_line" ->
                        isIssued(connection, before)
                                && !isCorrected(connection, before, after)
                                && !isErased(connection, before, after);
                    default -> true;
                };
        if (isFixed) {
            throw new SQLException("a row of " + table + " is fixed and is neither changed nor removed", "23001");
        }
    }

    /** Whether only the references of a payment are changed, none of whose postings was handed over. */
    private boolean isCorrected(Connection connection, @Nullable Object[] before, @Nullable Object @Nullable [] after)
            throws SQLException {
        return after != null
                && "PAYMENT".equals(value(before, "line_role"))
                && differOnlyIn(OF_PAYMENTS, before, after)
                && !isHandedOver(connection, before);
    }

    /** Whether only words are changed, and the debtor is erased. */
    private boolean isErased(Connection connection, @Nullable Object[] before, @Nullable Object @Nullable [] after)
            throws SQLException {
        if (after == null || !differOnlyIn(WORDS, before, after)) {
            return false;
        }
        try (PreparedStatement statement = connection.prepareStatement(
                "select 1 from school_billing.invoice i join school_billing.debtor d on d.creditor = i.creditor"
                        + " and d.id = i.debtor where i.creditor = ? and i.id = ? and d.name = ?")) {
            statement.setObject(1, Objects.requireNonNull(value(before, "creditor")));
            statement.setObject(2, Objects.requireNonNull(value(before, "invoice")));
            statement.setString(3, Erasing.NAME);
            try (ResultSet found = statement.executeQuery()) {
                return found.next();
            }
        }
    }

    private boolean differOnlyIn(Set<String> free, @Nullable Object[] before, @Nullable Object[] after) {
        for (int i = 0; i < before.length; i++) {
            if (!Objects.equals(before[i], after[i]) && !free.contains(columns.get(i))) {
                return false;
            }
        }
        return true;
    }

    private boolean isHandedOver(Connection connection, @Nullable Object[] line) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("select 1 from school_billing.posting where creditor = ? and invoice = ?"
                        + " and payment_line = ? and batch is not null fetch first 1 rows only")) {
            statement.setObject(1, Objects.requireNonNull(value(line, "creditor")));
            statement.setObject(2, Objects.requireNonNull(value(line, "invoice")));
            statement.setObject(3, Objects.requireNonNull(value(line, "line_number")));
            try (ResultSet found = statement.executeQuery()) {
                return found.next();
            }
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
