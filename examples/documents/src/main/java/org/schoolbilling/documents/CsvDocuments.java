package org.schoolbilling.documents;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.schoolbilling.document.InvoiceDocument;

/**
 * Writes a data file for print houses as CSV (ISS-9): RFC 4180, semicolons, a heading, UTF-8. A document has one row for each of
 * its lines, with all that is said of the document before it; a document without lines has one row. The VAT rates stand in one
 * column: {@code percent=net+vat}, apart by blanks.
 */
public final class CsvDocuments implements DocumentWriter {

    private final CsvWriter csv;
    private boolean isStarted;

    /** Writes to a writer, which is closed with it. */
    public CsvDocuments(Writer writer) {
        this.csv = CsvWriter.builder().fieldSeparator(';').build(Objects.requireNonNull(writer, "writer"));
    }

    @Override
    public void add(InvoiceDocument document) {
        Map<String, String> fields = DataFields.of(document);
        if (!isStarted) {
            isStarted = true;
            csv.writeRecord(heading(fields.keySet()));
        }
        List<String> shared = new ArrayList<>(fields.values());
        shared.add(DataFields.vat(document).stream()
                .map(v -> v.get("percent") + "=" + v.get("net") + "+" + v.get("vat"))
                .collect(Collectors.joining(" ")));
        List<Map<String, String>> lines = DataFields.lines(document);
        if (lines.isEmpty()) {
            List<String> row = new ArrayList<>(shared);
            LINE_COLUMNS.forEach(column -> row.add(""));
            csv.writeRecord(row);
        }
        for (Map<String, String> line : lines) {
            List<String> row = new ArrayList<>(shared);
            row.addAll(line.values());
            csv.writeRecord(row);
        }
    }

    private static final List<String> LINE_COLUMNS = List.of(
            "lineNumber",
            "lineType",
            "lineText",
            "programme",
            "subject",
            "course",
            "participant",
            "lineAmount",
            "vatPercent",
            "optional");

    private static List<String> heading(Iterable<String> fields) {
        List<String> heading = new ArrayList<>();
        fields.forEach(heading::add);
        heading.add("vatRates");
        heading.addAll(LINE_COLUMNS);
        return heading;
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
