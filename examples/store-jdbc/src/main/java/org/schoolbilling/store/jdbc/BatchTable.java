package org.schoolbilling.store.jdbc;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.schoolbilling.export.BatchNumber;
import org.schoolbilling.export.BatchState;
import org.schoolbilling.export.GlBatch;
import org.schoolbilling.export.VoucherSum;
import org.schoolbilling.money.Money;

/** Tables gl_batch and gl_voucher: what was handed over to the general ledger (GLX). */
final class BatchTable {

    private static final Columns COLUMNS = Columns.of("batch_number, until_date, format, catalogue_version,"
            + " posting_count, debit_minor, currency, state, answer, created_by, created_at");

    private static final Columns VOUCHER =
            Columns.of("batch, voucher_number, voucher_date, receiving_account, posting_count, amount_minor");

    private BatchTable() {}

    static void insert(Session session, GlBatch batch) throws SQLException {
        session.update(
                "insert into school_billing.gl_batch " + COLUMNS.insertion(),
                p -> session.creditor(p)
                        .text(batch.number().value())
                        .date(batch.until())
                        .text(batch.format())
                        .number(batch.catalogVersion())
                        .number(batch.postings())
                        .minor(batch.debit())
                        .currency(batch.debit())
                        .name(batch.state())
                        .text(batch.answer())
                        .stamp(batch.created()));
        session.insert(
                "gl_voucher",
                VOUCHER,
                batch.vouchers(),
                (p, v) -> p.text(batch.number().value())
                        .number(v.number())
                        .date(v.date())
                        .text(v.receivingAccount())
                        .number(v.postings())
                        .number(inCurrency(batch, v.amount())));
    }

    private static long inCurrency(GlBatch batch, Money amount) {
        if (!amount.currency().equals(batch.debit().currency())) {
            throw new IllegalArgumentException("batch " + batch.number() + " mixes currencies: " + amount);
        }
        return amount.minor();
    }

    /** Whether there is such a batch. */
    static boolean change(Session session, GlBatch batch) throws SQLException {
        int changed = session.update(
                "update school_billing.gl_batch set state = ?, answer = ? where creditor = ? and batch_number = ?",
                p -> session.creditor(p.name(batch.state()).text(batch.answer()))
                        .text(batch.number().value()));
        return changed == 1;
    }

    static Optional<GlBatch> find(Session session, BatchNumber number) throws SQLException {
        return list(session, " and batch_number = ?", " and batch = ?", number.value()).stream()
                .findFirst();
    }

    static List<GlBatch> all(Session session) throws SQLException {
        return list(session, "", "", "").stream()
                .sorted(Comparator.comparing(GlBatch::number))
                .toList();
    }

    private static List<GlBatch> list(Session session, String condition, String voucherCondition, String number)
            throws SQLException {
        Session.Binder binder = p -> {
            session.creditor(p);
            if (!number.isEmpty()) {
                p.text(number);
            }
        };
        List<GlBatch> batches = session.list(
                "select " + COLUMNS.list() + " from school_billing.gl_batch where creditor = ?" + condition,
                binder,
                BatchTable::read);
        Map<String, Currency> currencies = new HashMap<>();
        batches.forEach(b -> currencies.put(b.number().value(), b.debit().currency()));
        Map<String, List<VoucherSum>> vouchers = new HashMap<>();
        session.each(
                "select " + VOUCHER.list() + " from school_billing.gl_voucher where creditor = ?" + voucherCondition
                        + " order by creditor, batch, voucher_number",
                binder,
                row -> {
                    String batch = row.text();
                    Currency currency = currencies.get(batch);
                    if (currency != null) {
                        vouchers.computeIfAbsent(batch, b -> new ArrayList<>())
                                .add(new VoucherSum(
                                        row.number(), row.date(), row.text(), row.number(), row.minor(currency)));
                    }
                });
        return batches.stream()
                .map(b -> withVouchers(b, vouchers.getOrDefault(b.number().value(), List.of())))
                .toList();
    }

    private static GlBatch read(Row row) throws SQLException {
        BatchNumber number = new BatchNumber(row.text());
        var until = row.date();
        String format = row.text();
        long catalog = row.number();
        long postings = row.number();
        return new GlBatch(
                number,
                until,
                format,
                catalog,
                List.of(),
                postings,
                row.money(),
                row.name(BatchState.class),
                row.text(),
                row.stamp());
    }

    private static GlBatch withVouchers(GlBatch b, List<VoucherSum> vouchers) {
        return new GlBatch(
                b.number(),
                b.until(),
                b.format(),
                b.catalogVersion(),
                vouchers,
                b.postings(),
                b.debit(),
                b.state(),
                b.answer(),
                b.created());
    }
}
