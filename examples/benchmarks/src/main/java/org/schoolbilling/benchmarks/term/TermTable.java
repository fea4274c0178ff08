package org.schoolbilling.benchmarks.term;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * What was measured, as a table: phases down, sizes across, and the exponent of growth, which is the slope of the logarithm
 * of the time over that of the size: 1 where a student costs the same however many there are.
 */
final class TermTable {

    /** Below it a run is over before the JVM has compiled it, so that it tells nothing of growth. */
    static final int GROWTH_FROM = 10_000;

    private TermTable() {}

    /** A table for each database and number of threads. */
    static List<String> of(Collection<Measured> all) {
        Map<String, List<Measured>> runs = all.stream()
                .collect(Collectors.groupingBy(
                        m -> m.database() + ", threads: " + m.threads(), LinkedHashMap::new, Collectors.toList()));
        List<String> rows = new ArrayList<>();
        runs.forEach((name, run) -> {
            rows.add("");
            rows.addAll(table(name, newest(run)));
        });
        return rows;
    }

    /** What was measured last where something was measured again, the smaller sizes first. */
    private static List<Measured> newest(List<Measured> run) {
        Map<List<Object>, Measured> newest = new LinkedHashMap<>();
        run.forEach(m -> newest.put(List.of(m.students(), m.phase()), m));
        return newest.values().stream()
                .sorted(Comparator.comparingInt(Measured::students))
                .toList();
    }

    private static List<String> table(String name, List<Measured> run) {
        SortedSet<Integer> sizes = run.stream().map(Measured::students).collect(Collectors.toCollection(TreeSet::new));
        List<String> rows = new ArrayList<>();
        rows.add("| " + name + " | rows of the largest | "
                + sizes.stream()
                        .map(s -> String.format(Locale.ROOT, "%,d students", s))
                        .collect(Collectors.joining(" | "))
                + " | rows/s of the largest | exponent |");
        rows.add("| --- | ---: |" + " ---: |".repeat(sizes.size()) + " ---: | ---: |");
        Map<String, List<Measured>> phases =
                run.stream().collect(Collectors.groupingBy(Measured::phase, LinkedHashMap::new, Collectors.toList()));
        phases.forEach((phase, own) -> rows.add(row(phase, own, sizes)));
        Map<Integer, Double> sums = run.stream()
                .collect(Collectors.groupingBy(Measured::students, Collectors.summingDouble(Measured::seconds)));
        rows.add("| **all** | | "
                + sizes.stream().map(s -> time(sums.getOrDefault(s, 0.0))).collect(Collectors.joining(" | "))
                + String.format(
                        Locale.ROOT,
                        " | %,.0f students/s | ",
                        sizes.last() / sums.getOrDefault(sizes.last(), Double.NaN))
                + exponent(sums) + " |");
        rows.add(largest("highest heap", run, sizes, m -> m.peak() / 1048576.0));
        rows.add(largest("highest heap after a collection", run, sizes, m -> m.live() / 1048576.0));
        rows.add(largest("database", run, sizes, m -> m.size() / 1048576.0));
        return rows;
    }

    private static String row(String phase, List<Measured> own, SortedSet<Integer> sizes) {
        Map<Integer, Double> seconds = own.stream().collect(Collectors.toMap(Measured::students, Measured::seconds));
        Measured largest = own.get(own.size() - 1);
        return String.format(
                Locale.ROOT,
                "| %s | %,d %s | %s | %,.0f | %s |",
                phase,
                largest.rows(),
                largest.what(),
                sizes.stream()
                        .map(s -> seconds.containsKey(s) ? time(seconds.getOrDefault(s, 0.0)) : "")
                        .collect(Collectors.joining(" | ")),
                largest.rows() / largest.seconds(),
                exponent(seconds));
    }

    private static String time(double seconds) {
        return String.format(Locale.ROOT, "%,.1f s", seconds);
    }

    private static String largest(
            String what, List<Measured> run, SortedSet<Integer> sizes, ToDoubleFunction<Measured> megabytes) {
        return "| " + what + " | | "
                + sizes.stream()
                        .map(s -> String.format(
                                Locale.ROOT,
                                "%,.0f MB",
                                run.stream()
                                        .filter(m -> m.students() == s)
                                        .mapToDouble(megabytes)
                                        .max()
                                        .orElse(0)))
                        .collect(Collectors.joining(" | "))
                + " | | |";
    }

    /** By least squares over all sizes from {@value #GROWTH_FROM} up; a dash for fewer than two. */
    static String exponent(Map<Integer, Double> seconds) {
        List<Map.Entry<Integer, Double>> points = seconds.entrySet().stream()
                .filter(e -> e.getKey() >= GROWTH_FROM && e.getValue() > 0)
                .toList();
        if (points.size() < 2) {
            return "–";
        }
        double meanX =
                points.stream().mapToDouble(e -> Math.log(e.getKey())).average().orElseThrow();
        double meanY = points.stream()
                .mapToDouble(e -> Math.log(e.getValue()))
                .average()
                .orElseThrow();
        double xy = 0;
        double xx = 0;
        for (Map.Entry<Integer, Double> point : points) {
            double x = Math.log(point.getKey()) - meanX;
            xy += x * (Math.log(point.getValue()) - meanY);
            xx += x * x;
        }
        return String.format(Locale.ROOT, "%.2f", xy / xx);
    }
}
