package org.schoolbilling.roster;

import java.util.Objects;

/**
 * A person's right to study in a programme (studierett).
 *
 * @param category the programme's category, may be empty
 * @param level the programme's level; 700 and above is doctoral (GEN-6)
 */
public record StudyRight(String programme, String category, int level, Period period) {

    /** The lowest doctoral level (GEN-6). */
    public static final int DOCTORAL_LEVEL = 700;

    public StudyRight {
        Objects.requireNonNull(programme, "programme");
        Objects.requireNonNull(category, "category");
        Objects.requireNonNull(period, "period");
    }

    public boolean isDoctoral() {
        return level >= DOCTORAL_LEVEL;
    }
}
