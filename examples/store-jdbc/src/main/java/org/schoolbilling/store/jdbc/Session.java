package org.schoolbilling.store.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.schoolbilling.catalog.CreditorId;

/**
 * A connection on behalf of a creditor.
 *
 * @param view 0, or the number of the trial
 * @param pipeline where inserts and batches go instead of being done at once; then they count as successful
 */
record Session(
        Connection connection,
        Dialect dialect,
        CreditorId creditor,
        long view,
        @Nullable Pipeline pipeline) {

    Session(Connection connection, Dialect dialect, CreditorId creditor, long view) {
        this(connection, dialect, creditor, view, null);
    }

    /** The same, with what it writes sent later. */
    Session into(Pipeline later) {
        return new Session(connection, dialect, creditor, view, later);
    }

    /** Binds the parameters of a statement. */
    @FunctionalInterface
    interface Binder {
        void bind(Params params) throws SQLException;
    }

    /** Binds the parameters for one row of a batch. */
    @FunctionalInterface
    interface RowBinder<T> {
        void bind(Params params, T item) throws SQLException;
    }

    /** Reads one row. */
    @FunctionalInterface
    interface Reader<T> {
        T read(Row row) throws SQLException;
    }

    /** Hears each row. */
    @FunctionalInterface
    interface Listener {
        void hear(Row row) throws SQLException;
    }

    /** The rows that go with each key of an array, which is the only parameter: {@code select … from} what this gives. */
    String perKey(String keys, String table, char alias, String condition) {
        return "unnest(" + "?"
                + ", ?".repeat((int) keys.chars().filter(c -> c == ',').count()) + ") k(" + keys + ") "
                + dialect.perKey("school_billing." + table, alias, alias + ".creditor = ? and " + condition);
    }

    /** Whether one invoice is better read by one statement: where a round trip costs something, and not in a trial. */
    boolean isOneStatement() {
        return view == 0 && dialect.isPipelined();
    }

    /** The creditor, as the first parameter of a statement. */
    Params creditor(Params params) throws SQLException {
        return params.text(creditor.value());
    }

    void each(String sql, Binder binder, Listener listener) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            binder.bind(new StatementParams(statement));
            try (ResultSet results = statement.executeQuery()) {
                Row row = new Row(results);
                while (row.next()) {
                    listener.hear(row);
                }
            }
        }
    }

    <T> List<T> list(String sql, Binder binder, Reader<T> reader) throws SQLException {
        List<T> found = new ArrayList<>();
        each(sql, binder, row -> found.add(reader.read(row)));
        return found;
    }

    <T> Optional<T> first(String sql, Binder binder, Reader<T> reader) throws SQLException {
        List<T> found = list(sql, binder, reader);
        return found.isEmpty() ? Optional.empty() : Optional.of(found.get(0));
    }

    /** How many rows it changed. */
    int update(String sql, Binder binder) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            binder.bind(new StatementParams(statement));
            return statement.executeUpdate();
        }
    }

    /** Inserts a row and gives what the database generated in a column; empty if the row was not inserted. */
    Optional<Long> insert(String sql, String column, Binder binder) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql, new String[] {column})) {
            binder.bind(new StatementParams(statement));
            statement.executeUpdate();
            try (ResultSet keys = statement.getGeneratedKeys()) {
                return keys.next() ? Optional.of(keys.getLong(1)) : Optional.empty();
            }
        }
    }

    /** Inserts a row for each item, in few round trips; what the database generated in a column, in the order of items. */
    <T> List<Long> batchInsert(String sql, String column, Collection<T> items, RowBinder<? super T> binder)
            throws SQLException {
        if (items.isEmpty()) {
            return List.of();
        }
        try (PreparedStatement statement = connection.prepareStatement(sql, new String[] {column})) {
            StatementParams params = new StatementParams(statement);
            for (T item : items) {
                params.restart();
                binder.bind(params, item);
                statement.addBatch();
            }
            statement.executeBatch();
            List<Long> generated = new ArrayList<>();
            try (ResultSet keys = statement.getGeneratedKeys()) {
                while (keys.next()) {
                    generated.add(keys.getLong(1));
                }
            }
            if (generated.size() != items.size()) {
                throw new StoreException(
                        items.size() + " rows were inserted, and the driver tells of " + generated.size(), null);
            }
            return generated;
        }
    }

    /** Inserts a row for each item, in few round trips; the creditor is its first column. */
    <T> void insert(String table, Columns columns, Collection<T> items, RowBinder<? super T> binder)
            throws SQLException {
        RowBinder<T> row = (p, item) -> binder.bind(creditor(p), item);
        if (pipeline != null) {
            pipeline.insert(insertion(table, columns), columns.names().size() + 1, items, row);
        } else if (dialect.isCopied(items.size())) {
            dialect.copy(connection, table, columns, items, row);
        } else {
            batch(insertion(table, columns), items, row);
        }
    }

    private static String insertion(String table, Columns columns) {
        return "insert into school_billing." + table + " " + columns.insertion();
    }

    /** Runs a statement for each item, in few round trips; how many rows each changed, where the driver tells. */
    <T> int[] batch(String sql, Collection<T> items, RowBinder<? super T> binder) throws SQLException {
        if (items.isEmpty()) {
            return new int[0];
        }
        if (pipeline != null) {
            items.forEach(item -> pipeline.add(sql, 1, p -> binder.bind(p, item)));
            int[] assumed = new int[items.size()];
            Arrays.fill(assumed, 1);
            return assumed;
        }
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            StatementParams params = new StatementParams(statement);
            for (T item : items) {
                params.restart();
                binder.bind(params, item);
                statement.addBatch();
            }
            return statement.executeBatch();
        }
    }
}
