package org.schoolbilling.testkit.contract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.schoolbilling.invoice.InvoiceId;
import org.schoolbilling.refund.RefundBatch;
import org.schoolbilling.refund.RefundLine;
import org.schoolbilling.refund.RefundTransfer;
import org.schoolbilling.spi.Cursor;
import org.schoolbilling.spi.store.ChangeSet;
import org.schoolbilling.spi.store.CommitResult;
import org.schoolbilling.spi.store.CommitResult.Committed;
import org.schoolbilling.spi.store.CommitResult.Refused;
import org.schoolbilling.spi.store.Conflict;
import org.schoolbilling.spi.store.Store;

/** Stores that get the hand-over of refunds to the bank wrong. */
final class BrokenRefunds {

    private BrokenRefunds() {}

    private static <T> List<T> read(Cursor<T> cursor) {
        List<T> all = new ArrayList<>();
        try (cursor) {
            cursor.forEachRemaining(all::add);
        }
        return all;
    }

    /** Hands a refund over once more, though it went out or came back. */
    static final class PaidTwice extends ForwardingStore {
        PaidTwice(Store good) {
            super(good);
        }

        @Override
        public CommitResult commit(ChangeSet changes) {
            CommitResult result = good.commit(changes);
            boolean isGone = changes.newRefundBatch() != null
                    && result instanceof Refused refused
                    && refused.conflicts().stream().allMatch(Conflict.Stale.class::isInstance);
            return isGone ? new Committed(1) : result;
        }
    }

    /** Lists refunds as open that a batch has. */
    static final class TakenStaysOpen extends ForwardingStore {
        TakenStaysOpen(Store good) {
            super(good);
        }

        @Override
        public Cursor<RefundLine> openRefunds(LocalDate until) {
            List<RefundLine> lines = read(good.openRefunds(until));
            for (RefundBatch batch : good.refundBatches()) {
                for (RefundTransfer transfer : read(good.refundTransfers(batch.number()))) {
                    if (transfer.lineOrNull() != null) {
                        lines.add(transfer.lineOrNull());
                    }
                }
            }
            lines.sort(Comparator.naturalOrder());
            return Cursor.of(lines);
        }
    }

    /** Lists refunds of any date. */
    static final class OfAnyDate extends ForwardingStore {
        OfAnyDate(Store good) {
            super(good);
        }

        @Override
        public Cursor<RefundLine> openRefunds(LocalDate until) {
            return good.openRefunds(until.plusYears(1));
        }
    }

    /** Orders the transfers of a batch by invoice. */
    static final class TransfersByInvoice extends ForwardingStore {
        TransfersByInvoice(Store good) {
            super(good);
        }

        @Override
        public Cursor<RefundTransfer> refundTransfers(long batch) {
            List<RefundTransfer> transfers = read(good.refundTransfers(batch));
            transfers.sort(Comparator.comparing(t -> String.valueOf(t.lineOrNull())));
            return Cursor.of(transfers);
        }
    }

    /** Keeps no transfers that send a transaction back. */
    static final class SentBackForgotten extends ForwardingStore {
        SentBackForgotten(Store good) {
            super(good);
        }

        @Override
        public Cursor<RefundTransfer> refundTransfers(long batch) {
            return Cursor.of(read(good.refundTransfers(batch)).stream()
                    .filter(t -> t.lineOrNull() != null)
                    .toList());
        }
    }

    /** Forgets that a batch was handed over. */
    static final class NeverDelivered extends ForwardingStore {
        private final Map<Long, RefundBatch> made = new HashMap<>();

        NeverDelivered(Store good) {
            super(good);
        }

        @Override
        public CommitResult commit(ChangeSet changes) {
            RefundBatch batch = changes.newRefundBatch();
            if (batch != null) {
                made.put(batch.number(), batch);
            }
            return good.commit(changes);
        }

        @Override
        public List<RefundBatch> refundBatches() {
            return good.refundBatches().stream()
                    .map(batch -> made.getOrDefault(batch.number(), batch))
                    .toList();
        }
    }

    /** Keeps a transfer as it was handed over, whoever is erased. */
    static final class ReceiverKept extends ForwardingStore {
        private static final Map<String, RefundTransfer> FIRST = new HashMap<>();

        ReceiverKept(Store good) {
            super(good);
        }

        @Override
        public CommitResult commit(ChangeSet changes) {
            changes.refundTransfers().forEach(t -> FIRST.putIfAbsent(t.id(), t));
            return good.commit(changes);
        }

        @Override
        public Cursor<RefundTransfer> refundTransfers(long batch) {
            return Cursor.of(read(good.refundTransfers(batch)).stream()
                    .map(t -> FIRST.getOrDefault(t.id(), t))
                    .toList());
        }
    }

    /** Finds the transfers of one invoice only. */
    static final class OneInvoiceOnly extends ForwardingStore {
        OneInvoiceOnly(Store good) {
            super(good);
        }

        @Override
        public Map<InvoiceId, List<RefundTransfer>> refundTransfers(Collection<InvoiceId> ids) {
            return good.refundTransfers(ids.stream().limit(1).toList());
        }
    }
}
