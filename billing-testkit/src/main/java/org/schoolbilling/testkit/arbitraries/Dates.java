package org.schoolbilling.testkit.arbitraries;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.schoolbilling.term.Term;

/** Days. */
public final class Dates {

    private Dates() {}

    /**
     * Days of 2020 to 2030. Half of them are such as programs stumble over: the first and last days of terms, months and
     * years, and leap days.
     */
    public static Arbitrary<LocalDate> days() {
        return days(LocalDate.of(2020, 1, 1), LocalDate.of(2030, 12, 31));
    }

    /** As {@link #days()}, from one day to another, both included. */
    public static Arbitrary<LocalDate> days(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("no day is between " + from + " and " + to);
        }
        Arbitrary<LocalDate> any = Arbitraries.longs()
                .between(0, ChronoUnit.DAYS.between(from, to))
                .map(from::plusDays);
        Arbitrary<LocalDate> edges = Combinators.combine(
                        Arbitraries.integers().between(from.getYear(), to.getYear()),
                        Arbitraries.integers().between(0, EDGES_PER_YEAR - 1))
                .as((year, edge) -> within(edgesOf(year).get(edge), from, to));
        return Arbitraries.frequencyOf(Tuple.of(1, any), Tuple.of(1, edges));
    }

    /** Days of a term. */
    public static Arbitrary<LocalDate> daysOf(Term term) {
        return days(term.firstDay(), term.lastDay());
    }

    private static final int EDGES_PER_YEAR = 10;

    private static List<LocalDate> edgesOf(int year) {
        LocalDate endOfFebruary = YearMonth.of(year, 2).atEndOfMonth();
        return Stream.of(
                        LocalDate.of(year, 1, 1),
                        LocalDate.of(year, 1, 31),
                        endOfFebruary,
                        endOfFebruary.plusDays(1),
                        LocalDate.of(year, 5, 31),
                        LocalDate.of(year, 6, 1),
                        LocalDate.of(year, 7, 31),
                        LocalDate.of(year, 8, 1),
                        LocalDate.of(year, 12, 30),
                        LocalDate.of(year, 12, 31))
                .toList();
    }

    private static LocalDate within(LocalDate day, LocalDate from, LocalDate to) {
        if (day.isBefore(from)) {
            return from;
        }
        return day.isAfter(to) ? to : day;
    }
}
