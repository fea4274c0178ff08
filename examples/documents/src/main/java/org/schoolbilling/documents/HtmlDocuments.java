package org.schoolbilling.documents;

import java.io.IOException;
import java.io.Writer;
import java.util.Objects;
import org.schoolbilling.document.InvoiceDocument;

/**
 * Writes documents as one HTML page that stands alone: nothing is fetched from anywhere. Printed, each document starts on a new
 * sheet. Documents are written as they come, so memory holds one.
 */
public final class HtmlDocuments implements DocumentWriter {

    private final Writer writer;
    private final Stationery stationery;
    private boolean isStarted;

    /** Writes to a writer, which is closed with it. */
    public HtmlDocuments(Writer writer, Stationery stationery) {
        this.writer = Objects.requireNonNull(writer, "writer");
        this.stationery = Objects.requireNonNull(stationery, "stationery");
    }

    @Override
    public void add(InvoiceDocument document) throws IOException {
        if (!isStarted) {
            start(document.language().code(), DocumentBody.title(document));
        }
        Markup body = new Markup();
        new DocumentBody(document, stationery, body).write(false);
        writer.write(body.toString());
    }

    private void start(String language, String title) throws IOException {
        isStarted = true;
        Markup head = new Markup().leaf("title", title);
        writer.write("<!DOCTYPE html>\n<html lang=\"" + language + "\"><head><meta charset=\"UTF-8\" />\n"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\" />\n"
                + "<meta http-equiv=\"Content-Security-Policy\""
                + " content=\"default-src 'none'; style-src 'unsafe-inline'; img-src data:\" />\n"
                + head
                + "<style>\n"
                + Resources.text("common.css")
                + Resources.text("screen.css")
                + "</style></head><body>\n");
    }

    @Override
    public void close() throws IOException {
        try (writer) {
            if (!isStarted) {
                start("en", "–");
            }
            writer.write("</body></html>\n");
        }
    }
}
