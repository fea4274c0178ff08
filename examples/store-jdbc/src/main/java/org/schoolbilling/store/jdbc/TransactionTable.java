package org.schoolbilling.store.jdbc;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.schoolbilling.payment.BankReferences;
import org.schoolbilling.payment.BankTransaction;
import org.schoolbilling.payment.Outcome;
import org.schoolbilling.payment.RecordedTransaction;
import org.schoolbilling.payment.TransactionKey;
import org.schoolbilling.payment.TransactionKind;
import org.schoolbilling.payment.TransactionState;
import org.schoolbilling.spi.Cursor;
import org.schoolbilling.spi.store.Conflict;

/** Table bank_transaction: each booked or set aside once (PAY-5), and the unresolved list (PAY-4). */
final class TransactionTable {

    private static final Columns COLUMNS = Columns.of("version, receiving_account, payment_date, key_references,"
            + " key_ordinal, file_row, kind, booking_date, amount_minor, currency, reference, archive_reference,"
            + " transaction_id, form_number, payer_account, payer_text, state, outcome, remark, file_name,"
            + " reasons, transaction_key");

    private TransactionTable() {}

    static void insert(Session session, List<RecordedTransaction> added) throws SQLException {
        session.insert("bank_transaction", COLUMNS, added, TransactionTable::bind);
    }

    /** Stores transactions over the version they were read at; those that stood elsewhere. */
    static List<Conflict> update(Session session, List<RecordedTransaction> changed) throws SQLException {
        List<RecordedTransaction> ordered = changed.stream()
                .sorted(Comparator.comparing(t -> t.key().toText()))
                .toList();
        int[] counts = session.batch(
                "update school_billing.bank_transaction set " + COLUMNS.assignments()
                        + " where creditor = ? and transaction_key = ? and version = ?",
                ordered,
                (p, t) -> session.creditor(bind(p, t)).text(t.key().toText()).number(t.version()));
        List<RecordedTransaction> stale = new ArrayList<>();
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] != 1) {
                stale.add(ordered.get(i));
            }
        }
        Map<TransactionKey, RecordedTransaction> found =
                find(session, stale.stream().map(RecordedTransaction::key).toList());
        List<Conflict> conflicts = new ArrayList<>();
        for (RecordedTransaction transaction : stale) {
            RecordedTransaction now = found.get(transaction.key());
            conflicts.add(new Conflict.Stale(
                    name(transaction.key()), transaction.version(), now == null ? 0 : now.version()));
        }
        return conflicts;
    }

    /** What people call it. */
    static String name(TransactionKey key) {
        return "transaction " + key.toText();
    }

    private static Params bind(Params p, RecordedTransaction recorded) throws SQLException {
        TransactionKey key = recorded.key();
        BankTransaction t = recorded.transaction();
        if (!key.receivingAccount().equals(t.receivingAccount())
                || !key.paymentDate().equals(t.paymentDate())) {
            throw new IllegalArgumentException("key " + key.toText() + " is not that of a transaction of "
                    + t.paymentDate() + " on account " + t.receivingAccount());
        }
        return p.number(recorded.version() + 1)
                .text(key.receivingAccount())
                .date(key.paymentDate())
                .text(key.references())
                .integer(key.ordinal())
                .number(t.row())
                .name(t.kind())
                .date(t.bookingDateOrNull())
                .minor(t.amount())
                .currency(t.amount())
                .text(t.reference())
                .text(t.references().archiveReference())
                .text(t.references().transactionId())
                .text(t.references().formNumber())
                .text(t.payerAccount())
                .text(t.text())
                .name(recorded.state())
                .name(recorded.outcome())
                .text(recorded.remark())
                .text(recorded.file())
                .text(String.join("\n", recorded.reasons()))
                .text(key.toText());
    }

    private static RecordedTransaction read(Row row) throws SQLException {
        long version = row.number();
        TransactionKey key = new TransactionKey(row.text(), row.date(), row.text(), row.integer());
        BankTransaction transaction = transaction(row, key);
        return new RecordedTransaction(
                key,
                transaction,
                row.name(TransactionState.class),
                row.name(Outcome.class),
                row.text(),
                row.text(),
                version,
                reasons(row.text()));
    }

    /** One in each line: none has a line break in it. */
    private static List<String> reasons(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split("\n", -1));
    }

    private static BankTransaction transaction(Row row, TransactionKey key) throws SQLException {
        return new BankTransaction(
                row.number(),
                row.name(TransactionKind.class),
                key.receivingAccount(),
                key.paymentDate(),
                row.dateOrNull(),
                row.money(),
                row.text(),
                new BankReferences(row.text(), row.text(), row.text()),
                row.text(),
                row.text());
    }

    static Map<TransactionKey, RecordedTransaction> find(Session session, Collection<TransactionKey> keys)
            throws SQLException {
        Map<TransactionKey, RecordedTransaction> found = new HashMap<>();
        Set<String> texts = keys.stream().map(TransactionKey::toText).collect(Collectors.toSet());
        if (!texts.isEmpty()) {
            session.each(
                    "select " + COLUMNS.in('t') + " from "
                            + session.perKey("wanted", "bank_transaction", 't', "t.transaction_key = k.wanted"),
                    p -> session.creditor(p.texts(texts)),
                    row -> {
                        RecordedTransaction recorded = read(row);
                        found.put(recorded.key(), recorded);
                    });
        }
        return found;
    }

    static Cursor<RecordedTransaction> in(Connections.Lease lease, Set<TransactionState> states) {
        Session session = lease.session();
        return RowCursor.open(
                lease,
                "select " + COLUMNS.list() + " from school_billing.bank_transaction"
                        + " where creditor = ? and state = any(?) order by recorded",
                p -> session.creditor(p)
                        .texts(states.stream().map(TransactionState::name).toList()),
                TransactionTable::read);
    }

    static List<RecordedTransaction> from(Session session, String payerAccount, int limit) throws SQLException {
        return session.list(
                "select " + COLUMNS.list() + " from school_billing.bank_transaction"
                        + " where creditor = ? and payer_account = ?"
                        + " order by creditor desc, payer_account desc, recorded desc fetch first "
                        + Math.max(limit, 0) + " rows only",
                p -> session.creditor(p).text(payerAccount),
                TransactionTable::read);
    }

    static Cursor<RecordedTransaction> unresolved(Connections.Lease lease) {
        Session session = lease.session();
        return RowCursor.open(
                lease,
                "select " + COLUMNS.list() + " from school_billing.bank_transaction"
                        + " where creditor = ? and state = ? order by creditor, state, recorded",
                p -> session.creditor(p).name(TransactionState.UNRESOLVED),
                TransactionTable::read);
    }
}
