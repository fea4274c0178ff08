package org.schoolbilling.money;

import java.util.Currency;

/** Two amounts met whose currencies differ (MON-2): a fault of the program, since no sum or order of them exists. */
public final class CurrencyMismatchException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final Currency expected;
    private final Currency found;

    public CurrencyMismatchException(Currency expected, Currency found) {
        super(found.getCurrencyCode() + " does not go with " + expected.getCurrencyCode());
        this.expected = expected;
        this.found = found;
    }

    /** The currency of the amount that was asked. */
    public Currency expected() {
        return expected;
    }

    /** The currency of the amount that was given to it. */
    public Currency found() {
        return found;
    }
}
