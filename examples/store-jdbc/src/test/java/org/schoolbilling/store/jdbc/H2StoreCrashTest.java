package org.schoolbilling.store.jdbc;

import org.schoolbilling.testkit.contract.CrashingStoreFixture;
import org.schoolbilling.testkit.contract.StoreCrashContract;

class H2StoreCrashTest extends StoreCrashContract {

    @Override
    protected CrashingStoreFixture fixture() {
        return new H2Fixture();
    }
}
