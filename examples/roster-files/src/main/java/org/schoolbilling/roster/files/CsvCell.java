package org.schoolbilling.roster.files;

import java.util.ArrayList;
import java.util.List;

/** Cells that hold several values: a backslash before {@code | : + \} takes their meaning away. */
final class CsvCell {

    private static final String SPECIAL = "|:+\\";

    private CsvCell() {}

    /** The pieces between separators, still escaped; of an empty text, one empty piece. */
    static List<String> split(String text, char separator) {
        List<String> pieces = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            if (isEscape(text, i)) {
                i++;
            } else if (text.charAt(i) == separator) {
                pieces.add(text.substring(from, i));
                from = i + 1;
            }
        }
        pieces.add(text.substring(from));
        return pieces;
    }

    static String unescape(String text) {
        if (text.indexOf('\\') < 0) {
            return text;
        }
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            plain.append(isEscape(text, i) ? text.charAt(++i) : text.charAt(i));
        }
        return plain.toString();
    }

    static String escape(String plain) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < plain.length(); i++) {
            if (SPECIAL.indexOf(plain.charAt(i)) >= 0) {
                text.append('\\');
            }
            text.append(plain.charAt(i));
        }
        return text.toString();
    }

    private static boolean isEscape(String text, int i) {
        return text.charAt(i) == '\\' && i + 1 < text.length() && SPECIAL.indexOf(text.charAt(i + 1)) >= 0;
    }
}
