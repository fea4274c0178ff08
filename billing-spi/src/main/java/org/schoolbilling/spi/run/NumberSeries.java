package org.schoolbilling.spi.run;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Invoice numbers as they are met in any order, at a bit each: is one missing, does one stand twice (INV-3). */
final class NumberSeries {

    private static final int PAGE = 1 << 16;

    private final Map<Long, BitSet> pages = new HashMap<>();
    private final List<Long> repeated = new ArrayList<>();
    private long first = Long.MAX_VALUE;
    private long last;

    void take(long number) {
        BitSet page = pages.computeIfAbsent(number / PAGE, n -> new BitSet());
        int index = (int) (number % PAGE);
        if (page.get(index)) {
            repeated.add(number);
        }
        page.set(index);
        first = Math.min(first, number);
        last = Math.max(last, number);
    }

    private boolean isThere(long number) {
        return pages.getOrDefault(number / PAGE, new BitSet()).get((int) (number % PAGE));
    }

    /**
     * What is wrong, in words.
     *
     * @param series the number that the series says was used last
     */
    List<String> findings(long series) {
        List<String> findings = new ArrayList<>();
        repeated.forEach(number -> findings.add("invoice number " + number + " stands twice (INV-3)"));
        long there = pages.values().stream().mapToLong(BitSet::cardinality).sum();
        if (there > 0 && there != last - first + 1) {
            long missing = first;
            while (isThere(missing)) {
                missing++;
            }
            findings.add(
                    "invoice number " + missing + " is missing, " + (last - first + 1 - there) + " in all (INV-3)");
        }
        if (series != last) {
            findings.add(
                    "the invoice series stands at " + series + ", the highest invoice number is " + last + " (INV-3)");
        }
        return findings;
    }

    /** What was checked, for people. */
    @Override
    public String toString() {
        return last == 0
                ? "no invoice is issued"
                : "invoice numbers " + first + " to " + last + " without gap or repeat";
    }
}
