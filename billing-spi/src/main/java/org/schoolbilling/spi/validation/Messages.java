package org.schoolbilling.spi.validation;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The texts of this package: those of the constraints, by template, and those of the checks that are none. */
final class Messages {

    static final String REQUIRED = "{org.schoolbilling.spi.validation.CatalogDocument.required}";
    static final String TOO_LONG = "{org.schoolbilling.spi.validation.CatalogDocument.tooLong}";
    static final String EXACT_LENGTH = "{org.schoolbilling.spi.validation.CatalogDocument.exactLength}";
    static final String TOO_MANY = "{org.schoolbilling.spi.validation.CatalogDocument.tooMany}";
    static final String NONE = "{org.schoolbilling.spi.validation.CatalogDocument.none}";
    static final String MIN = "{org.schoolbilling.spi.validation.CatalogDocument.min}";
    static final String MAX = "{org.schoolbilling.spi.validation.CatalogDocument.max}";

    private static final String BUNDLE = "org.schoolbilling.spi.validation.CatalogMessages";
    private static final int LONGEST_QUOTE = 60;

    private final Locale locale;
    private final ResourceBundle bundle;

    Messages(Locale locale) {
        this.locale = locale;
        this.bundle = ResourceBundle.getBundle(BUNDLE, locale);
    }

    /** The text of a key with its arguments, which stand as they are: numbers too are given as texts. */
    String text(String key, String... arguments) {
        return new MessageFormat(bundle.getString(key), locale).format(arguments);
    }

    /** A value as it is quoted in a message, cut to a length that the message can bear. */
    static String quoted(Object value) {
        String text = value.toString();
        return "\"" + (text.length() <= LONGEST_QUOTE ? text : text.substring(0, LONGEST_QUOTE) + "…") + "\"";
    }
}
