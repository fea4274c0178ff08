package org.schoolbilling.money;

import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads amounts as machines and people write them (MON-6). */
final class AmountText {

    /** More than this no amount needs; what is longer is refused unread. */
    private static final int LONGEST = 64;

    private static final Set<String> CROWNS = Set.of("NOK", "DKK", "SEK", "ISK");
    private static final Map<String, String> SIGNS = Map.of("€", "EUR", "£", "GBP", "$", "USD");
    private static final Pattern BLANKS = Pattern.compile("[\u00A0\u202F\u2009]");
    private static final Pattern MINUS = Pattern.compile("^- *| *-$");
    private static final Pattern SEPARATORS = Pattern.compile("[., ]");
    private static final Pattern WHOLE = Pattern.compile("[0-9]+|[0-9]{1,3}([., ])[0-9]{3}(?:\\1[0-9]{3})*");
    private static final Pattern DIGITS = Pattern.compile("[0-9]*");

    private final String text;
    private final Currency currency;

    private AmountText(String text, Currency currency) {
        this.text = text;
        this.currency = currency;
    }

    static long minorUnits(String text, Currency currency) {
        return new AmountText(text, currency).minorUnits();
    }

    private long minorUnits() {
        if (text.length() > LONGEST) {
            throw refused("longer than " + LONGEST + " characters");
        }
        String plain = BLANKS.matcher(text).replaceAll(" ").replace('\u2212', '-');
        int first = 0;
        while (first < plain.length() && !isDigit(plain.charAt(first))) {
            first++;
        }
        int end = plain.length();
        while (end > first && !isDigit(plain.charAt(end - 1))) {
            end--;
        }
        if (first == end) {
            throw refused("no digits");
        }
        String before = plain.substring(0, first).strip();
        boolean negative = before.startsWith("-") || before.endsWith("-");
        String name = MINUS.matcher(before).replaceFirst("");
        String after = plain.substring(end);
        boolean withoutDecimals = after.startsWith(",-");
        requireCurrency(name, withoutDecimals ? after.substring(2) : after);
        return minorUnits(plain.substring(first, end), withoutDecimals, negative);
    }

    /** The digits between first and last, read with their sign so that the least amount of all can be read too. */
    private long minorUnits(String number, boolean withoutDecimals, boolean negative) {
        int point = decimalPoint(number);
        String whole = number.substring(0, point);
        String decimals = number.substring(Math.min(point + 1, number.length()));
        int places = withoutDecimals ? 0 : currency.getDefaultFractionDigits();
        if (!WHOLE.matcher(whole).matches() || !DIGITS.matcher(decimals).matches()) {
            throw refused("not a number");
        }
        if (decimals.length() > places) {
            throw refused(decimals.length() + " decimals where " + places + " are possible");
        }
        String zeros = "0".repeat(currency.getDefaultFractionDigits() - decimals.length());
        try {
            return Long.parseLong(
                    (negative ? "-" : "") + SEPARATORS.matcher(whole).replaceAll("") + decimals + zeros);
        } catch (NumberFormatException e) {
            throw refused("beyond the range of amounts");
        }
    }

    /** Where the decimals begin: at the last dot or comma, unless there are several of it, which set thousands apart. */
    private static int decimalPoint(String number) {
        int last = Math.max(number.lastIndexOf('.'), number.lastIndexOf(','));
        return last < 0 || number.indexOf(number.charAt(last)) < last ? number.length() : last;
    }

    private void requireCurrency(String before, String after) {
        String name = (before.strip() + after.strip()).toUpperCase(Locale.ROOT);
        boolean crown = (name.equals("KR") || name.equals("KR.")) && CROWNS.contains(currency.getCurrencyCode());
        boolean named = name.isEmpty()
                || name.equals(currency.getCurrencyCode())
                || currency.getCurrencyCode().equals(SIGNS.get(name))
                || crown;
        if (!named || (!before.isBlank() && !after.isBlank())) {
            throw refused("what stands around the number does not name the currency");
        }
    }

    private IllegalArgumentException refused(String reason) {
        return new IllegalArgumentException(
                "\"" + quotable(text) + "\" is no amount in " + currency.getCurrencyCode() + ": " + reason);
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }

    /** A text cut to a length that an error message can bear. */
    static String quotable(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
