package org.schoolbilling.roster.files;

import java.util.List;
import org.schoolbilling.roster.FileId;
import org.schoolbilling.roster.Selection;

/**
 * What a file of ids holds (ROS-4).
 *
 * @param ids each once, in the order of the file, with their lines
 * @param faults the lines that gave none
 */
public record IdFileResult(List<FileId> ids, List<IdFault> faults) {

    public IdFileResult {
        ids = List.copyOf(ids);
        faults = List.copyOf(faults);
    }

    /** The persons of these ids; the roster tells which of them it does not know. */
    public Selection.OfFile toSelection() {
        return new Selection.OfFile(ids);
    }
}
