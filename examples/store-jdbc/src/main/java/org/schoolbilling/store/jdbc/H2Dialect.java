package org.schoolbilling.store.jdbc;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.h2.api.ErrorCode;

/** H2, embedded. */
final class H2Dialect implements Dialect {

    /** What the URL must say; see the README for why. */
    private static final Map<String, String> SETTINGS = Map.of(
            "WRITE_DELAY", "0",
            "MODE", "PostgreSQL",
            "DATABASE_TO_LOWER", "TRUE",
            "DEFAULT_NULL_ORDERING", "HIGH");

    private static final Pattern TABLE = Pattern.compile(" ON \"?school_billing\"?\\.\"?(\\w+)");

    private final boolean isPowerCutSafe;

    /** @param isPowerCutSafe whether each commit waits until the disk has it */
    H2Dialect(boolean isPowerCutSafe) {
        this.isPowerCutSafe = isPowerCutSafe;
    }

    /** A URL with all that the store needs and the URL does not say. */
    static String completed(String url) {
        StringBuilder complete = new StringBuilder(url);
        String given = url.toUpperCase(Locale.ROOT);
        Map<String, String> wanted = new java.util.TreeMap<>(SETTINGS);
        wanted.put("LOCK_TIMEOUT", "60000");
        wanted.put("QUERY_CACHE_SIZE", "64");
        wanted.forEach((name, value) -> {
            if (!given.contains(";" + name + "=")) {
                complete.append(';').append(name).append('=').append(value);
            }
        });
        return complete.toString();
    }

    @Override
    public String name() {
        return "h2";
    }

    @Override
    public String binaryCollation() {
        return "";
    }

    @Override
    public void check(Connection connection) throws SQLException {
        Map<String, String> found = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet results =
                        statement.executeQuery("select setting_name, setting_value from information_schema.settings")) {
            while (results.next()) {
                found.put(results.getString(1), results.getString(2));
            }
        }
        for (Map.Entry<String, String> setting : SETTINGS.entrySet()) {
            String value = found.getOrDefault(setting.getKey(), "");
            if (!value.equalsIgnoreCase(setting.getValue())) {
                throw new StoreException(
                        "the H2 database is opened with " + setting.getKey() + "=" + value + ": add ;"
                                + setting.getKey() + "=" + setting.getValue() + " to its URL",
                        null);
            }
        }
    }

    @Override
    public void beginSnapshot(Connection connection) throws SQLException {
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
    }

    @Override
    public void endSnapshot(Connection connection) throws SQLException {
        connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
    }

    @Override
    public void beginStream(Connection connection) throws SQLException {
        set(connection, "lazy_query_execution", true);
    }

    @Override
    public void endStream(Connection connection) throws SQLException {
        set(connection, "lazy_query_execution", false);
    }

    private static void set(Connection connection, String setting, boolean value) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set " + setting + " " + value);
        }
    }

    @Override
    public boolean isChangedInPlace() {
        return true;
    }

    @Override
    public String perKey(String table, char alias, String condition) {
        // H2 orders inner joins by what the tables held when the statement was first planned, and outer joins never.
        return "left join " + table + " " + alias + " on " + condition + " where " + alias + ".creditor is not null";
    }

    /** It has no such way in: its statements run in this process, so that a round trip costs nothing. */
    @Override
    public boolean isCopied(int rows) {
        return false;
    }

    @Override
    public <T> void copy(
            Connection connection,
            String table,
            Columns columns,
            Collection<T> items,
            Session.RowBinder<? super T> binder) {
        throw new UnsupportedOperationException("rows are inserted");
    }

    @Override
    public boolean isPipelined() {
        return false;
    }

    @Override
    public Dialect forTrial() {
        return this;
    }

    @Override
    public void afterCommit(Connection connection) throws SQLException {
        if (isPowerCutSafe) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("checkpoint sync");
            }
        }
    }

    @Override
    public Failure failure(SQLException e) {
        return switch (e.getErrorCode()) {
            case ErrorCode.DUPLICATE_KEY_1 -> Failure.TAKEN;
            case ErrorCode.DEADLOCK_1, ErrorCode.LOCK_TIMEOUT_1, ErrorCode.CONCURRENT_UPDATE_1 -> Failure.BUSY;
            default -> Failure.BROKEN;
        };
    }

    @Override
    public boolean endsTransaction(SQLException e) {
        return e.getErrorCode() == ErrorCode.DEADLOCK_1;
    }

    @Override
    public String violatedTable(SQLException e) {
        Matcher matcher = TABLE.matcher(String.valueOf(e.getMessage()));
        return matcher.find() ? matcher.group(1) : "";
    }
}
