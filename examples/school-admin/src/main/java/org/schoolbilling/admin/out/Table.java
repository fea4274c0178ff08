package org.schoolbilling.admin.out;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** Rows in columns as wide as what stands in them, for people. */
public final class Table {

    private final List<String> headings = new ArrayList<>();
    private final List<Boolean> isRight = new ArrayList<>();
    private final List<List<String>> rows = new ArrayList<>();

    /** Adds a column of texts. */
    public Table left(String heading) {
        headings.add(heading);
        isRight.add(false);
        return this;
    }

    /** Adds a column of numbers. */
    public Table right(String heading) {
        headings.add(heading);
        isRight.add(true);
        return this;
    }

    /** Adds a row; cells that are missing at its end are empty. */
    public Table row(Object... cells) {
        List<String> row = new ArrayList<>();
        for (Object cell : cells) {
            row.add(String.valueOf(cell));
        }
        rows.add(row);
        return this;
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }

    /** Prints the headings, where there are any, and the rows, each indented by two blanks. */
    public void print(PrintStream out) {
        List<List<String>> all = new ArrayList<>();
        if (headings.stream().anyMatch(h -> !h.isEmpty())) {
            all.add(headings);
        }
        all.addAll(rows);
        int[] widths = new int[headings.size()];
        for (List<String> row : all) {
            for (int i = 0; i < row.size(); i++) {
                widths[i] = Math.max(widths[i], width(row.get(i)));
            }
        }
        for (List<String> row : all) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < row.size(); i++) {
                String blanks = " ".repeat(widths[i] - width(row.get(i)));
                line.append("  ").append(isRight.get(i) ? blanks + row.get(i) : row.get(i) + blanks);
            }
            out.println(line.toString().stripTrailing());
        }
    }

    private static int width(String text) {
        return text.codePointCount(0, text.length());
    }
}
