package org.schoolbilling.admin.demo;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.schoolbilling.identifier.NationalId;

/** National ids that nobody has: of births in 2000 to 2007, with 80 added to the month (IDN-1). */
final class SyntheticIds {

    private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);
    private static final int DAYS = 8 * 365;
    private static final int TRIES = 7;
    private static final int[] FIRST_WEIGHTS = {3, 7, 6, 1, 8, 9, 4, 5, 2};
    private static final int[] SECOND_WEIGHTS = {5, 4, 3, 2, 7, 6, 5, 4, 3, 2};

    private SyntheticIds() {}

    static LocalDate birthDate(int index) {
        return FIRST_DAY.plusDays(index % DAYS);
    }

    /** The id of a person, different for each; null in the rare case that none of the numbers tried can be one. */
    static @Nullable NationalId of(int index) {
        LocalDate birth = birthDate(index);
        for (int i = 0; i < TRIES; i++) {
            String nine = "%02d%02d%02d%03d"
                    .formatted(
                            birth.getDayOfMonth(),
                            birth.getMonthValue() + 80,
                            birth.getYear() % 100,
                            500 + index / DAYS * TRIES + i);
            int first = control(nine, FIRST_WEIGHTS);
            int second = control(nine + first, SECOND_WEIGHTS);
            if (first < 10 && second < 10) {
                return NationalId.parse(nine + first + second);
            }
        }
        return null;
    }

    /** The control digit behind the first digits; 10 where there is none. */
    private static int control(String digits, int... weights) {
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * (digits.charAt(i) - '0');
        }
        return (11 - sum % 11) % 11;
    }
}
