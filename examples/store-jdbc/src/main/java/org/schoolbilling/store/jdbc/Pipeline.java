package org.schoolbilling.store.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Statements that are sent together, in one round trip, each with the number of rows it must find. Later ones are done even
 * where an earlier one found less: whoever sends them takes the transaction back then.
 */
final class Pipeline {

    private final List<String> statements = new ArrayList<>();
    private final List<Session.Binder> binders = new ArrayList<>();
    private final List<Integer> expected = new ArrayList<>();

    /** Adds a statement that must insert, change or give so many rows. */
    void add(String sql, int rows, Session.Binder binder) {
        statements.add(sql);
        binders.add(binder);
        expected.add(rows);
    }

    /** Adds rows to a table. */
    <T> void insert(String sql, int columns, Collection<T> items, Session.RowBinder<? super T> binder) {
        if (!items.isEmpty()) {
            add(sql + (", " + tuple(columns)).repeat(items.size() - 1), items.size(), p -> {
                for (T item : items) {
                    binder.bind(p, item);
                }
            });
        }
    }

    static String tuple(int columns) {
        return "(?" + ", ?".repeat(columns - 1) + ")";
    }

    /** Sends them; the number that the first of them gives, or nothing where one did not find what it must. */
    Optional<Long> send(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(String.join("; ", statements))) {
            Params params = new StatementParams(statement);
            for (Session.Binder binder : binders) {
                binder.bind(params);
            }
            Optional<Long> first = Optional.empty();
            boolean isRows = statement.execute();
            for (int i = 0; i < statements.size(); i++) {
                if (isRows) {
                    try (ResultSet rows = statement.getResultSet()) {
                        first = rows.next() ? Optional.of(rows.getLong(1)) : Optional.empty();
                    }
                    if (first.isEmpty()) {
                        return first;
                    }
                } else if (statement.getUpdateCount() != expected.get(i)) {
                    return Optional.empty();
                }
                isRows = statement.getMoreResults();
            }
            return first;
        }
    }
}
