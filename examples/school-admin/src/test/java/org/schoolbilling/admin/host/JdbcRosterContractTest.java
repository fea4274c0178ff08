package org.schoolbilling.admin.host;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.schoolbilling.testkit.contract.RosterContract;
import org.schoolbilling.testkit.contract.RosterFixture;

class JdbcRosterContractTest extends RosterContract {

    @TempDir
    Path folder = Path.of(".");

    @Override
    protected RosterFixture fixture() {
        return new JdbcRosterFixture(folder);
    }
}
