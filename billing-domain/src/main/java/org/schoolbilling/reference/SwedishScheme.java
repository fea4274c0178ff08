package org.schoolbilling.reference;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.schoolbilling.identifier.CheckDigits;

/**
 * The Swedish OCR number: 2 to 25 digits of which the last is by mod 10 (KID-9). A creditor agrees with Bankgirot on one of
 * four levels of control, of which the length of a number is part.
 *
 * @param control what the bank checks
 * @param lengths the lengths that numbers may have: none for the levels that do not look at them, one or two for the level of
 *     fixed lengths
 */
public record SwedishScheme(Control control, Lengths lengths) implements ReferenceScheme {

    /** How strictly the bank looks at a number. */
    public enum Control {
        /** The check digit is looked at, and what does not fit is let through all the same (mjuk kontroll). */
        SOFT,
        /** The check digit must be right (hård kontroll). */
        CHECK_DIGIT,
        /** The check digit must be right, and the last but one must be the last digit of the length. */
        LENGTH_DIGIT,
        /** The check digit must be right, and the length one of one or two that were agreed. */
        FIXED_LENGTH
    }

    /**
     * One or two lengths that were agreed, check digit included.
     *
     * @param first 2 to 25, or 0 for none
     * @param second likewise
     */
    public record Lengths(int first, int second) {

        /** No length was agreed. */
        public static final Lengths ANY = new Lengths(0, 0);

        public Lengths {
            requireLength(first);
            requireLength(second);
            if (first == 0 && second != 0) {
                throw new IllegalArgumentException("a second length without a first: " + second);
            }
        }

        private static void requireLength(int length) {
            if (length != 0 && (length < SHORTEST || length > LONGEST)) {
                throw new IllegalArgumentException("an OCR number has 2 to 25 digits, not " + length);
            }
        }

        boolean has(int length) {
            return length == first || length == second;
        }
    }

    private static final int SHORTEST = 2;
    private static final int LONGEST = 25;

    public SwedishScheme {
        Objects.requireNonNull(control, "control");
        Objects.requireNonNull(lengths, "lengths");
        if ((control == Control.FIXED_LENGTH) != (lengths.first() != 0)) {
            throw new IllegalArgumentException("fixed lengths belong to the control of fixed lengths, and it to them: "
                    + control + ", " + lengths);
        }
    }

    /** A level that does not look at lengths that were agreed. */
    public static SwedishScheme of(Control control) {
        return new SwedishScheme(control, Lengths.ANY);
    }

    /** Numbers of one length. */
    public static SwedishScheme ofLength(int length) {
        return new SwedishScheme(Control.FIXED_LENGTH, new Lengths(length, 0));
    }

    /** Numbers of one of two lengths. */
    public static SwedishScheme ofLengths(int first, int second) {
        return new SwedishScheme(Control.FIXED_LENGTH, new Lengths(first, second));
    }

    @Override
    public String name() {
        return "OCR";
    }

    /** The OCR number of a creditor's number; its zeros at the left are kept, and for fixed lengths filled up. */
    public String make(String number) {
        boolean hasLengthDigit = control == Control.LENGTH_DIGIT;
        ReferenceText.requireDigits(this, number, LONGEST - (hasLengthDigit ? 2 : 1));
        String payload = number;
        if (hasLengthDigit) {
            payload += (number.length() + 2) % 10;
        } else if (control == Control.FIXED_LENGTH) {
            payload = ReferenceText.padded(number, fixedLength(number.length() + 1) - 1);
        }
        return payload + CheckDigits.mod10(payload, 0, payload.length());
    }

    /** The shortest agreed length that has room. */
    private int fixedLength(int needed) {
        int shorter = lengths.second() == 0 ? lengths.first() : Math.min(lengths.first(), lengths.second());
        int longer = Math.max(lengths.first(), lengths.second());
        if (needed > longer) {
            throw new IllegalArgumentException(
                    "an OCR number of " + needed + " digits does not fit the agreed lengths " + lengths);
        }
        return needed <= shorter ? shorter : longer;
    }

    /** The creditor's number in an OCR number, zeros at the left and all, without check and length digit. */
    public String number(String reference) {
        String normal = normal(reference);
        return normal.substring(0, normal.length() - (control == Control.LENGTH_DIGIT ? 2 : 1));
    }

    @Override
    public Optional<ReferenceFault> fault(CharSequence text) {
        return ReferenceText.found(faultOf(ReferenceText.compact(text)));
    }

    private @Nullable ReferenceFault faultOf(String text) {
        int length = text.length();
        if (!ReferenceText.areDigits(text)) {
            return ReferenceFault.CHARACTERS;
        }
        boolean isTooShort = control == Control.LENGTH_DIGIT ? length <= SHORTEST : length < SHORTEST;
        if (isTooShort || length > LONGEST || (control == Control.FIXED_LENGTH && !lengths.has(length))) {
            return ReferenceFault.LENGTH;
        }
        if (CheckDigits.mod10(text, 0, length - 1) != text.charAt(length - 1) - '0') {
            return ReferenceFault.CHECK_DIGIT;
        }
        boolean isLengthWrong = control == Control.LENGTH_DIGIT && text.charAt(length - 2) - '0' != length % 10;
        return isLengthWrong ? ReferenceFault.LENGTH_DIGIT : null;
    }

    @Override
    public String normal(String text) {
        String compact = ReferenceText.compact(text);
        ReferenceFault fault = faultOf(compact);
        if (fault != null) {
            throw ReferenceText.exception(this, text, fault);
        }
        return compact;
    }

    @Override
    public String printed(String reference) {
        return ReferenceText.inGroupsFromTheRight(normal(reference), 5);
    }
}
