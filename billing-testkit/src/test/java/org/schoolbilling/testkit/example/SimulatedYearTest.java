package org.schoolbilling.testkit.example;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.schoolbilling.testkit.memory.InMemoryStoreFixture;
import org.schoolbilling.testkit.simulator.SimulationReport;
import org.schoolbilling.testkit.simulator.Simulator;

class SimulatedYearTest {

    @Test
    void aSchoolYearLeavesTheLedgerSound() {
        SimulationReport report = Simulator.on(InMemoryStoreFixture::new).year(42);
        assertThat(report.counts()).containsKeys("do generate", "do issue", "do load", "do export");
    }
}
