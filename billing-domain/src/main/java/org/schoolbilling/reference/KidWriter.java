package org.schoolbilling.reference;

import java.util.List;
import java.util.stream.IntStream;
import org.schoolbilling.identifier.CheckDigits;

/**
 * Writes KIDs of values that fit.
 *
 * <p>The payload is kept as two numbers instead of characters, since a text is made of numbers without a buffer: so
 * nothing is allocated but the result (KID-7).
 */
final class KidWriter {

    /** Digits in the lower number; what stands before them, 6 at most, is the upper one. */
    private static final int LOWER = 18;

    private static final long EIGHT_DIGITS = 100_000_000;
    private static final long ZEROS_OF_EIGHT = 0x3030_3030_3030_3030L;

    /** So many zeros at each index. */
    private static final List<String> ZEROS =
            IntStream.range(0, LOWER).mapToObj("0"::repeat).toList();

    private KidWriter() {}

    static String write(List<KidField> fields, CheckMethod check, long... values) {
        long upper = 0;
        long lower = 0;
        int position = 0;
        for (int i = values.length - 1; i >= 0; i--) {
            int width = fields.get(i).width();
            if (position >= LOWER) {
                upper += values[i] * KidField.power(position - LOWER);
            } else if (position + width <= LOWER) {
                lower += values[i] * KidField.power(position);
            } else {
                long below = KidField.power(LOWER - position);
                lower += values[i] % below * KidField.power(position);
                upper += values[i] / below;
            }
            position += width;
        }
        // The lower number has a multiple of six digits, so the upper one's terms are those of a number by itself.
        char last = check.character(check.sum(lower) + check.sum(upper));
        return position <= LOWER
                ? zeros(lower, position) + lower + last
                : zeros(upper, position - LOWER) + upper + zeros(lower, LOWER) + lower + last;
    }

    /**
     * Fifteen digits and their check digit by mod 10: what FS's own KIDs are, and made in a third of the time. The digits
     * are bytes of two numbers, the first of them lowest, so that all are split, weighted and added at once.
     */
    static String sixteen(long payload) {
        long number = payload * 10;
        long upper = number / EIGHT_DIGITS;
        long first = digits(upper);
        long second = digits(number - upper * EIGHT_DIGITS);
        second |= (long) CheckDigits.mod10Digit(sum(first) + sum(second)) << 56;
        return text(first | ZEROS_OF_EIGHT, second | ZEROS_OF_EIGHT);
    }

    /** Eight digits as eight bytes: halved into fours, twos and ones; a division by a constant is a product and a shift. */
    private static long digits(long number) {
        long upper = number / 10_000;
        long fours = upper | ((number - upper * 10_000) << 32);
        long hundreds = ((fours * 10_486) >>> 20) & 0x0000_007F_0000_007FL;
        long twos = hundreds | ((fours - hundreds * 100) << 16);
        long tens = ((twos * 103) >>> 10) & 0x000F_000F_000F_000FL;
        return tens | ((twos - tens * 10) << 8);
    }

    /** By mod 10, the first of eight digits counting double; a product adds them, and five or more doubled is one more. */
    private static int sum(long digits) {
        int weighted = (int) ((digits * 0x0201_0201_0201_0201L) >>> 56);
        return weighted + Long.bitCount((digits + 0x000B_000B_000B_000BL) & 0x0010_0010_0010_0010L);
    }

    /** As one text; since the compiler knows that no character is above 127, nothing but the text is made. */
    private static String text(long a, long b) {
        return ""
                + character(a, 0)
                + character(a, 8)
                + character(a, 16)
                + character(a, 24)
                + character(a, 32)
                + character(a, 40)
                + character(a, 48)
                + character(a, 56)
                + character(b, 0)
                + character(b, 8)
                + character(b, 16)
                + character(b, 24)
                + character(b, 32)
                + character(b, 40)
                + character(b, 48)
                + character(b, 56);
    }

    private static char character(long eight, int shift) {
        return (char) ((eight >>> shift) & 0x7F);
    }

    /** The zeros before a number that fill it up to a width. */
    private static String zeros(long number, int width) {
        int digits = 1;
        while (digits < LOWER && number >= KidField.power(digits)) {
            digits++;
        }
        return ZEROS.get(width - digits);
    }
}
