package org.schoolbilling.testkit.memory;

import org.schoolbilling.testkit.contract.StoreConcurrencyContract;
import org.schoolbilling.testkit.contract.StoreFixture;

class InMemoryStoreConcurrencyTest extends StoreConcurrencyContract {

    @Override
    protected StoreFixture fixture() {
        return new InMemoryStoreFixture();
    }
}
