package org.schoolbilling.testkit.memory;

import org.schoolbilling.testkit.contract.StoreContract;
import org.schoolbilling.testkit.contract.StoreFixture;

class InMemoryStoreContractTest extends StoreContract {

    @Override
    protected StoreFixture fixture() {
        return new InMemoryStoreFixture();
    }
}
