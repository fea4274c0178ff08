package org.schoolbilling.erp.files;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;

/**
 * Writes a text with the characters that a character set holds, for people to read: free text only, never codes.
 *
 * <p>In this order: control characters and blanks of every kind become a blank; invisible ones (zero width, soft hyphen,
 * direction marks) go; what the character set holds stays; the table below; else the character without its marks and in its
 * plain form, as Unicode decomposes it ({@code č} to {@code c}, {@code ﬁ} to {@code fi}); else {@code _}.
 */
final class Transliteration {

    private static final String NO_COUNTERPART = "_";

    /** Characters, a blank, and what is written for each of them. */
    private static final Map<Integer, String> TABLE = table(
            "“”„‟″«» \"",
            "‘’‚‛′‹›´ '",
            "‐‑‒–—―−⁃ -",
            "•· *",
            "× x",
            "⁄ /",
            "€ EUR",
            "£ GBP",
            "§ par.",
            "æ ae",
            "Æ AE",
            "øœ oe",
            "ØŒ OE",
            "å aa",
            "Å AA",
            "ß ss",
            "ẞ SS",
            "þ th",
            "Þ TH",
            "ðđ d",
            "ÐĐ D",
            "əǝ e",
            "Ə E",
            "ǥ g",
            "Ǥ G",
            "ħ h",
            "Ħ H",
            "ı i",
            "ł l",
            "Ł L",
            "ŋ n",
            "Ŋ N",
            "ŧ t",
            "Ŧ T");

    private Transliteration() {}

    private static Map<Integer, String> table(String... lines) {
        Map<Integer, String> table = new HashMap<>();
        for (String line : lines) {
            int blank = line.indexOf(' ');
            line.substring(0, blank).codePoints().forEach(c -> table.put(c, line.substring(blank + 1)));
        }
        return Map.copyOf(table);
    }

    static String of(String text, OneByteText charset) {
        StringBuilder plain = new StringBuilder(text.length() + 8);
        // composed first, so that an a followed by a ring is the å that most character sets hold
        Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().forEach(c -> append(c, charset, plain));
        return plain.toString();
    }

    private static void append(int c, OneByteText charset, StringBuilder plain) {
        String exact = Character.toString(c);
        if (Character.isISOControl(c) || Character.isSpaceChar(c)) {
            plain.append(' ');
        } else if (isInvisible(c)) {
            return;
        } else if (charset.holds(exact)) {
            plain.append(exact);
        } else {
            String known = TABLE.get(c);
            plain.append(known == null ? decomposed(exact, charset) : known);
        }
    }

    private static boolean isInvisible(int c) {
        int type = Character.getType(c);
        return type == Character.FORMAT || type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
    }

    /** The character without marks; parts of it that have letters of their own, as in {@code ǿ}, go by the table. */
    private static String decomposed(String character, OneByteText charset) {
        StringBuilder plain = new StringBuilder();
        Normalizer.normalize(character, Normalizer.Form.NFKD)
                .codePoints()
                .filter(c -> !isInvisible(c))
                .mapToObj(c -> charset.holds(Character.toString(c)) ? Character.toString(c) : TABLE.get(c))
                .forEach(part -> plain.append(part == null ? NO_COUNTERPART : part));
        return plain.isEmpty() ? NO_COUNTERPART : plain.toString();
    }
}
