package org.schoolbilling.admin.command;

import java.util.Currency;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.schoolbilling.admin.app.Failure;
import org.schoolbilling.money.Money;

/** Turns what the library says of a wrong argument into what a person gets to read. */
final class Inputs {

    private Inputs() {}

    /** Makes something of what was given; what does not fit is the giver's fault. */
    static <T> T checked(Supplier<T> made) {
        try {
            return made.get();
        } catch (IllegalArgumentException e) {
            throw invalid(String.valueOf(e.getMessage()));
        }
    }

    /** An amount above zero, or null where none was given. */
    static @Nullable Money positive(@Nullable String text, Currency currency) {
        if (text == null) {
            return null;
        }
        Money amount = checked(() -> Money.parse(text, currency));
        if (!amount.isPositive()) {
            throw invalid("an amount must be above zero: " + amount);
        }
        return amount;
    }

    static @Nullable String atMost(@Nullable String text, int length, String option) {
        if (text != null && text.length() > length) {
            throw invalid(option + " has " + text.length() + " characters, at most " + length + " fit");
        }
        return text;
    }

    private static RuntimeException invalid(String message) {
        return Failure.badInput("input.invalid", null, message).toException();
    }
}
