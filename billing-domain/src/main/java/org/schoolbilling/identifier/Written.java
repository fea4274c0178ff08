package org.schoolbilling.identifier;

/** Text as people write numbers: with blanks, dots or hyphens between the digits. */
final class Written {

    /** Blanks that people and programs set between digits: plain, no-break, narrow no-break, thin. */
    static final String BLANKS = " \u00A0\u202F\u2009";

    /** More than any identifier with its separators needs; what is longer is left as it is and fails by its length. */
    private static final int LONGEST = 64;

    private Written() {}

    /** The text without separators. */
    static String without(String separators, CharSequence text) {
        if (text.length() > LONGEST || areLettersAndDigits(text)) {
            return text.toString();
        }
        StringBuilder kept = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (separators.indexOf(text.charAt(i)) < 0) {
                kept.append(text.charAt(i));
            }
        }
        return kept.toString();
    }

    /** Whether there are only ASCII letters and digits, as in most numbers that machines pass on: no separators then. */
    private static boolean areLettersAndDigits(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c < '0' || c > '9') && (c < 'A' || c > 'Z') && (c < 'a' || c > 'z')) {
                return false;
            }
        }
        return true;
    }

    /** The text without blanks, its ASCII letters in capitals. */
    static String capitals(CharSequence text) {
        if (text.length() <= LONGEST && text instanceof String plain && areCapitals(plain)) {
            return plain;
        }
        StringBuilder capitals = new StringBuilder(without(BLANKS, text));
        for (int i = 0; i < capitals.length(); i++) {
            char letter = capitals.charAt(i);
            if (letter >= 'a' && letter <= 'z') {
                capitals.setCharAt(i, (char) (letter - 'a' + 'A'));
            }
        }
        return capitals.toString();
    }

    /** Whether there are only ASCII capitals and digits. */
    static boolean areCapitals(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c < 'A' || c > 'Z') && (c < '0' || c > '9')) {
                return false;
            }
        }
        return true;
    }

    /** The text in quotation marks, cut to a length that an error message can bear, national ids masked (IDN-5). */
    static String quoted(String text) {
        boolean cut = text.length() > LONGEST;
        return "\"" + NationalId.maskIn(cut ? text.substring(0, LONGEST) : text) + (cut ? "…\"" : "\"");
    }

    static boolean areZeros(CharSequence digits) {
        for (int i = 0; i < digits.length(); i++) {
            if (digits.charAt(i) != '0') {
                return false;
            }
        }
        return true;
    }
}
