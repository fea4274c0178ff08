package org.schoolbilling.documents;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** The forms documents are written in. */
public enum DocumentFormat {
    /** For browsers. */
    HTML,
    /** For paper. */
    PDF,
    /** For print houses: JSON, an object a line (ISS-9). */
    JSONL,
    /** For print houses: a row for each line (ISS-9). */
    CSV;

    /** What files of it end in, without the dot. */
    public String extension() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Starts a file, which is replaced where it is there. */
    public DocumentWriter open(Path file, Stationery stationery) throws IOException {
        return switch (this) {
            case HTML -> new HtmlDocuments(Files.newBufferedWriter(file, StandardCharsets.UTF_8), stationery);
            case PDF -> new PdfDocuments(file, stationery);
            case JSONL -> new JsonDocuments(Files.newBufferedWriter(file, StandardCharsets.UTF_8));
            case CSV -> new CsvDocuments(Files.newBufferedWriter(file, StandardCharsets.UTF_8));
        };
    }
}
