package org.schoolbilling.roster.files;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.schoolbilling.roster.Selection;
import org.schoolbilling.spi.Cursor;
import org.schoolbilling.spi.roster.RosterAnswer;
import org.schoolbilling.spi.roster.RosterSource;

/**
 * A roster that is a file. Each selection reads it twice: to the end to check it, then to answer. So a faulty file is
 * refused whole, before the first person is answered (ERR-2), and never answers for less than all of it (SPI-7).
 *
 * <p>Persons come in the order of the file, and after them the ids that it does not know, in the order of the file of ids.
 * Safe for use by several threads.
 */
public final class FileRoster implements RosterSource {

    private static final int FAULTS_KEPT = 100;

    private final RosterFile file;

    public FileRoster(RosterFile file) {
        this.file = Objects.requireNonNull(file, "file");
    }

    /**
     * @throws RosterFileException if the file has a fault or cannot be read; the cursor throws it if that fails half-way,
     *     or if the file has changed since it was checked
     */
    @Override
    public Cursor<RosterAnswer> select(Selection selection, LocalDate today) {
        Objects.requireNonNull(selection, "selection");
        Objects.requireNonNull(today, "today");
        try {
            return new FileRosterCursor(file, check(), Matching.of(selection, today));
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    /** Reads the file to its end and gives its digest. */
    private byte[] check() throws IOException {
        List<RosterFault> faults = new ArrayList<>();
        try (DigestedRows rows = new DigestedRows(file)) {
            long count = 0;
            for (Row row = rows.next(); row != null; row = rows.next()) {
                count += row.faults().size();
                for (RosterFault fault : row.faults()) {
                    if (faults.size() < FAULTS_KEPT) {
                        faults.add(fault);
                    }
                }
            }
            if (count > 0) {
                throw new RosterFileException(
                        count + (count == 1 ? " fault" : " faults")
                                + ", so nobody of this file is selected; the first is: "
                                + faults.get(0).message(),
                        faults,
                        null);
            }
            return rows.digest();
        }
    }

    static RosterFileException unreadable(RosterFile file, IOException cause) {
        return new RosterFileException(file.name() + " cannot be read: " + cause, List.of(), cause);
    }
}
