package org.schoolbilling.identifier;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * What the first nine digits of a Norwegian national id say (IDN-1).
 *
 * @param source null where the month is none
 * @param month 1 to 12 where there is a source
 * @param year the last two digits of the year
 */
record BirthPart(NationalIdKind kind, @Nullable NationalIdSource source, int day, int month, int year, int individual) {

    private static final int ADDED_TO_DAY = 40;

    static BirthPart of(String digits) {
        NationalIdKind kind = digits.charAt(0) < '4' ? NationalIdKind.BIRTH_NUMBER : NationalIdKind.D_NUMBER;
        int month = number(digits, 2);
        NationalIdSource source = NationalIdSource.ofMonth(month);
        return new BirthPart(
                kind,
                source,
                number(digits, 0) - (kind == NationalIdKind.D_NUMBER ? ADDED_TO_DAY : 0),
                month - (source == null ? 0 : source.addedToMonth()),
                number(digits, 4),
                number(digits, 6) * 10 + digits.charAt(8) - '0');
    }

    /** 1800, 1900 or 2000; 0 where the individual number was given to nobody born in such a year. */
    int century() {
        return kind == NationalIdKind.BIRTH_NUMBER ? centuryOfBirthNumber() : centuryOfDNumber();
    }

    private int centuryOfBirthNumber() {
        if (individual < 500) {
            return 1900;
        }
        if (year < 40) {
            return 2000;
        }
        if (individual < 750) {
            return year >= 54 ? 1800 : 0;
        }
        return individual >= 900 ? 1900 : 0;
    }

    /** The series of D-numbers, extended in 2021. */
    private int centuryOfDNumber() {
        if (year < 40) {
            return individual < 200 ? 1900 : 2000;
        }
        if (individual < 500 || individual >= 600) {
            return 1900;
        }
        return year >= 54 ? 1800 : 0;
    }

    /** Whether the day exists in a century; without one, whether it exists in any. */
    boolean isDateIn(int century) {
        return source != null
                && day >= 1
                && day
                        <= YearMonth.of((century == 0 ? 2000 : century) + year, month)
                                .lengthOfMonth();
    }

    LocalDate dateIn(int century) {
        return LocalDate.of(century + year, month, day);
    }

    private static int number(String digits, int at) {
        return (digits.charAt(at) - '0') * 10 + digits.charAt(at + 1) - '0';
    }
}
