package org.schoolbilling.reminder;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.schoolbilling.catalog.InvoiceTypeCode;
import org.schoolbilling.money.Money;
import org.schoolbilling.roster.Selection;
import org.schoolbilling.term.Term;

/**
 * What a clerk orders when overdue invoices are to be reminded (REM-1).
 *
 * @param lastDue the last due date that is reminded
 * @param earliestDueOrNull due dates before it only where the person has no valid study right (REM-2)
 * @param newDue what the reminders give as deadline
 * @param fees the fee by round, 1 for the first; it goes before the line type's own amount, and zero means none
 * @param mostRounds how many reminders an invoice may have after the run: 1 or 2, or 3 where the limits allow a third
 * @param selectionOrNull whom it is for, which needs a term; null for all
 * @param isConfirmed whether a mass selection was confirmed (ROS-3)
 * @param paragraph what the reminder's document says, at most {@value #PARAGRAPH} characters; empty for the type's own
 */
public record ReminderRequest(
        LocalDate lastDue,
        @Nullable LocalDate earliestDueOrNull,
        LocalDate newDue,
        Map<Integer, Money> fees,
        int mostRounds,
        @Nullable Term termOrNull,
        @Nullable InvoiceTypeCode typeOrNull,
        @Nullable Selection selectionOrNull,
        boolean isConfirmed,
        String paragraph) {

    /** How long the paragraph may be. */
    public static final int PARAGRAPH = 2_000;

    public ReminderRequest {
        Objects.requireNonNull(lastDue, "lastDue");
        Objects.requireNonNull(newDue, "newDue");
        fees = Map.copyOf(fees);
        if (mostRounds < 1 || mostRounds > 3) {
            throw new IllegalArgumentException("rounds of reminders must be 1, 2 or 3: " + mostRounds);
        }
        for (Map.Entry<Integer, Money> fee : fees.entrySet()) {
            if (fee.getKey() < 1 || fee.getKey() > mostRounds) {
                throw new IllegalArgumentException(
                        "a fee for round " + fee.getKey() + " of " + mostRounds + ": there is no such round");
            }
            if (fee.getValue().isNegative()) {
                throw new IllegalArgumentException("a reminder fee must not be below zero: " + fee.getValue());
            }
        }
        if (earliestDueOrNull != null && earliestDueOrNull.isAfter(lastDue)) {
            throw new IllegalArgumentException("the earliest due date " + earliestDueOrNull
                    + " must not be later than the last due date " + lastDue);
        }
        if (selectionOrNull != null && termOrNull == null) {
            throw new IllegalArgumentException("reminders for a selection are for one term: name it");
        }
        if (paragraph.length() > PARAGRAPH) {
            throw new IllegalArgumentException(
                    "the paragraph has " + paragraph.length() + " characters, at most " + PARAGRAPH + " fit");
        }
    }

    /** Everything due by a day, in two rounds, with the line types' own fees. */
    public static ReminderRequest of(LocalDate lastDue, LocalDate newDue) {
        return new ReminderRequest(lastDue, null, newDue, Map.of(), 2, null, null, null, false, "");
    }

    public ReminderRequest withFee(int round, Money fee) {
        Map<Integer, Money> all = new HashMap<>(fees);
        all.put(round, fee);
        return new ReminderRequest(
                lastDue,
                earliestDueOrNull,
                newDue,
                all,
                mostRounds,
                termOrNull,
                typeOrNull,
                selectionOrNull,
                isConfirmed,
                paragraph);
    }

    public ReminderRequest withMostRounds(int most) {
        return new ReminderRequest(
                lastDue,
                earliestDueOrNull,
                newDue,
                fees,
                most,
                termOrNull,
                typeOrNull,
                selectionOrNull,
                isConfirmed,
                paragraph);
    }

    public ReminderRequest withEarliestDue(LocalDate earliest) {
        return new ReminderRequest(
                lastDue,
                earliest,
                newDue,
                fees,
                mostRounds,
                termOrNull,
                typeOrNull,
                selectionOrNull,
                isConfirmed,
                paragraph);
    }

    public Optional<LocalDate> earliestDue() {
        return Optional.ofNullable(earliestDueOrNull);
    }

    /** The fee that was ordered for a round; empty where the line type's own is meant. */
    public Optional<Money> fee(int round) {
        return Optional.ofNullable(fees.get(round));
    }
}
