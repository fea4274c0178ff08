package org.schoolbilling.roster.files;

import org.schoolbilling.testkit.contract.BreakingRosterFixture;
import org.schoolbilling.testkit.contract.RosterFailureContract;

class FileRosterFailureTest extends RosterFailureContract {

    @Override
    protected BreakingRosterFixture fixture() {
        return new FileRosterFixture();
    }
}
