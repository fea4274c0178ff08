package org.schoolbilling.spi;

import java.util.Locale;
import java.util.ResourceBundle;

/** Why something cannot be done by self service, in the reader's language: for students, who know no code words (SLF). */
public final class SelfServiceTexts {

    private SelfServiceTexts() {}

    /**
     * A reason as part of a sentence, in one of en, nb, nn and da; in English where there is none for the locale.
     *
     * @param word a stable word, such as {@code FEE_EXEMPT}; another text stays as it is
     */
    public static String of(String word, Locale locale) {
        ResourceBundle texts =
                ResourceBundle.getBundle("org.schoolbilling.spi.self_service", BillingException.supported(locale));
        return texts.containsKey(word) ? texts.getString(word) : word;
    }
}
