package org.schoolbilling.roster.files;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A roster file that cannot be relied on: it has faults, could not be read, or changed while it was read (SPI-7, ERR-2).
 */
public final class RosterFileException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<RosterFault> faults;

    RosterFileException(String message, List<RosterFault> faults, @Nullable Throwable cause) {
        super(message, cause);
        this.faults = List.copyOf(faults);
    }

    /** The first faults of the file, at most 100; {@link RosterFiles#read} gives all. */
    public List<RosterFault> faults() {
        return faults == null ? List.of() : faults;
    }
}
