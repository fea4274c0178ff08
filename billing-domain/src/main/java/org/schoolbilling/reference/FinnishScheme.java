package org.schoolbilling.reference;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The Finnish reference number (viitenumero): 3 to 19 digits and one by weights 7, 3, 1 from the right; zeros at the left do
 * not count (KID-9).
 */
public record FinnishScheme() implements ReferenceScheme {

    private static final int SHORTEST = 4;
    private static final int LONGEST = 20;
    private static final String WEIGHTS = "731";

    @Override
    public String name() {
        return "viitenumero";
    }

    /** The reference of a number of 3 to 19 digits that is not 0. */
    public String make(String number) {
        ReferenceText.requireDigits(this, number, LONGEST - 1);
        String payload = withoutZeros(number);
        if (payload.length() < SHORTEST - 1) {
            throw new IllegalArgumentException(
                    Kid.quoted(number)
                            + " cannot be made a Finnish reference: it must have 3 digits or more, zeros at the left not counted");
        }
        return payload + checkDigit(payload);
    }

    /** The number in a reference. */
    public String number(String reference) {
        String normal = normal(reference);
        return normal.substring(0, normal.length() - 1);
    }

    @Override
    public Optional<ReferenceFault> fault(CharSequence text) {
        return ReferenceText.found(faultOf(ReferenceText.compact(text)));
    }

    private static @Nullable ReferenceFault faultOf(String text) {
        if (!ReferenceText.areDigits(text)) {
            return ReferenceFault.CHARACTERS;
        }
        String digits = withoutZeros(text);
        if (digits.isEmpty()) {
            return text.isEmpty() ? ReferenceFault.LENGTH : ReferenceFault.EMPTY;
        }
        if (digits.length() < SHORTEST || digits.length() > LONGEST) {
            return ReferenceFault.LENGTH;
        }
        int last = digits.length() - 1;
        return checkDigit(digits.substring(0, last)) == digits.charAt(last) - '0' ? null : ReferenceFault.CHECK_DIGIT;
    }

    @Override
    public String normal(String text) {
        String compact = ReferenceText.compact(text);
        ReferenceFault fault = faultOf(compact);
        if (fault != null) {
            throw ReferenceText.exception(this, text, fault);
        }
        return withoutZeros(compact);
    }

    /** In groups of five from the right, as Finnish invoices have it. */
    @Override
    public String printed(String reference) {
        return ReferenceText.inGroupsFromTheRight(normal(reference), 5);
    }

    static int checkDigit(String payload) {
        int sum = 0;
        for (int i = 0; i < payload.length(); i++) {
            int weight = WEIGHTS.charAt((payload.length() - 1 - i) % WEIGHTS.length()) - '0';
            sum += weight * (payload.charAt(i) - '0');
        }
        return (10 - sum % 10) % 10;
    }

    private static String withoutZeros(String digits) {
        int from = 0;
        while (from < digits.length() && digits.charAt(from) == '0') {
            from++;
        }
        return digits.substring(from);
    }
}
