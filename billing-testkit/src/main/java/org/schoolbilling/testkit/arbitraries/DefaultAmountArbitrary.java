package org.schoolbilling.testkit.arbitraries;

import java.util.Currency;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;
import net.jqwik.api.arbitraries.ArbitraryDecorator;
import org.schoolbilling.money.Money;

final class DefaultAmountArbitrary extends ArbitraryDecorator<Money> implements AmountArbitrary {

    private final Currency currency;
    private final long least;
    private final long most;
    private final boolean inWholeUnits;

    DefaultAmountArbitrary() {
        this(Currency.getInstance("NOK"), 1, 10_000_000, false);
    }

    private DefaultAmountArbitrary(Currency currency, long least, long most, boolean inWholeUnits) {
        if (least > most) {
            throw new IllegalArgumentException("no amount is between " + least + " and " + most);
        }
        this.currency = currency;
        this.least = least;
        this.most = most;
        this.inWholeUnits = inWholeUnits;
    }

    @Override
    public AmountArbitrary in(Currency other) {
        return new DefaultAmountArbitrary(other, least, most, inWholeUnits);
    }

    @Override
    public AmountArbitrary between(long leastMinor, long mostMinor) {
        return new DefaultAmountArbitrary(currency, leastMinor, mostMinor, inWholeUnits);
    }

    @Override
    public AmountArbitrary inWholeUnits() {
        return new DefaultAmountArbitrary(currency, least, most, true);
    }

    @Override
    protected Arbitrary<Money> arbitrary() {
        long unit = (long) Math.pow(10, currency.getDefaultFractionDigits());
        Arbitrary<Long> minors = inWholeUnits
                ? multiplesOf(unit)
                : Arbitraries.frequencyOf(
                        Tuple.of(3, multiplesOf(50 * unit)),
                        Tuple.of(2, multiplesOf(unit)),
                        Tuple.of(3, multiplesOf(1)),
                        Tuple.of(1, upTo(2 * unit)));
        return minors.map(minor -> Money.ofMinor(minor, currency));
    }

    /** Multiples within the bounds; where there are none, anything within them. */
    private Arbitrary<Long> multiplesOf(long step) {
        long first = -Math.floorDiv(-least, step);
        long last = Math.floorDiv(most, step);
        return first > last
                ? multiplesOf(1)
                : Arbitraries.longs().between(first, last).map(i -> i * step);
    }

    private Arbitrary<Long> upTo(long few) {
        return Arbitraries.longs()
                .between(least, Math.min(most, Math.max(least, 0) + few))
                .withDistribution(RandomDistribution.uniform());
    }
}
