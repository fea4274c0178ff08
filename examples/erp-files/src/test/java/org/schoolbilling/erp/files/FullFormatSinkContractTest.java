package org.schoolbilling.erp.files;

import org.schoolbilling.testkit.contract.ErpSinkContract;
import org.schoolbilling.testkit.contract.ErpSinkFixture;

class FullFormatSinkContractTest extends ErpSinkContract {

    @Override
    protected ErpSinkFixture fixture() {
        return ErpDirectory.of(new Unit4FullFormat());
    }
}
