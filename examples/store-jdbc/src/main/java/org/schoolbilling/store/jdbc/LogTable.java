package org.schoolbilling.store.jdbc;

import java.sql.SQLException;
import java.util.ArrayList;
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

    private LogTable() {}

    static void append(Session session, ChangeSet changes, long sequence) throws SQLException {
        List<LogEntry> added = new ArrayList<>();
        changes.invoices().forEach(c -> added.addAll(c.log()));
        added.addAll(changes.log());
        List<Long> keys = session.batchInsert(
                "insert into school_billing.change_log (creditor, commit_sequence, " + COLUMNS.list()
                        + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                "log_key",
                added,
                (p, e) -> session.creditor(p)
                        .number(sequence)
                        .numberOrNull(e.invoice().map(InvoiceId::value).orElse(null))
                        .name(e.field())
                        .text(e.object())
                        .text(e.before())
                        .text(e.after())
                        .text(e.trigger())
                        .stamp(e.stamp()));
        LogChainTable.await(session, keys);
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
