package org.schoolbilling.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {

    private static final Currency NOK = Currency.getInstance("NOK");
    private static final Currency DKK = Currency.getInstance("DKK");
    private static final Money TEN = Money.ofMinor(1000, NOK);

    @Test
    @Tag("MON-1")
    void anAmountIsANumberOfMinorUnitsInOneCurrency() {
        assertThat(Money.ofMinor(123450, "NOK")).isEqualTo(new Money(123450, NOK));
        assertThat(Money.ofMinor(123450, NOK).toDecimal()).isEqualTo(new BigDecimal("1234.50"));
        assertThat(Money.ofMinor(1234, "JPY").toDecimal()).isEqualTo(new BigDecimal("1234"));
        assertThat(Money.ofMinor(1234, "BHD").toDecimal()).isEqualTo(new BigDecimal("1.234"));
        assertThat(TEN).isNotEqualTo(Money.ofMinor(1000, DKK));
    }

    @ParameterizedTest
    @ValueSource(strings = {"XYZ", "", "nok", "NOK "})
    @Tag("MON-1")
    void aCodeThatIsNoCurrencyIsQuoted(String code) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Money.ofMinor(1, code))
                .withMessageContaining("\"" + code + "\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"XAU", "XXX"})
    @Tag("MON-1")
    void aCurrencyWithoutMinorUnitHasNoAmounts(String code) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Money.ofMinor(1, code))
                .withMessageContaining(code);
    }

    @Test
    @Tag("MON-1")
    void nothingInThePackageSpeaksFloatingPoint() {
        Stream<Executable> executables = Stream.of(Money.class, VatRate.class, MoneySplit.class)
                .flatMap(type -> Stream.concat(
                        Arrays.stream(type.getDeclaredMethods()), Arrays.stream(type.getDeclaredConstructors())));
        assertThat(executables).isNotEmpty().allSatisfy(executable -> {
            assertThat(executable.getParameterTypes()).doesNotContain(double.class, float.class);
            if (executable instanceof Method method) {
                assertThat(method.getReturnType()).isNotIn(double.class, float.class);
            }
        });
    }

    @Test
    @Tag("MON-2")
    void whatIsBeyondTheRangeFailsAndSaysWhatWasAsked() {
        Money most = Money.ofMinor(Long.MAX_VALUE, NOK);
        Money least = Money.ofMinor(Long.MIN_VALUE, NOK);
        Money one = Money.ofMinor(1, NOK);
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> most.plus(one))
                .withMessage("92233720368547758.07 NOK + 0.01 NOK is beyond the range of amounts in NOK");
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> least.minus(one));
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(least::negated);
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(least::abs);
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> most.times(2));
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> Money.sum(NOK, List.of(most, one)));
    }

    @Test
    @Tag("MON-2")
    void twoCurrenciesNeverMeet() {
        Money danish = Money.ofMinor(1000, DKK);
        List<Runnable> meetings = List.of(
                () -> TEN.plus(danish),
                () -> TEN.minus(danish),
                () -> TEN.min(danish),
                () -> TEN.max(danish),
                () -> TEN.isGreaterThan(danish),
                () -> TEN.isLessThan(danish),
                () -> TEN.isAtLeast(danish),
                () -> TEN.compareTo(danish),
                () -> Money.sum(NOK, List.of(TEN, danish)));
        assertThat(meetings).allSatisfy(meeting -> {
            CurrencyMismatchException thrown = catchThrowableOfType(CurrencyMismatchException.class, meeting::run);
            assertThat(thrown.expected()).isEqualTo(NOK);
            assertThat(thrown.found()).isEqualTo(DKK);
            assertThat(thrown).hasMessageContaining("NOK").hasMessageContaining("DKK");
        });
    }

    @Test
    void comparesWithinACurrency() {
        Money five = Money.ofMinor(500, NOK);
        assertThat(five.min(TEN)).isEqualTo(five);
        assertThat(five.max(TEN)).isEqualTo(TEN);
        assertThat(TEN.isGreaterThan(five)).isTrue();
        assertThat(TEN.isGreaterThan(TEN)).isFalse();
        assertThat(five.isLessThan(TEN)).isTrue();
        assertThat(TEN.isLessThan(TEN)).isFalse();
        assertThat(TEN.isAtLeast(TEN)).isTrue();
        assertThat(five.isAtLeast(TEN)).isFalse();
        assertThat(List.of(five.isPositive(), five.isNegative(), five.isZero())).containsExactly(true, false, false);
        assertThat(Money.zero(NOK).isZero()).isTrue();
        assertThat(five.negated().isNegative()).isTrue();
        assertThat(five.negated().abs()).isEqualTo(five);
    }

    @Test
    void theSumOfNothingIsZero() {
        assertThat(Money.sum(NOK, List.of())).isEqualTo(Money.zero(NOK));
    }

    @ParameterizedTest
    @CsvSource({"123450, NOK, 1234.50", "-5, NOK, -0.05", "0, NOK, 0.00", "1234, JPY, 1234", "-1, BHD, -0.001"})
    @Tag("MON-6")
    void machinesReadAPointAndAllDecimals(long minor, String currency, String text) {
        Money amount = Money.ofMinor(minor, currency);
        assertThat(amount.toText()).isEqualTo(text);
        assertThat(amount).hasToString(text + " " + currency);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "nb; NOK; 1 234,50 kr",
                "nn; NOK; 1 234,50 kr",
                "no; NOK; 1 234,50 kr",
                "nb-NO; NOK; 1 234,50 kr",
                "nb; DKK; 1 234,50 DKK",
                "da; DKK; 1.234,50 kr.",
                "da; NOK; 1.234,50 NOK",
                "sv; SEK; 1 234,50 kr",
                "en; NOK; NOK 1,234.50",
                "de; EUR; 1.234,50 EUR",
            })
    @Tag("MON-6")
    void peopleReadTheirOwnForm(String language, String currency, String text) {
        Money amount = Money.ofMinor(123450, currency);
        assertThat(amount.toText(Locale.forLanguageTag(language))).isEqualTo(text.replace(' ', '\u00A0'));
    }

    @ParameterizedTest
    @CsvSource({"5, 0.05", "-5, -0.05", "99999, 999.99", "-99999, -999.99", "100000000, 1.000.000.00"})
    @Tag("MON-6")
    void thousandsAreSetApartInThrees(long minor, String text) {
        String danish = Money.ofMinor(minor, DKK).toText(Locale.forLanguageTag("da"));
        String expected = text.substring(0, text.length() - 3) + "," + text.substring(text.length() - 2);
        assertThat(danish).isEqualTo(expected + "\u00A0kr.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "1234.50; 123450",
                "1234,50; 123450",
                "1234.5; 123450",
                "1234; 123400",
                "-1234.50; -123450",
                "\u22121234,50; -123450",
                "- 1234,50; -123450",
                "1 234,50 kr; 123450",
                "1\u00A0234,50\u00A0kr; 123450",
                "1\u202F234,50\u202Fkr; 123450",
                "1 234 567,89 kr; 123456789",
                "kr 1 234,50; 123450",
                "kr. 1.234,50; 123450",
                "kr -1.234,50; -123450",
                "-kr 1.234,50; -123450",
                "1.234,50; 123450",
                "1,234.50; 123450",
                "1.234.567; 123456700",
                "1,234,567; 123456700",
                "NOK 1,234.50; 123450",
                "1234.50 nok; 123450",
                "500,-; 50000",
                "kr 1 500,-; 150000",
                "500,- kr; 50000",
                "007; 700",
                "0; 0",
                "-92233720368547758.08; -9223372036854775808",
            })
    @Tag("MON-6")
    void parsesWhatMachinesAndPeopleWrite(String text, long minor) {
        assertThat(Money.parse(text, NOK)).isEqualTo(Money.ofMinor(minor, NOK));
        assertThat(Money.parse(" " + text + "\u00A0", NOK)).isEqualTo(Money.ofMinor(minor, NOK));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "12.345; 3 decimals",
                "12,345; 3 decimals",
                "1234.500; 3 decimals",
                "1.234; 3 decimals",
                "12.5,-; 1 decimals",
                "1 23; not a number",
                "1 2345; not a number",
                "12.34.56; not a number",
                "1.234,567.89; not a number",
                "1,234.567.890; not a number",
                "1.234 567,00; not a number",
                "1234,5 0; not a number",
                "1e3; not a number",
                "0x10; not a number",
                "1/2; not a number",
                ".50; name the currency",
                "1234.; name the currency",
                "+5; name the currency",
                "--5; name the currency",
                "-5-; name the currency",
                "k-r 5; name the currency",
                "5 SEK; name the currency",
                "kr 5 kr; name the currency",
                "€ 5; name the currency",
                "5 øre; name the currency",
                "kr; no digits",
                "''; no digits",
                "١٢٣; no digits",
                "92233720368547758.08; beyond the range",
            })
    @Tag("MON-6")
    void refusesAnythingElseAndQuotesIt(String text, String reason) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Money.parse(text, NOK))
                .withMessageStartingWith("\"" + text + "\" is no amount in NOK")
                .withMessageContaining(reason);
    }

    @Test
    @Tag("MON-6")
    void signsBelongToTheirCurrency() {
        assertThat(Money.parse("€ 5", Currency.getInstance("EUR"))).isEqualTo(Money.ofMinor(500, "EUR"));
        assertThat(Money.parse("5 kr.", DKK)).isEqualTo(Money.ofMinor(500, DKK));
        assertThatIllegalArgumentException().isThrownBy(() -> Money.parse("5 kr", Currency.getInstance("EUR")));
    }

    @Test
    @Tag("MON-6")
    void aTextBeyondMeasureIsRefusedUnreadAndQuotedInPart() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Money.parse("1".repeat(1_000_000), NOK))
                .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(200).contains("1".repeat(64) + "…"));
    }

    @Test
    @Tag("MON-6")
    void theLongestTextIsReadAndQuotedWhole() {
        assertThat(Money.parse("0".repeat(61) + "1.5", NOK)).isEqualTo(Money.ofMinor(150, NOK));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Money.parse("1".repeat(64), NOK))
                .withMessageStartingWith("\"" + "1".repeat(64) + "\" is no amount")
                .withMessageContaining("beyond the range");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Money.parse("0".repeat(64) + "1", NOK))
                .withMessageContaining("longer than 64 characters");
    }
}
