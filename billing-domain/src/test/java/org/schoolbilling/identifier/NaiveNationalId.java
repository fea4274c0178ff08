package org.schoolbilling.identifier;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * National ids written from the published tables, and otherwise than the code under test: series as a list, control
 * digits by trying all hundred. Ids with ordinary months exist only while a test runs; none stands in the sources.
 */
final class NaiveNationalId {

    /** Births in years {@code from} to {@code to} got individual numbers {@code lowest} to {@code highest}. */
    record Series(int from, int to, int lowest, int highest) {

        boolean has(int year, int individual) {
            return year >= from && year <= to && individual >= lowest && individual <= highest;
        }
    }

    static final List<Series> BIRTH_NUMBERS = List.of(
            new Series(1854, 1899, 500, 749),
            new Series(1900, 1999, 0, 499),
            new Series(1940, 1999, 900, 999),
            new Series(2000, 2039, 500, 999));
    static final List<Series> D_NUMBERS = List.of(
            new Series(1854, 1899, 500, 599),
            new Series(1900, 1939, 0, 199),
            new Series(1940, 1999, 0, 499),
            new Series(1940, 1999, 600, 999),
            new Series(2000, 2039, 200, 999));

    private static final List<Integer> ADDED_TO_MONTH = List.of(0, 40, 65, 80);
    private static final int[] FIRST = {3, 7, 6, 1, 8, 9, 4, 5, 2, 1, 0};
    private static final int[] SECOND = {5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1};

    private NaiveNationalId() {}

    static List<Series> series(boolean dNumber) {
        return dNumber ? D_NUMBERS : BIRTH_NUMBERS;
    }

    /** The first nine digits of an id. */
    static String nine(LocalDate birth, boolean dNumber, int addedToMonth, int individual) {
        return "%02d%02d%02d%03d"
                .formatted(
                        birth.getDayOfMonth() + (dNumber ? 40 : 0),
                        birth.getMonthValue() + addedToMonth,
                        birth.getYear() % 100,
                        individual);
    }

    /** The ids, none or one by the old rule and up to four by that of 2032, that begin with nine digits. */
    static Stream<String> withControlDigits(String nine, NationalIdRules rules) {
        return IntStream.range(0, 100)
                .mapToObj(control -> nine + control / 10 + control % 10)
                .filter(id -> hasControlDigits(id, rules));
    }

    static boolean hasControlDigits(String id, NationalIdRules rules) {
        Set<Integer> allowed = rules == NationalIdRules.UNTIL_2031 ? Set.of(0) : Set.of(0, 1, 2, 3);
        return allowed.contains(sum(id, FIRST) % 11) && sum(id, SECOND) % 11 == 0;
    }

    /** Every date that an id of the old kind may tell; more than one, or none, where the tables are wrong. */
    static Set<LocalDate> birthDates(String id) {
        boolean dNumber = id.charAt(0) >= '4';
        return dates(id)
                .filter(date -> series(dNumber).stream()
                        .anyMatch(series -> series.has(date.getYear(), Integer.parseInt(id.substring(6, 9)))))
                .collect(Collectors.toSet());
    }

    static boolean isValid(String id, NationalIdRules rules) {
        return hasControlDigits(id, rules)
                && (rules == NationalIdRules.UNTIL_2031
                        ? !birthDates(id).isEmpty()
                        : dates(id).findAny().isPresent());
    }

    /** The dates of 1800 to 2099 that the first six digits may mean. */
    private static Stream<LocalDate> dates(String id) {
        int day = Integer.parseInt(id.substring(0, 2));
        int month = Integer.parseInt(id.substring(2, 4));
        int year = Integer.parseInt(id.substring(4, 6));
        return Stream.of(1800, 1900, 2000)
                .flatMap(century -> ADDED_TO_MONTH.stream()
                        .flatMap(added -> date(century + year, month - added, day > 40 ? day - 40 : day)));
    }

    private static Stream<LocalDate> date(int year, int month, int day) {
        try {
            return Stream.of(LocalDate.of(year, month, day));
        } catch (DateTimeException e) {
            return Stream.empty();
        }
    }

    private static int sum(String id, int[] weights) {
        return IntStream.range(0, 11)
                .map(i -> weights[i] * Character.digit(id.charAt(i), 10))
                .sum();
    }
}
