package org.schoolbilling.reference;

import java.util.Objects;
import org.schoolbilling.identifier.CheckDigits;
import org.schoolbilling.identifier.NationalId;

/**
 * A customer's reference for a Norwegian payment (kundeidentifikasjon, KID): a text, whose leading zeros count.
 *
 * <p>Knows its form only; length, fields and check character are its creditor's, and {@link KidScheme} checks them. A
 * KID from a bank may therefore be one that no scheme of ours would have made.
 *
 * @param value 2 to 25 ASCII digits, of which the last may be {@code -} instead
 */
public record Kid(String value) {

    static final int SHORTEST = 2;
    static final int LONGEST = 25;
    static final char DASH = '-';

    public Kid {
        Objects.requireNonNull(value, "value");
        if (value.length() < SHORTEST || value.length() > LONGEST) {
            throw new IllegalArgumentException(
                    quoted(value) + " is no KID: it has " + value.length() + " characters, not 2 to 25");
        }
        if (!hasForm(value)) {
            throw new IllegalArgumentException(
                    quoted(value) + " is no KID: it must be digits, of which the last may be - instead");
        }
    }

    /** Whether it ends in {@code -}, which some banks and payment pages refuse. */
    public boolean hasDash() {
        return value.charAt(value.length() - 1) == DASH;
    }

    /** The characters. */
    @Override
    public String toString() {
        return value;
    }

    /** Whether all characters are digits, but for a dash at the end; the text must not be empty. */
    static boolean hasForm(String text) {
        if (text.length() == KidSums.SIXTEEN && KidSums.areSixteenDigits(text)) {
            return true;
        }
        int last = text.length() - 1;
        return CheckDigits.areDigits(text, 0, last)
                && (text.charAt(last) == DASH || CheckDigits.areDigits(text, last, last + 1));
    }

    /**
     * The text in quotation marks, cut to a length that an error message can bear. Payers write national ids where a KID
     * should stand: those are masked (IDN-5).
     */
    static String quoted(CharSequence text) {
        boolean cut = text.length() > 2 * LONGEST;
        String shown = NationalId.maskIn(cut ? text.subSequence(0, 2 * LONGEST) : text);
        return "\"" + shown + (cut ? "…\"" : "\"");
    }
}
