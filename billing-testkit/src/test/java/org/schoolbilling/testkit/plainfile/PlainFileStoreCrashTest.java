package org.schoolbilling.testkit.plainfile;

import org.schoolbilling.testkit.contract.CrashingStoreFixture;
import org.schoolbilling.testkit.contract.StoreCrashContract;

class PlainFileStoreCrashTest extends StoreCrashContract {

    @Override
    protected CrashingStoreFixture fixture() {
        return new PlainFileFixture();
    }
}
