package org.schoolbilling.store.jdbc;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.schoolbilling.invoice.InvoiceId;
import org.schoolbilling.ledger.LogEntry;
import org.schoolbilling.ledger.LogField;
import org.schoolbilling.payment.TransactionKey;
import org.schoolbilling.spi.store.ChangeSet;

/** Table change_log: nothing but inserted into and read (LOG-2). */
final class LogTable {

    static final Columns COLUMNS =
            Columns.of("invoice, field, changed_object, value_before, value_after, trigger_name, logged_by, logged_at");

    private static final Columns ADDED = Columns.of("commit_sequence, " + COLUMNS.list());
    private static final Columns KEYED = Columns.of("log_key, " + ADDED.list());

    private LogTable() {}

    static void append(Session session, ChangeSet changes, long sequence) throws SQLException {
        List<LogEntry> added = entries(changes);
        LogChainTable.await(
                session,
                session.dialect().isCopied(added.size())
                        ? copy(session, added, sequence)
                        : insert(session, added, sequence));
    }

    private static List<LogEntry> entries(ChangeSet changes) {
        List<LogEntry> added = new ArrayList<>();
        changes.invoices().forEach(c -> added.addAll(c.log()));
        added.addAll(changes.log());
        return added;
    }

    /** Has entries added with others, after the commit itself was. */
    static void append(Pipeline pipeline, Session session, ChangeSet changes) {
        List<LogEntry> added = entries(changes);
        if (!added.isEmpty()) {
            String row = "(?, (select sequence from stored)"
                    + ", ?".repeat(COLUMNS.names().size()) + ")";
            pipeline.add(
                    // which sequence it is takes longer to find out than to ask it
                    "with stored as materialized (select currval("
                            + "pg_get_serial_sequence('school_billing.commit_log', 'commit_sequence')) sequence),"
                            + " added as (insert into school_billing.change_log (creditor, " + ADDED.list()
                            + ") values "
                            + row + (", " + row).repeat(added.size() - 1) + " returning log_key)"
                            + " insert into school_billing.log_unsealed (creditor, log_key) select ?, log_key from added",
                    added.size(),
                    p -> {
                        for (LogEntry entry : added) {
                            bind(session.creditor(p), entry);
                        }
                        session.creditor(p);
                    });
        }
    }

    private static List<Long> insert(Session session, List<LogEntry> added, long sequence) throws SQLException {
        return session.batchInsert(
                "insert into school_billing.change_log " + ADDED.insertion(),
                "log_key",
                added,
                (p, e) -> bind(session.creditor(p).number(sequence), e));
    }

    /** A copy does not tell which keys it gave, so it is given them. */
    private static List<Long> copy(Session session, List<LogEntry> added, long sequence) throws SQLException {
        List<Long> keys = session.list(
                // in a select of its own it is looked up once, and not for each
                "select nextval((select pg_get_serial_sequence('school_billing.change_log', 'log_key')::regclass))"
                        + " from generate_series(1, ?)",
                p -> p.integer(added.size()),
                Row::number);
        Iterator<Long> next = keys.iterator();
        session.insert(
                "change_log", KEYED, added, (p, e) -> bind(p.number(next.next()).number(sequence), e));
        return keys;
    }

    private static void bind(Params p, LogEntry e) throws SQLException {
        p.numberOrNull(e.invoice().map(InvoiceId::value).orElse(null))
                .name(e.field())
                .text(e.object())
                .text(e.before())
                .text(e.after())
                .text(e.trigger())
                .stamp(e.stamp());
    }

    static List<LogEntry> of(Session session, InvoiceId invoice) throws SQLException {
        return session.list(
                "select " + COLUMNS.list() + " from school_billing.change_log where creditor = ? and invoice = ?"
                        + " order by log_key",
                p -> session.creditor(p).number(invoice.value()),
                LogTable::read);
    }

    /** Those that belong to no invoice are few: the index on the invoice finds them. */
    static List<LogEntry> of(Session session, TransactionKey transaction) throws SQLException {
        return session.list(
                "select " + COLUMNS.list() + " from school_billing.change_log where creditor = ? and invoice is null"
                        + " and field = ? and changed_object = ? order by log_key",
                p -> session.creditor(p).name(LogField.TRANSACTION).text(transaction.toText()),
                LogTable::read);
    }

    static LogEntry read(Row row) throws SQLException {
        return new LogEntry(
                invoice(row.numberOrNull()),
                row.name(LogField.class),
                row.text(),
                row.text(),
                row.text(),
                row.text(),
                row.stamp());
    }

    private static @Nullable InvoiceId invoice(@Nullable Long id) {
        return id == null ? null : new InvoiceId(id);
    }
}
