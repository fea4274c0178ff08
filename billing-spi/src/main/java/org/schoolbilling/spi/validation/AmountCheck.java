package org.schoolbilling.spi.validation;

import java.util.Currency;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.schoolbilling.money.Money;
import org.schoolbilling.money.VatRate;

/** Amounts and percentages of a document, which stand in it as texts (MON-6). */
final class AmountCheck {

    private static final Pattern DECIMALS = Pattern.compile("[0-9]+[.,]([0-9]+)");

    private final @Nullable Currency currency;
    private final Faults faults;

    /**
     * @param currency the ledger's, or null where the document does not tell: then decimals cannot be judged
     */
    AmountCheck(@Nullable Currency currency, Faults faults) {
        this.currency = currency;
        this.faults = faults;
    }

    void checkAmount(String path, @Nullable String text) {
        if (text == null) {
            return;
        }
        int decimals = decimals(text);
        if (currency == null) {
            if (decimals < 0 && !text.chars().anyMatch(c -> c >= '0' && c <= '9')) {
                faults.add(path, "MON-6", "notAnAmount", Messages.quoted(text));
            }
            return;
        }
        if (decimals > currency.getDefaultFractionDigits()) {
            faults.add(
                    path,
                    "MON-6",
                    "tooManyDecimals",
                    String.valueOf(decimals),
                    currency.getCurrencyCode(),
                    String.valueOf(currency.getDefaultFractionDigits()),
                    Messages.quoted(text));
            return;
        }
        try {
            if (!Money.parse(text, currency).isPositive()) {
                faults.add(path, "MON-3", "amountNotPositive", Messages.quoted(text));
            }
        } catch (IllegalArgumentException e) {
            faults.add(path, "MON-6", "notAnAmount", Messages.quoted(text));
        }
    }

    void checkPercent(String path, @Nullable String text) {
        if (text == null) {
            return;
        }
        try {
            VatRate.ofPercent(text);
        } catch (IllegalArgumentException e) {
            faults.add(path, "CAT-3", "notAPercent", Messages.quoted(text));
        }
    }

    /** How many decimals stand in a plain number, or -1 where it has no point. */
    private static int decimals(String text) {
        Matcher plain = DECIMALS.matcher(text);
        return plain.matches() ? plain.group(1).length() : -1;
    }
}
