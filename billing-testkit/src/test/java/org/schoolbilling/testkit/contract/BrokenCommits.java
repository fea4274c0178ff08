package org.schoolbilling.testkit.contract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.schoolbilling.invoice.Invoice;
import org.schoolbilling.ledger.Changes;
import org.schoolbilling.spi.store.ChangeSet;
import org.schoolbilling.spi.store.CommitResult;
import org.schoolbilling.spi.store.CommitResult.Committed;
import org.schoolbilling.spi.store.CommitResult.Refused;
import org.schoolbilling.spi.store.CommitResult.Repeated;
import org.schoolbilling.spi.store.Conflict;
import org.schoolbilling.spi.store.Series;
import org.schoolbilling.spi.store.SeriesMove;
import org.schoolbilling.spi.store.Store;

/** Stores whose commit has one fault each. */
final class BrokenCommits {

    private BrokenCommits() {}

    /** The same change set with other changes of invoices, under another id where one is given. */
    static ChangeSet with(ChangeSet c, String id, List<Changes> invoices) {
        return new ChangeSet(
                id,
                c.series(),
                c.debtors(),
                invoices,
                c.claims(),
                c.releasedClaims(),
                c.transactions(),
                c.issueRun(),
                c.newBatch(),
                c.batch(),
                c.catalog(),
                c.log(),
                c.deliveredEvents(),
                c.seals(),
                c.newRefundBatch(),
                c.deliveredRefundBatches(),
                c.refundTransfers());
    }

    /** Overwrites whatever version is there. */
    static final class LostUpdate extends ForwardingStore {
        LostUpdate(Store good) {
            super(good);
        }

        @Override
        public CommitResult commit(ChangeSet changes) {
            List<Changes> forced = new ArrayList<>();
            for (Changes c : changes.invoices()) {
                Invoice stored =
                        good.invoices(List.of(c.after().id())).get(c.after().id());
                forced.add(
                        stored != null && c.expectedVersion() > 0
                                ? new Changes(stored.version(), c.after(), 0, 0, c.postings(), c.log(), c.events())
                                : c);
            }
            return good.commit(with(changes, changes.id(), forced));
        }
    }

    /** Writes the debtors before it looks at the rest, and forgets to roll back. */
    static final class HalfACommit extends ForwardingStore {
        HalfACommit(Store good) {
            super(good);
        }

        @Override
        public CommitResult commit(ChangeSet changes) {
            CommitResult result = good.commit(changes);
            if (result instanceof Refused && !changes.debtors().isEmpty()) {
                ChangeSet.Builder half =
                        ChangeSet.builder("half " + changes.digest().substring(0, 50));
                changes.debtors().forEach(half::debtor);
                good.commit(half.build());
            }
            return result;
        }
    }

    /** Takes the numbers of a series even where the commit is refused. */
    static final class GapInTheSeries extends ForwardingStore {
        private int refusals;

        GapInTheSeries(Store good) {
            super(good);
        }

        @Override
        public CommitResult commit(ChangeSet changes) {
            CommitResult result = good.commit(changes);
            if (result instanceof Refused && !changes.series().isEmpty()) {
                long last = good.series(Series.INVOICE);
                good.commit(ChangeSet.builder("gap " + refusals++ + System.identityHashCode(this))
                        .series(new SeriesMove(Series.INVOICE, last, last + 1))
                        .build());
            }
            return result;
        }
    }

    /** Calls a duplicate a success. */
    static final class DuplicateSwallowed extends ForwardingStore {
        DuplicateSwallowed(Store good) {
            super(good);
        }

        @Override
        public CommitResult commit(ChangeSet changes) {
            CommitResult result = good.commit(changes);
            return result instanceof Refused refused
                            && refused.conflicts().stream().allMatch(Conflict.Exists.class::isInstance)
                    ? new Committed(1)
                    : result;
        }
    }

    /** Says "exists" where the content differs. */
    static final class ExistsForOtherContent extends ForwardingStore {
        ExistsForOtherContent(Store good) {
            super(good);
        }

        @Override
        public CommitResult commit(ChangeSet changes) {
            CommitResult result = good.commit(changes);
            return result instanceof Refused refused
                    ? new Refused(refused.conflicts().stream()
                            .map(c -> c instanceof Conflict.Differs ? new Conflict.Exists(c.key()) : c)
                            .toList())
                    : result;
        }
    }

    /** Names the first conflict only. */
    static final class FirstConflictOnly extends ForwardingStore {
        FirstConflictOnly(Store good) {
            super(good);
        }

        @Override
        public CommitResult commit(ChangeSet changes) {
            CommitResult result = good.commit(changes);
            return result instanceof Refused refused
                    ? new Refused(refused.conflicts().subList(0, 1))
                    : result;
        }
    }

    /** Stores a commit again that comes again, under another id of its own. */
    static final class NotIdempotent extends ForwardingStore {
        private int times;

        NotIdempotent(Store good) {
            super(good);
        }

        @Override
        public CommitResult commit(ChangeSet changes) {
            CommitResult result = good.commit(changes);
            return result instanceof Repeated ? new Committed(1_000 + times++) : result;
        }
    }

    /** Takes a used id for the same commit, whatever is in it. */
    static final class DigestIgnored extends ForwardingStore {
        private static final Map<String, Committed> FIRST = new HashMap<>();

        DigestIgnored(Store good) {
            super(good);
        }

        @Override
        public CommitResult commit(ChangeSet changes) {
            CommitResult result = good.commit(changes);
            if (result instanceof Committed committed) {
                FIRST.put(changes.id(), committed);
            }
            boolean isUsed = result instanceof Refused refused
                    && refused.conflicts().stream().anyMatch(c -> c.key().startsWith("commit "));
            return isUsed ? new Repeated(FIRST.getOrDefault(changes.id(), new Committed(1))) : result;
        }
    }

    /** Checks what it inserts before it looks at series and versions. */
    static final class ChecksInAnotherOrder extends ForwardingStore {
        ChecksInAnotherOrder(Store good) {
            super(good);
        }

        @Override
        public CommitResult commit(ChangeSet changes) {
            for (Changes c : changes.invoices()) {
                if (c.expectedVersion() == 0
                        && !good.invoices(List.of(c.after().id())).isEmpty()) {
                    return new Refused(
                            List.of(new Conflict.Exists("invoice " + c.after().id())));
                }
            }
            return good.commit(changes);
        }
    }
}
