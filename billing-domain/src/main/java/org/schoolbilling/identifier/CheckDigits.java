package org.schoolbilling.identifier;

/**
 * The two check digits that Nordic numbers share. No method allocates.
 *
 * <p>Digits are ASCII digits; other scripts' are not. What is no digit must be kept out by {@link #areDigits} first:
 * the sums then mean nothing, though nothing fails.
 */
public final class CheckDigits {

    private CheckDigits() {}

    /** Whether each of the characters {@code from} to {@code to - 1} is an ASCII digit; true of none. */
    public static boolean areDigits(CharSequence text, int from, int to) {
        for (int i = from; i < to; i++) {
            char character = text.charAt(i);
            if (character < '0' || character > '9') {
                return false;
            }
        }
        return true;
    }

    /** The check digit by mod 10 (Luhn) that belongs behind the digits {@code from} to {@code to - 1}: 0 to 9. */
    public static int mod10(CharSequence text, int from, int to) {
        int sum = 0;
        for (int i = from; i < to; i++) {
            sum += mod10Term(to - 1 - i, text.charAt(i) - '0');
        }
        return mod10Digit(sum);
    }

    /**
     * The check digit by mod 11, weights 2 to 7 repeating, that belongs behind the digits {@code from} to
     * {@code to - 1}: 0 to 9, or 10 where there is none.
     */
    public static int mod11(CharSequence text, int from, int to) {
        int sum = 0;
        for (int i = from; i < to; i++) {
            sum += mod11Term(to - 1 - i, text.charAt(i) - '0');
        }
        return mod11Digit(sum);
    }

    /** What a digit adds to the sum of mod 10. Position 0 is the last one before the check digit. */
    public static int mod10Term(int position, int digit) {
        int product = (position & 1) == 0 ? 2 * digit : digit;
        return product > 9 ? product - 9 : product;
    }

    /** What a digit adds to the sum of mod 11. Position 0 is the last one before the check digit. */
    public static int mod11Term(int position, int digit) {
        return (position % 6 + 2) * digit;
    }

    /** The check digit by mod 10 for the sum of all terms. */
    public static int mod10Digit(int sum) {
        return (10 - sum % 10) % 10;
    }

    /** The check digit by mod 11 for the sum of all terms; 10 means that there is none. */
    public static int mod11Digit(int sum) {
        return (11 - sum % 11) % 11;
    }
}
