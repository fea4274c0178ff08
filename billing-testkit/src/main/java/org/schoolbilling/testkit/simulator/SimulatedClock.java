package org.schoolbilling.testkit.simulator;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that stands until it is moved on. Not safe for use by several threads. */
public final class SimulatedClock extends Clock {

    private Instant now;

    /** At eight in the morning of a day, in UTC. */
    public SimulatedClock(LocalDate start) {
        now = start.atTime(LocalTime.of(8, 0)).toInstant(ZoneOffset.UTC);
    }

    /** The day it shows. */
    public LocalDate today() {
        return LocalDate.ofInstant(now, ZoneOffset.UTC);
    }

    /** Moves on by days, and by a second besides, so that no two moments are the same. */
    public void passDays(int days) {
        now = now.plusSeconds(days * 86_400L + 1);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    /** The same clock: it shows UTC whatever is asked. */
    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }

    @Override
    public Instant instant() {
        return now;
    }
}
