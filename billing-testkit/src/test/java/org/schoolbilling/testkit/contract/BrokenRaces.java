package org.schoolbilling.testkit.contract;

import org.schoolbilling.spi.store.ChangeSet;
import org.schoolbilling.spi.store.CommitResult;
import org.schoolbilling.spi.store.CommitResult.Refused;
import org.schoolbilling.spi.store.Conflict;
import org.schoolbilling.spi.store.Store;
import org.schoolbilling.spi.store.Trial;

/** Stores with one fault each that only a race shows. */
final class BrokenRaces {

    private BrokenRaces() {}

    /** Looks, lets others by, and writes without looking again. */
    static final class CheckThenInsert extends ForwardingStore {
        CheckThenInsert(Store good) {
            super(good);
        }

        @Override
        public CommitResult commit(ChangeSet changes) {
            if (changes.claims().isEmpty()) {
                return good.commit(changes);
            }
            try (Trial look = good.openTrial()) {
                CommitResult seen = look.store().commit(changes);
                if (seen instanceof Refused) {
                    return seen;
                }
            }
            Meeting.ofTwo();
            CommitResult result = good.commit(changes);
            if (result instanceof Refused) {
                ChangeSet.Builder blind = ChangeSet.builder(changes.id());
                changes.debtors().forEach(blind::debtor);
                changes.invoices().forEach(blind::invoice);
                return good.commit(blind.build());
            }
            return result;
        }
    }

    /** Throws where its storage could not serialise two commits. */
    static final class ThrowsWhenStale extends ForwardingStore {
        ThrowsWhenStale(Store good) {
            super(good);
        }

        @Override
        public CommitResult commit(ChangeSet changes) {
            CommitResult result = good.commit(changes);
            if (result instanceof Refused refused
                    && refused.conflicts().stream().anyMatch(Conflict.Stale.class::isInstance)) {
                throw new IllegalStateException("deadlock detected");
            }
            return result;
        }
    }
}
