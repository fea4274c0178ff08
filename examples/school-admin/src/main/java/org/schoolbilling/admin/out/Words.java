package org.schoolbilling.admin.out;

import java.util.Locale;
import org.schoolbilling.money.Money;

/** Values as people read them. */
public final class Words {

    private static final char NO_BREAK = '\u00A0';

    private Words() {}

    /** An amount without its currency, {@code 1,234.50}: for columns. */
    public static String amount(Money amount) {
        String text = amount.toText(Locale.ENGLISH);
        return text.substring(text.indexOf(NO_BREAK) + 1);
    }

    /** An amount with its currency, {@code NOK 1,234.50}: for sentences. */
    public static String money(Money amount) {
        return amount.toText(Locale.ENGLISH).replace(NO_BREAK, ' ');
    }

    /** A whole number, {@code 12,345}. */
    public static String count(long number) {
        return String.format(Locale.ENGLISH, "%,d", number);
    }

    /** A number and what is counted, {@code 1 invoice} or {@code 12 invoices}. */
    public static String count(long number, String thing) {
        return count(number) + " " + thing + (number == 1 ? "" : "s");
    }

    /** A name of code as words, {@code ALREADY_CLAIMED} as {@code already claimed}. */
    public static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
