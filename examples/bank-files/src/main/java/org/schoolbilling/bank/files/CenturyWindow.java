package org.schoolbilling.bank.files;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * Gives dates of six digits their century: the year is the one from 80 before today's to 19 after. Bank files speak of the
 * past, and published samples are of 1992.
 */
final class CenturyWindow {

    private static final int BACK = 80;

    private final int firstYear;
    private final LocalDate oldest;
    private final LocalDate latest;

    /** The date given last: those of a file are nearly all the same. */
    private @Nullable LocalDate given;

    private long givenFor = -1;

    CenturyWindow(LocalDate today) {
        this.firstYear = today.getYear() - BACK;
        this.oldest = today.minusYears(10);
        this.latest = today.plusYears(1);
    }

    /** The date written DDMMYY, or null if there is none such. */
    @Nullable
    LocalDate date(long ddmmyy) {
        if (ddmmyy != givenFor) {
            given = made(ddmmyy);
            givenFor = ddmmyy;
        }
        return given;
    }

    private @Nullable LocalDate made(long ddmmyy) {
        int day = (int) (ddmmyy / 10_000);
        int month = (int) (ddmmyy / 100 % 100);
        int year = firstYear + Math.floorMod((int) (ddmmyy % 100) - firstYear, 100);
        if (month < 1
                || month > 12
                || day < 1
                || day > YearMonth.of(year, month).lengthOfMonth()) {
            return null;
        }
        return LocalDate.of(year, month, day);
    }

    /** As the files write it. */
    static String text(LocalDate date) {
        return String.format("%02d%02d%02d", date.getDayOfMonth(), date.getMonthValue(), date.getYear() % 100);
    }

    /** Whether a date is more than ten years back or one year ahead: right perhaps, and worth a look. */
    boolean isUnusual(LocalDate date) {
        return date.isBefore(oldest) || date.isAfter(latest);
    }
}
