package org.schoolbilling.store.jdbc;

import org.schoolbilling.testkit.contract.StoreConcurrencyContract;
import org.schoolbilling.testkit.contract.StoreFixture;

/** The way of bulk commits, for every commit. */
class CopyingStoreConcurrencyTest extends StoreConcurrencyContract {

    @Override
    protected StoreFixture fixture() {
        return PostgresFixture.copying();
    }
}
