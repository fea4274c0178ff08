package org.schoolbilling.store.jdbc;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** PostgreSQL. */
final class PostgresDialect implements Dialect {

    /** From so many rows on a copy costs less than inserts that are sent together. */
    static final int COPY_FROM = 32;

    private final int copyFrom;
    private final FirstStatistics statistics = new FirstStatistics();

    PostgresDialect() {
        this(COPY_FROM);
    }

    /** @param copyFrom how many rows of one table are copied and not inserted */
    PostgresDialect(int copyFrom) {
        this.copyFrom = copyFrom;
    }

    @Override
    public String name() {
        return "postgresql";
    }

    @Override
    public String binaryCollation() {
        return "collate \"C\"";
    }

    @Override
    public void check(Connection connection) throws SQLException {
        if (setting(connection, "server_encoding").equals("UTF8")) {
            if (setting(connection, "synchronous_commit").equals("off")) {
                throw new StoreException(
                        "PostgreSQL answers commits before they are written (synchronous_commit = off), so money could be"
                                + " lost: set it to on for this database or user",
                        null);
            }
            return;
        }
        throw new StoreException("the database must be in UTF8: create it with encoding 'UTF8'", null);
    }

    private static String setting(Connection connection, String name) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("show " + name)) {
            result.next();
            return result.getString(1);
        }
    }

    @Override
    public void beginSnapshot(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set transaction isolation level repeatable read, read only");
        }
    }

    @Override
    public void endSnapshot(Connection connection) {
        // it was the transaction's
    }

    @Override
    public void beginStream(Connection connection) {
        // a page at a time is asked for with the fetch size
    }

    @Override
    public void endStream(Connection connection) {
        // nothing was set
    }

    @Override
    public boolean isChangedInPlace() {
        return false;
    }

    /** What it gathers is rolled back with it. */
    @Override
    public Dialect forTrial() {
        return new PostgresDialect(copyFrom);
    }

    /** A plain join is planned as a loop over the whole table as long as a new one has no statistics. */
    @Override
    public String perKey(String table, char alias, String condition) {
        return "cross join lateral (select " + alias + ".* from " + table + " " + alias + " where " + condition
                + " offset 0) " + alias + " where true";
    }

    @Override
    public boolean isCopied(int rows) {
        return rows >= copyFrom;
    }

    @Override
    public <T> void copy(
            Connection connection,
            String table,
            Columns columns,
            Collection<T> items,
            Session.RowBinder<? super T> binder)
            throws SQLException {
        CopyIn copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy school_billing." + table + " (creditor, " + columns.list()
                        + ") from stdin (format binary)");
        try {
            CopyRows rows = new CopyRows(copy, columns.names().size() + 1);
            for (T item : items) {
                rows.begin();
                binder.bind(rows, item);
            }
            rows.end();
            copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
        statistics.copied(connection, table, items.size());
    }

    /** Not where everything is copied. */
    @Override
    public boolean isPipelined() {
        return copyFrom > 1;
    }

    @Override
    public void afterCommit(Connection connection) {
        // synchronous_commit saw to it
    }

    @Override
    public Failure failure(SQLException e) {
        String state = String.valueOf(e.getSQLState());
        return switch (state) {
            case "23505" -> Failure.TAKEN;
            // serialisation failure, deadlock, lock not available
            case "40001", "40P01", "55P03" -> Failure.BUSY;
            default -> Failure.BROKEN;
        };
    }

    @Override
    public boolean endsTransaction(SQLException e) {
        return false;
    }

    @Override
    public String violatedTable(SQLException e) {
        for (Throwable t = e; t != null; t = t instanceof SQLException s ? s.getNextException() : null) {
            if (t instanceof PSQLException p) {
                ServerErrorMessage message = p.getServerErrorMessage();
                if (message != null && message.getTable() != null) {
                    return message.getTable();
                }
            }
        }
        return "";
    }
}
