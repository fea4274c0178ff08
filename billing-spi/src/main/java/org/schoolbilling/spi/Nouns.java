package org.schoolbilling.spi;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What things are called in the reader's language: {@code invoice 17} is {@code faktura 17} in Norwegian (ERR-1). */
final class Nouns {

    /** The longest first, since one begins with another. */
    static final Pattern NAMED =
            Pattern.compile("(invoice with id|invoice|draft|line|bank transaction|debtor|commit) (.+)", Pattern.DOTALL);

    private Nouns() {}

    /** A text that names a thing, with its noun in a language that has messages; any other text as it is. */
    static String in(String text, Locale locale) {
        Matcher named = NAMED.matcher(text);
        if (!named.matches()) {
            return text;
        }
        ResourceBundle nouns = ResourceBundle.getBundle("org.schoolbilling.spi.nouns", locale);
        return nouns.getString(named.group(1).replace(' ', '-')) + " " + named.group(2);
    }
}
