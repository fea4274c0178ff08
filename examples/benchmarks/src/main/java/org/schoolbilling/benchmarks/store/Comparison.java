package org.schoolbilling.benchmarks.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** One row of the table: ours and what it is held against, measured alternately some times over. */
final class Comparison {

    private final String work;
    private final String limit;
    private final String target;
    private final boolean isRate;
    private final List<double[]> pairs = new ArrayList<>();
    private String remark = "";

    private Comparison(String work, String limit, String target, boolean isRate) {
        this.work = work;
        this.limit = limit;
        this.target = target;
        this.isRate = isRate;
    }

    /** Of seconds: less is better. */
    static Comparison ofSeconds(String work, String limit, String target) {
        return new Comparison(work, limit, target, false);
    }

    /** Of transactions a second: more is better. */
    static Comparison ofRate(String work, String limit, String target) {
        return new Comparison(work, limit, target, true);
    }

    static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    void add(double ours, double other) {
        pairs.add(new double[] {ours, other});
    }

    /** What else is to be said: bytes or heap. The last one counts. */
    void remark(String text) {
        remark = text;
    }

    static List<String> table(List<Comparison> rows) {
        List<String> table = new ArrayList<>();
        table.add("| work | ours | beside | | ours / beside | target | |");
        table.add("| --- | ---: | --- | ---: | ---: | --- | --- |");
        rows.forEach(row -> table.add(row.text()));
        return table;
    }

    private String text() {
        String unit = isRate ? "%,.0f/s" : "%,.2f s";
        return String.format(
                Locale.ROOT,
                "| %s | " + unit + " | %s | " + unit + " | %.2f ± %.2f | %s | %s |",
                work,
                mean(0),
                limit,
                mean(1),
                ratio(),
                error(),
                target,
                remark);
    }

    private double mean(int side) {
        return pairs.stream().mapToDouble(p -> p[side]).average().orElseThrow();
    }

    private double ratio() {
        return pairs.stream().mapToDouble(p -> p[0] / p[1]).average().orElseThrow();
    }

    /** Half of what lies between the smallest and the greatest ratio. */
    private double error() {
        return (pairs.stream().mapToDouble(p -> p[0] / p[1]).max().orElseThrow()
                        - pairs.stream().mapToDouble(p -> p[0] / p[1]).min().orElseThrow())
                / 2;
    }
}
