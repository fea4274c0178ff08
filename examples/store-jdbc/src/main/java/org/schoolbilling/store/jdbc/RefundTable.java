package org.schoolbilling.store.jdbc;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.schoolbilling.catalog.Role;
import org.schoolbilling.invoice.InvoiceId;
import org.schoolbilling.invoice.InvoiceLine;
import org.schoolbilling.invoice.TargetedLine;
import org.schoolbilling.ledger.Changes;
import org.schoolbilling.payment.TransactionKey;
import org.schoolbilling.refund.RefundBatch;
import org.schoolbilling.refund.RefundLine;
import org.schoolbilling.refund.RefundTransfer;
import org.schoolbilling.spi.Cursor;
import org.schoolbilling.spi.store.ChangeSet;
import org.schoolbilling.spi.store.Conflict;

/**
 * Tables refund_open, refund_batch and refund_transfer: what is to be paid back, and what was handed over to the bank (REF-5).
 * What is open is kept row by row, so that taking a row away is what makes a refund go out once.
 */
final class RefundTable {

    private static final Columns OPEN = Columns.of("invoice, line_number, refunded_on");
    private static final Columns BATCH = Columns.of("batch_number, message_id, until_date, pay_on, format, sender,"
            + " agreement, transfer_count, sum_minor, currency, is_delivered, created_by, created_at");
    private static final Columns TRANSFER = Columns.of("batch, transfer_number, invoice, line_number, transaction_key,"
            + " amount_minor, currency, transfer_id, payer, payer_account, receiver, receiver_account, transfer_text");

    private RefundTable() {}

    private record Open(RefundLine line, LocalDate date) {}

    /** Lets the refunds wait for a batch that these changes add, and lets go of those that came back. */
    static void await(Session session, List<Changes> invoices) throws SQLException {
        List<Open> added = new ArrayList<>();
        List<RefundLine> back = new ArrayList<>();
        for (Changes changes : invoices) {
            InvoiceId id = changes.after().id();
            List<InvoiceLine> lines = changes.after().lines();
            for (InvoiceLine line : lines.subList(changes.storedLines(), lines.size())) {
                if (line.role() == Role.REFUND) {
                    added.add(new Open(new RefundLine(id, line.number()), line.date()));
                } else if (line instanceof TargetedLine targeted && line.role() == Role.REFUND_RETURNED) {
                    back.add(new RefundLine(id, targeted.target()));
                }
            }
        }
        session.batch(
                "insert into school_billing.refund_open " + OPEN.insertion(),
                added,
                (p, one) -> line(session.creditor(p), one.line()).date(one.date()));
        release(session, back);
    }

    private static Params line(Params p, RefundLine line) throws SQLException {
        return p.number(line.invoice().value()).integer(line.line());
    }

    /** How many rows each took away. */
    private static int[] release(Session session, List<RefundLine> lines) throws SQLException {
        return session.batch(
                "delete from school_billing.refund_open where creditor = ? and invoice = ? and line_number = ?",
                lines,
                (p, one) -> line(session.creditor(p), one));
    }

    /** Stores what a change set has of refunds; the refunds that are not open any more. */
    static List<Conflict> store(Session session, ChangeSet changes) throws SQLException {
        RefundBatch batch = changes.newRefundBatch();
        List<Conflict> conflicts = batch == null ? List.of() : insert(session, batch, changes.refundTransfers());
        if (batch == null) {
            session.batch(
                    "update school_billing.refund_transfer set " + TRANSFER.assignments()
                            + " where creditor = ? and batch = ? and transfer_number = ?",
                    changes.refundTransfers(),
                    (p, t) -> session.creditor(bind(p, t)).number(t.batch()).integer(t.number()));
        }
        session.batch(
                "update school_billing.refund_batch set is_delivered = true where creditor = ? and batch_number = ?",
                changes.deliveredRefundBatches(),
                (p, number) -> session.creditor(p).number(number));
        return conflicts;
    }

    private static List<Conflict> insert(Session session, RefundBatch batch, List<RefundTransfer> transfers)
            throws SQLException {
        List<RefundLine> lines = new ArrayList<>();
        for (RefundTransfer transfer : transfers) {
            RefundLine line = transfer.lineOrNull();
            if (line != null) {
                lines.add(line);
            }
        }
        int[] released = release(session, lines);
        List<Conflict> conflicts = new ArrayList<>();
        for (int i = 0; i < released.length; i++) {
            if (released[i] != 1) {
                conflicts.add(new Conflict.Stale(lines.get(i).toString(), 1, 0));
            }
        }
        if (!conflicts.isEmpty()) {
            return conflicts;
        }
        session.update(
                "insert into school_billing.refund_batch " + BATCH.insertion(),
                p -> session.creditor(p)
                        .number(batch.number())
                        .text(batch.messageId())
                        .date(batch.until())
                        .date(batch.payOn())
                        .text(batch.format())
                        .text(batch.sender())
                        .text(batch.agreement())
                        .integer(batch.transfers())
                        .minor(batch.sum())
                        .currency(batch.sum())
                        .flag(batch.isDelivered())
                        .stamp(batch.created()));
        session.batch(
                "insert into school_billing.refund_transfer " + TRANSFER.insertion(),
                transfers,
                (p, t) -> bind(session.creditor(p), t));
        return List.of();
    }

    private static Params bind(Params p, RefundTransfer t) throws SQLException {
        RefundLine line = t.lineOrNull();
        TransactionKey transaction = t.transactionOrNull();
        return p.number(t.batch())
                .integer(t.number())
                .numberOrNull(line == null ? null : line.invoice().value())
                .integerOrNull(line == null ? null : line.line())
                .text(transaction == null ? null : transaction.toText())
                .minor(t.amount())
                .currency(t.amount())
                .text(t.id())
                .text(t.payer())
                .text(t.payerAccount())
                .text(t.receiver())
                .text(t.receiverAccount())
                .text(t.text());
    }

    private static RefundTransfer read(Row row) throws SQLException {
        long batch = row.number();
        int number = row.integer();
        Long invoice = row.numberOrNull();
        int line = row.integer();
        String transaction = row.textOrNull();
        return new RefundTransfer(
                batch,
                number,
                invoice == null ? null : new RefundLine(new InvoiceId(invoice), line),
                transaction == null ? null : TransactionKey.parse(transaction),
                row.money(),
                row.text(),
                row.text(),
                row.text(),
                row.text(),
                row.text(),
                row.text());
    }

    static Cursor<RefundLine> open(Connections.Lease lease, LocalDate until) {
        Session session = lease.session();
        return RowCursor.open(
                lease,
                "select invoice, line_number from school_billing.refund_open where creditor = ? and refunded_on <= ?"
                        + " order by creditor, invoice, line_number",
                p -> session.creditor(p).date(until),
                row -> new RefundLine(new InvoiceId(row.number()), row.integer()));
    }

    static List<RefundBatch> batches(Session session) throws SQLException {
        return session.list(
                "select " + BATCH.list() + " from school_billing.refund_batch where creditor = ?"
                        + " order by creditor, batch_number",
                session::creditor,
                row -> new RefundBatch(
                        row.number(),
                        row.text(),
                        row.date(),
                        row.date(),
                        row.text(),
                        row.text(),
                        row.text(),
                        row.integer(),
                        row.money(),
                        row.flag(),
                        row.stamp()));
    }

    static Cursor<RefundTransfer> transfers(Connections.Lease lease, long batch) {
        Session session = lease.session();
        return RowCursor.open(
                lease,
                "select " + TRANSFER.list() + " from school_billing.refund_transfer where creditor = ? and batch = ?"
                        + " order by creditor, batch, transfer_number",
                p -> session.creditor(p).number(batch),
                RefundTable::read);
    }

    static Map<InvoiceId, List<RefundTransfer>> of(Session session, Collection<InvoiceId> ids) throws SQLException {
        Map<InvoiceId, List<RefundTransfer>> found = new HashMap<>();
        session.each(
                "select " + TRANSFER.in('t') + " from "
                        + session.perKey("invoice_id", "refund_transfer", 't', "t.invoice = k.invoice_id")
                        + " order by t.batch, t.transfer_number",
                p -> session.creditor(
                        p.numbers(ids.stream().map(InvoiceId::value).distinct().toList())),
                row -> {
                    RefundTransfer transfer = read(row);
                    RefundLine line = transfer.lineOrNull();
                    if (line != null) {
                        found.computeIfAbsent(line.invoice(), i -> new ArrayList<>())
                                .add(transfer);
                    }
                });
        return found;
    }

    /** Refunds that are both to be paid and done with, or neither. */
    static List<String> adrift(Session session) throws SQLException {
        return session.list(
                "select l.invoice, l.line_number from school_billing.invoice_line l"
                        + " left join school_billing.refund_open o on o.creditor = l.creditor"
                        + " and o.invoice = l.invoice and o.line_number = l.line_number"
                        + " left join school_billing.refund_transfer t on t.creditor = l.creditor"
                        + " and t.invoice = l.invoice and t.line_number = l.line_number"
                        + " left join school_billing.invoice_line b on b.creditor = l.creditor"
                        + " and b.invoice = l.invoice and b.line_role = 'REFUND_RETURNED'"
                        + " and b.target_line = l.line_number"
                        + " where l.creditor = ? and l.line_role = 'REFUND'"
                        + " and ((o.invoice is null and t.invoice is null and b.invoice is null)"
                        + " or (o.invoice is not null and (t.invoice is not null or b.invoice is not null)))",
                session::creditor,
                row -> "invoice " + row.number() + " has a refund on line " + row.number()
                        + " that is both to be paid and done with, or neither (REF-5)");
    }
}
