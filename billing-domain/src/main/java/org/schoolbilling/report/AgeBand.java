package org.schoolbilling.report;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** How long something is overdue (REP-8). */
public enum AgeBand {
    /** Not overdue, or without a due date. */
    NOT_OVERDUE("0"),
    DAYS_1_TO_30("1-30"),
    DAYS_31_TO_60("31-60"),
    DAYS_61_TO_90("61-90"),
    OVER_90_DAYS(">90");

    private final String days;

    AgeBand(String days) {
        this.days = days;
    }

    /** In days, for headings: {@code 1-30}. */
    public String days() {
        return days;
    }

    /** The band on a day. */
    public static AgeBand of(@Nullable LocalDate due, LocalDate on) {
        long overdue = due == null ? 0 : ChronoUnit.DAYS.between(due, on);
        if (overdue <= 0) {
            return NOT_OVERDUE;
        }
        if (overdue <= 30) {
            return DAYS_1_TO_30;
        }
        if (overdue <= 60) {
            return DAYS_31_TO_60;
        }
        return overdue <= 90 ? DAYS_61_TO_90 : OVER_90_DAYS;
    }
}
