package org.schoolbilling.erp.files;

import org.schoolbilling.testkit.contract.ErpSinkContract;
import org.schoolbilling.testkit.contract.ErpSinkFixture;

class Gl07SinkContractTest extends ErpSinkContract {

    @Override
    protected ErpSinkFixture fixture() {
        return ErpDirectory.of(new Gl07Format());
    }
}
