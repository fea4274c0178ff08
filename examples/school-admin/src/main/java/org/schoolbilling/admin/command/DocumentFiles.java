package org.schoolbilling.admin.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.schoolbilling.admin.app.Failure;
import org.schoolbilling.document.InvoiceDocument;
import org.schoolbilling.documents.DocumentFormat;
import org.schoolbilling.documents.DocumentWriter;
import org.schoolbilling.documents.Stationery;

/** Where documents go: into one file, or each into one of its own in a folder. */
final class DocumentFiles implements AutoCloseable {

    private final Path place;
    private final boolean isFolder;
    private final DocumentFormat format;
    private final Stationery stationery;
    private @Nullable DocumentWriter writer;

    DocumentFiles(Path place, DocumentFormat format, Stationery stationery) {
        this.place = Objects.requireNonNull(place, "place").toAbsolutePath();
        this.isFolder = Files.isDirectory(place);
        this.format = Objects.requireNonNull(format, "format");
        this.stationery = Objects.requireNonNull(stationery, "stationery");
        Path folder = this.place.getParent();
        if (!isFolder && (folder == null || !Files.isDirectory(folder))) {
            throw Failure.badInput("file.unreadable", null, "There is no folder " + folder + ".")
                    .toException();
        }
    }

    void add(InvoiceDocument document) {
        try {
            if (isFolder) {
                try (DocumentWriter own = format.open(place.resolve(name(document)), stationery)) {
                    own.add(document);
                }
            } else {
                DocumentWriter shared = writer;
                if (shared == null) {
                    shared = format.open(place, stationery);
                    writer = shared;
                }
                shared.add(document);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String name(InvoiceDocument document) {
        String kind = document.reminder().isPresent() ? "reminder" : "invoice";
        String number = document.facts().isDraft() ? "draft" : document.facts().number();
        return kind + "-" + number + "." + format.extension();
    }

    @Override
    public void close() {
        try {
            if (writer != null) {
                writer.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
