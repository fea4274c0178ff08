package org.schoolbilling.money;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;
import java.util.Objects;

/**
 * An amount: a whole number of minor units (øre, cent) in one ISO 4217 currency (MON-1).
 *
 * <p>Any operation whose result does not fit in a {@code long} throws {@link ArithmeticException}, and any that meets
 * two currencies throws {@link CurrencyMismatchException} (MON-2). The order is by amount and exists within one
 * currency only. Currencies without a minor unit of their own ({@code XAU}, {@code XXX}) are refused.
 *
 * @param minor the amount in minor units; 123450 NOK is 1,234.50 kroner, 1234 JPY is 1,234 yen
 * @param currency the currency, which also decides how many decimals the texts have
 */
public record Money(long minor, Currency currency) implements Comparable<Money> {

    public Money {
        Objects.requireNonNull(currency, "currency");
        if (currency.getDefaultFractionDigits() < 0) {
            throw new IllegalArgumentException("\"" + currency + "\" has no minor unit, so no amounts");
        }
    }

    /** An amount of minor units. */
    public static Money ofMinor(long minor, Currency currency) {
        return new Money(minor, currency);
    }

    /** An amount of minor units in the currency with an ISO 4217 code, as {@code NOK}. */
    public static Money ofMinor(long minor, String code) {
        return new Money(minor, currencyOf(code));
    }

    /** Nothing, in a currency. */
    public static Money zero(Currency currency) {
        return new Money(0, currency);
    }

    /**
     * Reads an amount in its machine form, {@code -1234.50}, or as people write it, {@code 1 234,50 kr} (MON-6).
     *
     * <p>Thousands may be set apart by blanks (no-break ones too), and by dots or commas where those cannot be meant as
     * decimals: {@code 1.234,50}, {@code 1,234.50} and {@code 1.234.567} are read, {@code 1.234} is refused as an
     * amount of kroner with three decimals. The currency may be named by its code or its sign ({@code kr},
     * {@code kr.}, {@code €}) on either side; {@code ,-} stands for no decimals. Fewer decimals than the currency has
     * are allowed, more are not, even zeros. Throws {@link IllegalArgumentException}, which quotes the text.
     */
    public static Money parse(String text, Currency currency) {
        return new Money(AmountText.minorUnits(text, currency), currency);
    }

    /**
     * The sum, also of no amounts at all. Fails only if the sum itself does not fit, whatever the order.
     */
    public static Money sum(Currency currency, Iterable<Money> amounts) {
        Money zero = zero(currency);
        long total = 0;
        long wraps = 0;
        for (Money amount : amounts) {
            zero.requireSameCurrency(amount);
            long next = total + amount.minor;
            if (((total ^ next) & (amount.minor ^ next)) < 0) {
                wraps += amount.minor < 0 ? -1 : 1;
            }
            total = next;
        }
        if (wraps != 0) {
            throw new ArithmeticException("the sum is beyond the range of amounts in " + currency);
        }
        return new Money(total, currency);
    }

    /** This and the other together. */
    public Money plus(Money other) {
        requireSameCurrency(other);
        try {
            return new Money(Math.addExact(minor, other.minor), currency);
        } catch (ArithmeticException e) {
            throw overflow(this + " + " + other);
        }
    }

    /** This less the other. */
    public Money minus(Money other) {
        requireSameCurrency(other);
        try {
            return new Money(Math.subtractExact(minor, other.minor), currency);
        } catch (ArithmeticException e) {
            throw overflow(this + " - " + other);
        }
    }

    /** The same amount with the opposite sign. */
    public Money negated() {
        try {
            return new Money(Math.negateExact(minor), currency);
        } catch (ArithmeticException e) {
            throw overflow("-(" + this + ")");
        }
    }

    /** The amount without its sign. */
    public Money abs() {
        return minor < 0 ? negated() : this;
    }

    /** This so many times. */
    public Money times(long factor) {
        try {
            return new Money(Math.multiplyExact(minor, factor), currency);
        } catch (ArithmeticException e) {
            throw overflow(this + " * " + factor);
        }
    }

    public boolean isZero() {
        return minor == 0;
    }

    /** Whether this is more than nothing. */
    public boolean isPositive() {
        return minor > 0;
    }

    /** Whether this is less than nothing. */
    public boolean isNegative() {
        return minor < 0;
    }

    /** The lesser of the two. */
    public Money min(Money other) {
        return compareTo(other) <= 0 ? this : other;
    }

    /** The greater of the two. */
    public Money max(Money other) {
        return compareTo(other) >= 0 ? this : other;
    }

    public boolean isGreaterThan(Money other) {
        return compareTo(other) > 0;
    }

    public boolean isLessThan(Money other) {
        return compareTo(other) < 0;
    }

    /** Whether this is the same as the other, or more. */
    public boolean isAtLeast(Money other) {
        return compareTo(other) >= 0;
    }

    /** Orders by amount; throws {@link CurrencyMismatchException} where the currencies differ. */
    @Override
    public int compareTo(Money other) {
        requireSameCurrency(other);
        return Long.compare(minor, other.minor);
    }

    /** The amount in major units, with exactly as many decimals as the currency has. */
    public BigDecimal toDecimal() {
        return BigDecimal.valueOf(minor, currency.getDefaultFractionDigits());
    }

    /** The machine form, without the currency: {@code 1234.50}, {@code -0.05} (MON-6). */
    public String toText() {
        return toDecimal().toPlainString();
    }

    /**
     * The form for people, with the currency (MON-6): {@code 1 234,50 kr} in Norwegian and Swedish, {@code 1.234,50 kr.}
     * in Danish, {@code NOK 1,234.50} in English; elsewhere the locale's separators and the currency's code.
     *
     * <p>{@code kr} stands for the language's own crown only; a Norwegian reads a Danish amount as
     * {@code 1 234,50 DKK}. Blanks are no-break (U+00A0), a minus is the plain hyphen, in every language; for the four
     * named the text is the same on every version of Java.
     */
    public String toText(Locale locale) {
        return AmountStyle.of(locale).format(this);
    }

    /** The machine form and the currency, {@code 1234.50 NOK}. */
    @Override
    public String toString() {
        return toText() + " " + currency.getCurrencyCode();
    }

    private void requireSameCurrency(Money other) {
        if (!currency.equals(other.currency)) {
            throw new CurrencyMismatchException(currency, other.currency);
        }
    }

    private ArithmeticException overflow(String calculation) {
        return new ArithmeticException(calculation + " is beyond the range of amounts in " + currency);
    }

    private static Currency currencyOf(String code) {
        try {
            return Currency.getInstance(code);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("\"" + code + "\" is no ISO 4217 currency code", e);
        }
    }
}
