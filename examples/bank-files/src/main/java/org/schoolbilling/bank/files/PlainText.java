package org.schoolbilling.bank.files;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Reads amounts, dates and accounts as nearly all messages write them, character by character: these stand in every payment.
 * What is written otherwise is none of its business, and left to the patterns that know all forms.
 */
final class PlainText {

    /** What is not written in the plain way. */
    static final long OTHER = -1;

    /** So many digits that no sum of them leaves a {@code long}. */
    private static final int MOST_DIGITS = 18;

    private PlainText() {}

    /** Digits, perhaps with a point and at most so many more behind it, in units of the last of those; or {@link #OTHER}. */
    static long amount(String text, int decimals) {
        int point = text.indexOf('.');
        int whole = point < 0 ? text.length() : point;
        int missing = decimals - (point < 0 ? 0 : text.length() - point - 1);
        if (whole == 0 || missing < 0 || whole + decimals > MOST_DIGITS) {
            return OTHER;
        }
        long units = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                units = units * 10 + (c - '0');
            } else if (i != point) {
                return OTHER;
            }
        }
        for (int i = 0; i < missing; i++) {
            units *= 10;
        }
        return units;
    }

    /** {@code 2026-10-06}; null where it is written otherwise, or no such day. */
    static @Nullable LocalDate date(String text) {
        if (text.length() != 10 || text.charAt(4) != '-' || text.charAt(7) != '-') {
            return null;
        }
        long year = amount(text.substring(0, 4), 0);
        long month = amount(text.substring(5, 7), 0);
        long day = amount(text.substring(8), 0);
        try {
            return year < 0 ? null : LocalDate.of((int) year, (int) month, (int) day);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** Without the blanks and points that people put into account numbers. */
    static String compact(String account) {
        for (int i = 0; i < account.length(); i++) {
            if (isBetweenDigits(account.charAt(i))) {
                StringBuilder kept = new StringBuilder(account.length());
                account.chars().filter(c -> !isBetweenDigits(c)).forEach(c -> kept.append((char) c));
                return kept.toString();
            }
        }
        return account;
    }

    /** Letters and digits alone. */
    static String lettersAndDigits(String account) {
        for (int i = 0; i < account.length(); i++) {
            if (!isLetterOrDigit(account.charAt(i))) {
                StringBuilder kept = new StringBuilder(account.length());
                account.chars().filter(PlainText::isLetterOrDigit).forEach(c -> kept.append((char) c));
                return kept.toString();
            }
        }
        return account;
    }

    private static boolean isBetweenDigits(int c) {
        return c == ' ' || c == '.' || c == '\u00a0';
    }

    private static boolean isLetterOrDigit(int c) {
        return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    }
}
