package org.schoolbilling.store.jdbc;

import org.schoolbilling.testkit.contract.CrashingStoreFixture;
import org.schoolbilling.testkit.contract.StoreCrashContract;

/** The way of bulk commits, for every commit. */
class CopyingStoreCrashTest extends StoreCrashContract {

    @Override
    protected CrashingStoreFixture fixture() {
        return PostgresFixture.copying();
    }
}
