package org.schoolbilling.invoice;

import java.time.Instant;
import java.util.Objects;

/** Who did something, and when (UTC). */
public record Stamp(Actor by, Instant at) {

    public Stamp {
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(at, "at");
    }
}
