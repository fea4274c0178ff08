package org.schoolbilling.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;

class VatRateProperties {

    @Property
    @Tag("MON-4")
    void vatIsExactAndRoundedHalfUp(@ForAll long minor, @ForAll @IntRange(max = 10_000) int basisPoints) {
        assertThat(new VatRate(basisPoints).vatIn(Money.ofMinor(minor, "NOK")).minor())
                .isEqualTo(naiveVat(minor, basisPoints));
    }

    @Example
    @Tag("MON-4")
    void vatIsExactForEverySmallAmount() {
        for (int basisPoints : new int[] {0, 1, 600, 1111, 1200, 1500, 2500, 9999, 10_000}) {
            for (long minor = -3000; minor <= 3000; minor++) {
                assertThat(new VatRate(basisPoints)
                                .vatIn(Money.ofMinor(minor, "NOK"))
                                .minor())
                        .isEqualTo(naiveVat(minor, basisPoints));
            }
        }
    }

    /** Greater amounts are reckoned in two parts, from a hundred trillion øre up. */
    @Property
    @Tag("MON-4")
    void vatIsExactWhereAmountsBecomeTooGreatForOneProduct(
            @ForAll @IntRange(min = -20_001, max = 20_001) int beside,
            @ForAll @IntRange(max = 10_000) int basisPoints,
            @ForAll boolean isNegative) {
        long minor = (isNegative ? -1 : 1) * (100_000_000_000_000L + beside);
        assertThat(new VatRate(basisPoints).vatIn(Money.ofMinor(minor, "NOK")).minor())
                .isEqualTo(naiveVat(minor, basisPoints));
    }

    @Property
    @Tag("MON-4")
    void netAndVatAreTheAmount(@ForAll long minor, @ForAll @IntRange(max = 10_000) int basisPoints) {
        Money gross = Money.ofMinor(minor, "NOK");
        VatRate rate = new VatRate(basisPoints);
        assertThat(rate.netOf(gross).plus(rate.vatIn(gross))).isEqualTo(gross);
    }

    @Property
    @Tag("MON-4")
    void oppositeAmountsContainOppositeVat(
            @ForAll @net.jqwik.api.constraints.LongRange(min = -Long.MAX_VALUE) long minor,
            @ForAll @IntRange(max = 10_000) int basisPoints) {
        Money gross = Money.ofMinor(minor, "NOK");
        VatRate rate = new VatRate(basisPoints);
        assertThat(rate.vatIn(gross.negated())).isEqualTo(rate.vatIn(gross).negated());
    }

    @Property
    void percentIsReadBack(@ForAll @IntRange(max = 10_000) int basisPoints) {
        VatRate rate = new VatRate(basisPoints);
        assertThat(VatRate.ofPercent(rate.toPercent())).isEqualTo(rate);
        assertThat(VatRate.ofPercent(rate.toPercent().toString())).isEqualTo(rate);
    }

    /** amount × p / (100 + p) as the rule has it, in decimals. */
    private static long naiveVat(long minor, int basisPoints) {
        BigDecimal percent = new BigDecimal(basisPoints).divide(new BigDecimal(100));
        return new BigDecimal(minor)
                .multiply(percent)
                .divide(percent.add(new BigDecimal(100)), 0, RoundingMode.HALF_UP)
                .longValueExact();
    }
}
