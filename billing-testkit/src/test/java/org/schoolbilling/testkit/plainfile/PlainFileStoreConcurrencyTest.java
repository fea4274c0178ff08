package org.schoolbilling.testkit.plainfile;

import org.schoolbilling.testkit.contract.StoreConcurrencyContract;
import org.schoolbilling.testkit.contract.StoreFixture;

class PlainFileStoreConcurrencyTest extends StoreConcurrencyContract {

    @Override
    protected StoreFixture fixture() {
        return new PlainFileFixture();
    }
}
