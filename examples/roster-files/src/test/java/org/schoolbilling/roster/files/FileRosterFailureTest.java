package org.schoolbilling.roster.files;

import org.schoolbilling.testkit.contract.RosterFailureContract;
import org.schoolbilling.testkit.contract.BreakingRosterFixture;

class FileRosterFailureTest extends RosterFailureContract {

    @Override
    protected BreakingRosterFixture fixture() {
        return new FileRosterFixture();
    }
}
