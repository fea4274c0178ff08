package org.schoolbilling.documents;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.Level;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.schoolbilling.document.InvoiceDocument;

/** Writes documents one after another into one PDF in memory, whose pages share their fonts. */
final class PdfRendering {

    static {
        // The library tells every step at level INFO, on the error stream.
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.SEVERE));
    }

    private final PDDocument pdf;
    private final Stationery stationery;
    private final PDFont plain;
    private final PDFont bold;
    private final PDFont machine;

    PdfRendering(PDDocument pdf, Stationery stationery) throws IOException {
        this.pdf = pdf;
        this.stationery = stationery;
        this.plain = font(Fonts.plain());
        this.bold = font(Fonts.bold());
        Path ocr = stationery.ocrFontOrNull();
        this.machine = font(ocr == null ? Fonts.mono() : new RandomAccessReadBuffer(Files.readAllBytes(ocr)));
    }

    private PDFont font(RandomAccessRead file) throws IOException {
        TrueTypeFont font = new TTFParser().parse(file);
        // Ligatures cost more than all else together, and make texts harder to find.
        font.setEnableGsub(false);
        return PDType0Font.load(pdf, font, true);
    }

    /** Adds a document's pages at the end; page numbers count its own. */
    void add(InvoiceDocument document) throws IOException {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.usePDDocument(pdf);
        builder.withHtmlContent(page(document), null);
        builder.useFont(new PDFontSupplier(plain), "Document", 400, FontStyle.NORMAL, true);
        builder.useFont(new PDFontSupplier(bold), "Document", 700, FontStyle.NORMAL, true);
        builder.useFont(new PDFontSupplier(machine), "Document Ocr", 400, FontStyle.NORMAL, true);
        builder.useExternalResourceAccessControl(
                (address, kind) -> address.startsWith("data:"),
                ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
            renderer.createPDFKeepOpen();
        }
    }

    private String page(InvoiceDocument document) {
        Markup out = new Markup().open("html", "lang", document.language().code());
        out.open("head").leaf("title", DocumentBody.title(document));
        out.open("style")
                .raw(Resources.text("common.css") + Resources.text("paper.css"))
                .close()
                .close();
        out.open("body");
        new DocumentBody(document, stationery, out).write(true);
        return out.close().close().toString();
    }
}
