package org.schoolbilling.identifier;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A business identifier code of a bank (BIC, ISO 9362): four letters or digits, a country, two for the place and,
 * where a branch is meant, three more (IDN-3). It has no check digit: only its form can be wrong.
 *
 * @param value 8 or 11 capital letters and digits
 */
public record Bic(String value) {

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final String KOSOVO = "XK";

    public Bic {
        Objects.requireNonNull(value, "value");
        IdentifierFault fault = fault(value);
        if (fault != null) {
            throw fault.in(Written.quoted(value), "BIC");
        }
    }

    /**
     * Reads a code in any case; blanks are passed over. Throws {@link IllegalArgumentException}, which names the failed
     * check and quotes the text.
     */
    public static Bic parse(String text) {
        return new Bic(Written.capitals(text));
    }

    /** What is wrong with a code, if anything; never throws. */
    public static Optional<IdentifierFault> check(CharSequence text) {
        return Optional.ofNullable(fault(Written.capitals(text)));
    }

    /** The two-letter code of the country (ISO 3166). */
    public String country() {
        return value.substring(4, 6);
    }

    /** The code. */
    @Override
    public String toString() {
        return value;
    }

    private static @Nullable IdentifierFault fault(String value) {
        if (!Written.areCapitals(value)) {
            return IdentifierFault.CHARACTERS;
        }
        if (value.length() != 8 && value.length() != 11) {
            return IdentifierFault.LENGTH;
        }
        String country = value.substring(4, 6);
        return COUNTRIES.contains(country) || country.equals(KOSOVO) ? null : IdentifierFault.COUNTRY;
    }
}
