package org.schoolbilling.reference;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Writes KIDs of values that fit.
 *
 * <p>The payload is kept as two numbers instead of characters, since a text is made of numbers without a buffer: so
 * nothing is allocated but the result (KID-7).
 */
final class KidWriter {

    /** Digits in the lower number; what stands before them, 6 at most, is the upper one. */
    private static final int LOWER = 18;

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

    /** The zeros before a number that fill it up to a width. */
    private static String zeros(long number, int width) {
        int digits = 1;
        while (digits < LOWER && number >= KidField.power(digits)) {
            digits++;
        }
        return ZEROS.get(width - digits);
    }
}
