package org.schoolbilling.spi.roster;

import org.schoolbilling.roster.FileId;
import org.schoolbilling.roster.Person;

/** One answer of the roster to a selection. */
public sealed interface RosterAnswer {

    /** A person who is selected; each once. */
    record Found(Person person) implements RosterAnswer {}

    /** An id of a file of ids that the roster does not know (ROS-4). */
    record Unknown(FileId id) implements RosterAnswer {}
}
