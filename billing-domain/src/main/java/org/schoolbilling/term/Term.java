package org.schoolbilling.term;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A year and a season (år-termin), in which claims are made and studies are registered.
 *
 * <p>Spring is January to July and autumn August to December, so that every day of a year lies in exactly one of them;
 * summer is June and July and lies inside spring. These are the days that the term counts as, not those of teaching.
 *
 * @param year four digits
 */
public record Term(int year, Season season) implements Comparable<Term> {

    private static final Pattern TEXT = Pattern.compile("([0-9]{4})-(\\S{3,8})");
    private static final Comparator<Term> ORDER =
            Comparator.comparingInt(Term::year).thenComparing(Term::season);

    public Term {
        Objects.requireNonNull(season, "season");
        if (year < 1000 || year > 9999) {
            throw new IllegalArgumentException(year + " is no year of a term: it must have four digits");
        }
    }

    /**
     * Reads {@code 2026-HØST}, {@code 2026-HOST} or {@code 2026-AUTUMN}, in any case. Throws
     * {@link IllegalArgumentException}, which quotes the text.
     */
    public static Term parse(String text) {
        Matcher parts = TEXT.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("\"" + text + "\" is no term, as 2026-HØST or 2026-AUTUMN");
        }
        return new Term(Integer.parseInt(parts.group(1)), Season.parse(parts.group(2)));
    }

    /** The spring or autumn that a day lies in. */
    public static Term containing(LocalDate day) {
        return new Term(day.getYear(), day.getMonth().compareTo(Month.AUGUST) < 0 ? Season.SPRING : Season.AUTUMN);
    }

    /** The first day that counts as this term. */
    public LocalDate firstDay() {
        return switch (season) {
            case SPRING -> LocalDate.of(year, Month.JANUARY, 1);
            case SUMMER -> LocalDate.of(year, Month.JUNE, 1);
            case AUTUMN -> LocalDate.of(year, Month.AUGUST, 1);
        };
    }

    /** The last day that counts as this term. */
    public LocalDate lastDay() {
        Month last = season == Season.AUTUMN ? Month.DECEMBER : Month.JULY;
        return YearMonth.of(year, last).atEndOfMonth();
    }

    /** Whether the day is one of this term's, first and last included. */
    public boolean contains(LocalDate day) {
        return !day.isBefore(firstDay()) && !day.isAfter(lastDay());
    }

    /** The spring or autumn that begins after this term: after spring and summer, the autumn of the same year. */
    public Term next() {
        return season == Season.AUTUMN ? new Term(year + 1, Season.SPRING) : new Term(year, Season.AUTUMN);
    }

    /** The last spring or autumn that began before this term: before summer and autumn, the spring of the same year. */
    public Term previous() {
        return season == Season.SPRING ? new Term(year - 1, Season.AUTUMN) : new Term(year, Season.SPRING);
    }

    /** The form for machine keys and JSON, ASCII only: {@code 2026-AUTUMN}. */
    public String toCode() {
        return year + "-" + season.name();
    }

    /** Orders by first day. */
    @Override
    public int compareTo(Term other) {
        return ORDER.compare(this, other);
    }

    /** The form that FS shows: {@code 2026-HØST}. */
    @Override
    public String toString() {
        return year + "-" + season.code();
    }
}
