package org.schoolbilling.store.jdbc;

import org.schoolbilling.testkit.contract.StoreContract;
import org.schoolbilling.testkit.contract.StoreFixture;

class H2StoreContractTest extends StoreContract {

    @Override
    protected StoreFixture fixture() {
        return new H2Fixture();
    }
}
