package org.schoolbilling.store.jdbc;

import org.schoolbilling.testkit.contract.StoreContract;
import org.schoolbilling.testkit.contract.StoreFixture;

/** The way of bulk commits, for every commit. */
class CopyingStoreContractTest extends StoreContract {

    @Override
    protected StoreFixture fixture() {
        return PostgresFixture.copying();
    }
}
