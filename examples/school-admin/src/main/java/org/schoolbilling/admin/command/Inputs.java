package org.schoolbilling.admin.command;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.schoolbilling.admin.app.ExitCode;
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

    /** A constant as people write it, {@code length-digit}. */
    static <E extends Enum<E>> E named(Class<E> type, String option, String written) {
        List<String> names = new ArrayList<>();
        for (E one : type.getEnumConstants()) {
            String name = one.name().toLowerCase(Locale.ROOT).replace('_', '-');
            if (name.equals(written.toLowerCase(Locale.ROOT).replace('_', '-'))) {
                return one;
            }
            names.add(name);
        }
        throw new IllegalArgumentException(option + " is one of " + String.join(", ", names) + ", not " + written);
    }

    /** What changes much at once is done only by who has seen the plan. */
    static void requireConfirmed(boolean isDone, String code, String rule) {
        if (!isDone) {
            throw new Failure(
                            code,
                            rule,
                            "This is for many at once. Look at the plan first with --trial, then do it with --confirm.",
                            ExitCode.REFUSED,
                            List.of())
                    .toException();
        }
    }

    private static RuntimeException invalid(String message) {
        return Failure.badInput("input.invalid", null, message).toException();
    }
}
