package org.schoolbilling.testkit.contract;

import org.schoolbilling.catalog.CreditorId;
import org.schoolbilling.spi.store.ChangeSet;
import org.schoolbilling.spi.store.CommitResult;
import org.schoolbilling.spi.store.Store;
import org.schoolbilling.spi.store.Trial;
import org.schoolbilling.testkit.memory.InMemoryStore;

/** Says yes to everything and does nothing. */
final class NothingStore extends ForwardingStore {

    NothingStore(CreditorId creditor) {
        super(InMemoryStore.of(creditor));
    }

    @Override
    public CommitResult commit(ChangeSet changes) {
        return new CommitResult.Committed(1);
    }

    @Override
    public Trial openTrial() {
        Store same = this;
        return new Trial() {
            @Override
            public Store store() {
                return same;
            }

            @Override
            public void close() {
                // nothing is open
            }
        };
    }
}
