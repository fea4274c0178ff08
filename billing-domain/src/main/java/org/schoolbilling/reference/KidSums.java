package org.schoolbilling.reference;

import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.schoolbilling.identifier.CheckDigits;

/**
 * The sums that check characters are made of, fast: one pass and a table over a text, and three digits at a time over
 * a number. What a digit adds stands in {@link CheckDigits}; tests hold both against it.
 *
 * <p>KIDs of FS's own length, sixteen, are summed without a loop, which takes half the time: nearly all KIDs are such.
 */
final class KidSums {

    /** The length of FS's own KIDs. */
    static final int SIXTEEN = 16;

    private static final int GROUP = 1_000;

    /** The last character of a text that the tables know. */
    private static final int LATIN = 0xFF;
    /** More than all digits of a KID come to, weighted. */
    private static final int NO_DIGIT = 9 * 7 * Kid.LONGEST + 1;

    private static final int[] ONCE = table(digit -> digit);
    private static final int[] DOUBLED = table(digit -> CheckDigits.mod10Term(0, digit));
    private static final int[] WEIGHTS = IntStream.range(0, Kid.LONGEST)
            .map(position -> CheckDigits.mod11Term(position, 1))
            .toArray();

    static final KidSums MOD10 = new KidSums(CheckDigits::mod10Term);
    static final KidSums MOD11 = new KidSums(CheckDigits::mod11Term);

    /** The sum of a group of three digits; its last digit has an even position in the first table, an odd one in the second. */
    private final short[] even = new short[GROUP];

    private final short[] odd = new short[GROUP];

    private interface Term {
        int of(int position, int digit);
    }

    private KidSums(Term term) {
        for (int group = 0; group < GROUP; group++) {
            int rest = group;
            for (int i = 0; i < 3; i++) {
                even[group] += (short) term.of(i, rest % 10);
                odd[group] += (short) term.of(i + 3, rest % 10);
                rest /= 10;
            }
        }
    }

    private static int[] table(IntUnaryOperator term) {
        return IntStream.rangeClosed(0, LATIN)
                .map(c -> c >= '0' && c <= '9' ? term.applyAsInt(c - '0') : NO_DIGIT)
                .toArray();
    }

    /** The sum of a number's digits; the last of them has position 0 or a multiple of six. */
    int of(long number) {
        int sum = 0;
        long rest = number;
        while (rest > 0) {
            long groups = rest / GROUP;
            sum += even[(int) (rest - groups * GROUP)];
            rest = groups / GROUP;
            sum += odd[(int) (groups - rest * GROUP)];
        }
        return sum;
    }

    /** Whether sixteen characters are digits and right by mod 10, the check digit being the last of them. */
    static boolean isRightSixteen(String kid) {
        int sum = eight(kid, 0) + eight(kid, 8);
        return sum < NO_DIGIT && sum % 10 == 0;
    }

    /** Whether sixteen characters are digits. */
    static boolean areSixteenDigits(String text) {
        return eight(text, 0) + eight(text, 8) < NO_DIGIT;
    }

    /** The sum of eight digits by mod 10, of which the last counts once; {@link #NO_DIGIT} or more where one is none. */
    private static int eight(String text, int at) {
        char a = text.charAt(at);
        char b = text.charAt(at + 1);
        char c = text.charAt(at + 2);
        char d = text.charAt(at + 3);
        char e = text.charAt(at + 4);
        char f = text.charAt(at + 5);
        char g = text.charAt(at + 6);
        char h = text.charAt(at + 7);
        // Each shifted by itself: of a text in Latin-1 the compiler knows that nothing is left.
        int beyond = (a >>> 8) | (b >>> 8) | (c >>> 8) | (d >>> 8) | (e >>> 8) | (f >>> 8) | (g >>> 8) | (h >>> 8);
        int sum = DOUBLED[a & LATIN]
                + ONCE[b & LATIN]
                + DOUBLED[c & LATIN]
                + ONCE[d & LATIN]
                + DOUBLED[e & LATIN]
                + ONCE[f & LATIN]
                + DOUBLED[g & LATIN]
                + ONCE[h & LATIN];
        return beyond == 0 ? sum : NO_DIGIT;
    }

    /** By mod 10; below zero where a character is no digit. */
    static int mod10(CharSequence digits, int count) {
        int sum = 0;
        int all = 0;
        int from = count & 1;
        if (from == 1) {
            char first = digits.charAt(0);
            all = first;
            sum = DOUBLED[first & LATIN];
        }
        for (int i = from; i < count - 1; i += 2) {
            char one = digits.charAt(i);
            char two = digits.charAt(i + 1);
            all |= one | two;
            sum += ONCE[one & LATIN] + DOUBLED[two & LATIN];
        }
        return all > LATIN || sum >= NO_DIGIT ? -1 : sum;
    }

    /** By mod 11; below zero where a character is no digit. */
    static int mod11(CharSequence digits, int count) {
        int sum = 0;
        int all = 0;
        for (int i = 0; i < count; i++) {
            char one = digits.charAt(i);
            all |= one;
            sum += ONCE[one & LATIN] * WEIGHTS[count - 1 - i];
        }
        return all > LATIN || sum >= NO_DIGIT ? -1 : sum;
    }
}
