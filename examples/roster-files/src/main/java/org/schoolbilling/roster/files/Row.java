package org.schoolbilling.roster.files;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.schoolbilling.roster.Person;

/**
 * What comes next in a roster file.
 *
 * @param person null where it has faults
 * @param isPerson whether it is a row, and not something of the file as a whole
 * @param isEnd whether nothing after it can be read
 */
record Row(@Nullable Person person, List<RosterFault> faults, boolean isPerson, boolean isEnd) {

    static Row of(@Nullable Person person, Faults faults) {
        return new Row(person, faults.list(), true, false);
    }

    static Row ofFile(Faults faults, boolean isEnd) {
        return new Row(null, faults.list(), false, isEnd);
    }
}
