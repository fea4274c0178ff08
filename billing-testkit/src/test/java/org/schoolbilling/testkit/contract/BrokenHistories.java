package org.schoolbilling.testkit.contract;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.schoolbilling.export.BatchNumber;
import org.schoolbilling.export.GlBatch;
import org.schoolbilling.invoice.InvoiceId;
import org.schoolbilling.ledger.Changes;
import org.schoolbilling.ledger.LogEntry;
import org.schoolbilling.posting.Posting;
import org.schoolbilling.spi.Cursor;
import org.schoolbilling.spi.store.ChangeSet;
import org.schoolbilling.spi.store.CommitResult;
import org.schoolbilling.spi.store.CommitResult.Refused;
import org.schoolbilling.spi.store.Conflict;
import org.schoolbilling.spi.store.SealedLogEntry;
import org.schoolbilling.spi.store.Store;
import org.schoolbilling.spi.store.StoredEvent;
import org.schoolbilling.spi.store.StoredLogEntry;
import org.schoolbilling.spi.store.Trial;

/** Stores whose journal, log, events or trials have one fault each. */
final class BrokenHistories {

    private BrokenHistories() {}

    /** Makes a batch of whatever is open by now. */
    static final class BatchOfWhateverIsOpen extends ForwardingStore {
        BatchOfWhateverIsOpen(Store good) {
            super(good);
        }

        @Override
        public CommitResult commit(ChangeSet changes) {
            CommitResult result = good.commit(changes);
            GlBatch batch = changes.newBatch();
            if (result instanceof Refused refused
                    && batch != null
                    && refused.conflicts().stream().anyMatch(Conflict.Stale.class::isInstance)) {
                GlBatch now = BatchBuilder.of(good, batch.number().ordinal());
                return good.commit(ChangeSet.builder(changes.id()).newBatch(now).build());
            }
            return result;
        }
    }

    /** Gives a batch's postings by invoice. */
    static final class PostingsByInvoice extends ForwardingStore {
        PostingsByInvoice(Store good) {
            super(good);
        }

        @Override
        public Cursor<Posting> postingsOf(BatchNumber batch) {
            List<Posting> all = new ArrayList<>();
            try (Cursor<Posting> right = good.postingsOf(batch)) {
                right.forEachRemaining(all::add);
            }
            all.sort(Comparator.comparing(Posting::invoice).thenComparing(Posting::number));
            return Cursor.of(all);
        }
    }

    /** Loses events. */
    static final class LosesEvents extends ForwardingStore {
        LosesEvents(Store good) {
            super(good);
        }

        @Override
        public CommitResult commit(ChangeSet changes) {
            List<Changes> silent = changes.invoices().stream()
                    .map(c -> c.expectedVersion() == 0
                            ? c
                            : new Changes(
                                    c.expectedVersion(),
                                    c.after(),
                                    c.storedLines(),
                                    c.storedAllocations(),
                                    c.postings(),
                                    c.log(),
                                    List.of()))
                    .toList();
            return good.commit(BrokenCommits.with(changes, changes.id(), silent));
        }
    }

    /** Gives delivered events again. */
    static final class ForgetsDeliveries extends ForwardingStore {
        ForgetsDeliveries(Store good) {
            super(good);
        }

        @Override
        public List<StoredEvent> undelivered(int limit) {
            List<StoredEvent> all = new ArrayList<>();
            for (long id = 1; id <= 20; id++) {
                all.addAll(good.events(new InvoiceId(id)));
            }
            all.sort(Comparator.comparingLong(StoredEvent::key));
            return all.subList(0, Math.min(limit, all.size()));
        }
    }

    /** Reads the log newest first. */
    static final class LogNewestFirst extends ForwardingStore {
        LogNewestFirst(Store good) {
            super(good);
        }

        @Override
        public List<LogEntry> log(InvoiceId invoice) {
            List<LogEntry> log = new ArrayList<>(good.log(invoice));
            Collections.reverse(log);
            return log;
        }
    }

    /** The same change set, with every corrected line and none of its postings. */
    private static ChangeSet withoutCorrections(ChangeSet changes) {
        List<Changes> lines = changes.invoices().stream()
                .map(c -> new Changes(
                        c.expectedVersion(),
                        c.after(),
                        c.storedLines(),
                        c.storedAllocations(),
                        c.postings(),
                        c.log(),
                        c.events()))
                .toList();
        return BrokenCommits.with(changes, changes.id(), lines);
    }

    private static boolean isCorrecting(ChangeSet changes) {
        return changes.invoices().stream().anyMatch(c -> !c.corrections().isEmpty());
    }

    /** Corrects the line, and leaves the notes of its postings as they were. */
    static final class KeepsOldNotes extends ForwardingStore {
        KeepsOldNotes(Store good) {
            super(good);
        }

        @Override
        public CommitResult commit(ChangeSet changes) {
            return good.commit(isCorrecting(changes) ? withoutCorrections(changes) : changes);
        }
    }

    /** Corrects a line though it was handed over. */
    static final class CorrectsWhatWasHandedOver extends ForwardingStore {
        CorrectsWhatWasHandedOver(Store good) {
            super(good);
        }

        @Override
        public CommitResult commit(ChangeSet changes) {
            CommitResult result = good.commit(changes);
            return result instanceof Refused && isCorrecting(changes)
                    ? good.commit(withoutCorrections(changes))
                    : result;
        }
    }

    /** A trial that is the store itself. */
    static final class TrialForReal extends ForwardingStore {
        TrialForReal(Store good) {
            super(good);
        }

        @Override
        public Trial openTrial() {
            return new Trial() {
                @Override
                public Store store() {
                    return good;
                }

                @Override
                public void close() {
                    // all is done already
                }
            };
        }
    }

    /** Derives what waits to be sealed from the highest key that is sealed. */
    static final class SealsByWatermark extends ForwardingStore {
        SealsByWatermark(Store good) {
            super(good);
        }

        private long highest() {
            long highest = 0;
            try (Cursor<SealedLogEntry> chain = good.chain()) {
                while (chain.hasNext()) {
                    highest = Math.max(highest, chain.next().seal().entry());
                }
            }
            return highest;
        }

        @Override
        public List<StoredLogEntry> unsealed(int limit) {
            long highest = highest();
            return good.unsealed(Integer.MAX_VALUE).stream()
                    .filter(e -> e.key() > highest)
                    .limit(limit)
                    .toList();
        }
    }

    /** Gives the chain in the order of its entries. */
    static final class ChainWithoutOrder extends ForwardingStore {
        ChainWithoutOrder(Store good) {
            super(good);
        }

        @Override
        public Cursor<SealedLogEntry> chain() {
            List<SealedLogEntry> links = new ArrayList<>();
            try (Cursor<SealedLogEntry> right = good.chain()) {
                right.forEachRemaining(links::add);
            }
            links.sort(Comparator.comparing(link -> link.seal().entry()));
            return Cursor.of(links);
        }
    }
}
