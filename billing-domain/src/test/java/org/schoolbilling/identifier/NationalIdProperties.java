package org.schoolbilling.identifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.schoolbilling.identifier.NationalIdRules.FROM_2032;
import static org.schoolbilling.identifier.NationalIdRules.UNTIL_2031;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import org.schoolbilling.identifier.NaiveNationalId.Series;

class NationalIdProperties {

    /** Someone whose number is to be made. */
    record Birth(LocalDate date, boolean dNumber, NationalIdSource source, int individual) {

        String nine() {
            return NaiveNationalId.nine(date, dNumber, source.addedToMonth(), individual);
        }
    }

    @Property
    @Tag("IDN-1")
    void whatTheTablesGiveIsReadBack(@ForAll @From("births") Birth birth) {
        assertThat(NaiveNationalId.withControlDigits(birth.nine(), UNTIL_2031))
                .hasSizeLessThanOrEqualTo(1)
                .allSatisfy(digits -> {
                    NationalId id = NationalId.parse(digits);
                    assertThat(id.digits()).isEqualTo(digits);
                    assertThat(id.birthDate()).contains(birth.date());
                    assertThat(id.source()).isEqualTo(birth.source());
                    assertThat(id.isSynthetic()).isEqualTo(birth.source().addedToMonth() > 0);
                    assertThat(id.kind())
                            .isEqualTo(birth.dNumber() ? NationalIdKind.D_NUMBER : NationalIdKind.BIRTH_NUMBER);
                });
    }

    @Property(tries = 300)
    @Tag("IDN-1")
    void theRulesOf2032AllowUpToFourFirstControlDigits(@ForAll @From("births") Birth birth) {
        List<String> ids =
                NaiveNationalId.withControlDigits(birth.nine(), FROM_2032).toList();
        assertThat(ids.stream().map(id -> id.charAt(9)).distinct().count()).isBetween(1L, 4L);
        assertThat(ids)
                .allSatisfy(id -> assertThat(NationalId.check(id, FROM_2032)).isEmpty());
        assertThat(ids.stream().filter(id -> NationalId.check(id).isEmpty()))
                .isSubsetOf(NaiveNationalId.withControlDigits(birth.nine(), UNTIL_2031)
                        .toList());
    }

    @Property(tries = 150)
    @Tag("IDN-1")
    void ofAllControlDigitsExactlyTheRightOnesAreAccepted(
            @ForAll @From("elevenDigits") String digits, @ForAll NationalIdRules rules) {
        for (int control = 0; control < 100; control++) {
            String id = digits.substring(0, 9) + control / 10 + control % 10;
            assertThat(NationalId.check(id, rules).isEmpty()).isEqualTo(NaiveNationalId.isValid(id, rules));
        }
    }

    /** Every pair of year and individual number, for both kinds: 200,000 of them. */
    @Example
    @Tag("IDN-1")
    void theCenturyIsThatOfTheTables() {
        List<String> wrong = new ArrayList<>();
        for (boolean dNumber : new boolean[] {false, true}) {
            for (int year = 0; year < 100; year++) {
                for (int individual = 0; individual < 1000; individual++) {
                    String digits = (dNumber ? "45" : "05") + "81" + digits(year, 2) + digits(individual, 3);
                    if (BirthPart.of(digits).century() != centuryByTable(dNumber, year, individual)) {
                        wrong.add(digits);
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Property(tries = 200)
    @Tag("IDN-1")
    void everyWrongDigitAndEverySwapOfNeighboursIsCaught(@ForAll @From("ids") String id) {
        assertThat(TypingErrors.wrongDigits(id)
                        .filter(wrong -> NationalId.check(wrong).isEmpty()))
                .isEmpty();
        assertThat(TypingErrors.swappedNeighbours(id)
                        .filter(swapped -> NationalId.check(swapped).isEmpty()))
                .isEmpty();
    }

    @Property
    @Tag("IDN-5")
    void noTextOfANumberShowsMoreThanItsDate(@ForAll @From("elevenDigits") String digits) {
        String text;
        try {
            text = NationalId.parse(digits, FROM_2032).toString();
        } catch (IllegalArgumentException e) {
            text = String.valueOf(e.getMessage());
            assertThat(e).hasNoCause();
        }
        assertThat(text.replaceAll("[^0-9]", "")).isEqualTo(digits.substring(0, 6));
        assertThat(text).contains(digits.substring(0, 6) + "*****");
    }

    @Property
    @Tag("IDN-5")
    void aTextAroundANumberShowsNothingOfIt(
            @ForAll @From("elevenDigits") String digits,
            @ForAll @From("noise") String before,
            @ForAll @From("noise") String after) {
        String text = before + digits + after;
        assertThat(NationalId.mask(text)).isEqualTo("*****");
        try {
            NationalId.parse(text);
        } catch (IllegalArgumentException e) {
            assertThat(String.valueOf(e.getMessage())).doesNotContainPattern("[0-9]");
        }
    }

    @Property
    @Tag("IDN-1")
    void checkingNeverThrows(@ForAll String text, @ForAll NationalIdRules rules) {
        assertThat(NationalId.check(text, rules)).isNotNull();
    }

    @Provide
    Arbitrary<Birth> births() {
        return Combinators.combine(Arbitraries.of(true, false), Arbitraries.of(NationalIdSource.class))
                .flatAs((dNumber, source) -> Arbitraries.of(NaiveNationalId.series(dNumber))
                        .flatMap(series -> births(dNumber, source, series)));
    }

    private static Arbitrary<Birth> births(boolean dNumber, NationalIdSource source, Series series) {
        Arbitrary<LocalDate> dates = Arbitraries.longs()
                .between(
                        LocalDate.of(series.from(), 1, 1).toEpochDay(),
                        LocalDate.of(series.to(), 12, 31).toEpochDay())
                .map(LocalDate::ofEpochDay);
        Arbitrary<Integer> individuals = Arbitraries.integers().between(series.lowest(), series.highest());
        return Combinators.combine(dates, individuals).as((date, i) -> new Birth(date, dNumber, source, i));
    }

    @Provide
    Arbitrary<String> ids() {
        return births().flatMap(birth -> {
            List<String> ids =
                    NaiveNationalId.withControlDigits(birth.nine(), UNTIL_2031).toList();
            // One in six nine-digit beginnings was never given, having no control digits.
            return Arbitraries.of(ids.isEmpty() ? List.of("03851598730") : ids);
        });
    }

    /** Real ones, nearly real ones and others. */
    @Provide
    Arbitrary<String> elevenDigits() {
        Arbitrary<String> any = Arbitraries.strings().numeric().ofLength(11);
        Arbitrary<String> dated = Combinators.combine(
                        Arbitraries.integers().between(0, 75),
                        Arbitraries.integers().between(0, 95),
                        Arbitraries.strings().numeric().ofLength(7))
                .as("%02d%02d%s"::formatted);
        return Arbitraries.oneOf(any, dated, ids());
    }

    @Provide
    Arbitrary<String> noise() {
        return Arbitraries.of("x", "id=", "\"", ", Kari", "æ", "/");
    }

    private static String digits(int number, int width) {
        return Integer.toString(number + (int) Math.pow(10, width)).substring(1);
    }

    private static int centuryByTable(boolean dNumber, int year, int individual) {
        int century = 0;
        for (Series series : NaiveNationalId.series(dNumber)) {
            for (int candidate = 1800; candidate <= 2000; candidate += 100) {
                if (series.has(candidate + year, individual)) {
                    assertThat(century).isZero();
                    century = candidate;
                }
            }
        }
        return century;
    }
}
