package org.schoolbilling.testkit.memory;

import org.schoolbilling.catalog.CreditorId;
import org.schoolbilling.spi.store.Store;
import org.schoolbilling.testkit.contract.StoreFixture;

/** A storage in memory; it outlives its stores, so reopening is opening. */
public final class InMemoryStoreFixture implements StoreFixture {

    private final InMemoryStorage storage = new InMemoryStorage();

    @Override
    public Store open(CreditorId creditor) {
        return new InMemoryStore(storage, creditor);
    }

    @Override
    public Store reopen(CreditorId creditor) {
        return open(creditor);
    }

    @Override
    public void close() {
        // the storage goes with its last reader
    }
}
