package org.schoolbilling.party;

import java.util.Locale;

/** The language a debtor is written to in (målform). */
public enum LanguageForm {
    BOKMAL("nb"),
    NYNORSK("nn"),
    ENGLISH("en"),
    DANISH("da");

    private final String code;

    LanguageForm(String code) {
        this.code = code;
    }

    /** The ISO 639-1 code: {@code nb}, {@code nn}, {@code en} or {@code da}. */
    public String code() {
        return code;
    }

    public Locale toLocale() {
        return Locale.forLanguageTag(code);
    }

    /**
     * Reads an ISO 639-1 code, in any case.
     *
     * @throws IllegalArgumentException if it is none of the four; the message quotes it
     */
    public static LanguageForm parse(String code) {
        for (LanguageForm form : values()) {
            if (form.code.equalsIgnoreCase(code)) {
                return form;
            }
        }
        throw new IllegalArgumentException("language form must be one of nb, nn, en, da: '" + code + "'");
    }
}
