package org.schoolbilling.roster.files;

import org.schoolbilling.testkit.contract.RosterContract;
import org.schoolbilling.testkit.contract.RosterFixture;

class FileRosterContractTest extends RosterContract {

    @Override
    protected RosterFixture fixture() {
        return new FileRosterFixture();
    }
}
