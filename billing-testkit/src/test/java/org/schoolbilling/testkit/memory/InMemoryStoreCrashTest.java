package org.schoolbilling.testkit.memory;

import org.schoolbilling.catalog.CreditorId;
import org.schoolbilling.spi.store.Store;
import org.schoolbilling.testkit.contract.CrashPoint;
import org.schoolbilling.testkit.contract.CrashingStoreFixture;
import org.schoolbilling.testkit.contract.StoreCrashContract;

class InMemoryStoreCrashTest extends StoreCrashContract {

    @Override
    protected CrashingStoreFixture fixture() {
        InMemoryStorage storage = new InMemoryStorage();
        return new CrashingStoreFixture() {
            @Override
            public Store open(CreditorId creditor) {
                return new InMemoryStore(storage, creditor);
            }

            @Override
            public Store reopen(CreditorId creditor) {
                return open(creditor);
            }

            @Override
            public Store openDying(CreditorId creditor, int step) {
                return InMemoryStore.dying(storage, creditor, new CrashPoint(step));
            }

            @Override
            public void close() {
                // the storage goes with its last reader
            }
        };
    }
}
