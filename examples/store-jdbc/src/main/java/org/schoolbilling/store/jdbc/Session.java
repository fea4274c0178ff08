package org.schoolbilling.store.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.schoolbilling.catalog.CreditorId;

/**
 * A connection on behalf of a creditor.
 *
 * @param view 0, or the number of the trial
 */
record Session(Connection connection, Dialect dialect, CreditorId creditor, long view) {

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

    /** The creditor, as the first parameter of a statement. */
    Params creditor(Params params) throws SQLException {
        return params.text(creditor.value());
    }

    void each(String sql, Binder binder, Listener listener) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            binder.bind(new Params(statement));
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
            binder.bind(new Params(statement));
            return statement.executeUpdate();
        }
    }

    /** Inserts a row and gives what the database generated in a column; empty if the row was not inserted. */
    Optional<Long> insert(String sql, String column, Binder binder) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql, new String[] {column})) {
            binder.bind(new Params(statement));
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
            Params params = new Params(statement);
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

    /** Runs a statement for each item, in few round trips; how many rows each changed, where the driver tells. */
    <T> int[] batch(String sql, Collection<T> items, RowBinder<? super T> binder) throws SQLException {
        if (items.isEmpty()) {
            return new int[0];
        }
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            Params params = new Params(statement);
            for (T item : items) {
                params.restart();
                binder.bind(params, item);
                statement.addBatch();
            }
            return statement.executeBatch();
        }
    }
}
