package org.schoolbilling.identifier;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A Norwegian national id of 11 digits (fødselsnummer or D-nummer), real or made for tests (IDN-1).
 *
 * <p>No text of it shows more than the part with the date (IDN-5): the digits are got from {@link #digits()} alone,
 * and exceptions quote masked.
 *
 * @param digits 11 digits that are right by one of the {@link NationalIdRules}
 */
public record NationalId(String digits) {

    private static final int LENGTH = 11;
    private static final String SEPARATORS = Written.BLANKS + "-";
    private static final String FIRST_WEIGHTS = "376189452";
    private static final String HIDDEN = "*****";
    private static final Pattern IN_TEXT =
            Pattern.compile("(?<![0-9])[0-9]{6}[-" + Written.BLANKS + "]?[0-9]{5}(?![0-9])");

    public NationalId {
        Objects.requireNonNull(digits, "digits");
        IdentifierFault fault = fault(digits, NationalIdRules.FROM_2032);
        if (fault != null) {
            throw fault.in(mask(digits), "national id");
        }
    }

    /** Reads an id given before 2032; see {@link #parse(String, NationalIdRules)}. */
    public static NationalId parse(String text) {
        return parse(text, NationalIdRules.UNTIL_2031);
    }

    /**
     * Reads an id; blanks and hyphens between its digits are passed over. Throws {@link IllegalArgumentException},
     * which names the failed check and quotes the text masked.
     */
    public static NationalId parse(String text, NationalIdRules rules) {
        String digits = Written.without(SEPARATORS, text);
        IdentifierFault fault = fault(digits, rules);
        if (fault != null) {
            throw fault.in(mask(digits), "national id");
        }
        return new NationalId(digits);
    }

    /** What is wrong with an id given before 2032, if anything; never throws. */
    public static Optional<IdentifierFault> check(CharSequence text) {
        return check(text, NationalIdRules.UNTIL_2031);
    }

    /** What is wrong with an id by these rules, if anything; never throws. */
    public static Optional<IdentifierFault> check(CharSequence text, NationalIdRules rules) {
        return Optional.ofNullable(fault(Written.without(SEPARATORS, text), rules));
    }

    /**
     * What may be shown of a text that may be a national id (IDN-5): of 11 digits the first six, of anything else
     * nothing.
     */
    public static String mask(CharSequence text) {
        String digits = Written.without(SEPARATORS, text);
        boolean whole = digits.length() == LENGTH && CheckDigits.areDigits(digits, 0, LENGTH);
        return whole ? digits.substring(0, 6) + HIDDEN : HIDDEN;
    }

    /**
     * A text in which every national id is masked (IDN-5): 11 digits by themselves, with or without a blank or hyphen
     * before the last five, that are right by one of the {@link NationalIdRules}. A mistyped id is not found.
     */
    public static String maskIn(CharSequence text) {
        if (!mayHaveOne(text)) {
            return text.toString();
        }
        return IN_TEXT.matcher(text)
                .replaceAll(
                        found -> check(found.group(), NationalIdRules.FROM_2032).isEmpty()
                                ? mask(found.group())
                                : found.group());
    }

    /** Most texts have too few digits, and every reference of every payment is looked at. */
    private static boolean mayHaveOne(CharSequence text) {
        int digits = 0;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= '0' && text.charAt(i) <= '9') {
                digits++;
            }
        }
        return digits >= LENGTH;
    }

    /** Whether it is a birth number or a D-number. */
    public NationalIdKind kind() {
        return BirthPart.of(digits).kind();
    }

    /** Who gave it. */
    public NationalIdSource source() {
        return Objects.requireNonNull(BirthPart.of(digits).source());
    }

    /** Whether it was made for tests, so that no living person has it. */
    public boolean isSynthetic() {
        return source() != NationalIdSource.POPULATION_REGISTER;
    }

    /** The date of birth that an id given before 2032 tells; see {@link #birthDate(NationalIdRules)}. */
    public Optional<LocalDate> birthDate() {
        return birthDate(NationalIdRules.UNTIL_2031);
    }

    /**
     * The date of birth, as far as the digits tell it. Under {@link NationalIdRules#FROM_2032} they never do, since an
     * id that looks old may be new and then says nothing of the century. Day and month of a D-number may be those of
     * its registration. Who needs to be sure asks the population register.
     */
    public Optional<LocalDate> birthDate(NationalIdRules rules) {
        if (rules == NationalIdRules.FROM_2032 || fault(digits, NationalIdRules.UNTIL_2031) != null) {
            return Optional.empty();
        }
        BirthPart birth = BirthPart.of(digits);
        return Optional.of(birth.dateIn(birth.century()));
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

    private static @Nullable IdentifierFault fault(String digits, NationalIdRules rules) {
        if (!CheckDigits.areDigits(digits, 0, digits.length())) {
            return IdentifierFault.CHARACTERS;
        }
        if (digits.length() != LENGTH) {
            return IdentifierFault.LENGTH;
        }
        boolean old = rules == NationalIdRules.UNTIL_2031;
        BirthPart birth = BirthPart.of(digits);
        if (!birth.isDateIn(old ? birth.century() : 0)) {
            return IdentifierFault.DATE;
        }
        if (old && birth.century() == 0) {
            return IdentifierFault.CENTURY;
        }
        boolean right = firstControl(digits) <= (old ? 0 : 3)
                && CheckDigits.mod11(digits, 0, LENGTH - 1) == digits.charAt(LENGTH - 1) - '0';
        return right ? null : IdentifierFault.CHECK_DIGIT;
    }

    /** The sum of the first control digit modulo 11: 0 by the old rule, up to 3 by that of 2032. */
    private static int firstControl(String digits) {
        int sum = digits.charAt(9) - '0';
        for (int i = 0; i < FIRST_WEIGHTS.length(); i++) {
            sum += (FIRST_WEIGHTS.charAt(i) - '0') * (digits.charAt(i) - '0');
        }
        return sum % 11;
    }
}
