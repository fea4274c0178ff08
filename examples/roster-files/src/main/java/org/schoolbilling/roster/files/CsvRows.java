package org.schoolbilling.roster.files;

import static org.schoolbilling.roster.files.RosterFaultKind.ENCODING;
import static org.schoolbilling.roster.files.RosterFaultKind.LIMIT;
import static org.schoolbilling.roster.files.RosterFaultKind.MISSING;
import static org.schoolbilling.roster.files.RosterFaultKind.SYNTAX;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.schoolbilling.roster.Person;

/** Reads the CSV roster. */
final class CsvRows implements Rows {

    private final RosterFile file;
    private final InputStream bytes;
    private final PersonReader reader;
    private @Nullable CsvRecords records;
    private @Nullable CsvHeader header;
    private boolean isStarted;

    CsvRows(RosterFile file, InputStream bytes) {
        this.file = file;
        this.bytes = bytes;
        this.reader = new PersonReader(file.rules());
    }

    @Override
    public @Nullable Row next() throws IOException {
        if (!isStarted) {
            isStarted = true;
            Row faulty = start();
            if (faulty != null) {
                return faulty;
            }
        }
        if (records == null || header == null) {
            return null;
        }
        CsvRecords.Cells record;
        while ((record = records.next(header::fits)) != null) {
            boolean isBlank =
                    record.problem() == null && record.cells().stream().allMatch(String::isBlank);
            Row row = isBlank ? null : row(record, header);
            if (row != null) {
                return row;
            }
        }
        return null;
    }

    /** Reads the header; gives its faults, if it has any. */
    private @Nullable Row start() throws IOException {
        Faults faults = new Faults(file.name());
        Place whole = new Place.OfLine(0);
        try {
            Utf8Lines lines = new Utf8Lines(bytes, RosterLimits.LINE);
            Utf8Lines.Line first = lines.next();
            if (first == null) {
                faults.add(whole, MISSING, "", "a line with the names of the columns", "an empty file is no roster");
            } else {
                records = new CsvRecords(lines, first, first.text().indexOf(';') >= 0 ? ';' : ',');
                header = CsvHeader.read(records.next(cells -> true), faults);
            }
        } catch (Utf8Lines.Utf16Exception e) {
            faults.add(whole, ENCODING, "UTF-16", "UTF-8", "save the file as \"CSV UTF-8\"");
        }
        return faults.count() == 0 ? null : Row.ofFile(faults, header == null);
    }

    private @Nullable Row row(CsvRecords.Cells record, CsvHeader header) {
        Faults faults = new Faults(file.name());
        Place line = new Place.OfLine(record.line());
        Person person = null;
        if (record.problem() == CsvRecords.Problem.TOO_LONG) {
            faults.add(
                    line,
                    LIMIT,
                    record.text(),
                    "a line of at most " + RosterLimits.LINE + " bytes",
                    "look for a missing line break");
        } else if (record.problem() == CsvRecords.Problem.QUOTES) {
            faults.add(
                    line,
                    SYNTAX,
                    record.text(),
                    "quoted cells that end in a quotation mark before the next separator",
                    "close the quotation mark, and double each one inside a cell");
        } else if (!header.fits(record.cells())) {
            faults.add(
                    line,
                    SYNTAX,
                    record.cells().size() + " cells: " + record.text(),
                    header.width() + " cells, as in the first line",
                    "look for missing separators, and put a cell with a separator or line break in quotation marks");
        } else {
            person = reader.read(branch(record, header, faults), faults);
        }
        if (faults.count() == 0 && header.isFaulty()) {
            return null;
        }
        return Row.of(faults.count() == 0 ? person : null, faults);
    }

    private static Node.Branch branch(CsvRecords.Cells record, CsvHeader header, Faults faults) {
        Node.Branch branch = new Node.Branch(new Place.OfLine(record.line()), new LinkedHashMap<>());
        List<String> cells = record.cells();
        for (int i = 0; i < header.width(); i++) {
            CsvColumn column = header.column(i);
            if (column != null) {
                column.read(cells.get(i), branch, new Place.InCell(record.line(), i + 1, column.name(), 0, ""), faults);
            }
        }
        return branch;
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
