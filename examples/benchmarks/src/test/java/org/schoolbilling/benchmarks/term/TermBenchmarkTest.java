package org.schoolbilling.benchmarks.term;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** That the whole term runs to its end and adds up, and not how fast. */
class TermBenchmarkTest {

    private static final List<String> PHASES =
            List.of("generate", "issue", "bank file", "load", "remind", "export", "reports", "seal", "verify");

    @TempDir
    private Path folder;

    private List<String> run(String... arguments) throws IOException {
        List<String> lines = new ArrayList<>();
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--dir", folder.toString()));
        new TermBenchmark(TermOptions.parse(all), lines::add).run();
        return lines;
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql"})
    void everyPhaseOfTheTermRunsAndIsInTheTable(String database) throws IOException {
        List<String> lines = run("--db", database, "--sizes", "60,210", "--cold");

        assertThat(Files.readAllLines(folder.resolve("measured.csv"))).hasSize(1 + 2 * PHASES.size());
        List<String> table = lines.stream().filter(line -> line.startsWith("|")).toList();
        assertThat(PHASES)
                .allSatisfy(phase -> assertThat(table)
                        .filteredOn(line -> line.startsWith("| " + phase + " |"))
                        .hasSize(1));
        assertThat(table).anyMatch(line -> line.startsWith("| generate | 630 claims |"));
        assertThat(run("--table")).as("printed again, without measuring").containsSubsequence(table);
    }

    @Test
    void theExponentIsTheSlopeOfTheLogarithms() {
        assertThat(TermTable.exponent(Map.of(10_000, 3.0, 100_000, 30.0, 1_000_000, 300.0)))
                .isEqualTo("1.00");
        assertThat(TermTable.exponent(Map.of(10_000, 1.0, 1_000_000, 10_000.0))).isEqualTo("2.00");
    }

    @Test
    void whatIsTooSmallTellsNothingOfGrowth() {
        assertThat(TermTable.exponent(Map.of(100, 3.0, 10_000, 5.0))).isEqualTo("–");
    }

    @Test
    void ofWhatWasMeasuredAgainTheLastCountsWhateverTheOrderOfSizes() {
        List<String> table =
                TermTable.of(List.of(measured(100_000, 50.0), measured(10_000, 9.0), measured(10_000, 5.0)));
        assertThat(table)
                .contains("| generate | 100,000 claims | 5.0 s | 50.0 s | 2,000 | 1.00 |")
                .contains("| **all** | | 5.0 s | 50.0 s | 2,000 students/s | 1.00 |");
    }

    private static Measured measured(int students, double seconds) {
        return new Measured("h2", 2, students, "generate", students, "claims", seconds, 0, 0, 0, 0);
    }
}
