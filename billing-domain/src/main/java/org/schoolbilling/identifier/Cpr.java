package org.schoolbilling.identifier;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A Danish person number of 10 digits (CPR-nummer): day, month and year of birth and four digits (IDN-2).
 *
 * <p>Since 2007 numbers are given whose modulus is not right; it therefore refuses nothing, and {@link #hasModulus()}
 * only tells. No text shows more than the part with the date (IDN-5): the digits are got from {@link #digits()} alone.
 *
 * @param digits 10 digits that begin with a date
 */
public record Cpr(String digits) {

    private static final int LENGTH = 10;
    private static final String SEPARATORS = Written.BLANKS + "-";
    private static final String HIDDEN = "*****";

    public Cpr {
        Objects.requireNonNull(digits, "digits");
        IdentifierFault fault = fault(digits);
        if (fault != null) {
            throw fault.in(mask(digits), "CPR number");
        }
    }

    /**
     * Reads {@code DDMMYY-SSSS} or the digits alone; blanks and hyphens are passed over. Throws
     * {@link IllegalArgumentException}, which names the failed check and quotes the text masked.
     */
    public static Cpr parse(String text) {
        return new Cpr(Written.without(SEPARATORS, text));
    }

    /** What is wrong with a number, if anything; never throws. */
    public static Optional<IdentifierFault> check(CharSequence text) {
        return Optional.ofNullable(fault(Written.without(SEPARATORS, text)));
    }

    /** What may be shown of a text that may be a CPR number (IDN-5): of 10 digits the first six, else nothing. */
    public static String mask(CharSequence text) {
        String digits = Written.without(SEPARATORS, text);
        boolean whole = digits.length() == LENGTH && CheckDigits.areDigits(digits, 0, LENGTH);
        return whole ? digits.substring(0, 6) + HIDDEN : HIDDEN;
    }

    /** The date of birth; the century is in the seventh digit. */
    public LocalDate birthDate() {
        return LocalDate.of(year(digits), number(digits, 2), number(digits, 0));
    }

    /** Whether the digits pass the modulus that all numbers passed until 2007: a hint against typing errors, no more. */
    public boolean hasModulus() {
        return CheckDigits.mod11(digits, 0, LENGTH - 1) == digits.charAt(LENGTH - 1) - '0';
    }

    /** The part with the date, and five stars: the most that a log or a message may show (IDN-5). */
    public String masked() {
        return mask(digits);
    }

    /** {@link #masked()}. */
    @Override
    public String toString() {
        return masked();
    }

    private static @Nullable IdentifierFault fault(String digits) {
        if (!CheckDigits.areDigits(digits, 0, digits.length())) {
            return IdentifierFault.CHARACTERS;
        }
        if (digits.length() != LENGTH) {
            return IdentifierFault.LENGTH;
        }
        int month = number(digits, 2);
        int day = number(digits, 0);
        boolean date = month >= 1
                && month <= 12
                && day >= 1
                && day <= YearMonth.of(year(digits), month).lengthOfMonth();
        return date ? null : IdentifierFault.DATE;
    }

    private static int year(String digits) {
        int year = number(digits, 4);
        return switch (digits.charAt(6)) {
            case '0', '1', '2', '3' -> 1900 + year;
            case '4', '9' -> (year < 37 ? 2000 : 1900) + year;
            default -> (year < 58 ? 2000 : 1800) + year;
        };
    }

    private static int number(String digits, int at) {
        return (digits.charAt(at) - '0') * 10 + digits.charAt(at + 1) - '0';
    }
}
