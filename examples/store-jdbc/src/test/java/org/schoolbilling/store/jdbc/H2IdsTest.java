package org.schoolbilling.store.jdbc;

import org.schoolbilling.spi.host.IdGenerator;
import org.schoolbilling.testkit.contract.IdGeneratorContract;
import org.schoolbilling.testkit.contract.IdGeneratorFixture;

class H2IdsTest extends IdGeneratorContract {

    @Override
    protected IdGeneratorFixture fixture() {
        DatabaseFixture database = new H2Fixture();
        return new IdGeneratorFixture() {
            @Override
            public IdGenerator open() {
                return database.stores().ids();
            }

            @Override
            public IdGenerator reopen() {
                database.closeAll();
                return open();
            }

            @Override
            public void close() {
                database.close();
            }
        };
    }
}
