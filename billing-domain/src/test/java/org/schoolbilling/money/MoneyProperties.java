package org.schoolbilling.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigInteger;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;

class MoneyProperties {

    private static final Currency NOK = Currency.getInstance("NOK");

    @Property
    @Tag("MON-2")
    void everyOperationIsExactOrFails(@ForAll long a, @ForAll long b) {
        Money first = Money.ofMinor(a, NOK);
        Money second = Money.ofMinor(b, NOK);
        assertExactOrFails(() -> first.plus(second), big(a).add(big(b)));
        assertExactOrFails(() -> first.minus(second), big(a).subtract(big(b)));
        assertExactOrFails(() -> first.times(b), big(a).multiply(big(b)));
        assertExactOrFails(first::negated, big(a).negate());
        assertExactOrFails(first::abs, big(a).abs());
    }

    @Property
    @Tag("MON-2")
    void aSumIsExactOrFailsInWhateverOrder(@ForAll @Size(max = 12) List<Long> minors) {
        List<Money> amounts =
                minors.stream().map(minor -> Money.ofMinor(minor, NOK)).toList();
        BigInteger sum = minors.stream().map(MoneyProperties::big).reduce(BigInteger.ZERO, BigInteger::add);
        assertExactOrFails(() -> Money.sum(NOK, amounts), sum);
    }

    @Property
    void theOrderIsThatOfTheNumbers(@ForAll long a, @ForAll long b) {
        assertThat(Integer.signum(Money.ofMinor(a, NOK).compareTo(Money.ofMinor(b, NOK))))
                .isEqualTo(big(a).compareTo(big(b)));
    }

    @Property
    @Tag("MON-6")
    void theMachineFormIsReadBack(@ForAll @From("amounts") Money amount) {
        assertThat(Money.parse(amount.toText(), amount.currency())).isEqualTo(amount);
        assertThat(Money.parse(amount.toString(), amount.currency())).isEqualTo(amount);
    }

    @Property
    @Tag("MON-6")
    void theFormForPeopleIsReadBack(@ForAll @From("amounts") Money amount, @ForAll @From("languages") Locale language) {
        // A dot or comma that sets thousands apart can be told from a point only beside one, or beside another of it.
        boolean pointIsBlankOrPrinted = List.of("nb", "nn", "sv").contains(language.getLanguage())
                || amount.currency().getDefaultFractionDigits() > 0;
        Assume.that(pointIsBlankOrPrinted);
        assertThat(Money.parse(amount.toText(language), amount.currency())).isEqualTo(amount);
    }

    @Property
    @Tag("MON-6")
    void moreDecimalsThanTheCurrencyHasAreRefusedEvenZeros(
            @ForAll @From("amounts") Money amount,
            @ForAll @IntRange(min = 1, max = 5) int more,
            @ForAll boolean zeros) {
        String text = amount.toText();
        String decimals = (zeros ? "0" : "7").repeat(more);
        String tooMany = text.contains(".") ? text + decimals : text + "." + decimals;
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Money.parse(tooMany, amount.currency()))
                .withMessageContaining("\"" + tooMany + "\"");
    }

    @Property(tries = 5000)
    @Tag("MON-6")
    void whateverIsReadHasTheDigitsThatAreWritten(
            @ForAll @StringLength(max = 9) @CharRange(from = '0', to = '9') @Chars({'.', ',', ' ', '-', '\u00A0'})
                    String text) {
        Money amount;
        try {
            amount = Money.parse(text, NOK);
        } catch (IllegalArgumentException e) {
            assertThat(e).hasMessageStartingWith("\"" + text + "\"");
            return;
        }
        String digits = text.replaceAll("[^0-9]", "").replaceFirst("^0+(?=.)", "");
        String read = Long.toString(Math.abs(amount.minor()));
        assertThat(read.replaceFirst("^0+$", "0")).isIn(noZeros(digits), noZeros(digits + "0"), noZeros(digits + "00"));
        boolean minusBeforeTheDigits = text.matches("[^0-9]*-[^0-9]*[0-9].*");
        assertThat(amount.isNegative()).isEqualTo(minusBeforeTheDigits && !amount.isZero());
    }

    @Provide
    Arbitrary<Money> amounts() {
        return Combinators.combine(Arbitraries.longs(), Arbitraries.of("NOK", "DKK", "EUR", "JPY", "BHD", "ISK", "CLF"))
                .as(Money::ofMinor);
    }

    @Provide
    Arbitrary<Locale> languages() {
        return Arbitraries.of("nb", "nn", "da", "en", "sv").map(Locale::forLanguageTag);
    }

    private static String noZeros(String digits) {
        return digits.replaceFirst("^0+(?=.)", "");
    }

    private static void assertExactOrFails(Supplier<Money> operation, BigInteger expected) {
        if (expected.bitLength() < Long.SIZE) {
            assertThat(operation.get()).isEqualTo(Money.ofMinor(expected.longValueExact(), NOK));
        } else {
            assertThatExceptionOfType(ArithmeticException.class)
                    .isThrownBy(operation::get)
                    .withMessageContaining("NOK");
        }
    }

    private static BigInteger big(long value) {
        return BigInteger.valueOf(value);
    }
}
