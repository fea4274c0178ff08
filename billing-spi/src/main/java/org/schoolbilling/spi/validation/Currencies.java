package org.schoolbilling.spi.validation;

import java.util.Currency;
import org.jspecify.annotations.Nullable;

/** The currencies that amounts can be in. */
final class Currencies {

    private Currencies() {}

    /** The currency with an ISO 4217 code, or null where there is none, or none with a minor unit. */
    static @Nullable Currency find(String code) {
        try {
            Currency currency = Currency.getInstance(code);
            return currency.getDefaultFractionDigits() < 0 ? null : currency;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
