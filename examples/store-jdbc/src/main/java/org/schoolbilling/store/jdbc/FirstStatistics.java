package org.schoolbilling.store.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Has PostgreSQL gather statistics of a table as soon as it holds a chunk of rows, where it has none. Autovacuum comes up to a
 * minute later, and never to the rows of a trial. Until then every condition on the creditor alone looks as choosy as one on
 * a whole key: each key begins with it. An invoice is then looked up by reading an index of all the creditor's invoices,
 * by the checks of foreign keys too, whose plans a connection keeps until there are statistics.
 */
final class FirstStatistics {

    /** So many rows tell how choosy a column is; and whoever copies fewer does not notice. */
    private static final long ENOUGH = 500;

    /** Asked again when there are so many times as many: what was gathered may have been rolled back. */
    private static final long FACTOR = 100;

    private record Copied(long rows, long askAt) {

        Copied more(long added) {
            return new Copied(rows + added, rows >= askAt ? askAt * FACTOR : askAt);
        }

        boolean isTime() {
            return rows >= askAt;
        }
    }

    private final Map<String, Copied> tables = new ConcurrentHashMap<>();

    /** Called when rows were copied into a table; the transaction goes on. */
    void copied(Connection connection, String table, int rows) throws SQLException {
        Copied copied = tables.merge(table, new Copied(rows, ENOUGH), (before, added) -> before.more(added.rows()));
        if (copied.isTime()) {
            gather(connection, table);
        }
    }

    /** Waits for nobody, and does nothing where the user of the database may not. */
    private static void gather(Connection connection, String table) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("do $$ begin if not exists (select from pg_catalog.pg_stats"
                    + " where schemaname = 'school_billing' and tablename = '" + table + "') then"
                    + " analyze (skip_locked) school_billing." + table + "; end if; end $$");
        }
    }
}
