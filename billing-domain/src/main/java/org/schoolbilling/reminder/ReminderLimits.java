package org.schoolbilling.reminder;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.schoolbilling.invoice.Milestones;
import org.schoolbilling.money.Money;

/**
 * What the law allows a reminder (REM-5): data, and pure functions of a day.
 *
 * @param name what errors call it, such as {@code Norway}
 * @param daysAfterDue how many days after the due date the first reminder may be sent, 1 or more
 * @param daysBetween how many days after a reminder the next may be sent, 1 or more; its deadline must have passed as well
 * @param mostReminders how many reminders with a fee an invoice may get, 1–3
 * @param fees the highest fees in the order of their days; only the first may be without one
 */
public record ReminderLimits(String name, int daysAfterDue, int daysBetween, int mostReminders, List<FeeLimit> fees) {

    /**
     * Norway: from the 14th day after the due date; two fees, the second when a deadline of at least 14 days, given by the
     * first, has passed; 70 kr until 2020-09-30, then 35 kr, and 38 kr from 2026 on.
     */
    public static final ReminderLimits NORWAY = new ReminderLimits(
            "Norway",
            14,
            15,
            2,
            List.of(
                    new FeeLimit(null, kroner(70, "NOK")),
                    new FeeLimit(LocalDate.of(2020, 10, 1), kroner(35, "NOK")),
                    new FeeLimit(LocalDate.of(2026, 1, 1), kroner(38, "NOK"))));

    /** Denmark: three reminders ten days apart, 100 kr each. */
    public static final ReminderLimits DENMARK =
            new ReminderLimits("Denmark", 1, 10, 3, List.of(new FeeLimit(null, kroner(100, "DKK"))));

    public ReminderLimits {
        Objects.requireNonNull(name, "name");
        fees = List.copyOf(fees);
        if (daysAfterDue < 1 || daysBetween < 1) {
            throw new IllegalArgumentException(
                    "limits of " + name + ": days must be 1 or more: " + daysAfterDue + ", " + daysBetween);
        }
        if (mostReminders < 1 || mostReminders > 3) {
            throw new IllegalArgumentException("limits of " + name + ": reminders must be 1 to 3: " + mostReminders);
        }
        if (fees.isEmpty()) {
            throw new IllegalArgumentException("limits of " + name + " name no fee");
        }
        for (int i = 1; i < fees.size(); i++) {
            checkOrder(name, fees.get(i - 1), fees.get(i));
        }
    }

    private static void checkOrder(String name, FeeLimit earlier, FeeLimit later) {
        LocalDate from = later.fromOrNull();
        LocalDate before = earlier.fromOrNull();
        if (from == null || (before != null && !from.isAfter(before))) {
            throw new IllegalArgumentException("limits of " + name + ": the fee from " + from
                    + " on must come later than the one from " + before + " on");
        }
        if (!earlier.most().currency().equals(later.most().currency())) {
            throw new IllegalArgumentException(
                    "limits of " + name + " are in more than one currency: " + earlier.most() + ", " + later.most());
        }
    }

    private static Money kroner(long amount, String currency) {
        return Money.ofMinor(amount * 100, Currency.getInstance(currency));
    }

    /** The limits of the country that a currency is of; empty for other currencies, where a host must give its own. */
    public static Optional<ReminderLimits> of(Currency currency) {
        return switch (currency.getCurrencyCode()) {
            case "NOK" -> Optional.of(NORWAY);
            case "DKK" -> Optional.of(DENMARK);
            default -> Optional.empty();
        };
    }

    public Currency currency() {
        return fees.get(0).most().currency();
    }

    /** The highest fee of a reminder sent on a day; empty where a fee was not allowed yet. */
    public Optional<Money> mostFee(LocalDate day) {
        @Nullable Money most = null;
        for (FeeLimit limit : fees) {
            if (limit.holdsOn(day)) {
                most = limit.most();
            }
        }
        return Optional.ofNullable(most);
    }

    /**
     * The first day on which an invoice may get its next reminder: so many days after the due date for the first; later ones
     * when the last one's deadline has passed and so many days have gone since it.
     *
     * @param due the invoice's due date: after a reminder, that reminder's deadline
     */
    LocalDate earliest(Milestones milestones, LocalDate due) {
        LocalDate reminded = milestones.remindedOrNull();
        if (milestones.reminders() == 0 || reminded == null) {
            return due.plusDays(daysAfterDue);
        }
        LocalDate afterDeadline = due.plusDays(1);
        LocalDate apart = reminded.plusDays(daysBetween);
        return apart.isAfter(afterDeadline) ? apart : afterDeadline;
    }
}
