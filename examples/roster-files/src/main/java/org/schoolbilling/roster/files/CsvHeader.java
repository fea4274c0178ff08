package org.schoolbilling.roster.files;

import static org.schoolbilling.roster.files.RosterFaultKind.MISSING;
import static org.schoolbilling.roster.files.RosterFaultKind.REPEATED_NAME;
import static org.schoolbilling.roster.files.RosterFaultKind.SYNTAX;
import static org.schoolbilling.roster.files.RosterFaultKind.UNKNOWN_NAME;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which column stands where. With a faulty header rows are checked but no persons given: what a wrong name hides could not
 * be told from what is not there.
 */
final class CsvHeader {

    private final List<@Nullable CsvColumn> columns;
    private final boolean isFaulty;

    private CsvHeader(List<@Nullable CsvColumn> columns, boolean isFaulty) {
        this.columns = columns;
        this.isFaulty = isFaulty;
    }

    /** The header, or null where nothing can be read with it. */
    static @Nullable CsvHeader read(CsvRecords.@Nullable Cells record, Faults faults) {
        List<String> names = record == null ? List.of() : withoutBlankEnd(record.cells(), 0);
        if (record == null || names.stream().allMatch(name -> CsvColumn.named(name) == null)) {
            faults.add(
                    new Place.OfLine(1),
                    SYNTAX,
                    record == null ? "" : record.text(),
                    "the names of the columns, separated by ; or , such as id;number;lastName",
                    "put them in as first line");
            return null;
        }
        int before = faults.count();
        List<@Nullable CsvColumn> columns = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            columns.add(column(names.get(i), i + 1, columns, faults));
        }
        boolean isComplete = true;
        for (CsvColumn column : CsvColumn.ALL) {
            if (CsvColumn.REQUIRED.contains(column.name()) && !columns.contains(column)) {
                isComplete = false;
                faults.add(
                        new Place.OfLine(1),
                        MISSING,
                        "",
                        "a column \"" + column.name() + "\"",
                        "nobody can be read without it: put it in");
            }
        }
        return isComplete ? new CsvHeader(columns, faults.count() > before) : null;
    }

    private static @Nullable CsvColumn column(
            String name, int number, List<@Nullable CsvColumn> before, Faults faults) {
        CsvColumn column = CsvColumn.named(name);
        Place place = new Place.InCell(1, number, Quote.of(name.strip()), 0, "");
        if (column == null) {
            List<String> known = CsvColumn.ALL.stream().map(CsvColumn::name).toList();
            faults.add(
                    place,
                    UNKNOWN_NAME,
                    name,
                    "one of " + String.join(", ", known),
                    Nearest.to(name.strip(), known)
                            .map(meant -> "did you mean \"" + meant + "\"?")
                            .orElse("take the column out"));
        } else if (before.contains(column)) {
            faults.add(place, REPEATED_NAME, name, "each column once", "take one of the two out");
            return null;
        }
        return column;
    }

    private static List<String> withoutBlankEnd(List<String> cells, int least) {
        int end = cells.size();
        while (end > least && cells.get(end - 1).isBlank()) {
            end--;
        }
        return cells.subList(0, end);
    }

    int width() {
        return columns.size();
    }

    boolean isFaulty() {
        return isFaulty;
    }

    /** The column at a place, from 0; null where it is not known. */
    @Nullable
    CsvColumn column(int index) {
        return columns.get(index);
    }

    /** Whether a row has a cell for each column, and beyond them blank ones only. */
    boolean fits(List<String> cells) {
        return cells.size() == columns.size()
                || withoutBlankEnd(cells, columns.size()).size() == columns.size();
    }
}
