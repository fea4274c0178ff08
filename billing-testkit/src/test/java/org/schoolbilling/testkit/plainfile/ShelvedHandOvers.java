package org.schoolbilling.testkit.plainfile;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.schoolbilling.catalog.CreditorId;
import org.schoolbilling.export.BatchNumber;
import org.schoolbilling.export.GlBatch;
import org.schoolbilling.invoice.InvoiceId;
import org.schoolbilling.posting.HandOver;
import org.schoolbilling.posting.Posting;
import org.schoolbilling.refund.RefundBatch;
import org.schoolbilling.refund.RefundLine;
import org.schoolbilling.refund.RefundTransfer;
import org.schoolbilling.spi.Cursor;
import org.schoolbilling.spi.store.Store;

/**
 * What is read of {@link Shelves} about postings, refunds and their hand-over; how the shelves are kept up to date is an
 * extending class's.
 */
abstract class ShelvedHandOvers implements Store {

    private final CreditorId creditor;

    ShelvedHandOvers(CreditorId creditor) {
        this.creditor = creditor;
    }

    /** What the shelves, as they are now, answer to a question. A cursor lives longer, and may read a {@link Shelf} only. */
    abstract <T> T ask(Function<Shelves, T> question);

    @Override
    public CreditorId creditor() {
        return creditor;
    }

    /** Those keys that have a value. */
    final <K, V> Map<K, V> found(Collection<K> keys, Function<Shelves, Function<K, Optional<V>>> values) {
        return ask(shelves -> {
            Function<K, Optional<V>> value = values.apply(shelves);
            Map<K, V> found = new HashMap<>();
            keys.forEach(key -> value.apply(key).ifPresent(v -> found.put(key, v)));
            return found;
        });
    }

    /** A stream of what is there now, which goes on while others commit. */
    final <T> Cursor<T> cursor(Function<Shelves, Stream<T>> items) {
        return Cursor.of(ask(items).iterator());
    }

    @Override
    public Map<InvoiceId, List<Posting>> postings(Collection<InvoiceId> ids) {
        return found(ids, s -> id -> Optional.of(s.journal(id)).filter(journal -> !journal.isEmpty()));
    }

    @Override
    public Cursor<Posting> openPostings(LocalDate until) {
        return cursor(s -> s.postings
                .after(s.commits)
                .takeWhile(p -> !p.date().isAfter(until))
                .filter(p -> p.handOver().isEmpty()));
    }

    @Override
    public Cursor<Posting> postingsOf(BatchNumber batch) {
        return cursor(s -> s.postings
                .after(s.commits)
                .filter(p -> p.handOver()
                        .map(HandOver::batch)
                        .filter(batch.value()::equals)
                        .isPresent()));
    }

    @Override
    public Optional<GlBatch> batch(BatchNumber number) {
        return ask(s -> Optional.ofNullable(s.batches.get(number)));
    }

    @Override
    public List<GlBatch> batches() {
        return ask(s -> List.copyOf(s.batches.values()));
    }

    @Override
    public Map<InvoiceId, Set<Integer>> handedOverLines(Collection<InvoiceId> ids) {
        return found(
                ids,
                s -> id -> Optional.of(s.journal(id).stream()
                                .filter(p -> p.handOver().isPresent())
                                .map(Posting::line)
                                .collect(Collectors.toSet()))
                        .filter(lines -> !lines.isEmpty()));
    }

    @Override
    public Cursor<RefundLine> openRefunds(LocalDate until) {
        return cursor(s -> s.openRefunds
                .after(s.commits)
                .filter(refund -> !refund.date().isAfter(until))
                .map(Shelves.OpenRefund::line));
    }

    @Override
    public List<RefundBatch> refundBatches() {
        return ask(s -> List.copyOf(s.refundBatches.values()));
    }

    @Override
    public Cursor<RefundTransfer> refundTransfers(long batch) {
        return cursor(s -> s.refundTransfers.after(s.commits).filter(t -> t.batch() == batch));
    }

    @Override
    public Map<InvoiceId, List<RefundTransfer>> refundTransfers(Collection<InvoiceId> ids) {
        return found(
                ids,
                s -> id -> Optional.of(s.refundTransfers
                                .after(s.commits)
                                .filter(t -> t.lineOrNull() != null
                                        && t.lineOrNull().invoice().equals(id))
                                .toList())
                        .filter(transfers -> !transfers.isEmpty()));
    }
}
