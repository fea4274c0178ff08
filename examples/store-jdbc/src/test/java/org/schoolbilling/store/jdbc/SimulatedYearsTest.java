package org.schoolbilling.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.schoolbilling.testkit.contract.StoreFixture;
import org.schoolbilling.testkit.simulator.SimulationReport;
import org.schoolbilling.testkit.simulator.Simulator;

/**
 * School years on real databases, each in one of its own. How many: {@code -Dsimulator.years=100}, from
 * {@code -Dsimulator.first} on, which replays a year when it is the seed of a failure.
 */
@Tag("PAY-5")
@Tag("GLX-2")
@Tag("SPI-9")
class SimulatedYearsTest {

    private static final long YEARS = Long.getLong("simulator.years", 1);
    private static final long FIRST = Long.getLong("simulator.first", 1);

    @Test
    void schoolYearsKeepEveryInvariantOnAnH2File() {
        keepEveryInvariant(H2Fixture::new);
    }

    @Test
    void schoolYearsKeepEveryInvariantOnPostgres() {
        keepEveryInvariant(PostgresFixture::new);
    }

    private static void keepEveryInvariant(Supplier<? extends StoreFixture> fixture) {
        SimulationReport report = Simulator.on(fixture).years(FIRST, YEARS);
        System.out.println(report.toText());
        assertThat(report.years()).isEqualTo(YEARS);
    }
}
