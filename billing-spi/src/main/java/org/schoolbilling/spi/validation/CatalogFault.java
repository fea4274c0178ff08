package org.schoolbilling.spi.validation;

import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.schoolbilling.identifier.Cpr;
import org.schoolbilling.identifier.NationalId;
import org.schoolbilling.identifier.NationalIdRules;

/**
 * One fault of a catalogue document, or one warning (CAT-9). A national id that has strayed into the document, in a key
 * or a value, is masked here, whatever found it (IDN-5).
 *
 * @param path where it is, such as {@code invoiceTypes[2].lineTypes[0].code}; empty where it is the document's as a whole
 * @param message what is wrong, in the reader's language, without the path
 * @param rule the id of the rule that it breaks, such as {@code CAT-5}
 */
public record CatalogFault(String path, String message, String rule) {

    private static final Pattern IDS = Pattern.compile("(?<![0-9])[0-9]{6}(?:[ -]?[0-9]{5}|-?[0-9]{4})(?![0-9])");

    public CatalogFault {
        path = masked(path);
        message = masked(message);
        Objects.requireNonNull(rule, "rule");
    }

    /** Path, message and rule in one line. */
    @Override
    public String toString() {
        return (path.isEmpty() ? "" : path + ": ") + message + " (" + rule + ")";
    }

    private static String masked(String text) {
        return IDS.matcher(text).replaceAll(found -> Matcher.quoteReplacement(maskedId(found.group())));
    }

    private static String maskedId(String digits) {
        boolean norwegian = NationalId.check(digits, NationalIdRules.FROM_2032).isEmpty();
        boolean danish = Cpr.check(digits).isEmpty();
        return norwegian || danish ? digits.substring(0, 6) + "*****" : digits;
    }
}
