package org.schoolbilling.money;

import java.text.DecimalFormatSymbols;
import java.util.Locale;

/**
 * How a language writes amounts (MON-6).
 *
 * @param crown the currency that the language calls by the sign {@code kr}, or nothing
 */
record AmountStyle(char thousands, char point, String crown, String crownSign, boolean codeFirst) {

    private static final char NO_BREAK = '\u00A0';

    static AmountStyle of(Locale locale) {
        return switch (locale.getLanguage()) {
            case "nb", "nn", "no" -> new AmountStyle(NO_BREAK, ',', "NOK", "kr", false);
            case "sv" -> new AmountStyle(NO_BREAK, ',', "SEK", "kr", false);
            case "da" -> new AmountStyle('.', ',', "DKK", "kr.", false);
            case "en" -> new AmountStyle(',', '.', "", "", true);
            default -> {
                DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(locale);
                yield new AmountStyle(symbols.getGroupingSeparator(), symbols.getDecimalSeparator(), "", "", false);
            }
        };
    }

    String format(Money amount) {
        String code = amount.currency().getCurrencyCode();
        String name = code.equals(crown) ? crownSign : code;
        String number = grouped(amount.toText());
        return codeFirst ? name + NO_BREAK + number : number + NO_BREAK + name;
    }

    private String grouped(String machineForm) {
        StringBuilder text = new StringBuilder(machineForm);
        int end = text.indexOf(".");
        if (end < 0) {
            end = text.length();
        } else {
            text.setCharAt(end, point);
        }
        int first = text.charAt(0) == '-' ? 1 : 0;
        for (int i = end - 3; i > first; i -= 3) {
            text.insert(i, thousands);
        }
        return text.toString();
    }
}
