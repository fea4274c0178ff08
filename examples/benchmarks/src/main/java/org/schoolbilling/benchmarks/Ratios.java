package org.schoolbilling.benchmarks;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Runs benchmarks and prints a table of ratios: how many times the time of ours a peer takes in the same run. Arguments are
 * those of JMH; without any, every benchmark runs whole.
 */
public final class Ratios {

    private static final String OURS = "ours";
    private static final String ALLOCATED = "gc.alloc.rate.norm";

    private Ratios() {}

    /** Runs, and prints the table. */
    public static void main(String[] arguments) throws RunnerException, CommandLineOptionException {
        Options options = new OptionsBuilder()
                .parent(new CommandLineOptions(arguments))
                .addProfiler(GCProfiler.class)
                .build();
        table(new Runner(options).run()).forEach(System.out::println);
    }

    /** Ours first, and then each peer beside it. */
    static List<String> table(Collection<RunResult> results) {
        Map<String, Map<String, RunResult>> byWork = new TreeMap<>();
        for (RunResult result : results) {
            String name = result.getParams().getBenchmark();
            int method = name.lastIndexOf('.');
            String type = name.substring(name.lastIndexOf('.', method - 1) + 1, method);
            String work = type.replace("Benchmark", "") + parameters(result);
            byWork.computeIfAbsent(work, w -> new TreeMap<>()).put(name.substring(method + 1), result);
        }
        List<String> rows = new ArrayList<>();
        rows.add("| work | who | time | error | bytes per operation | of ours |");
        rows.add("| --- | --- | ---: | ---: | ---: | ---: |");
        byWork.forEach((work, all) -> {
            RunResult ours = all.get(OURS);
            if (ours != null) {
                rows.add(row(work, OURS, ours, ours));
            }
            all.forEach((who, result) -> {
                if (!who.equals(OURS)) {
                    rows.add(row(work, who, result, ours == null ? result : ours));
                }
            });
        });
        return rows;
    }

    private static String parameters(RunResult result) {
        StringBuilder text = new StringBuilder();
        for (String key : result.getParams().getParamsKeys()) {
            text.append(", ")
                    .append(result.getParams().getParam(key))
                    .append(' ')
                    .append(key);
        }
        return text.toString();
    }

    private static String row(String work, String who, RunResult result, RunResult ours) {
        Result<?> time = result.getPrimaryResult();
        Result<?> allocated = result.getSecondaryResults().get(ALLOCATED);
        double ratio = time.getScore() / ours.getPrimaryResult().getScore();
        return String.format(
                Locale.ROOT,
                "| %s | %s | %,.1f %s | ± %,.1f | %s | %.2f × |",
                work,
                who,
                time.getScore(),
                time.getScoreUnit(),
                Double.isNaN(time.getScoreError()) ? 0 : time.getScoreError(),
                allocated == null ? "" : String.format(Locale.ROOT, "%,.0f", allocated.getScore()),
                ratio);
    }
}
