package org.schoolbilling.identifier;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A global location number of 13 digits (GLN, in Denmark EAN-nummer), the last one a check digit (IDN-3).
 *
 * <p>Thirteen zeros, which would pass the check, are refused.
 *
 * @param digits 13 digits
 */
public record Gln(String digits) {

    private static final int LENGTH = 13;

    public Gln {
        Objects.requireNonNull(digits, "digits");
        IdentifierFault fault = fault(digits);
        if (fault != null) {
            throw fault.in(Written.quoted(digits), "GLN");
        }
    }

    /**
     * Reads the digits; blanks between them are passed over. Throws {@link IllegalArgumentException}, which names the
     * failed check and quotes the text.
     */
    public static Gln parse(String text) {
        return new Gln(Written.without(Written.BLANKS, text));
    }

    /** What is wrong with a number, if anything; never throws. */
    public static Optional<IdentifierFault> check(CharSequence text) {
        return Optional.ofNullable(fault(Written.without(Written.BLANKS, text)));
    }

    /** The digits. */
    @Override
    public String toString() {
        return digits;
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
        return isBalanced(digits) ? null : IdentifierFault.CHECK_DIGIT;
    }

    /** Weights 1 and 3 in turn from the right, the check digit included, sum to whole tens. */
    private static boolean isBalanced(String digits) {
        int sum = 0;
        for (int i = 0; i < LENGTH; i++) {
            sum += (digits.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
        }
        return sum % 10 == 0;
    }
}
