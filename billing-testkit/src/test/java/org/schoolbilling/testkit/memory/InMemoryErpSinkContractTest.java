package org.schoolbilling.testkit.memory;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.schoolbilling.spi.erp.ErpSink;
import org.schoolbilling.testkit.contract.ErpSinkContract;
import org.schoolbilling.testkit.contract.ErpSinkFixture;

class InMemoryErpSinkContractTest extends ErpSinkContract {

    @Override
    protected ErpSinkFixture fixture() {
        InMemoryErpSink erp = new InMemoryErpSink("memory");
        return new ErpSinkFixture() {
            @Override
            public ErpSink open() {
                return erp;
            }

            @Override
            public List<byte[]> received() {
                return erp.batches().values().stream()
                        .map(rows -> rows.toString().getBytes(StandardCharsets.UTF_8))
                        .toList();
            }

            @Override
            public void close() {
                // nothing is held
            }
        };
    }
}
