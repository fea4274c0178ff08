package org.schoolbilling.export;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * The number of a hand-over (buntnr): {@code F} and the run's date, with {@code -2} to {@code -99} for further ones that
 * day (GLX-1). At most 12 characters.
 */
public record BatchNumber(String value) implements Comparable<BatchNumber> {

    private static final Pattern FORM = Pattern.compile("F\\d{8}(-([2-9]|[1-9]\\d))?");

    public BatchNumber {
        Objects.requireNonNull(value, "value");
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("batch number must be like F20260131 or F20260131-2: '" + value + "'");
        }
    }

    /**
     * The {@code ordinal}-th batch of a day.
     *
     * @param ordinal 1 to 99
     */
    public static BatchNumber of(LocalDate day, int ordinal) {
        if (ordinal < 1 || ordinal > 99) {
            throw new IllegalArgumentException("a day holds batches 1 to 99, not " + ordinal);
        }
        String base = "F" + day.format(DateTimeFormatter.BASIC_ISO_DATE);
        return new BatchNumber(ordinal == 1 ? base : base + "-" + ordinal);
    }

    /** Which of its day's batches it is, from 1. */
    public int ordinal() {
        return value.length() == 9 ? 1 : Integer.parseInt(value.substring(10));
    }

    @Override
    public int compareTo(BatchNumber other) {
        int byDay = value.substring(0, 9).compareTo(other.value.substring(0, 9));
        return byDay == 0 ? Integer.compare(ordinal(), other.ordinal()) : byDay;
    }

    @Override
    public String toString() {
        return value;
    }
}
