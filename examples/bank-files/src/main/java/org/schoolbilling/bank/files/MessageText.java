package org.schoolbilling.bank.files;

import java.text.Normalizer;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.schoolbilling.identifier.NationalId;

/**
 * Text that every bank takes in a payment message: the letters, digits and signs of SEPA, and the Nordic letters. Names and
 * texts are written with these, letter by letter; ids and references are never changed, since another letter is another id.
 */
final class MessageText {

    private static final String SIGNS = "/-?:().,'+ ";
    private static final String NORDIC = "æøåÆØÅäöÄÖéÉüÜ";
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9/\\-?:().,'+ ]+");
    private static final String NO_COUNTERPART = ".";

    private static final Map<Integer, String> TABLE = Map.ofEntries(
            Map.entry((int) '&', "+"),
            Map.entry((int) '_', "-"),
            Map.entry((int) '–', "-"),
            Map.entry((int) '—', "-"),
            Map.entry((int) '’', "'"),
            Map.entry((int) '‘', "'"),
            Map.entry((int) '"', "'"),
            Map.entry((int) ';', ","),
            Map.entry((int) '[', "("),
            Map.entry((int) ']', ")"),
            Map.entry((int) '€', "EUR"),
            Map.entry((int) 'ß', "ss"),
            Map.entry((int) 'ð', "d"),
            Map.entry((int) 'Ð', "D"),
            Map.entry((int) 'đ', "d"),
            Map.entry((int) 'Đ', "D"),
            Map.entry((int) 'þ', "th"),
            Map.entry((int) 'Þ', "Th"),
            Map.entry((int) 'ł', "l"),
            Map.entry((int) 'Ł', "L"),
            Map.entry((int) 'ŋ', "n"),
            Map.entry((int) 'Ŋ', "N"),
            Map.entry((int) 'ŧ', "t"),
            Map.entry((int) 'Ŧ', "T"),
            Map.entry((int) 'œ', "oe"),
            Map.entry((int) 'Œ', "OE"));

    private MessageText() {}

    /** An id is written as it is: plain characters, no slash first or last and none doubled, no blanks around it. */
    static void requireId(String id, int longest, String what) {
        Objects.requireNonNull(id, what);
        boolean hasSlash = id.startsWith("/") || id.endsWith("/") || id.contains("//");
        if (id.length() > longest || !PLAIN.matcher(id).matches() || hasSlash || !id.equals(id.strip())) {
            throw new IllegalArgumentException(what + " must have 1 to " + longest
                    + " of the characters a-z A-Z 0-9 / - ? : ( ) . , ' + and blank, no slash or blank at either end: '"
                    + NationalId.maskIn(id) + "'");
        }
    }

    /** Makes sure that a text is there and fits as it will be written; it is never cut. */
    static void requireText(String text, int longest, String what) {
        Objects.requireNonNull(text, what);
        String written = written(text);
        if (written.isEmpty() || written.length() > longest) {
            throw new IllegalArgumentException(what + " must have 1 to " + longest + " characters, not "
                    + written.length() + ": '" + NationalId.maskIn(text) + "'");
        }
    }

    /** The text as it is written. */
    static String written(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .codePoints()
                .mapToObj(MessageText::written)
                .collect(Collectors.joining())
                .strip();
    }

    private static String written(int c) {
        String exact = Character.toString(c);
        if (isHeld(c)) {
            return exact;
        } else if (Character.isISOControl(c) || Character.isSpaceChar(c)) {
            return " ";
        } else if (Character.getType(c) == Character.FORMAT) {
            return "";
        }
        String known = TABLE.get(c);
        return known == null ? decomposed(exact) : known;
    }

    private static String decomposed(String character) {
        String plain = Normalizer.normalize(character, Normalizer.Form.NFKD)
                .codePoints()
                .filter(MessageText::isHeld)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
        return plain.isEmpty() ? NO_COUNTERPART : plain;
    }

    private static boolean isHeld(int c) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (c >= '0' && c <= '9')
                || SIGNS.indexOf(c) >= 0
                || NORDIC.indexOf(c) >= 0;
    }
}
