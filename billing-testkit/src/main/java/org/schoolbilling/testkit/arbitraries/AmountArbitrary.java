package org.schoolbilling.testkit.arbitraries;

import java.util.Currency;
import net.jqwik.api.Arbitrary;
import org.schoolbilling.money.Money;

/** Fluent configuration of amounts; each call gives another arbitrary. */
public interface AmountArbitrary extends Arbitrary<Money> {

    /** In another currency; the bounds stay as numbers of minor units. */
    AmountArbitrary in(Currency currency);

    /** Between two numbers of minor units, both included; below zero is allowed. */
    AmountArbitrary between(long leastMinor, long mostMinor);

    /** Without øre: whole units of the currency only. */
    AmountArbitrary inWholeUnits();
}
