package org.schoolbilling.term;

import java.text.Normalizer;
import java.util.Locale;

/** The part of a year that a term covers, in order of their first days. */
public enum Season {
    /** January to July. */
    SPRING("VÅR", "VAR"),
    /** June and July: inside spring, for schools that hold a summer term of its own. */
    SUMMER("SOM", "SOM"),
    /** August to December. */
    AUTUMN("HØST", "HOST");

    private final String code;
    private final String ascii;

    Season(String code, String ascii) {
        this.code = code;
        this.ascii = ascii;
    }

    /** The code that FS uses: {@code VÅR}, {@code SOM}, {@code HØST}. */
    public String code() {
        return code;
    }

    /**
     * Reads an FS code, also written without its Norwegian letter ({@code HOST}), or an English name; case does not
     * matter. Throws {@link IllegalArgumentException}, which quotes the text.
     */
    public static Season parse(String text) {
        // Å may come as A and a ring, from file systems and spreadsheets that decompose letters.
        String name = Normalizer.normalize(text, Normalizer.Form.NFC).toUpperCase(Locale.ROOT);
        for (Season season : values()) {
            if (name.equals(season.code) || name.equals(season.name()) || name.equals(season.ascii)) {
                return season;
            }
        }
        throw new IllegalArgumentException("\"" + text + "\" is no season: VÅR, SOM, HØST, SPRING, SUMMER or AUTUMN");
    }
}
