package org.schoolbilling.roster.files;

import java.util.Locale;
import java.util.Optional;

/** How a roster file is written. */
public enum RosterFormat {
    /** One row a person, separated by {@code ;} or {@code ,}; UTF-8. */
    CSV,
    /** An array of persons, or an object with {@code persons}; UTF-8. */
    JSON;

    /** The format that a file's name ends in, if it is one of these; case does not matter. */
    public static Optional<RosterFormat> ofFileName(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        for (RosterFormat format : values()) {
            if (lower.endsWith("." + format.name().toLowerCase(Locale.ROOT))) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }
}
