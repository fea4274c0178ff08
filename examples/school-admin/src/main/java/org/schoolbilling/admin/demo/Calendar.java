package org.schoolbilling.admin.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.schoolbilling.term.Term;

/** The days of the term, and the clock that the demonstration sets from one to the next. */
final class Calendar extends Clock {

    private final LocalDate start;
    private volatile LocalDate now;

    Calendar(LocalDate start) {
        this.start = start;
        this.now = start;
    }

    Term term() {
        return Term.containing(start);
    }

    /** The day claims are made. */
    LocalDate start() {
        return start;
    }

    LocalDate issueDay() {
        return start.plusDays(5);
    }

    LocalDate dueDay() {
        return start.plusDays(36);
    }

    /** The day the bank took a payment: one of nine, from a week after issuing on. */
    LocalDate paymentDay(int draw) {
        return start.plusDays(12 + 3L * (draw % 9));
    }

    LocalDate loadDay() {
        return start.plusDays(40);
    }

    /** The day people put right what the bank's file showed. */
    LocalDate correctionDay() {
        return start.plusDays(42);
    }

    /** The day of a round of reminders, 1 or 2: as soon as the law allows it, and a day more. */
    LocalDate reminderDay(int round) {
        return start.plusDays(round == 1 ? 51 : 68);
    }

    /** The deadline that a round gives. */
    LocalDate reminderDue(int round) {
        return reminderDay(round).plusDays(15);
    }

    LocalDate waiverDay() {
        return start.plusDays(85);
    }

    LocalDate exportDay() {
        return start.plusDays(90);
    }

    LocalDate today() {
        return now;
    }

    void goTo(LocalDate day) {
        now = day;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("the demonstration's days are days everywhere");
    }

    /** Time goes on within the day. */
    @Override
    public Instant instant() {
        LocalTime time = LocalTime.now(Clock.systemUTC());
        return now.atTime(time).toInstant(ZoneOffset.UTC);
    }
}
