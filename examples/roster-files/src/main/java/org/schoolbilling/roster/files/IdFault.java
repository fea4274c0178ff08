package org.schoolbilling.roster.files;

import java.util.Objects;

/**
 * A line of a file of ids that gives no id (ROS-4).
 *
 * @param line from 1; 0 where the fault is the file's as a whole
 * @param found the line, with national ids masked (IDN-5)
 * @param reason what is wrong with it, and what to do
 */
public record IdFault(String file, int line, Kind kind, String found, String reason) {

    /** Why. */
    public enum Kind {
        /** It cannot be an id. */
        UNREADABLE,
        /** It is an id that stands on an earlier line too. */
        REPEATED
    }

    public IdFault {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(found, "found");
        Objects.requireNonNull(reason, "reason");
    }

    /** The whole of it in one sentence, for people. */
    public String message() {
        return file + (line > 0 ? ", line " + line : "") + ": \"" + found + "\" " + reason + ".";
    }
}
