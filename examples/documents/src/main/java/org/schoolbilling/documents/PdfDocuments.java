package org.schoolbilling.documents;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.jspecify.annotations.Nullable;
import org.schoolbilling.document.InvoiceDocument;

/**
 * Writes documents as one PDF, for a print shop or for one recipient: fonts embedded, text extractable, title and language set.
 * Documents are drawn in parts of fifty, each a file beside the other, and put together at the end, so memory does not hold
 * their content; what grows is a small entry a page. Nothing is at the destination until {@link #close}.
 */
public final class PdfDocuments implements DocumentWriter {

    private static final int PART = 50;

    private final Path file;
    private final Stationery stationery;
    private final int partSize;
    private final List<Path> parts = new ArrayList<>();
    private @Nullable PDDocument current;
    private @Nullable PdfRendering rendering;
    private int inCurrent;
    private String title = "";
    private String language = "";

    /**
     * Writes to a file, which is replaced where it is there.
     *
     * @param file parts are kept in its folder until it is written
     */
    public PdfDocuments(Path file, Stationery stationery) {
        this(file, stationery, PART);
    }

    PdfDocuments(Path file, Stationery stationery, int partSize) {
        this.file = Objects.requireNonNull(file, "file").toAbsolutePath();
        this.stationery = Objects.requireNonNull(stationery, "stationery");
        this.partSize = partSize;
    }

    @Override
    public void add(InvoiceDocument document) throws IOException {
        if (title.isEmpty()) {
            title = DocumentBody.title(document);
            language = document.language().code();
        }
        if (rendering == null) {
            current = new PDDocument(IOUtils.createTempFileOnlyStreamCache());
            rendering = new PdfRendering(current, stationery);
        }
        rendering.add(document);
        inCurrent++;
        if (inCurrent == partSize) {
            endPart();
        }
    }

    private void endPart() throws IOException {
        PDDocument pdf = current;
        if (pdf != null) {
            try (pdf) {
                describe(pdf);
                Path part = Files.createTempFile(file.getParent(), ".part", ".pdf");
                parts.add(part);
                try (OutputStream out = Files.newOutputStream(part)) {
                    pdf.save(out);
                }
            }
        }
        current = null;
        rendering = null;
        inCurrent = 0;
    }

    private void describe(PDDocument pdf) {
        PDDocumentInformation information = new PDDocumentInformation();
        information.setTitle(title);
        information.setProducer("School Billing");
        pdf.setDocumentInformation(information);
        pdf.getDocumentCatalog().setLanguage(language);
    }

    /** Puts the parts together and moves the whole to its place; without documents there is no file. */
    @Override
    public void close() throws IOException {
        try {
            endPart();
            if (parts.size() == 1) {
                Files.move(parts.get(0), file, StandardCopyOption.REPLACE_EXISTING);
            } else if (!parts.isEmpty()) {
                merge();
            }
        } finally {
            for (Path part : parts) {
                Files.deleteIfExists(part);
            }
        }
    }

    private void merge() throws IOException {
        Path whole = Files.createTempFile(file.getParent(), ".whole", ".pdf");
        try (PDDocument pdf = new PDDocument(IOUtils.createTempFileOnlyStreamCache());
                OutputStream out = Files.newOutputStream(whole)) {
            PDFMergerUtility merger = new PDFMergerUtility();
            for (Path part : parts) {
                try (PDDocument some = Loader.loadPDF(part.toFile(), IOUtils.createTempFileOnlyStreamCache())) {
                    merger.appendDocument(pdf, some);
                }
            }
            describe(pdf);
            pdf.save(out);
        } finally {
            parts.add(whole);
        }
        Files.move(whole, file, StandardCopyOption.REPLACE_EXISTING);
    }
}
