package org.schoolbilling.testkit.arbitraries;

import java.time.LocalDate;
import org.schoolbilling.identifier.NationalId;
import org.schoolbilling.identifier.NationalIdSource;

/** Makes national ids of the tax administration's test people: the month is written 80 higher, so that no one has them. */
final class NationalIds {

    private static final int[] FIRST = {3, 7, 6, 1, 8, 9, 4, 5, 2};
    private static final int[] SECOND = {5, 4, 3, 2, 7, 6, 5, 4, 3, 2};

    private NationalIds() {}

    /**
     * The id of someone born on a day of 1940 to 2039.
     *
     * @param individual any number; the id has the next one that the day's century allows and control digits exist for
     */
    static NationalId of(LocalDate born, int individual) {
        String date = "%02d%02d%02d"
                .formatted(
                        born.getDayOfMonth(),
                        born.getMonthValue() + NationalIdSource.TAX_ADMINISTRATION_TEST.addedToMonth(),
                        born.getYear() % 100);
        int first = born.getYear() < 2000 ? 900 : 500;
        int count = born.getYear() < 2000 ? 100 : 500;
        for (int i = 0; i < count; i++) {
            String nine = date + (first + Math.floorMod(individual + i, count));
            int one = control(nine, FIRST);
            int two = one == 10 ? 10 : control(nine + one, SECOND);
            if (two != 10) {
                return new NationalId(nine + one + two);
            }
        }
        throw new IllegalStateException("no control digits for any number of " + date);
    }

    private static int control(String digits, int... weights) {
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * (digits.charAt(i) - '0');
        }
        return (11 - sum % 11) % 11;
    }
}
