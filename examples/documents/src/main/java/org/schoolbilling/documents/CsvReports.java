package org.schoolbilling.documents;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.schoolbilling.money.Money;
import org.schoolbilling.report.Column;
import org.schoolbilling.report.ReportRow;

/**
 * Writes the first table of a report as CSV: RFC 4180, semicolons, a heading, UTF-8; amounts {@code 1234.50}, dates
 * {@code 2026-09-15}. The tables after it hold sums of the same rows and are left out, so that all rows have the same columns.
 *
 * <p>A text that a spreadsheet would take for a formula, since it starts with {@code = + - @}, a tab or a line break, gets an
 * apostrophe before it: names and references come from anybody.
 */
public final class CsvReports implements ReportWriter {

    private final CsvWriter csv;
    private int tables;

    /** Writes to a writer, which is closed with it. */
    public CsvReports(Writer writer) {
        this.csv = CsvWriter.builder().fieldSeparator(';').build(Objects.requireNonNull(writer, "writer"));
    }

    @Override
    public void table(String name, List<Column> columns) {
        tables++;
        if (tables == 1) {
            csv.writeRecord(columns.stream().map(Column::name).toList());
        }
    }

    @Override
    public void row(ReportRow row) {
        if (tables == 1) {
            csv.writeRecord(row.cells().stream().map(CsvReports::text).toList());
        }
    }

    private static String text(Object cell) {
        if (cell instanceof Money amount) {
            return amount.toText();
        }
        if (cell instanceof List<?> parts) {
            return harmless(parts.stream().map(String::valueOf).collect(Collectors.joining(" | ")));
        }
        return cell instanceof String text ? harmless(text) : String.valueOf(cell);
    }

    private static String harmless(String text) {
        return !text.isEmpty() && "=+-@\t\r\n".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
