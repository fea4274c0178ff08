package org.schoolbilling.money;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A rate of value added tax (merverdiavgift) that amounts already contain (MON-4).
 *
 * @param basisPoints hundredths of a percent, 0 to 10,000; 2500 is 25 %, 1111 is 11.11 %
 */
public record VatRate(int basisPoints) {

    /** No VAT. */
    public static final VatRate ZERO = new VatRate(0);

    private static final long WHOLE = 10_000;
    /** Amounts up to this, a trillion, can be doubled and multiplied by any rate. */
    private static final long PRODUCTS = 100_000_000_000_000L;

    private static final Pattern PERCENT = Pattern.compile("[0-9]{1,3}(?:[.,][0-9]{1,9})?");

    public VatRate {
        if (basisPoints < 0 || basisPoints > WHOLE) {
            throw new IllegalArgumentException(
                    basisPoints + " basis points is no VAT rate: it must be 0 to 10000, that is 0 to 100 percent");
        }
    }

    /** A rate of so many percent; with more than two decimals, or outside 0 to 100, it is refused. */
    public static VatRate ofPercent(BigDecimal percent) {
        Objects.requireNonNull(percent, "percent");
        // The range first: what is inside it cannot make the next step expensive.
        if (percent.signum() < 0 || percent.compareTo(BigDecimal.valueOf(100)) > 0) {
            throw new IllegalArgumentException(percent + " percent is no VAT rate: it must be 0 to 100");
        }
        BigDecimal points = percent.scaleByPowerOfTen(2).stripTrailingZeros();
        if (points.scale() > 0) {
            throw new IllegalArgumentException(percent + " percent is no VAT rate: it has more than two decimals");
        }
        return new VatRate(points.intValueExact());
    }

    /** A rate of so many percent: {@code 25}, {@code 11.11} or {@code 11,11}. */
    public static VatRate ofPercent(String percent) {
        if (!PERCENT.matcher(percent).matches()) {
            throw new IllegalArgumentException("\"" + AmountText.quotable(percent) + "\" is no VAT rate in percent");
        }
        return ofPercent(new BigDecimal(percent.replace(',', '.')));
    }

    public boolean isZero() {
        return basisPoints == 0;
    }

    /**
     * The VAT that an amount contains: amount × p / (100 + p), rounded half up to the minor unit (MON-4).
     *
     * <p>Exact for every amount. A negative amount contains the exact opposite of what its opposite contains, so that
     * a reversal cancels.
     */
    public Money vatIn(Money gross) {
        return Money.ofMinor(vatIn(gross.minor()), gross.currency());
    }

    private long vatIn(long gross) {
        long divisor = WHOLE + basisPoints;
        if (gross >= -PRODUCTS && gross <= PRODUCTS) {
            return rounded(gross * basisPoints, divisor);
        }
        // What is greater is taken in two parts, the first of which goes up.
        return gross / divisor * basisPoints + rounded(gross % divisor * basisPoints, divisor);
    }

    /** A quotient rounded half up, away from zero. */
    private static long rounded(long dividend, long divisor) {
        long half = dividend < 0 ? -divisor : divisor;
        return (2 * dividend + half) / (2 * divisor);
    }

    /** The amount without the VAT that it contains: net + VAT is the amount, always (MON-4). */
    public Money netOf(Money gross) {
        return gross.minus(vatIn(gross));
    }

    /** The rate in percent without needless decimals: 25, 11.11. */
    public BigDecimal toPercent() {
        BigDecimal percent = BigDecimal.valueOf(basisPoints, 2).stripTrailingZeros();
        return percent.scale() < 0 ? percent.setScale(0) : percent;
    }

    /** The rate in percent, {@code 25%}. */
    @Override
    public String toString() {
        return toPercent() + "%";
    }
}
