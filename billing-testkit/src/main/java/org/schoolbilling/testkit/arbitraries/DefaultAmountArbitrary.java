package org.schoolbilling.testkit.arbitraries;

import java.util.Currency;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
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

    /** How round an amount is; the first is what a failure shrinks to. */
    private enum Shape {
        ANY,
        FEW,
        WHOLE,
        ROUND
    }

    @Override
    protected Arbitrary<Money> arbitrary() {
        Arbitrary<Shape> shapes = inWholeUnits
                ? Arbitraries.just(Shape.WHOLE)
                : Arbitraries.of(
                        Shape.ANY,
                        Shape.ANY,
                        Shape.ANY,
                        Shape.FEW,
                        Shape.WHOLE,
                        Shape.WHOLE,
                        Shape.ROUND,
                        Shape.ROUND,
                        Shape.ROUND);
        return Combinators.combine(Arbitraries.longs().between(least, most), shapes)
                .as((minor, shape) -> Money.ofMinor(shaped(minor, shape), currency));
    }

    private long shaped(long minor, Shape shape) {
        long unit = (long) Math.pow(10, currency.getDefaultFractionDigits());
        return switch (shape) {
            case ANY -> minor;
            case FEW -> Math.min(most, Math.max(least, 0) + Math.floorMod(minor, 2 * unit));
            case WHOLE -> multipleOf(unit, minor);
            case ROUND -> multipleOf(50 * unit, minor);
        };
    }

    /**
     * The multiple below; where it is out of bounds the number itself, so that a failure shrinks through it to numbers that
     * are not round, or the multiple above where only whole units will do.
     */
    private long multipleOf(long step, long minor) {
        long below = Math.floorDiv(minor, step) * step;
        if (below >= least) {
            return below;
        }
        return inWholeUnits && below + step <= most ? below + step : minor;
    }
}
