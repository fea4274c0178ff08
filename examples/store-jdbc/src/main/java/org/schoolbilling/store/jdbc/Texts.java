package org.schoolbilling.store.jdbc;

import java.util.Locale;

/** What a text must be to be stored and found the same on every database. */
final class Texts {

    private Texts() {}

    /**
     * The text, if both databases can hold it.
     *
     * @throws IllegalArgumentException if it has a null character or half of a surrogate pair
     */
    static String storable(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0) {
                throw new IllegalArgumentException("a text with a null character cannot be stored");
            }
            if (Character.isSurrogate(c)) {
                boolean isPair = Character.isHighSurrogate(c)
                        && i + 1 < text.length()
                        && Character.isLowSurrogate(text.charAt(i + 1));
                if (!isPair) {
                    throw new IllegalArgumentException("a text with half a character cannot be stored");
                }
                i++;
            }
        }
        return text;
    }

    /** For comparing in any case; not left to the database, whose idea of small letters depends on its locale. */
    static String searchable(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    /** A pattern for {@code like … escape '!'} that finds a text anywhere. */
    static String anywhere(String text) {
        return "%" + searchable(text).replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }
}
