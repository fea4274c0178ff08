package org.schoolbilling.spi.run;

import java.time.LocalDate;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.schoolbilling.money.Money;
import org.schoolbilling.reminder.ReminderRefusal;

/**
 * What a run of reminders came to (REM-1).
 *
 * @param reminded how many were reminded, by round
 * @param toPay what is to be paid on those that were reminded: the sum of their open claims (REM-4)
 * @param statedFees fees that are stated on reminders and not demanded
 * @param demandedFees fees that are claims, and part of {@code toPay}
 * @param newDue the deadline they give
 * @param paragraph what their documents are to say; empty for the invoice type's own
 */
public record ReminderReport(
        Mode mode,
        SortedMap<Integer, Long> reminded,
        Map<ReminderRefusal, Long> leftOut,
        Money toPay,
        Money statedFees,
        Money demandedFees,
        LocalDate newDue,
        String paragraph) {

    public ReminderReport {
        reminded = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(reminded));
        leftOut = Map.copyOf(leftOut);
    }

    /** How many were reminded in all. */
    public long count() {
        return reminded.values().stream().mapToLong(Long::longValue).sum();
    }
}
