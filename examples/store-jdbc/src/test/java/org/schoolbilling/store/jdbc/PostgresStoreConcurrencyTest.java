package org.schoolbilling.store.jdbc;

import org.schoolbilling.testkit.contract.StoreConcurrencyContract;
import org.schoolbilling.testkit.contract.StoreFixture;

class PostgresStoreConcurrencyTest extends StoreConcurrencyContract {

    @Override
    protected StoreFixture fixture() {
        return new PostgresFixture();
    }
}
