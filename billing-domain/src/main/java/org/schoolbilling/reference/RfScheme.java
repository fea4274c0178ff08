package org.schoolbilling.reference;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The creditor reference of ISO 11649: {@code RF}, two check digits by mod 97, and 1 to 21 letters and digits of the
 * creditor's choice (KID-9). Case does not count.
 */
public record RfScheme() implements ReferenceScheme {

    private static final String START = "RF";
    private static final int OVERHEAD = 4;
    private static final int LONGEST = 25;

    @Override
    public String name() {
        return START;
    }

    /** The reference of a text of 1 to 21 letters and digits, such as a Finnish reference number. */
    public String make(String text) {
        String payload = ReferenceText.compact(text).toUpperCase(Locale.ROOT);
        if (payload.isEmpty() || payload.length() > LONGEST - OVERHEAD || !areLettersAndDigits(payload)) {
            throw new IllegalArgumentException(
                    Kid.quoted(text) + " cannot be made an RF reference: it must be 1 to 21 letters A to Z and digits");
        }
        return withCheck(payload);
    }

    private static String withCheck(String payload) {
        int check = 98 - remainder(payload + START + "00");
        return START + (check < 10 ? "0" : "") + check + payload;
    }

    /** The creditor's own text in a reference. */
    public String text(String reference) {
        return normal(reference).substring(OVERHEAD);
    }

    @Override
    public Optional<ReferenceFault> fault(CharSequence text) {
        return ReferenceText.found(faultOf(compact(text)));
    }

    private static String compact(CharSequence text) {
        return ReferenceText.compact(text).toUpperCase(Locale.ROOT);
    }

    private static @Nullable ReferenceFault faultOf(String text) {
        if (text.length() <= OVERHEAD || text.length() > LONGEST) {
            return ReferenceFault.LENGTH;
        }
        if (!text.startsWith(START)
                || !ReferenceText.areDigits(text.substring(START.length(), OVERHEAD))
                || !areLettersAndDigits(text)) {
            return ReferenceFault.CHARACTERS;
        }
        // Made anew and compared: 00, 01 and 99 would be second names of 97, 98 and 02.
        return withCheck(text.substring(OVERHEAD)).equals(text) ? null : ReferenceFault.CHECK_DIGIT;
    }

    @Override
    public String normal(String text) {
        String compact = compact(text);
        ReferenceFault fault = faultOf(compact);
        if (fault != null) {
            throw ReferenceText.exception(this, text, fault);
        }
        return compact;
    }

    /** In groups of four. */
    @Override
    public String printed(String reference) {
        return ReferenceText.inGroups(normal(reference), 4);
    }

    private static boolean areLettersAndDigits(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c < '0' || c > '9') && (c < 'A' || c > 'Z')) {
                return false;
            }
        }
        return true;
    }

    /** Of the number that the characters make, letters written as 10 to 35, modulo 97. */
    private static int remainder(String text) {
        int remainder = 0;
        for (int i = 0; i < text.length(); i++) {
            int digit = Character.digit(text.charAt(i), 36);
            remainder = (remainder * (digit < 10 ? 10 : 100) + digit) % 97;
        }
        return remainder;
    }
}
