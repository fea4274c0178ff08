package org.schoolbilling.admin.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.schoolbilling.admin.app.App;
import org.schoolbilling.admin.app.Failure;
import org.schoolbilling.documents.CsvReports;
import org.schoolbilling.documents.HtmlReports;
import org.schoolbilling.documents.ReportWriter;
import org.schoolbilling.report.AgeSum;
import org.schoolbilling.report.Column;
import org.schoolbilling.report.ReportRow;
import picocli.CommandLine.Option;

/** Where and how a report is written. */
final class ReportOutput {

    /** The forms of a report. */
    enum Format {
        TEXT,
        CSV,
        HTML,
        JSON
    }

    @Option(
            names = "--format",
            paramLabel = "text|csv|html|json",
            description = "How it is written; text where nothing is said. CSV holds the rows, or else the sums.")
    private Format format = Format.TEXT;

    @Option(names = "--out", paramLabel = "FILE", description = "With csv and html: the file; else it is printed.")
    private @Nullable Path out;

    @Option(
            names = "--limit",
            paramLabel = "N",
            description = "Text: show so many rows of a table; 100 where not said.")
    private int limit = 100;

    /** A report on its way out; failures to write are unchecked, since rows come from streams. */
    static final class Sheet implements AutoCloseable {

        private final ReportWriter writer;

        Sheet(ReportWriter writer) {
            this.writer = writer;
        }

        void table(String name, List<Column> columns) {
            unchecked(() -> writer.table(name, columns));
        }

        /** What takes the rows of a table that may not be wanted: then they are left out. */
        Consumer<ReportRow> tableIf(boolean isWanted, String name, List<Column> columns) {
            if (!isWanted) {
                return row -> {};
            }
            table(name, columns);
            return this::row;
        }

        void row(ReportRow row) {
            unchecked(() -> writer.row(row));
        }

        void rows(String name, List<Column> columns, List<? extends ReportRow> rows) {
            table(name, columns);
            rows.forEach(this::row);
        }

        void chart(List<AgeSum> bands) {
            if (writer instanceof HtmlReports html) {
                unchecked(() -> html.chart(bands));
            }
        }

        @Override
        public void close() {
            unchecked(writer::close);
        }

        private interface Writing {
            void write() throws IOException;
        }

        private static void unchecked(Writing writing) {
            try {
                writing.write();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Opens it; what cannot be written is said before anything is read. */
    Sheet open(App app, String title) {
        if (format == Format.JSON || app.isJson()) {
            app.options().askJson();
            return new Sheet(new JsonReport(app.json()));
        }
        if (format == Format.TEXT) {
            if (out != null) {
                throw Failure.badInput("usage", null, "--out goes with --format csv or html.")
                        .toException();
            }
            app.say(title);
            return new Sheet(new TextReport(app.out(), limit));
        }
        Writer writer = writer(app);
        return new Sheet(format == Format.CSV ? new CsvReports(writer) : new HtmlReports(writer, title));
    }

    private Writer writer(App app) {
        try {
            return out == null ? new KeptOpenWriter(app.out()) : Files.newBufferedWriter(out, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
