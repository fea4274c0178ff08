package org.schoolbilling.roster.files;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a message may show of a text from a file. */
final class Quote {

    /** More digits than an organisation number has, in one run: it may be a national id in the wrong column (IDN-5). */
    private static final Pattern LONG_NUMBER = Pattern.compile("\\d(?:[ .\\u00A0-]?\\d){9,}");

    private static final int LONGEST = 60;
    private static final int SHOWN_DIGITS = 6;

    private Quote() {}

    /** The text on one line, cut, with every long number masked but for its first six digits. */
    static String of(String text) {
        String head = text.length() <= 4 * LONGEST ? text : text.substring(0, 4 * LONGEST);
        String masked = LONG_NUMBER.matcher(head).replaceAll(Quote::mask);
        StringBuilder shown = new StringBuilder();
        for (int i = 0; i < masked.length(); i++) {
            char c = masked.charAt(i);
            if (c == '\n') {
                shown.append("\\n");
            } else if (Character.isISOControl(c)) {
                shown.append(String.format("\\u%04x", (int) c));
            } else {
                shown.append(c);
            }
        }
        boolean isWhole = head.length() == text.length() && shown.length() <= LONGEST;
        return isWhole ? shown.toString() : shown.substring(0, Math.min(LONGEST, shown.length())) + "…";
    }

    private static String mask(java.util.regex.MatchResult number) {
        String digits = number.group().replaceAll("\\D", "");
        return Matcher.quoteReplacement(digits.substring(0, SHOWN_DIGITS) + "*****");
    }
}
