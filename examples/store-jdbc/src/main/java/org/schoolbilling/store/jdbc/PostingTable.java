package org.schoolbilling.store.jdbc;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.schoolbilling.catalog.ErpKind;
import org.schoolbilling.catalog.LineTypeCode;
import org.schoolbilling.export.BatchNumber;
import org.schoolbilling.export.GlBatch;
import org.schoolbilling.export.VoucherSum;
import org.schoolbilling.invoice.InvoiceId;
import org.schoolbilling.ledger.Changes;
import org.schoolbilling.ledger.ReferenceCorrection;
import org.schoolbilling.posting.HandOver;
import org.schoolbilling.posting.Posting;
import org.schoolbilling.posting.PostingKind;
import org.schoolbilling.posting.Side;
import org.schoolbilling.spi.Cursor;
import org.schoolbilling.spi.store.Conflict;

/** Table posting: the journal, and which batch each posting went out in (PST-5, GLX-2). */
final class PostingTable {

    private static final Columns COLUMNS = Columns.of("invoice, posting_number, posting_date, receiving_account, erp,"
            + " coding, side, amount_minor, currency, kind, line_type, payment_line, note, batch, voucher, period");

    /** {@link org.schoolbilling.export.PostingOrder}, after the columns that are equal; it is an index. */
    private static final String ORDER =
            " order by creditor, batch, posting_date, receiving_account, coding, note, invoice, posting_number";

    private PostingTable() {}

    static void append(Session session, List<Changes> invoices) throws SQLException {
        List<Posting> added = new ArrayList<>();
        invoices.forEach(c -> added.addAll(c.postings().postings()));
        session.insert("posting", COLUMNS, added, PostingTable::bind);
    }

    private static void bind(Params p, Posting posting) throws SQLException {
        @Nullable HandOver handOver = posting.handOverOrNull();
        p.number(posting.invoice().value())
                .integer(posting.number())
                .date(posting.date())
                .text(posting.receivingAccount())
                .name(posting.coding().erp())
                .text(posting.coding().toText())
                .name(posting.side())
                .minor(posting.amount())
                .currency(posting.amount())
                .name(posting.kind())
                .text(posting.lineType().value())
                .integer(posting.line())
                .text(posting.note())
                .text(handOver == null ? null : handOver.batch())
                .numberOrNull(handOver == null ? null : handOver.voucher())
                .text(handOver == null ? null : handOver.period());
    }

    private static Posting read(Row row) throws SQLException {
        return new Posting(
                new InvoiceId(row.number()),
                row.integer(),
                row.date(),
                row.text(),
                row.name(ErpKind.class).parse(row.text()),
                row.name(Side.class),
                row.money(),
                row.name(PostingKind.class),
                new LineTypeCode(row.text()),
                row.integer(),
                row.text(),
                handOver(row.textOrNull(), row.number(), row.textOrNull()));
    }

    private static @Nullable HandOver handOver(@Nullable String batch, long voucher, @Nullable String period) {
        return batch == null || period == null ? null : new HandOver(batch, voucher, period);
    }

    /** The journal of invoices, in number order. */
    static Map<InvoiceId, List<Posting>> find(Session session, Collection<InvoiceId> ids) throws SQLException {
        Map<InvoiceId, List<Posting>> found = new HashMap<>();
        session.each(
                "select " + COLUMNS.in('p') + " from "
                        + session.perKey("invoice_id", "posting", 'p', "p.invoice = k.invoice_id")
                        + " order by p.invoice, p.posting_number",
                p -> session.creditor(p.numbers(values(ids))),
                row -> {
                    Posting posting = read(row);
                    found.computeIfAbsent(posting.invoice(), i -> new ArrayList<>())
                            .add(posting);
                });
        return found;
    }

    private static Collection<Long> values(Collection<InvoiceId> ids) {
        return ids.stream().map(InvoiceId::value).distinct().toList();
    }

    static Cursor<Posting> open(Connections.Lease lease, LocalDate until) {
        Session session = lease.session();
        return RowCursor.open(
                lease,
                "select " + COLUMNS.list() + " from school_billing.posting"
                        + " where creditor = ? and batch is null and posting_date <= ?" + ORDER,
                p -> session.creditor(p).date(until),
                PostingTable::read);
    }

    static Cursor<Posting> ofBatch(Connections.Lease lease, BatchNumber batch) {
        Session session = lease.session();
        return RowCursor.open(
                lease,
                "select " + COLUMNS.list() + " from school_billing.posting where creditor = ? and batch = ?" + ORDER,
                p -> session.creditor(p).text(batch.value()),
                PostingTable::read);
    }

    static Map<InvoiceId, Set<Integer>> handedOverLines(Session session, Collection<InvoiceId> ids)
            throws SQLException {
        Map<InvoiceId, Set<Integer>> found = new HashMap<>();
        session.each(
                "select distinct p.invoice, p.payment_line from "
                        + session.perKey("invoice_id", "posting", 'p', "p.invoice = k.invoice_id")
                        + " and p.batch is not null",
                p -> session.creditor(p.numbers(values(ids))),
                row -> found.computeIfAbsent(new InvoiceId(row.number()), i -> new HashSet<>())
                        .add(row.integer()));
        return found;
    }

    /**
     * Stores the notes of postings whose payment's references are corrected, where they are not handed over. An export that
     * marks them meanwhile is waited for, and one that comes later waits for this: so nothing comes in between until the
     * line is looked at (INV-5).
     */
    static void correct(Session session, List<ReferenceCorrection> corrections) throws SQLException {
        session.batch(
                "update school_billing.posting set note = ?"
                        + " where creditor = ? and invoice = ? and posting_number = ? and batch is null",
                corrections.stream().flatMap(c -> c.postings().stream()).toList(),
                (p, posting) -> session.creditor(p.text(posting.note()))
                        .number(posting.invoice().value())
                        .integer(posting.number()));
    }

    /** Stores the notes of postings of an erased debtor, handed over or not (LOG-5). */
    static void reword(Session session, List<Posting> postings) throws SQLException {
        session.batch(
                "update school_billing.posting set note = ?"
                        + " where creditor = ? and invoice = ? and posting_number = ?",
                postings,
                (p, posting) -> session.creditor(p.text(posting.note()))
                        .number(posting.invoice().value())
                        .integer(posting.number()));
    }

    /** How many postings of a payment line were handed over. */
    static long handedOver(Session session, InvoiceId invoice, int line) throws SQLException {
        return session.first(
                        "select count(*) from school_billing.posting"
                                + " where creditor = ? and invoice = ? and payment_line = ? and batch is not null",
                        p -> session.creditor(p).number(invoice.value()).integer(line),
                        Row::number)
                .orElse(0L);
    }

    /** Marks what a new batch takes; the vouchers whose postings are not what the batch says (GLX-2). */
    static List<Conflict> mark(Session session, GlBatch batch) throws SQLException {
        if (session.dialect().isChangedInPlace()) {
            markInPlace(session, batch);
        } else {
            markByVoucher(session, batch);
        }
        return unlike(session, batch);
    }

    private static void markByVoucher(Session session, GlBatch batch) throws SQLException {
        session.batch(
                "update school_billing.posting set batch = ?, voucher = ?, period = ? where creditor = ?"
                        + " and batch is null and posting_date = ? and receiving_account = ? and posting_date <= ?",
                batch.vouchers(),
                (p, v) -> session.creditor(p.text(batch.number().value())
                                .number(v.number())
                                .text(v.period()))
                        .date(v.date())
                        .text(v.receivingAccount())
                        .date(batch.until()));
    }

    /** In one statement along the journal: no index that begins with the batch may lead it through. */
    private static void markInPlace(Session session, GlBatch batch) throws SQLException {
        String voucher = " from school_billing.gl_voucher v where v.creditor = p.creditor and v.batch = ?"
                + " and v.voucher_date = p.posting_date and v.receiving_account = p.receiving_account";
        String number = batch.number().value();
        session.update(
                "update school_billing.posting p set batch = ?, period = to_char(p.posting_date, 'YYYYMM'),"
                        + " voucher = (select v.voucher_number" + voucher + ")"
                        + " where p.creditor = ? and coalesce(p.batch, '') = '' and p.posting_date <= ?"
                        + " and exists (select 1" + voucher + ")",
                p -> session.creditor(p.text(number).text(number))
                        .date(batch.until())
                        .text(number));
    }

    private static List<Conflict> unlike(Session session, GlBatch batch) throws SQLException {
        Map<Long, Sums> marked = sums(session, batch.number().value());
        List<Conflict> conflicts = new ArrayList<>();
        for (VoucherSum voucher : batch.vouchers()) {
            Sums found = marked.getOrDefault(voucher.number(), Sums.NONE);
            String key = "voucher " + voucher.number() + " of batch " + batch.number();
            if (found.count() != voucher.postings()) {
                conflicts.add(new Conflict.Stale(key, voucher.postings(), found.count()));
            } else if (found.debit() != voucher.amount().minor() || found.credit() != found.debit()) {
                conflicts.add(new Conflict.Stale(key, voucher.amount().minor(), found.debit()));
            }
        }
        return conflicts;
    }

    /** What the postings of a voucher add up to, in minor units. */
    record Sums(long count, long debit, long credit) {
        static final Sums NONE = new Sums(0, 0, 0);
    }

    /** By voucher number. */
    static Map<Long, Sums> sums(Session session, String batch) throws SQLException {
        Map<Long, Sums> found = new HashMap<>();
        session.each(
                "select voucher, count(*), sum(case when side = 'DEBIT' then amount_minor else 0 end),"
                        + " sum(case when side = 'CREDIT' then amount_minor else 0 end)"
                        + " from school_billing.posting where creditor = ? and batch = ? group by voucher",
                p -> session.creditor(p).text(batch),
                row -> found.put(row.number(), new Sums(row.number(), row.number(), row.number())));
        return found;
    }
}
