package org.schoolbilling.spi.run;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.schoolbilling.catalog.Catalog;
import org.schoolbilling.export.BatchNumber;
import org.schoolbilling.export.BatchState;
import org.schoolbilling.export.GlBatch;
import org.schoolbilling.export.GlRow;
import org.schoolbilling.export.VoucherSum;
import org.schoolbilling.export.Vouchers;
import org.schoolbilling.invoice.Actor;
import org.schoolbilling.money.Money;
import org.schoolbilling.posting.Posting;
import org.schoolbilling.spi.BillingException;
import org.schoolbilling.spi.Cursor;
import org.schoolbilling.spi.ErrorCode;
import org.schoolbilling.spi.erp.DeliveryAnswer;
import org.schoolbilling.spi.erp.ErpSink;
import org.schoolbilling.spi.erp.GlDelivery;
import org.schoolbilling.spi.host.Permission;
import org.schoolbilling.spi.store.ChangeSet;
import org.schoolbilling.spi.store.Series;
import org.schoolbilling.spi.store.SeriesMove;
import org.schoolbilling.spi.store.StoredCatalog;

/**
 * Hands postings over to the ERP (GLX). Marking and handing over are two steps that survive a crash in between: the batch is
 * stored with its postings marked, then delivered, then noted as delivered; whatever was left open is finished first,
 * with the same number (GLX-2).
 */
final class ExportRun {

    private final Context context;
    private final ErpSink sink;
    private final Actor actor;
    private final HandingOver handingOver;

    private ExportRun(Context context, ErpSink sink, Actor actor, Consumer<? super Posting> postings) {
        this.context = context;
        this.sink = Ports.guard(ErpSink.class, sink, "ERP sink");
        this.actor = actor;
        this.handingOver = new HandingOver(context, this.sink, postings);
        context.require(actor, Permission.EXPORT);
    }

    static List<ExportReport> run(
            Context context,
            Mode mode,
            LocalDate until,
            ErpSink sink,
            Actor actor,
            Consumer<? super Posting> postings) {
        ExportRun run = new ExportRun(context, sink, actor, postings);
        return mode == Mode.TRIAL ? run.trial(until) : run.commit(until);
    }

    static ExportReport again(
            Context context, BatchNumber number, ErpSink sink, Actor actor, Consumer<? super Posting> postings) {
        ExportRun run = new ExportRun(context, sink, actor, postings);
        GlBatch batch = context.store()
                .batch(number)
                .orElseThrow(() -> BillingException.of(ErrorCode.BATCH_UNKNOWN, number.value()));
        run.handingOver.requireFormat(batch);
        return run.handingOver.handOver(batch, true);
    }

    private List<ExportReport> trial(LocalDate until) {
        List<ExportReport> reports = new ArrayList<>();
        try (Cursor<Posting> first = context.store().openPostings(until)) {
            GlBatch batch = newBatch(until, first, context.store().series(Series.VOUCHER));
            if (!batch.vouchers().isEmpty()) {
                requireAcceptable(batch, until);
                reports.add(handingOver.report(
                        Mode.TRIAL, batch, () -> context.store().openPostings(until), false));
            }
        }
        return reports;
    }

    private List<ExportReport> commit(LocalDate until) {
        List<ExportReport> reports = new ArrayList<>();
        for (GlBatch open : context.store().batches()) {
            if (open.state() != BatchState.DELIVERED) {
                handingOver.requireFormat(open);
                reports.add(handingOver.finish(open));
            }
        }
        GlBatch created = context.committing()
                .<Marked>commitOne(fresh -> mark(until), marked -> changes(marked))
                .batch();
        if (!created.vouchers().isEmpty()) {
            reports.add(handingOver.handOver(created, false));
        }
        return reports;
    }

    /** A batch to be stored, and where the voucher series stood when it was made. */
    private record Marked(GlBatch batch, long lastVoucher) {}

    private Marked mark(LocalDate until) {
        long last = context.store().series(Series.VOUCHER);
        try (Cursor<Posting> cursor = context.store().openPostings(until)) {
            GlBatch batch = newBatch(until, cursor, last);
            requireAcceptable(batch, until);
            return new Marked(batch, last);
        }
    }

    private ChangeSet changes(Marked marked) {
        List<VoucherSum> vouchers = marked.batch().vouchers();
        if (vouchers.isEmpty()) {
            return context.newChangeSet().build();
        }
        long to = vouchers.get(vouchers.size() - 1).number();
        return context.newChangeSet()
                .series(new SeriesMove(Series.VOUCHER, marked.lastVoucher(), to))
                .newBatch(marked.batch())
                .build();
    }

    /** What the ERP is bound to reject is said before anything is marked, while it can still be mended here. */
    private void requireAcceptable(GlBatch batch, LocalDate until) {
        if (!batch.vouchers().isEmpty()) {
            Supplier<Cursor<GlRow>> rows =
                    () -> HandingOver.rows(batch, context.store().openPostings(until));
            List<DeliveryAnswer.Rejected.Item> faults =
                    sink.check(new GlDelivery(batch, context.catalog().settings(), rows));
            if (!faults.isEmpty()) {
                throw BillingException.of(
                        ErrorCode.BATCH_UNACCEPTABLE, batch.number().value(), HandingOver.reasons(faults));
            }
        }
    }

    private GlBatch newBatch(LocalDate until, Cursor<Posting> open, long lastVoucher) {
        StoredCatalog stored = context.storedCatalog();
        Catalog catalog = context.codec().read(stored.document());
        long last = lastVoucher == 0 ? catalog.settings().lastVoucherNumber() : lastVoucher;
        List<VoucherSum> vouchers = Vouchers.of(open, last);
        Money zero = Money.zero(catalog.settings().currency());
        return new GlBatch(
                nextNumber(),
                until,
                sink.format(),
                stored.version(),
                vouchers,
                vouchers.stream().mapToLong(VoucherSum::postings).sum(),
                Money.sum(
                        zero.currency(),
                        vouchers.stream().map(VoucherSum::amount).toList()),
                BatchState.CREATED,
                "",
                context.stamp(actor));
    }

    private BatchNumber nextNumber() {
        String today = BatchNumber.of(context.today(), 1).value();
        int used = context.store().batches().stream()
                .map(GlBatch::number)
                .filter(n -> n.value().startsWith(today))
                .mapToInt(BatchNumber::ordinal)
                .max()
                .orElse(0);
        return BatchNumber.of(context.today(), used + 1);
    }
}
