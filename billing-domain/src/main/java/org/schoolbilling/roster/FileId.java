package org.schoolbilling.roster;

import java.util.Objects;

/**
 * One id of a file of ids (ROS-4).
 *
 * @param line where it stands, from 1
 */
public record FileId(int line, PersonId id) {

    public FileId {
        Objects.requireNonNull(id, "id");
    }
}
