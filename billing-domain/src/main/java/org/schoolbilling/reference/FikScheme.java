package org.schoolbilling.reference;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.schoolbilling.identifier.CheckDigits;

/**
 * Danish payment slips (fælles indbetalingskort, FIK): a card type, a payment id whose last digit is by mod 10, and the number
 * of the creditor (KID-9).
 *
 * <p>The normal form of a reference is what is printed on the slip without blanks: {@code +71<000100017156728+81234567<}.
 *
 * @param card which slip
 * @param creditor eight digits from 8 on for FI creditors; a giro account of 7 or 8 digits for card 04, here with a zero
 *     before it where it has 7
 */
public record FikScheme(Card card, String creditor) implements ReferenceScheme {

    /** Which kind of slip, named by its number. */
    public enum Card {
        /** Payment id of 16 digits, paid to a giro account. */
        CARD_04("04", 16),
        /** Payment id of 15 digits. */
        CARD_71("71", 15),
        /** No payment id: the payer writes a text. */
        CARD_73("73", 0),
        /** Payment id of 16 digits, and a text of the payer's. */
        CARD_75("75", 16);

        private final String number;
        private final int width;

        Card(String number, int width) {
            this.number = number;
            this.width = width;
        }

        /** As it is printed, {@code 71}. */
        public String number() {
            return number;
        }

        /** Digits of the payment id with its check digit; 0 where there is none. */
        public int width() {
            return width;
        }
    }

    private static final Pattern FORM = Pattern.compile("\\+([0-9]{2})<([0-9]*)\\+([0-9]{7,8})<");
    private static final int CREDITOR_DIGITS = 8;

    public FikScheme {
        Objects.requireNonNull(card, "card");
        creditor = ReferenceText.padded(creditor, CREDITOR_DIGITS);
        boolean mayStartWithAny = card == Card.CARD_04;
        if (creditor.length() != CREDITOR_DIGITS
                || !ReferenceText.areDigits(creditor)
                || (!mayStartWithAny && creditor.charAt(0) != '8')
                || ReferenceText.areZeros(creditor)) {
            throw new IllegalArgumentException("a creditor of card " + card.number() + " must have 8 digits"
                    + (mayStartWithAny ? "" : " of which the first is 8") + ": \"" + creditor + "\"");
        }
    }

    @Override
    public String name() {
        return "FIK " + card.number();
    }

    /** The payment id of a number, with zeros before it and its check digit behind; empty for card 73, of no number. */
    public String paymentId(String number) {
        if (card.width() == 0) {
            if (!number.isEmpty()) {
                throw new IllegalArgumentException(name() + " has no payment id, so none of " + Kid.quoted(number));
            }
            return "";
        }
        ReferenceText.requireDigits(this, number, card.width() - 1);
        String payload = ReferenceText.padded(number, card.width() - 1);
        return payload + CheckDigits.mod10(payload, 0, payload.length());
    }

    /** The whole reference of a number. */
    public String make(String number) {
        return "+" + card.number() + "<" + paymentId(number) + "+" + creditor + "<";
    }

    /** The number in a reference, without check digit and the zeros before it; empty for card 73. */
    public String number(String reference) {
        Matcher parts = FORM.matcher(normal(reference));
        if (!parts.matches() || parts.group(2).isEmpty()) {
            return "";
        }
        String payload = parts.group(2).substring(0, card.width() - 1);
        return payload.replaceFirst("^0+(?=.)", "");
    }

    @Override
    public Optional<ReferenceFault> fault(CharSequence text) {
        return ReferenceText.found(faultOf(ReferenceText.compact(text)));
    }

    private @Nullable ReferenceFault faultOf(String text) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches() || !parts.group(1).equals(card.number())) {
            return ReferenceFault.CHARACTERS;
        }
        String id = parts.group(2);
        if (id.length() != card.width()) {
            return ReferenceFault.LENGTH;
        }
        if (!id.isEmpty() && CheckDigits.mod10(id, 0, id.length() - 1) != id.charAt(id.length() - 1) - '0') {
            return ReferenceFault.CHECK_DIGIT;
        }
        return ReferenceText.padded(parts.group(3), CREDITOR_DIGITS).equals(creditor) ? null : ReferenceFault.CREDITOR;
    }

    @Override
    public String normal(String text) {
        String compact = ReferenceText.compact(text);
        ReferenceFault fault = faultOf(compact);
        if (fault != null) {
            throw ReferenceText.exception(this, text, fault);
        }
        int plus = compact.lastIndexOf('+');
        return compact.substring(0, plus + 1) + creditor + "<";
    }

    @Override
    public String printed(String reference) {
        String normal = normal(reference);
        int plus = normal.lastIndexOf('+');
        return normal.substring(0, plus) + " " + normal.substring(plus);
    }
}
