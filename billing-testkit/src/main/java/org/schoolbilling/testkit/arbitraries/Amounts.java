package org.schoolbilling.testkit.arbitraries;

/** Amounts of money. */
public final class Amounts {

    private Amounts() {}

    /**
     * Amounts in Norwegian kroner above zero and up to 100 000.00: by default about half of them round as prices are, a
     * third with odd øre, and some of a few øre only.
     */
    public static AmountArbitrary amounts() {
        return new DefaultAmountArbitrary();
    }
}
