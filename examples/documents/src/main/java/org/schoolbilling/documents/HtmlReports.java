package org.schoolbilling.documents;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.schoolbilling.money.Money;
import org.schoolbilling.report.AgeSum;
import org.schoolbilling.report.Column;
import org.schoolbilling.report.ReportRow;

/** Writes a report as one HTML page that stands alone; rows are written as they come. */
public final class HtmlReports implements ReportWriter {

    private final Writer writer;
    private final String title;
    private List<Column> columns = List.of();
    private boolean isStarted;

    /**
     * Writes to a writer, which is closed with it.
     *
     * @param title what the report is, and of what
     */
    public HtmlReports(Writer writer, String title) {
        this.writer = Objects.requireNonNull(writer, "writer");
        this.title = Objects.requireNonNull(title, "title");
    }

    private void start() throws IOException {
        if (!isStarted) {
            isStarted = true;
            Markup heading = new Markup().leaf("title", title);
            writer.write("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"UTF-8\" />\n"
                    + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\" />\n"
                    + "<meta http-equiv=\"Content-Security-Policy\""
                    + " content=\"default-src 'none'; style-src 'unsafe-inline'\" />\n"
                    + heading + "<style>\n" + Resources.text("report.css") + "</style></head><body>\n"
                    + new Markup().leaf("h1", title) + "\n");
        }
    }

    @Override
    public void table(String name, List<Column> newColumns) throws IOException {
        start();
        endTable();
        columns = List.copyOf(newColumns);
        Markup out = new Markup().leaf("caption", words(name)).open("thead").open("tr");
        for (Column column : columns) {
            out.leaf("th", words(column.name()), "scope", "col", "class", column.isNumber() ? "number" : "text");
        }
        writer.write("<table>" + out.close().close() + "<tbody>\n");
    }

    private void endTable() throws IOException {
        if (!columns.isEmpty()) {
            writer.write("</tbody></table>\n");
            columns = List.of();
        }
    }

    @Override
    public void row(ReportRow row) throws IOException {
        Markup out = new Markup().open("tr");
        List<Object> cells = row.cells();
        for (int i = 0; i < columns.size(); i++) {
            String kind = columns.get(i).isNumber() ? "number" : "text";
            out.leaf("td", text(cells.get(i)), "class", kind);
        }
        writer.write(out.close().newLine().toString());
    }

    /** Draws what is owed by age as bars, with the figures in the drawing's text. */
    public void chart(List<AgeSum> bands) throws IOException {
        start();
        endTable();
        writer.write(AgeingChart.draw(bands));
    }

    private static String text(Object cell) {
        if (cell instanceof Money amount) {
            String text = amount.toText(Locale.ENGLISH);
            return text.substring(text.indexOf('\u00A0') + 1);
        }
        if (cell instanceof List<?> parts) {
            return String.join("\n", parts.stream().map(String::valueOf).toList());
        }
        if (cell instanceof Boolean yes) {
            return yes ? "yes" : "";
        }
        return String.valueOf(cell);
    }

    /** {@code debtorNumber} as {@code Debtor number}. */
    static String words(String name) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char letter = name.charAt(i);
            if (i > 0 && Character.isUpperCase(letter)) {
                words.append(' ').append(Character.toLowerCase(letter));
            } else {
                words.append(i == 0 ? Character.toUpperCase(letter) : letter);
            }
        }
        return words.toString();
    }

    @Override
    public void close() throws IOException {
        try (writer) {
            start();
            endTable();
            writer.write("</body></html>\n");
        }
    }
}
