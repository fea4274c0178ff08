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
        long unit = 1;
        int sum = 0;
        int position = 0;
        for (int i = values.length - 1; i >= 0; i--) {
            long rest = values[i];
            for (int end = position + fields.get(i).width(); position < end; position++) {
                int digit = (int) (rest % 10);
                rest /= 10;
                sum += check.term(position, digit);
                if (position == LOWER) {
                    unit = 1;
                }
                if (position < LOWER) {
                    lower += digit * unit;
                } else {
                    upper += digit * unit;
                }
                unit *= 10;
            }
        }
        char last = check.character(sum);
        return position <= LOWER
                ? zeros(lower, position) + lower + last
                : zeros(upper, position - LOWER) + upper + zeros(lower, LOWER) + lower + last;
    }

    /** The zeros before a number that fill it up to a width. */
    private static String zeros(long number, int width) {
        int digits = 1;
        for (long rest = number / 10; rest > 0; rest /= 10) {
            digits++;
        }
        return ZEROS.get(width - digits);
    }
}
