package org.schoolbilling.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** That every benchmark runs, and not how fast. */
class SmokeTest {

    /** JMH runs once on a machine, so that nothing disturbs what it measures; this measures nothing. */
    @BeforeAll
    static void besideOthers() {
        System.setProperty("jmh.ignoreLock", "true");
    }

    private static Collection<RunResult> shortRun() throws RunnerException {
        return new Runner(new OptionsBuilder()
                        .include("org\\.schoolbilling\\.benchmarks\\..*")
                        .forks(0)
                        .warmupIterations(0)
                        .measurementIterations(1)
                        .measurementTime(TimeValue.milliseconds(1))
                        .param("payments", "20")
                        .param("rows", "20")
                        .param("claims", "5")
                        .shouldFailOnError(true)
                        .verbosity(VerboseMode.SILENT)
                        .addProfiler(GCProfiler.class)
                        .build())
                .run();
    }

    @Test
    void everyBenchmarkRunsAndHasSomethingToBeComparedWith() throws RunnerException {
        Collection<RunResult> results = shortRun();
        List<String> table = Ratios.table(results);

        assertThat(table).hasSize(results.size() + 2);
        Set<String> works = table.stream()
                .skip(2)
                .map(row -> row.substring(2, row.indexOf(" |")))
                .collect(Collectors.toSet());
        assertThat(works)
                .containsExactlyInAnyOrder(
                        "Account",
                        "Allocation, 5 claims",
                        "Camt054, 20 payments",
                        "Camt054Large, 20 payments",
                        "Iban",
                        "Kid",
                        "KidMaking",
                        "KidMod11",
                        "LedgerFile, 20 rows",
                        "NationalId",
                        "OcrGiro, 20 payments",
                        "Settle, 5 claims",
                        "Split",
                        "Sum",
                        "Vat")
                .allSatisfy(work -> assertThat(table)
                        .filteredOn(row -> row.startsWith("| " + work + " |"))
                        .hasSizeGreaterThan(1)
                        .anyMatch(row -> row.contains("| ours |")));
    }
}
