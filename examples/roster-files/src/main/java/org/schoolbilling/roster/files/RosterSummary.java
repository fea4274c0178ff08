package org.schoolbilling.roster.files;

/**
 * What reading a roster file came to.
 *
 * @param persons how many were read and given
 * @param rowsWithFaults how many rows (JSON: persons) were set aside
 * @param faults how many faults were reported, those of the file as a whole included
 * @param isReadToEnd false where a fault left nothing to go on with: what follows it is not known
 */
public record RosterSummary(long persons, long rowsWithFaults, long faults, boolean isReadToEnd) {

    /** Whether every person of the file was read. */
    public boolean isFaultless() {
        return faults == 0;
    }
}
