package org.schoolbilling.identifier;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A Norwegian organisation number of 9 digits (organisasjonsnummer), the last one a check digit by mod 11 (IDN-3).
 *
 * <p>The register gives numbers that begin with 8 or 9; others are not refused, since that is custom and not the rule.
 * Nine zeros, which would pass the check, are refused.
 *
 * @param digits 9 digits
 */
public record OrganisationNumber(String digits) {

    private static final int LENGTH = 9;
    private static final String VAT_SUFFIX = "MVA";

    public OrganisationNumber {
        Objects.requireNonNull(digits, "digits");
        IdentifierFault fault = fault(digits);
        if (fault != null) {
            throw fault.in(Written.quoted(digits), "organisation number");
        }
    }

    /**
     * Reads {@code 995 525 828} or the digits alone, also as a VAT number, {@code 995525828MVA} or
     * {@code NO 995 525 828 MVA}, of which only the digits are kept; blanks are passed over. Throws
     * {@link IllegalArgumentException}, which names the failed check and quotes the text.
     */
    public static OrganisationNumber parse(String text) {
        return new OrganisationNumber(withoutVat(text));
    }

    /** What is wrong with a number, if anything; never throws. */
    public static Optional<IdentifierFault> check(CharSequence text) {
        return Optional.ofNullable(fault(withoutVat(text)));
    }

    /** The form for people, {@code 995 525 828}, with no-break blanks. */
    public String toText() {
        return digits.substring(0, 3) + "\u00A0" + digits.substring(3, 6) + "\u00A0" + digits.substring(6);
    }

    /** The digits. */
    @Override
    public String toString() {
        return digits;
    }

    private static String withoutVat(CharSequence text) {
        String number = Written.without(Written.BLANKS, text);
        if (number.endsWith(VAT_SUFFIX)) {
            number = number.substring(number.startsWith("NO") ? 2 : 0, number.length() - VAT_SUFFIX.length());
        }
        return number;
    }

    private static @Nullable IdentifierFault fault(String digits) {
        if (!CheckDigits.areDigits(digits, 0, digits.length())) {
            return IdentifierFault.CHARACTERS;
        }
        if (digits.length() != LENGTH) {
            return IdentifierFault.LENGTH;
        }
        if (Written.areZeros(digits)) {
            return IdentifierFault.ALL_ZERO;
        }
        int check = CheckDigits.mod11(digits, 0, LENGTH - 1);
        return check == digits.charAt(LENGTH - 1) - '0' ? null : IdentifierFault.CHECK_DIGIT;
    }
}
