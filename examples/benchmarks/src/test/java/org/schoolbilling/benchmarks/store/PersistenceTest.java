package org.schoolbilling.benchmarks.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** That it runs, and not how fast. */
class PersistenceTest {

    @Test
    void everyRowOfTheTableRuns() throws SQLException, IOException, InterruptedException {
        try (Server server = Server.start()) {
            assertThat(Persistence.measure(server, new Persistence.Size(40, 20, 2, 15, 1)))
                    .hasSize(6)
                    .anyMatch(row -> row.startsWith("| commit 40 new invoices |"))
                    .anyMatch(row -> row.startsWith("| load 40 payments |"))
                    .anyMatch(row -> row.startsWith("| stream 40 invoices |"))
                    .anyMatch(row -> row.startsWith("| single payments, 2 clients |"));
        }
    }

    @Test
    void sizesAreNamed() {
        assertThat(Persistence.Size.parse("single=0", "invoices=20000"))
                .isEqualTo(new Persistence.Size(20_000, 0, 8, 1_000, 3));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Persistence.Size.parse("rows=5"))
                .withMessageContaining("'rows=5' is none of [invoices, single, clients, chunk, repetitions]");
    }
}
