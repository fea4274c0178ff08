package org.schoolbilling.spi.run;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.schoolbilling.catalog.Catalog;
import org.schoolbilling.export.BatchNumber;
import org.schoolbilling.export.BatchState;
import org.schoolbilling.export.GlBatch;
import org.schoolbilling.export.GlReport;
import org.schoolbilling.export.GlRow;
import org.schoolbilling.export.GlRows;
import org.schoolbilling.export.VoucherSum;
import org.schoolbilling.export.Vouchers;
import org.schoolbilling.invoice.Actor;
import org.schoolbilling.money.Money;
import org.schoolbilling.posting.Posting;
import org.schoolbilling.posting.PostingKind;
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
import org.schoolbilling.spi.store.Store;
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
    private final Consumer<? super Posting> postings;

    private ExportRun(Context context, ErpSink sink, Actor actor, Consumer<? super Posting> postings) {
        this.context = context;
        this.sink = Ports.guard(ErpSink.class, sink, "ERP sink");
        this.actor = actor;
        this.postings = postings;
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
        run.requireFormat(batch);
        return run.handOver(batch, true);
    }

    private List<ExportReport> trial(LocalDate until) {
        List<ExportReport> reports = new ArrayList<>();
        try (Cursor<Posting> first = context.store().openPostings(until)) {
            GlBatch batch = newBatch(until, first, context.store().series(Series.VOUCHER));
            if (!batch.vouchers().isEmpty()) {
                requireAcceptable(batch, until);
                reports.add(report(Mode.TRIAL, batch, () -> context.store().openPostings(until), false));
            }
        }
        return reports;
    }

    private List<ExportReport> commit(LocalDate until) {
        List<ExportReport> reports = new ArrayList<>();
        for (GlBatch open : context.store().batches()) {
            if (open.state() != BatchState.DELIVERED) {
                requireFormat(open);
                reports.add(finish(open));
            }
        }
        GlBatch created = context.committing()
                .<Marked>commitOne(fresh -> mark(until), marked -> changes(marked))
                .batch();
        if (!created.vouchers().isEmpty()) {
            reports.add(handOver(created, false));
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
            Supplier<Cursor<GlRow>> rows = () -> rows(batch, context.store().openPostings(until));
            List<DeliveryAnswer.Rejected.Item> faults =
                    sink.check(new GlDelivery(batch, context.catalog().settings(), rows));
            if (!faults.isEmpty()) {
                throw BillingException.of(
                        ErrorCode.BATCH_UNACCEPTABLE, batch.number().value(), reasons(faults));
            }
        }
    }

    private static String reasons(List<DeliveryAnswer.Rejected.Item> items) {
        return items.stream().map(i -> i.item() + ": " + i.reason()).collect(Collectors.joining("; "));
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

    private void requireFormat(GlBatch batch) {
        if (!batch.format().equals(sink.format())) {
            throw BillingException.of(
                    ErrorCode.BATCH_OTHER_FORMAT, batch.number().value(), batch.format(), sink.format());
        }
    }

    /** SPI-8: what may have been delivered is asked for before it is sent again. */
    private ExportReport finish(GlBatch batch) {
        if (batch.state() != BatchState.REJECTED) {
            DeliveryAnswer answer = sink.ask(batch.number());
            if (answer instanceof DeliveryAnswer.Accepted accepted) {
                GlBatch delivered = note(batch, BatchState.DELIVERED, accepted.reference());
                return report(Mode.COMMIT, delivered, () -> context.store().postingsOf(batch.number()), true);
            }
            if (answer instanceof DeliveryAnswer.InDoubt doubt) {
                note(batch, BatchState.IN_DOUBT, doubt.reason());
                throw BillingException.of(
                        ErrorCode.BATCH_IN_DOUBT, batch.number().value(), doubt.reason());
            }
        }
        return handOver(batch, true);
    }

    private ExportReport handOver(GlBatch batch, boolean isRepeated) {
        Store store = context.store();
        Supplier<Cursor<Posting>> open = () -> store.postingsOf(batch.number());
        ExportReport report = report(Mode.COMMIT, batch, open, isRepeated);
        Catalog catalog = context.codec()
                .read(store.catalog(batch.catalogVersion())
                        .orElseThrow(() -> BillingException.of(
                                ErrorCode.PORT_BROKEN,
                                "store",
                                "catalog",
                                "version " + batch.catalogVersion() + " of the catalogue is gone"))
                        .document());
        DeliveryAnswer answer =
                deliver(new GlDelivery(batch, catalog.settings(), () -> rows(batch, store.postingsOf(batch.number()))));
        if (answer instanceof DeliveryAnswer.Accepted accepted) {
            GlBatch delivered = batch.state() == BatchState.DELIVERED
                    ? batch
                    : note(batch, BatchState.DELIVERED, accepted.reference());
            return new ExportReport(
                    report.mode(), delivered, report.lines(), report.received(), report.refunded(), isRepeated);
        }
        if (answer instanceof DeliveryAnswer.Rejected rejected) {
            String reasons = reasons(rejected.items());
            noteUnlessDelivered(batch, BatchState.REJECTED, reasons);
            throw BillingException.of(ErrorCode.BATCH_REJECTED, batch.number().value(), reasons);
        }
        String reason = answer instanceof DeliveryAnswer.InDoubt doubt ? doubt.reason() : "it answered " + answer;
        noteUnlessDelivered(batch, BatchState.IN_DOUBT, reason);
        throw BillingException.of(ErrorCode.BATCH_IN_DOUBT, batch.number().value(), reason);
    }

    private DeliveryAnswer deliver(GlDelivery delivery) {
        try {
            return sink.deliver(delivery);
        } catch (BillingException e) {
            return new DeliveryAnswer.InDoubt(String.valueOf(e.getMessage()));
        }
    }

    private static Cursor<GlRow> rows(GlBatch batch, Cursor<Posting> open) {
        GlRows rows = new GlRows(open, batch.vouchers());
        return new Cursor<>() {
            @Override
            public boolean hasNext() {
                return rows.hasNext();
            }

            @Override
            public GlRow next() {
                return rows.next();
            }

            @Override
            public void close() {
                open.close();
            }
        };
    }

    private void noteUnlessDelivered(GlBatch batch, BatchState state, String answer) {
        if (batch.state() != BatchState.DELIVERED) {
            note(batch, state, answer);
        }
    }

    private GlBatch note(GlBatch batch, BatchState state, String answer) {
        String kept = answer.length() > 1000 ? answer.substring(0, 1000) : answer;
        return context.committing()
                .commitOne(
                        fresh -> batch.with(state, kept),
                        changed -> context.newChangeSet().batch(changed).build());
    }

    /** Adds the batch up and checks it before anything is handed over (GLX-4, GLX-6). */
    private ExportReport report(Mode mode, GlBatch batch, Supplier<Cursor<Posting>> open, boolean isRepeated) {
        GlReport report = new GlReport(batch.vouchers());
        Money zero = Money.zero(batch.debit().currency());
        Money received = zero;
        Money refunded = zero;
        Money rest = zero;
        try (Cursor<Posting> cursor = open.get()) {
            while (cursor.hasNext()) {
                Posting posting = cursor.next();
                report.add(posting);
                postings.accept(posting);
                if (posting.kind() == PostingKind.RECEIVED) {
                    received = received.plus(posting.signed());
                } else if (posting.kind() == PostingKind.REFUND) {
                    refunded = refunded.minus(posting.signed());
                } else {
                    rest = rest.minus(posting.signed());
                }
            }
        }
        if (!received.minus(refunded).equals(rest)) {
            throw BillingException.of(
                    ErrorCode.BATCH_UNBALANCED,
                    batch.number().value(),
                    "payments less refunds are " + received.minus(refunded) + ", the other accounts hold " + rest);
        }
        return new ExportReport(mode, batch, report.lines(), received, refunded, isRepeated);
    }
}
