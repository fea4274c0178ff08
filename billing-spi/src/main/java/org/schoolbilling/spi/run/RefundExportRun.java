package org.schoolbilling.spi.run;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.schoolbilling.catalog.Catalog;
import org.schoolbilling.invoice.Actor;
import org.schoolbilling.ledger.TransactionLog;
import org.schoolbilling.payment.RecordedTransaction;
import org.schoolbilling.payment.TransactionState;
import org.schoolbilling.refund.RefundBatch;
import org.schoolbilling.refund.RefundTransfer;
import org.schoolbilling.spi.BillingException;
import org.schoolbilling.spi.Cursor;
import org.schoolbilling.spi.ErrorCode;
import org.schoolbilling.spi.bank.RefundSink;
import org.schoolbilling.spi.bank.RefundTransfers;
import org.schoolbilling.spi.host.Permission;
import org.schoolbilling.spi.store.ChangeSet;
import org.schoolbilling.spi.store.Series;

/**
 * Hands refunds and sent-back payments over to the bank, each in exactly one batch (REF-5). As with the general ledger, making
 * a batch and handing it over are two steps that survive a crash in between: the batch is stored with its transfers, then
 * handed over, then noted as handed over. What was left open is handed over first, with the same message id and the same bytes,
 * so that the bank can tell that it has it.
 */
final class RefundExportRun {

    private final Context context;
    private final RefundSink sink;
    private final Actor actor;

    private RefundExportRun(Context context, RefundSink sink, Actor actor) {
        this.context = context;
        this.sink = Ports.guard(RefundSink.class, sink, "refund sink");
        this.actor = actor;
        context.require(actor, Permission.REFUND);
    }

    static RefundExportReport run(
            Context context, Mode mode, RefundExportRequest request, RefundSink sink, Actor actor) {
        RefundExportRun run = new RefundExportRun(context, sink, actor);
        if (request.payOn().isBefore(context.today())) {
            throw BillingException.of(
                    ErrorCode.REFUND_BATCH_PAST,
                    request.payOn().toString(),
                    context.today().toString());
        }
        return mode == Mode.TRIAL ? run.trial(request) : run.commit(request);
    }

    static RefundExportReport again(Context context, long number, RefundSink sink, Actor actor) {
        RefundExportRun run = new RefundExportRun(context, sink, actor);
        RefundBatch batch = context.store().refundBatches().stream()
                .filter(b -> b.number() == number)
                .findFirst()
                .orElseThrow(() -> BillingException.of(ErrorCode.REFUND_BATCH_UNKNOWN, Long.toString(number)));
        return new RefundExportReport(Mode.COMMIT, List.of(run.handOver(batch, true)), List.of());
    }

    /** A batch to be stored; null where there is nothing to pay. */
    private record Planned(@Nullable RefundBatch batch, OpenTransfers open) {}

    private RefundExportReport trial(RefundExportRequest request) {
        Planned planned = plan(request);
        RefundBatch batch = planned.batch();
        return new RefundExportReport(
                Mode.TRIAL,
                batch == null ? List.of() : List.of(new RefundExportReport.HandedOver(batch, false)),
                planned.open().left());
    }

    private RefundExportReport commit(RefundExportRequest request) {
        List<RefundExportReport.HandedOver> batches = new ArrayList<>();
        for (RefundBatch open : context.store().refundBatches()) {
            if (!open.isDelivered()) {
                batches.add(handOver(open, true));
            }
        }
        while (true) {
            Planned made = context.committing().<Planned>commitOne(fresh -> plan(request), this::changes);
            RefundBatch batch = made.batch();
            if (batch == null) {
                return new RefundExportReport(Mode.COMMIT, batches, made.open().left());
            }
            batches.add(handOver(batch, false));
        }
    }

    private Planned plan(RefundExportRequest request) {
        long number = context.store().series(Series.REFUND) + 1;
        Catalog catalog = context.catalog();
        OpenTransfers open = OpenTransfers.read(context.store(), catalog, number, request.until());
        if (open.transfers().isEmpty()) {
            return new Planned(null, open);
        }
        RefundBatch batch = new RefundBatch(
                number,
                String.format(
                        "R%04d-%s-%d",
                        catalog.settings().institutionNumber(),
                        context.today().format(DateTimeFormatter.BASIC_ISO_DATE),
                        number),
                request.until(),
                request.payOn(),
                sink.format(),
                catalog.settings().institution(),
                request.agreement(),
                open.transfers().size(),
                open.sum(),
                false,
                context.stamp(actor));
        sink.fault(batch, () -> Cursor.of(open.transfers())).ifPresent(fault -> {
            throw BillingException.of(ErrorCode.REFUND_BATCH_UNACCEPTABLE, Long.toString(number), fault);
        });
        return new Planned(batch, open);
    }

    private ChangeSet changes(Planned planned) {
        ChangeSet.Builder changes = context.newChangeSet();
        RefundBatch batch = planned.batch();
        if (batch == null) {
            return changes.build();
        }
        changes.newRefundBatch(batch, planned.open().transfers());
        for (RecordedTransaction sent : planned.open().sentBack()) {
            RecordedTransaction paid =
                    sent.with(TransactionState.PAID_BACK, sent.outcome(), "in refund batch " + batch.number());
            changes.transaction(paid).log(TransactionLog.entry(sent, paid, "REFUND_BATCH", batch.created()));
        }
        return changes.build();
    }

    private RefundExportReport.HandedOver handOver(RefundBatch batch, boolean isRepeated) {
        String number = Long.toString(batch.number());
        if (!batch.format().equals(sink.format())) {
            throw BillingException.of(ErrorCode.REFUND_BATCH_OTHER_FORMAT, number, batch.format(), sink.format());
        }
        RefundTransfers transfers = () -> context.store().refundTransfers(batch.number());
        try (Cursor<RefundTransfer> all = transfers.open()) {
            while (all.hasNext()) {
                if (all.next().isErased()) {
                    throw BillingException.of(ErrorCode.REFUND_BATCH_ERASED, number);
                }
            }
        }
        sink.deliver(batch, transfers);
        if (!batch.isDelivered()) {
            context.committing()
                    .commitOne(
                            fresh -> batch,
                            done -> context.newChangeSet()
                                    .deliveredRefundBatch(done.number())
                                    .build());
        }
        return new RefundExportReport.HandedOver(batch.delivered(), isRepeated);
    }
}
