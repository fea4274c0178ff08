package org.schoolbilling.roster;

import java.util.Objects;

/**
 * A leave of absence from a programme (permisjon).
 *
 * @param percent 1–100; 100 is full leave
 */
public record Leave(String programme, int percent, Period period) {

    public Leave {
        Objects.requireNonNull(programme, "programme");
        Objects.requireNonNull(period, "period");
        if (percent < 1 || percent > 100) {
            throw new IllegalArgumentException("leave must be 1 to 100 percent: " + percent);
        }
    }
}
