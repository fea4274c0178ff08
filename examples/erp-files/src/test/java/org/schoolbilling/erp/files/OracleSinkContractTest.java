package org.schoolbilling.erp.files;

import org.schoolbilling.testkit.contract.ErpSinkContract;
import org.schoolbilling.testkit.contract.ErpSinkFixture;

class OracleSinkContractTest extends ErpSinkContract {

    @Override
    protected ErpSinkFixture fixture() {
        return ErpDirectory.of(new OracleFormat());
    }
}
