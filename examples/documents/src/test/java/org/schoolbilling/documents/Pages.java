package org.schoolbilling.documents;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.schoolbilling.document.AddressPlace;
import org.schoolbilling.document.ClaimLayout;
import org.schoolbilling.document.InvoiceDocument;
import org.schoolbilling.money.Money;
import org.schoolbilling.party.LanguageForm;

/** Draws pages as pictures into a folder, for a person to look at: {@code target/pages} where none is named. */
final class Pages {

    private Pages() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments.length == 0 ? "target/pages" : arguments[0]);
        Files.createDirectories(folder);
        Map<String, InvoiceDocument> all = new LinkedHashMap<>();
        all.put("invoice", Samples.invoice().build());
        all.put("many", Samples.manyLines(40).build());
        all.put("english", Samples.manyLines(6).with(LanguageForm.ENGLISH).build());
        Samples paid = Samples.reminder(false).with(LanguageForm.DANISH);
        paid.paid = Money.parse("150.00", Samples.NOK);
        all.put("reminder-da", paid.build());
        all.put(
                "fold",
                Samples.invoice()
                        .with(LanguageForm.NYNORSK)
                        .with(
                                AddressPlace.FOLD,
                                ClaimLayout.PARAGRAPH_ONLY,
                                "Høgskolen på Nordvik, Postboks 1050, 9037 Tromsø",
                                "Bakside: slik betaler du.")
                        .build());
        for (Map.Entry<String, InvoiceDocument> entry : all.entrySet()) {
            draw(entry.getValue(), folder, entry.getKey());
        }
    }

    private static void draw(InvoiceDocument document, Path folder, String name) throws IOException {
        Path file = folder.resolve(name + ".pdf");
        try (PdfDocuments pdf = new PdfDocuments(file, Stationery.PLAIN)) {
            pdf.add(document);
        }
        try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
            PDFRenderer renderer = new PDFRenderer(pdf);
            for (int page = 0; page < pdf.getNumberOfPages(); page++) {
                BufferedImage picture = renderer.renderImageWithDPI(page, 80);
                ImageIO.write(picture, "png", new File(folder.toFile(), name + "-" + (page + 1) + ".png"));
            }
        }
    }
}
