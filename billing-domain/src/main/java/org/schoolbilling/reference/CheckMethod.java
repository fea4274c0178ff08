package org.schoolbilling.reference;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.schoolbilling.identifier.CheckDigits;

/**
 * How the last character of a KID is computed from those before it. No method allocates (KID-7).
 *
 * <p>A creditor uses one of the two, and only that one validates (KID-3).
 */
public enum CheckMethod {
    /** Weights 2, 1, 2, 1 … from the right, digits of products added (Luhn, KID-2). */
    MOD10 {
        @Override
        int term(int position, int digit) {
            return CheckDigits.mod10Term(position, digit);
        }

        @Override
        char character(int sum) {
            return (char) ('0' + CheckDigits.mod10Digit(sum));
        }
    },

    /** Weights 2 to 7 repeating from the right (KID-3); one payload of eleven ends in {@code -}. */
    MOD11 {
        @Override
        int term(int position, int digit) {
            return CheckDigits.mod11Term(position, digit);
        }

        @Override
        char character(int sum) {
            int digit = CheckDigits.mod11Digit(sum);
            return digit == 10 ? Kid.DASH : (char) ('0' + digit);
        }
    };

    /** What a digit adds to the sum; position 0 is the last one before the check character. */
    abstract int term(int position, int digit);

    /** The check character for the sum of all terms. */
    abstract char character(int sum);

    /**
     * The character that belongs behind a payload of 1 to 24 digits: a digit, or {@code -} by mod 11. Throws
     * {@link IllegalArgumentException}, which quotes the payload, where it is anything else.
     */
    public char checkCharacter(CharSequence payload) {
        int length = payload.length();
        if (length < Kid.SHORTEST - 1 || length > Kid.LONGEST - 1 || !CheckDigits.areDigits(payload, 0, length)) {
            throw new IllegalArgumentException(
                    Kid.quoted(payload) + " is no payload of a KID: it must be 1 to 24 digits");
        }
        return checkCharacter(payload, length);
    }

    /** Whether a text is a KID, 2 to 25 characters long, whose last character belongs behind the others. */
    public boolean isValid(CharSequence kid) {
        return fault(kid) == null;
    }

    /** Why a text is no KID by this method, of whatever scheme, if it is none; never throws. */
    public Optional<KidFault> check(CharSequence kid) {
        KidFault fault = fault(kid);
        return fault == null ? Optional.empty() : fault.found();
    }

    @Nullable
    KidFault fault(CharSequence kid) {
        int last = kid.length() - 1;
        if (last < Kid.SHORTEST - 1 || last > Kid.LONGEST - 1) {
            return KidFault.LENGTH;
        }
        if (!Kid.hasForm(kid)) {
            return KidFault.CHARACTERS;
        }
        return checkCharacter(kid, last) == kid.charAt(last) ? null : KidFault.CHECK_CHARACTER;
    }

    /** The character that belongs behind the first digits. */
    private char checkCharacter(CharSequence digits, int count) {
        int sum = 0;
        for (int i = 0; i < count; i++) {
            sum += term(count - 1 - i, digits.charAt(i) - '0');
        }
        return character(sum);
    }
}
