package org.schoolbilling.payment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.schoolbilling.reference.KidScheme;

/**
 * What a payer may have meant who typed a reference wrong: the well-formed KIDs one slip away (PAY-13). Whether any of them
 * is an invoice's is for the ledger to say; nothing is ever booked on a guess.
 */
public final class NearReferences {

    /** The slip that makes the reference of the KID. */
    public enum Slip {
        /** One character is another. */
        WRONG_DIGIT,
        /** Two neighbours changed places. */
        SWAPPED,
        /** One digit was left out. */
        MISSING_DIGIT
    }

    private static final int LONGEST = 25;

    private NearReferences() {}

    /**
     * KIDs that some scheme accepts and that come to the reference by one slip, each with it: wrong digits first, then
     * swaps, then missing digits, from left to right. The reference itself is none of them; a reference of other characters
     * than digits or {@code -}, or beyond 25 characters, has none.
     */
    public static Map<String, Slip> of(String reference, List<KidScheme> schemes) {
        Map<String, Slip> near = new LinkedHashMap<>();
        if (reference.isEmpty()
                || reference.length() > LONGEST
                || !reference.chars().allMatch(c -> c == '-' || (c >= '0' && c <= '9'))) {
            return near;
        }
        for (int i = 0; i < reference.length(); i++) {
            for (char digit : "0123456789-".toCharArray()) {
                String other = reference.substring(0, i) + digit + reference.substring(i + 1);
                take(near, other, reference, Slip.WRONG_DIGIT, schemes);
            }
        }
        for (int i = 0; i + 1 < reference.length(); i++) {
            String other = reference.substring(0, i)
                    + reference.charAt(i + 1)
                    + reference.charAt(i)
                    + reference.substring(i + 2);
            take(near, other, reference, Slip.SWAPPED, schemes);
        }
        for (int i = 0; i <= reference.length(); i++) {
            for (char digit : "0123456789-".toCharArray()) {
                String other = reference.substring(0, i) + digit + reference.substring(i);
                take(near, other, reference, Slip.MISSING_DIGIT, schemes);
            }
        }
        return near;
    }

    private static void take(
            Map<String, Slip> near, String other, String reference, Slip slip, List<KidScheme> schemes) {
        if (!other.equals(reference) && schemes.stream().anyMatch(scheme -> scheme.isValid(other))) {
            near.putIfAbsent(other, slip);
        }
    }
}
