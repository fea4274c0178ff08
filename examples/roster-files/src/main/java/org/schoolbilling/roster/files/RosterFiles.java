package org.schoolbilling.roster.files;

import java.io.IOException;
import java.util.function.Consumer;
import org.schoolbilling.roster.Person;

/** Reads roster files, whatever their format. */
public final class RosterFiles {

    private RosterFiles() {}

    /**
     * Reads a file from its first byte to its last, and gives each person and each fault as it comes, in the order of the
     * file (ROS-6).
     *
     * <p>A row with a fault is set aside, and reading goes on, so that all faults come at once; where a CSV file's header
     * is faulty, rows are checked but nobody is given. A JSON file that is not well-formed is read as far as it is
     * (ERR-2). Memory is that of one row, and of the ids read, by which duplicates are told: some 100 bytes a person.
     *
     * @param faults may be many: whoever keeps them bounds them
     * @throws IOException if the bytes cannot be read; what was given before is then not the whole file (SPI-7)
     */
    public static RosterSummary read(
            RosterFile file, Consumer<? super Person> persons, Consumer<? super RosterFault> faults)
            throws IOException {
        long read = 0;
        long aside = 0;
        long found = 0;
        boolean isReadToEnd = true;
        try (Rows rows = Rows.open(file)) {
            for (Row row = rows.next(); row != null; row = rows.next()) {
                if (row.person() != null) {
                    read++;
                    persons.accept(row.person());
                } else if (row.isPerson()) {
                    aside++;
                }
                found += row.faults().size();
                row.faults().forEach(faults);
                isReadToEnd &= !row.isEnd();
            }
        }
        return new RosterSummary(read, aside, found, isReadToEnd);
    }
}
