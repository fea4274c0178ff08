package org.schoolbilling.admin.command;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.schoolbilling.admin.out.Table;
import org.schoolbilling.admin.out.Words;
import org.schoolbilling.documents.ReportWriter;
import org.schoolbilling.money.Money;
import org.schoolbilling.report.Column;
import org.schoolbilling.report.ReportRow;

/** Prints a report's tables, each as wide as what stands in it, and of long ones the first rows. */
final class TextReport implements ReportWriter {

    private final PrintStream out;
    private final int limit;
    private @Nullable Table table;
    private long rows;

    TextReport(PrintStream out, int limit) {
        this.out = out;
        this.limit = limit;
    }

    @Override
    public void table(String name, List<Column> columns) {
        end();
        Table next = new Table();
        for (Column column : columns) {
            String heading = heading(column.name());
            if (column.isNumber()) {
                next.right(heading);
            } else {
                next.left(heading);
            }
        }
        out.println();
        out.println(heading(name) + ":");
        table = next;
        rows = 0;
    }

    private static String heading(String name) {
        String words = name.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    @Override
    public void row(ReportRow row) {
        rows++;
        if (table != null && rows <= limit) {
            table.row(row.cells().stream().map(TextReport::text).toArray());
        }
    }

    private static String text(Object cell) {
        if (cell instanceof Money amount) {
            return Words.amount(amount);
        }
        if (cell instanceof List<?> parts) {
            return parts.stream().map(String::valueOf).collect(Collectors.joining("; "));
        }
        if (cell instanceof Boolean yes) {
            return yes ? "yes" : "";
        }
        return String.valueOf(cell);
    }

    private void end() {
        if (table != null) {
            if (table.isEmpty()) {
                out.println("  nothing");
            } else {
                table.print(out);
            }
            if (rows > limit) {
                out.println("  … " + Words.count(rows - limit) + " more: see --limit, or --format csv");
            }
        }
        table = null;
    }

    @Override
    public void close() {
        end();
    }
}
