package org.schoolbilling.spi.run;

import org.schoolbilling.claim.ClaimOutcome;
import org.schoolbilling.roster.FileId;

/** One line of a generation's plan (GEN-2). */
public sealed interface GenerateItem {

    /** What became of one line type for one person. */
    record Outcome(ClaimOutcome outcome) implements GenerateItem {}

    /** An id of the file that the roster does not know (ROS-4). */
    record UnknownId(FileId id) implements GenerateItem {}
}
