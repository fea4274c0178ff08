package org.schoolbilling.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;

class CprProperties {

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("ddMMuuuu").withResolverStyle(ResolverStyle.STRICT);

    /** The four series of the CPR office, in years: those with 0 to 3, with 4 and 9, and with 5 to 8. */
    @Property
    @Tag("IDN-2")
    void everyBirthIsReadBack(@ForAll @From("births") LocalDate birth, @ForAll @IntRange(max = 999) int serial) {
        int year = birth.getYear();
        String seventh =
                year < 1900 ? "5678" : year < 1937 ? "0123" : year < 2000 ? "012349" : year < 2037 ? "456789" : "5678";
        seventh.chars().forEach(digit -> {
            String digits = "%td%1$tm%1$ty".formatted(birth) + (char) digit + "%03d".formatted(serial);
            assertThat(Cpr.parse(digits).birthDate()).isEqualTo(birth);
        });
    }

    @Property
    @Tag("IDN-2")
    void aNumberIsRightWhereItsDateIs(@ForAll @From("tenDigits") String digits) {
        assertThat(Cpr.check(digits).isEmpty()).isEqualTo(naiveIsRight(digits));
    }

    @Property
    @Tag("IDN-2")
    void theModulusOnlyTells(@ForAll @From("births") LocalDate birth, @ForAll @IntRange(max = 99) int serial) {
        int[] weights = {4, 3, 2, 7, 6, 5, 4, 3, 2, 1};
        String nine = "%td%1$tm%1$ty".formatted(birth)
                + (birth.getYear() < 1900 || birth.getYear() > 1999 ? "5" : "3")
                + "%02d".formatted(serial);
        for (int last = 0; last < 10; last++) {
            String digits = nine + last;
            int sum = IntStream.range(0, 10)
                    .map(i -> weights[i] * Character.digit(digits.charAt(i), 10))
                    .sum();
            assertThat(Cpr.check(digits)).isEmpty();
            assertThat(Cpr.parse(digits).hasModulus()).isEqualTo(sum % 11 == 0);
        }
    }

    @Property
    @Tag("IDN-5")
    void noTextOfANumberShowsMoreThanItsDate(@ForAll @From("tenDigits") String digits) {
        String text;
        try {
            text = Cpr.parse(digits).toString();
        } catch (IllegalArgumentException e) {
            text = String.valueOf(e.getMessage());
        }
        assertThat(text.replaceAll("[^0-9]", "")).isEqualTo(digits.substring(0, 6));
    }

    @Property
    @Tag("IDN-2")
    void checkingNeverThrows(@ForAll String text) {
        assertThat(Cpr.check(text)).isNotNull();
    }

    @Provide
    Arbitrary<LocalDate> births() {
        return Arbitraries.longs()
                .between(
                        LocalDate.of(1858, 1, 1).toEpochDay(),
                        LocalDate.of(2057, 12, 31).toEpochDay())
                .map(LocalDate::ofEpochDay);
    }

    @Provide
    Arbitrary<String> tenDigits() {
        Arbitrary<String> dated = Combinators.combine(
                        Arbitraries.integers().between(0, 33),
                        Arbitraries.integers().between(0, 14),
                        Arbitraries.strings().numeric().ofLength(6))
                .as("%02d%02d%s"::formatted);
        return Arbitraries.oneOf(Arbitraries.strings().numeric().ofLength(10), dated);
    }

    private static boolean naiveIsRight(String digits) {
        int year = Integer.parseInt(digits.substring(4, 6));
        int century = "0123".indexOf(digits.charAt(6)) >= 0
                ? 19
                : "49".indexOf(digits.charAt(6)) >= 0 ? (year >= 37 ? 19 : 20) : (year >= 58 ? 18 : 20);
        try {
            LocalDate.parse(digits.substring(0, 4) + century + digits.substring(4, 6), DATE);
            return true;
        } catch (java.time.format.DateTimeParseException e) {
            return false;
        }
    }
}
