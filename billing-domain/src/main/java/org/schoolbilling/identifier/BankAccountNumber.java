package org.schoolbilling.identifier;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A Norwegian bank account number of 11 digits (kontonummer), the last one a check digit by mod 11 (IDN-3).
 *
 * <p>The same check holds for all groups of accounts. Eleven zeros, which would pass it, are refused.
 *
 * @param digits 11 digits
 */
public record BankAccountNumber(String digits) {

    static final int LENGTH = 11;

    private static final String SEPARATORS = Written.BLANKS + ".";

    public BankAccountNumber {
        Objects.requireNonNull(digits, "digits");
        IdentifierFault fault = fault(digits);
        if (fault != null) {
            throw fault.in(Written.quoted(digits), "bank account number");
        }
    }

    /**
     * Reads {@code 8601.11.17947}, {@code 8601 11 17947} or the digits alone; dots and blanks are passed over. Throws
     * {@link IllegalArgumentException}, which names the failed check and quotes the text.
     */
    public static BankAccountNumber parse(String text) {
        return new BankAccountNumber(Written.without(SEPARATORS, text));
    }

    /** What is wrong with a number, if anything; never throws. */
    public static Optional<IdentifierFault> check(CharSequence text) {
        return Optional.ofNullable(fault(Written.without(SEPARATORS, text)));
    }

    /** The same account as an IBAN. */
    public Iban toIban() {
        return Iban.of("NO", digits);
    }

    /** The form for people, {@code 8601.11.17947}. */
    public String toText() {
        return digits.substring(0, 4) + "." + digits.substring(4, 6) + "." + digits.substring(6);
    }

    /** The digits. */
    @Override
    public String toString() {
        return digits;
    }

    private static @Nullable IdentifierFault fault(String digits) {
        if (!CheckDigits.areDigits(digits, 0, digits.length())) {
            return IdentifierFault.CHARACTERS;
        }
        if (digits.length() != LENGTH) {
            return IdentifierFault.LENGTH;
        }
        if (Written.areZeros(digits)) {
            return IdentifierFault.ALL_ZERO;
        }
        int check = CheckDigits.mod11(digits, 0, LENGTH - 1);
        return check == digits.charAt(LENGTH - 1) - '0' ? null : IdentifierFault.CHECK_DIGIT;
    }
}
