package org.schoolbilling.invoice;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The dated facts of an invoice, from which its status follows together with its lines (STA-0). Dates are the creditor's
 * local days.
 *
 * @param registered the day the invoice was made
 * @param sentOrNull the day it was last sent; null for a draft
 * @param dueOrNull the last day to pay
 * @param remindedOrNull the day of the last reminder
 * @param reminders how many reminders were sent, 0–3
 */
public record Milestones(
        LocalDate registered,
        @Nullable LocalDate sentOrNull,
        @Nullable LocalDate dueOrNull,
        @Nullable LocalDate remindedOrNull,
        int reminders,
        EndedByHand endedByHand) {

    public Milestones {
        Objects.requireNonNull(registered, "registered");
        Objects.requireNonNull(endedByHand, "endedByHand");
        if (reminders < 0 || reminders > 3) {
            throw new IllegalArgumentException("reminders must be 0 to 3: " + reminders);
        }
    }

    public static Milestones registered(LocalDate day, @Nullable LocalDate due) {
        return new Milestones(day, null, due, null, 0, EndedByHand.NO);
    }

    public Milestones withSent(LocalDate day) {
        return new Milestones(registered, day, dueOrNull, remindedOrNull, reminders, endedByHand);
    }

    public Milestones withDue(@Nullable LocalDate day) {
        return new Milestones(registered, sentOrNull, day, remindedOrNull, reminders, endedByHand);
    }

    public Milestones withEndedByHand(EndedByHand as) {
        return new Milestones(registered, sentOrNull, dueOrNull, remindedOrNull, reminders, as);
    }
}
