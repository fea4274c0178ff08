package org.schoolbilling.admin.host;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.schoolbilling.testkit.contract.BreakingRosterFixture;
import org.schoolbilling.testkit.contract.RosterFailureContract;

class JdbcRosterFailureTest extends RosterFailureContract {

    @TempDir
    Path folder = Path.of(".");

    @Override
    protected BreakingRosterFixture fixture() {
        return new JdbcRosterFixture(folder);
    }
}
