package org.schoolbilling.testkit.contract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.schoolbilling.export.BatchNumber;
import org.schoolbilling.export.GlBatch;
import org.schoolbilling.export.PostingOrder;
import org.schoolbilling.invoice.Invoice;
import org.schoolbilling.invoice.InvoiceHeader;
import org.schoolbilling.invoice.InvoiceId;
import org.schoolbilling.ledger.Changes;
import org.schoolbilling.ledger.Moment;
import org.schoolbilling.party.Debtor;
import org.schoolbilling.party.DebtorId;
import org.schoolbilling.posting.Posting;
import org.schoolbilling.spi.Cursor;
import org.schoolbilling.spi.store.ChangeSet;
import org.schoolbilling.spi.store.CommitResult;
import org.schoolbilling.spi.store.CommitResult.Committed;
import org.schoolbilling.spi.store.CommitResult.Refused;
import org.schoolbilling.spi.store.Conflict;
import org.schoolbilling.spi.store.InvoiceQuery;
import org.schoolbilling.spi.store.LogSeal;
import org.schoolbilling.spi.store.SealedLogEntry;
import org.schoolbilling.spi.store.Store;

/** Stores that keep too much of an erased person, or too little of what was: moments, seals, what was handed over. */
final class BrokenTraces {

    private BrokenTraces() {}

    /** Keeps a debtor as it was first stored. */
    static final class FirstNameKept extends ForwardingStore {
        private final Map<DebtorId, Debtor> first = new HashMap<>();

        FirstNameKept(Store good) {
            super(good);
        }

        @Override
        public CommitResult commit(ChangeSet changes) {
            changes.debtors().forEach(d -> first.putIfAbsent(d.id(), d));
            return good.commit(changes);
        }

        @Override
        public Map<DebtorId, Debtor> debtors(Collection<DebtorId> ids) {
            Map<DebtorId, Debtor> found = new HashMap<>(good.debtors(ids));
            found.replaceAll((id, d) -> first.getOrDefault(id, d));
            return found;
        }
    }

    /** Finds invoices by every name that a debtor ever had. */
    static final class OldNamesFound extends ForwardingStore {
        private static final Map<String, DebtorId> NAMES = new HashMap<>();

        OldNamesFound(Store good) {
            super(good);
        }

        @Override
        public CommitResult commit(ChangeSet changes) {
            changes.debtors().forEach(d -> NAMES.put(d.name(), d.id()));
            return good.commit(changes);
        }

        @Override
        public Cursor<Invoice> stream(InvoiceQuery query) {
            DebtorId once = query.name() == null ? null : NAMES.get(query.name());
            return once == null ? good.stream(query) : good.stream(InvoiceQuery.of(once));
        }
    }

    /** Keeps what was once written on an invoice where it is to be cleared. */
    static final class ReferenceKept extends ForwardingStore {
        private final Map<InvoiceId, String> written = new HashMap<>();

        ReferenceKept(Store good) {
            super(good);
        }

        @Override
        public CommitResult commit(ChangeSet changes) {
            for (Changes c : changes.invoices()) {
                String reference = c.after().header().customerReference();
                if (!reference.isEmpty()) {
                    written.put(c.after().id(), reference);
                }
            }
            return good.commit(changes);
        }

        @Override
        public Map<InvoiceId, Invoice> invoices(Collection<InvoiceId> ids) {
            Map<InvoiceId, Invoice> found = new HashMap<>(good.invoices(ids));
            found.replaceAll((id, invoice) -> {
                InvoiceHeader header = invoice.header();
                return invoice.withHeader(
                        header.withTexts(written.getOrDefault(id, header.customerReference()), header.remark()));
            });
            return found;
        }
    }

    /** Leaves discarded drafts out of what a debtor has. */
    static final class DiscardedForgotten extends ForwardingStore {
        DiscardedForgotten(Store good) {
            super(good);
        }

        @Override
        public List<Invoice> invoicesOf(DebtorId debtor) {
            return good.invoicesOf(debtor).stream()
                    .filter(i -> !i.header().isDiscarded())
                    .toList();
        }
    }

    /** Has moments of commits that added lines only. */
    static final class MomentsOfLinesOnly extends ForwardingStore {
        MomentsOfLinesOnly(Store good) {
            super(good);
        }

        @Override
        public List<Moment> moments(InvoiceId invoice) {
            List<Moment> kept = new ArrayList<>();
            for (Moment moment : good.moments(invoice)) {
                if (kept.isEmpty() || kept.get(kept.size() - 1).lines() < moment.lines()) {
                    kept.add(moment);
                }
            }
            return kept;
        }
    }

    /** Gives moments newest first. */
    static final class MomentsNewestFirst extends ForwardingStore {
        MomentsNewestFirst(Store good) {
            super(good);
        }

        @Override
        public List<Moment> moments(InvoiceId invoice) {
            List<Moment> moments = new ArrayList<>(good.moments(invoice));
            Collections.reverse(moments);
            return moments;
        }
    }

    /** Has moments of refused commits too. */
    static final class MomentsOfRefusals extends ForwardingStore {
        private final Map<InvoiceId, Moment> refused = new HashMap<>();

        MomentsOfRefusals(Store good) {
            super(good);
        }

        @Override
        public CommitResult commit(ChangeSet changes) {
            CommitResult result = good.commit(changes);
            if (result instanceof Refused) {
                changes.invoices().forEach(c -> refused.put(c.after().id(), Moment.of(c)));
            }
            return result;
        }

        @Override
        public List<Moment> moments(InvoiceId invoice) {
            List<Moment> moments = new ArrayList<>(good.moments(invoice));
            Optional.ofNullable(refused.get(invoice)).ifPresent(moments::add);
            return moments;
        }
    }

    /** Takes a second seal of an entry for the first. */
    static final class SealedAgain extends ForwardingStore {
        SealedAgain(Store good) {
            super(good);
        }

        @Override
        public CommitResult commit(ChangeSet changes) {
            CommitResult result = good.commit(changes);
            boolean isSealed = result instanceof Refused refused
                    && refused.conflicts().stream()
                            .allMatch(c ->
                                    c instanceof Conflict.Differs d && d.key().contains("log entry"));
            return isSealed ? new Committed(1) : result;
        }
    }

    /** Counts all that was ever logged as waiting to be sealed. */
    static final class CountsWhatIsSealed extends ForwardingStore {
        CountsWhatIsSealed(Store good) {
            super(good);
        }

        @Override
        public long unsealedCount() {
            return good.unsealedCount()
                    + good.chainHead().map(LogSeal::position).orElse(0L);
        }
    }

    /** Takes the newest entry that is sealed for the head of the chain. */
    static final class HeadByEntry extends ForwardingStore {
        HeadByEntry(Store good) {
            super(good);
        }

        @Override
        public Optional<LogSeal> chainHead() {
            List<LogSeal> seals = new ArrayList<>();
            try (Cursor<SealedLogEntry> chain = good.chain()) {
                chain.forEachRemaining(link -> seals.add(link.seal()));
            }
            return seals.stream().max(Comparator.comparingLong(LogSeal::entry));
        }
    }

    /** Gives what was handed over as open again. */
    static final class HandedOverStaysOpen extends ForwardingStore {
        HandedOverStaysOpen(Store good) {
            super(good);
        }

        @Override
        public Cursor<Posting> openPostings(LocalDate until) {
            List<Posting> all = new ArrayList<>();
            try (Cursor<Posting> open = good.openPostings(until)) {
                open.forEachRemaining(all::add);
            }
            for (GlBatch batch : good.batches()) {
                try (Cursor<Posting> gone = good.postingsOf(batch.number())) {
                    gone.forEachRemaining(all::add);
                }
            }
            all.sort(PostingOrder.COMPARATOR);
            return Cursor.of(all);
        }
    }

    /** Says that no payment line was handed over. */
    static final class NothingHandedOver extends ForwardingStore {
        NothingHandedOver(Store good) {
            super(good);
        }

        @Override
        public Map<InvoiceId, Set<Integer>> handedOverLines(Collection<InvoiceId> ids) {
            return Map.of();
        }
    }

    /** Knows a batch as it was made. */
    static final class BatchesNeverAnswered extends ForwardingStore {
        private final Map<BatchNumber, GlBatch> made = new HashMap<>();

        BatchesNeverAnswered(Store good) {
            super(good);
        }

        @Override
        public CommitResult commit(ChangeSet changes) {
            CommitResult result = good.commit(changes);
            GlBatch batch = changes.newBatch();
            if (result instanceof Committed && batch != null) {
                made.put(batch.number(), batch);
            }
            return result;
        }

        @Override
        public Optional<GlBatch> batch(BatchNumber number) {
            return good.batch(number).map(b -> made.getOrDefault(number, b));
        }
    }

    /** Orders batches by the text of their numbers. */
    static final class BatchesByText extends ForwardingStore {
        BatchesByText(Store good) {
            super(good);
        }

        @Override
        public List<GlBatch> batches() {
            return good.batches().stream()
                    .sorted(Comparator.comparing(b -> b.number().value()))
                    .toList();
        }
    }
}
