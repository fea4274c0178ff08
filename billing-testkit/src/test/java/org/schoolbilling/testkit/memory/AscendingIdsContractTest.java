package org.schoolbilling.testkit.memory;

import org.schoolbilling.spi.host.IdGenerator;
import org.schoolbilling.testkit.contract.IdGeneratorContract;
import org.schoolbilling.testkit.contract.IdGeneratorFixture;

class AscendingIdsContractTest extends IdGeneratorContract {

    /** For one process that remembers where it was: all who ask share it, and a restart goes on after the last. */
    @Override
    protected IdGeneratorFixture fixture() {
        return new IdGeneratorFixture() {
            private AscendingIds ids = AscendingIds.fromOne();

            @Override
            public IdGenerator open() {
                return ids;
            }

            @Override
            public IdGenerator reopen() {
                ids = AscendingIds.after(ids.next());
                return ids;
            }

            @Override
            public void close() {
                // nothing is held
            }
        };
    }
}
