package org.schoolbilling.identifier;

import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * What people write where a reference belongs, with what may tell of a person masked: personal ids, account numbers, and
 * words, which may be names (LOG-5). A number that is none of these, such as a telephone number, is taken for a reference.
 */
public final class PersonalText {

    /** What stands where a name was, or may have been. */
    public static final String ERASED = "(erased)";

    private static final int SHOWN = 4;

    /** A word of four letters or more, two words in a row, or an e-mail address: references of banks seldom look so. */
    private static final Pattern WORDS = Pattern.compile("\\p{L}{4}|\\p{L}[\\s,.]+\\p{L}|@");

    private static final Pattern CPR = Pattern.compile("(?<![\\p{L}\\d])\\d{6}-?\\d{4}(?![\\p{L}\\d])");
    private static final Pattern ACCOUNT =
            Pattern.compile("(?<![\\p{L}\\d])\\d{4}([. ]?)\\d{2}\\1\\d{5}(?![\\p{L}\\d])");
    private static final Pattern IBAN =
            Pattern.compile("(?<![\\p{L}\\d])[A-Z]{2}\\d{2}(?: ?[A-Z0-9]{1,4}){3,8}(?![\\p{L}\\d])");

    private PersonalText() {}

    /** The text with ids and accounts masked; {@link #ERASED} where words are left in it. */
    public static String masked(String text) {
        String ids = masked(CPR, Cpr::check, Cpr::mask, NationalId.maskIn(text));
        String accounts = masked(ACCOUNT, BankAccountNumber::check, PersonalText::end, ids);
        String shown = masked(IBAN, Iban::check, PersonalText::end, accounts);
        return hasWords(shown) ? ERASED : shown;
    }

    /** Whether there are words in the text, and not only numbers and short marks. */
    public static boolean hasWords(String text) {
        return !isNumber(text) && WORDS.matcher(text).find();
    }

    /** Most references are, and every payment's is looked at. */
    private static boolean isNumber(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    private static String masked(
            Pattern form,
            Function<CharSequence, Optional<IdentifierFault>> check,
            Function<String, String> mask,
            String text) {
        return form.matcher(text)
                .replaceAll(found -> check.apply(found.group()).isEmpty() ? mask.apply(found.group()) : found.group());
    }

    private static String end(String account) {
        return "*".repeat(account.length() - SHOWN) + account.substring(account.length() - SHOWN);
    }
}
