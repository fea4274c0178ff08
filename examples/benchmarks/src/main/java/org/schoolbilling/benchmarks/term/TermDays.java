package org.schoolbilling.benchmarks.term;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.schoolbilling.term.Season;
import org.schoolbilling.term.Term;

/** The days of the term, and the clock that the benchmark sets from one to the next; it stands within a day. */
final class TermDays extends Clock {

    static final Term TERM = new Term(2026, Season.AUTUMN);

    private static final LocalDate START = LocalDate.of(2026, 8, 10);
    static final LocalDate ISSUED = START.plusDays(5);
    static final LocalDate DUE = START.plusDays(36);
    static final LocalDate LOADED = START.plusDays(40);
    static final LocalDate REMINDED = START.plusDays(51);
    static final LocalDate EXPORTED = START.plusDays(90);

    private volatile LocalDate now = START;

    /** The day the bank took a payment: one of twenty, so that there are as many vouchers. */
    static LocalDate paid(int index) {
        return START.plusDays(12 + index % 20);
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
        throw new UnsupportedOperationException("the benchmark's days are days everywhere");
    }

    @Override
    public Instant instant() {
        return now.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC);
    }
}
