package org.schoolbilling.reminder;

import java.time.LocalDate;
import org.schoolbilling.catalog.CategoryCode;
import org.schoolbilling.catalog.LineTypeCode;
import org.schoolbilling.money.Money;

/** Why a whole run of reminders is refused, before anything is changed. */
public sealed interface ReminderFault {

    /** The new due date is not later than today (REM-1). */
    record DueNotLater(LocalDate newDue, LocalDate today) implements ReminderFault {}

    /** The new due date is not later than the last one that is reminded, so a due date could move back (REM-8). */
    record DueNotAfterLast(LocalDate newDue, LocalDate lastDue) implements ReminderFault {}

    /** The catalogue has no active line type for a round (REM-3). */
    record LineTypeMissing(LineTypeCode type) implements ReminderFault {}

    /** The line type of a round has a category that is neither a reminder nor a claim (REM-4). */
    record LineTypeUnsuitable(LineTypeCode type, CategoryCode category) implements ReminderFault {}

    /** More reminders than the limits allow (REM-5). */
    record TooManyRounds(int rounds, int most, String limits) implements ReminderFault {}

    /** A fee above what the limits allow on the day (REM-5). */
    record FeeTooHigh(int round, Money fee, Money most, LocalDate day, String limits) implements ReminderFault {}
}
