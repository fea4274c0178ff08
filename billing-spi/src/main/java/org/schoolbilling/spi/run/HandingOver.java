package org.schoolbilling.spi.run;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.schoolbilling.catalog.Catalog;
import org.schoolbilling.export.BatchState;
import org.schoolbilling.export.GlBatch;
import org.schoolbilling.export.GlReport;
import org.schoolbilling.export.GlRow;
import org.schoolbilling.export.GlRows;
import org.schoolbilling.money.Money;
import org.schoolbilling.posting.Posting;
import org.schoolbilling.posting.PostingKind;
import org.schoolbilling.spi.BillingException;
import org.schoolbilling.spi.Cursor;
import org.schoolbilling.spi.ErrorCode;
import org.schoolbilling.spi.erp.DeliveryAnswer;
import org.schoolbilling.spi.erp.ErpSink;
import org.schoolbilling.spi.erp.GlDelivery;
import org.schoolbilling.spi.store.Store;

/**
 * Hands a batch that is stored over to the ERP, and notes what the ERP said (GLX, SPI-8). What is handed over is added up and
 * checked first.
 */
final class HandingOver {

    private final Context context;
    private final ErpSink sink;
    private final Consumer<? super Posting> postings;

    HandingOver(Context context, ErpSink sink, Consumer<? super Posting> postings) {
        this.context = context;
        this.sink = sink;
        this.postings = postings;
    }

    void requireFormat(GlBatch batch) {
        if (!batch.format().equals(sink.format())) {
            throw BillingException.of(
                    ErrorCode.BATCH_OTHER_FORMAT, batch.number().value(), batch.format(), sink.format());
        }
    }

    /**
     * SPI-8: what may have been delivered is asked for before it is sent again. That holds for what was rejected too: it may
     * have been sent once more since, and accepted, and the note of that lost.
     */
    ExportReport finish(GlBatch batch) {
        DeliveryAnswer answer = sink.ask(batch.number());
        if (answer instanceof DeliveryAnswer.Accepted accepted) {
            GlBatch delivered = note(batch, BatchState.DELIVERED, accepted.reference());
            return report(Mode.COMMIT, delivered, () -> context.store().postingsOf(batch.number()), true);
        }
        if (answer instanceof DeliveryAnswer.InDoubt doubt) {
            note(batch, BatchState.IN_DOUBT, doubt.reason());
            throw BillingException.of(ErrorCode.BATCH_IN_DOUBT, batch.number().value(), doubt.reason());
        }
        return handOver(batch, true);
    }

    ExportReport handOver(GlBatch batch, boolean isRepeated) {
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

    static Cursor<GlRow> rows(GlBatch batch, Cursor<Posting> open) {
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
    ExportReport report(Mode mode, GlBatch batch, Supplier<Cursor<Posting>> open, boolean isRepeated) {
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

    static String reasons(List<DeliveryAnswer.Rejected.Item> items) {
        return items.stream().map(i -> i.item() + ": " + i.reason()).collect(Collectors.joining("; "));
    }
}
