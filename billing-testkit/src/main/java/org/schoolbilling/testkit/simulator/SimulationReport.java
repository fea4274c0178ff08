package org.schoolbilling.testkit.simulator;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What happened in one or more simulated years.
 *
 * @param years how many
 * @param steps how many things happened, each followed by a check of everything
 * @param counts how often each kind of thing happened, by name: what is missing here was never tried
 */
public record SimulationReport(long years, long steps, Map<String, Long> counts) {

    /** Sorts the counts by name. */
    public SimulationReport {
        counts = Collections.unmodifiableMap(new TreeMap<>(counts));
    }

    /** Nothing happened yet. */
    public static final SimulationReport NONE = new SimulationReport(0, 0, Map.of());

    /** Both together. */
    public SimulationReport plus(SimulationReport other) {
        Map<String, Long> sums = new TreeMap<>(counts);
        other.counts.forEach((name, count) -> sums.merge(name, count, Long::sum));
        return new SimulationReport(years + other.years, steps + other.steps, sums);
    }

    /** For people: one line a kind. */
    public String toText() {
        StringBuilder text = new StringBuilder(years + " years, " + steps + " steps\n");
        counts.forEach((name, count) -> text.append(String.format("%10d  %s%n", count, name)));
        return text.toString();
    }
}
