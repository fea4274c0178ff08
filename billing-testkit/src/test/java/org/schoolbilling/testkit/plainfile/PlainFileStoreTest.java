package org.schoolbilling.testkit.plainfile;

import org.schoolbilling.testkit.contract.StoreContract;
import org.schoolbilling.testkit.contract.StoreFixture;

class PlainFileStoreTest extends StoreContract {

    @Override
    protected StoreFixture fixture() {
        return new PlainFileFixture();
    }
}
