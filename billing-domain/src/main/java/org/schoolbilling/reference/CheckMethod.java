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
        char character(int sum) {
            return (char) ('0' + CheckDigits.mod10Digit(sum));
        }

        @Override
        int sum(CharSequence digits, int count) {
            return KidSums.mod10(digits, count);
        }

        @Override
        int sum(long number) {
            return KidSums.MOD10.of(number);
        }
    },

    /** Weights 2 to 7 repeating from the right (KID-3); one payload of eleven ends in {@code -}. */
    MOD11 {
        @Override
        char character(int sum) {
            int digit = CheckDigits.mod11Digit(sum);
            return digit == 10 ? Kid.DASH : (char) ('0' + digit);
        }

        @Override
        int sum(CharSequence digits, int count) {
            return KidSums.mod11(digits, count);
        }

        @Override
        int sum(long number) {
            return KidSums.MOD11.of(number);
        }
    };

    /** The check character for the sum of all terms. */
    abstract char character(int sum);

    /** The sum of the terms of the first characters, or below zero where one of them is no digit. */
    abstract int sum(CharSequence digits, int count);

    /** The sum of the terms of a number's digits, of which the last has position 0 or a multiple of six. */
    abstract int sum(long number);

    /**
     * The character that belongs behind a payload of 1 to 24 digits: a digit, or {@code -} by mod 11. Throws
     * {@link IllegalArgumentException}, which quotes the payload, where it is anything else.
     */
    public char checkCharacter(CharSequence payload) {
        int length = payload.length();
        int sum = length < Kid.SHORTEST - 1 || length > Kid.LONGEST - 1 ? -1 : sum(payload, length);
        if (sum < 0) {
            throw new IllegalArgumentException(
                    Kid.quoted(payload) + " is no payload of a KID: it must be 1 to 24 digits");
        }
        return character(sum);
    }

    /** Whether a text is a KID, 2 to 25 characters long, whose last character belongs behind the others. */
    public boolean isValid(CharSequence kid) {
        return (this == MOD10 && kid instanceof String text && text.length() == KidSums.SIXTEEN)
                ? KidSums.isRightSixteen(text)
                : fault(kid) == null;
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
        int sum = sum(kid, last);
        char end = kid.charAt(last);
        if (sum < 0 || (end != Kid.DASH && (end < '0' || end > '9'))) {
            return KidFault.CHARACTERS;
        }
        return character(sum) == end ? null : KidFault.CHECK_CHARACTER;
    }
}
