package org.schoolbilling.store.jdbc;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.schoolbilling.spi.Cursor;
import org.schoolbilling.spi.store.Conflict;
import org.schoolbilling.spi.store.LogSeal;
import org.schoolbilling.spi.store.SealedLogEntry;
import org.schoolbilling.spi.store.StoredLogEntry;

/**
 * Tables log_chain and log_unsealed: the log's hash chain and what waits for it (LOG-3). What waits is kept row by row and
 * not derived from a highest key, so that an entry whose commit ends late cannot be passed over.
 */
final class LogChainTable {

    private static final Columns COLUMNS = Columns.of("log_key, chain_position, hash");

    private static final Columns UNSEALED = Columns.of("log_key");

    private LogChainTable() {}

    /** Lets entries wait that this transaction adds. */
    static void await(Session session, List<Long> keys) throws SQLException {
        session.insert("log_unsealed", UNSEALED, keys, Params::number);
    }

    /** Seals entries that wait; what speaks against it where one does not. */
    static List<Conflict> seal(Session session, List<LogSeal> seals) throws SQLException {
        if (seals.isEmpty()) {
            return List.of();
        }
        if (stopWaiting(session, seals) != seals.size()) {
            return conflicts(session, seals);
        }
        session.insert(
                "log_chain",
                COLUMNS,
                seals,
                (p, seal) -> p.number(seal.entry()).number(seal.position()).text(seal.hash()));
        return List.of();
    }

    /** How many of them did wait. */
    private static int stopWaiting(Session session, List<LogSeal> seals) throws SQLException {
        if (session.dialect().isCopied(seals.size())) {
            List<Long> keys = seals.stream().map(LogSeal::entry).toList();
            return session.update(
                    "delete from school_billing.log_unsealed where creditor = ? and log_key = any(?)",
                    p -> session.creditor(p).numbers(keys));
        }
        // Key by key: H2 holds every row that waits against a whole list of keys.
        int[] removed = session.batch(
                "delete from school_billing.log_unsealed where creditor = ? and log_key = ?",
                seals,
                (p, seal) -> session.creditor(p).number(seal.entry()));
        return Arrays.stream(removed).sum();
    }

    private static List<Conflict> conflicts(Session session, List<LogSeal> seals) throws SQLException {
        Map<Long, LogSeal> stored = new HashMap<>();
        session.each(
                "select " + COLUMNS.in('c') + " from "
                        + session.perKey("wanted", "log_chain", 'c', "c.log_key = k.wanted"),
                p -> session.creditor(
                        p.numbers(seals.stream().map(LogSeal::entry).toList())),
                row -> {
                    LogSeal seal = read(row);
                    stored.put(seal.entry(), seal);
                });
        List<Conflict> conflicts = new ArrayList<>();
        for (LogSeal seal : seals) {
            LogSeal other = stored.get(seal.entry());
            String key = "seal of log entry " + seal.entry();
            if (other != null) {
                conflicts.add(
                        other.equals(seal)
                                ? new Conflict.Exists(key)
                                : new Conflict.Differs(
                                        key,
                                        "position",
                                        Long.toString(other.position()),
                                        Long.toString(seal.position())));
            }
        }
        if (conflicts.isEmpty()) {
            throw new IllegalArgumentException("not all of these log entries are there to be sealed: "
                    + seals.stream().map(LogSeal::entry).toList());
        }
        return conflicts;
    }

    private static LogSeal read(Row row) throws SQLException {
        return new LogSeal(row.number(), row.number(), row.text());
    }

    static List<StoredLogEntry> unsealed(Session session, int limit) throws SQLException {
        return session.list(
                "select u.log_key, " + LogTable.COLUMNS.in('l') + " from ("
                        + "select log_key from school_billing.log_unsealed where creditor = ?"
                        + " order by creditor, log_key fetch first " + Math.max(limit, 0) + " rows only) u"
                        + " join school_billing.change_log l on l.log_key = u.log_key order by u.log_key",
                session::creditor,
                row -> new StoredLogEntry(row.number(), LogTable.read(row)));
    }

    static long unsealedCount(Session session) throws SQLException {
        return session.first(
                        "select count(*) from school_billing.log_unsealed where creditor = ?",
                        session::creditor,
                        Row::number)
                .orElse(0L);
    }

    static Optional<LogSeal> head(Session session) throws SQLException {
        return session.first(
                "select " + COLUMNS.list() + " from school_billing.log_chain where creditor = ?"
                        + " order by creditor desc, chain_position desc fetch first 1 rows only",
                session::creditor,
                LogChainTable::read);
    }

    static Cursor<SealedLogEntry> chain(Connections.Lease lease) {
        Session session = lease.session();
        return RowCursor.open(
                lease,
                "select " + COLUMNS.in('c') + ", l.log_key, " + LogTable.COLUMNS.in('l')
                        + " from school_billing.log_chain c left join school_billing.change_log l"
                        + " on l.log_key = c.log_key and l.creditor = c.creditor"
                        + " where c.creditor = ? order by c.creditor, c.chain_position",
                session::creditor,
                row -> {
                    LogSeal seal = read(row);
                    return new SealedLogEntry(seal, row.numberOrNull() == null ? null : LogTable.read(row));
                });
    }

    /** Entries that neither wait nor are sealed: somebody hid them from the chain. */
    static List<String> hidden(Session session) throws SQLException {
        return session.list(
                "select l.log_key, l.field from school_billing.change_log l where l.creditor = ?"
                        + " and not exists (select 1 from school_billing.log_chain c"
                        + " where c.creditor = l.creditor and c.log_key = l.log_key)"
                        + " and not exists (select 1 from school_billing.log_unsealed u"
                        + " where u.creditor = l.creditor and u.log_key = l.log_key)",
                session::creditor,
                row -> "log entry " + row.number() + " (" + row.text()
                        + ") is neither sealed nor waiting to be: the log's chain does not cover it (LOG-3)");
    }
}
