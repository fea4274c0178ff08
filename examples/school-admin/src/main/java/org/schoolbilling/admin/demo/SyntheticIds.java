package org.schoolbilling.admin.demo;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.schoolbilling.identifier.NationalId;

/** National ids that nobody has: of births in 2000 to 2007, with 80 added to the month (IDN-1). */
final class SyntheticIds {

    private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);
    private static final int DAYS = 8 * 365;
    private static final int TRIES = 7;

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
            for (int controls = 0; controls < 100; controls++) {
                String digits = nine + "%02d".formatted(controls);
                if (NationalId.check(digits).isEmpty()) {
                    return NationalId.parse(digits);
                }
            }
        }
        return null;
    }
}
