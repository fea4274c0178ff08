package org.schoolbilling.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.PDFTextStripperByArea;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.schoolbilling.document.AddressPlace;
import org.schoolbilling.document.ClaimLayout;
import org.schoolbilling.document.InvoiceDocument;
import org.schoolbilling.document.Recipient;
import org.schoolbilling.party.Address;
import org.schoolbilling.party.LanguageForm;

class PdfDocumentsTest {

    private static final double MM = 72 / 25.4;

    @TempDir
    private Path folder;

    private PDDocument pdf(InvoiceDocument... documents) throws IOException {
        Path file = folder.resolve("out.pdf");
        try (PdfDocuments pdf = new PdfDocuments(file, Stationery.PLAIN, 3)) {
            for (InvoiceDocument document : documents) {
                pdf.add(document);
            }
        }
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).containsExactly(file);
        }
        return Loader.loadPDF(file.toFile());
    }

    private static String text(PDDocument pdf) throws IOException {
        return new PDFTextStripper().getText(pdf).replace('\u00A0', ' ');
    }

    /** What stands in a part of a page, in millimetres from its upper left corner. */
    private static String text(PDPage page, double left, double top, double width, double height) throws IOException {
        PDFTextStripperByArea stripper = new PDFTextStripperByArea();
        stripper.addRegion("part", new Rectangle2D.Double(left * MM, top * MM, width * MM, height * MM));
        stripper.extractRegions(page);
        return stripper.getTextForRegion("part").replace('\u00A0', ' ').strip();
    }

    @ParameterizedTest
    @EnumSource(LanguageForm.class)
    @Tag("ISS-5")
    void textsCanBeExtractedNorwegianLettersIncluded(LanguageForm language) throws IOException {
        try (PDDocument pdf = pdf(Samples.invoice().with(language).build())) {
            String text = text(pdf);
            assertThat(text)
                    .contains(Samples.KID, "Alvør Tåkehei Æsøy", "Blåbærstien 12 C", "9010 Tromsø", "BA-LÆR")
                    .contains("1234 56 78903", "NO9386011117947", "DNBANOKK", "974 760 673", "PO-4711")
                    .contains("faktura@nordvik.example")
                    .contains(new Labels(language).money(Samples.nok("1000.00")).replace('\u00A0', ' '))
                    .contains(new Labels(language).date(Samples.DUE));
            assertThat(pdf.getDocumentInformation().getTitle()).contains("100001");
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo(language.code());
        }
    }

    @Test
    @Tag("ISS-5")
    void theAddressStandsBehindTheWindowAndTheFactsBesideIt() throws IOException {
        try (PDDocument pdf = pdf(Samples.invoice().build())) {
            PDPage page = pdf.getPage(0);
            assertThat(text(page, 18, 44, 90, 35))
                    .startsWith("Alvør Tåkehei Æsøy")
                    .contains("9010 Tromsø");
            assertThat(text(page, 110, 44, 85, 60)).contains("Fakturanummer").contains(Samples.KID);
        }
    }

    @Test
    @Tag("ISS-8")
    void theAddressOnTheFoldStandsAtTheUpperEdgeWithTheSenderAndTheBackHasItsOwnPage() throws IOException {
        InvoiceDocument document = Samples.invoice()
                .with(AddressPlace.FOLD, ClaimLayout.PARAGRAPH_ONLY, "Nordvik, Postboks 1050", "Slik betaler du")
                .build();
        try (PDDocument pdf = pdf(document)) {
            assertThat(text(pdf.getPage(0), 18, 10, 100, 20))
                    .startsWith("Avsender: Nordvik, Postboks 1050")
                    .contains("Alvør Tåkehei Æsøy");
            assertThat(pdf.getNumberOfPages()).isEqualTo(2);
            assertThat(text(pdf.getPage(1), 0, 0, 210, 297)).contains("Slik betaler du");
            assertThat(text(pdf)).doesNotContain("Papir- og kopiavgift");
        }
    }

    @Test
    @Tag("ISS-5")
    void thePaymentPartIsWholeAtTheFootOfTheFirstPageHoweverManyLinesThereAre() throws IOException {
        try (PDDocument pdf = pdf(Samples.manyLines(40).build())) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(3);
            String foot = text(pdf.getPage(0), 15, 205, 185, 92);
            assertThat(foot).contains(Samples.KID, "180 000,00", "1234 56 78903", "15.09.2026", "Postboks 9999");
            assertThat(text(pdf.getPage(0), 15, 274, 70, 20)).endsWith(Samples.KID);
            assertThat(text(pdf.getPage(0), 85, 274, 45, 20)).endsWith("180 000,00");
            assertThat(text(pdf.getPage(0), 130, 274, 70, 20)).endsWith("1234 56 78903");
            String all = text(pdf);
            for (int i = 1; i <= 40; i++) {
                assertThat(all).contains("EVU-" + (1000 + i));
            }
            assertThat(text(pdf.getPage(1), 15, 0, 185, 40)).contains("2 / 3", "Beskrivelse");
            assertThat(all).contains("25 %", "97 200,00", "24 300,00");
            assertThat(text(pdf.getPage(1), 0, 0, 210, 297)).doesNotContain(Samples.KID);
        }
    }

    @Test
    void theLongestAddressAndTextsStayInTheirPlaces() throws IOException {
        Samples sample = Samples.invoice();
        String widest = "W".repeat(39) + "Ø";
        sample.recipient = new Recipient(
                "W".repeat(50) + " " + "M".repeat(49),
                new Address(List.of(widest, widest, widest, widest), "9010", widest),
                "");
        sample.texts = new org.schoolbilling.document.DocumentTexts("Ø. ".repeat(700), "Å ".repeat(135), "");
        try (PDDocument pdf = pdf(sample.build())) {
            String foot = text(pdf.getPage(0), 15, 205, 185, 92);
            assertThat(foot).contains(Samples.KID, "Betaling");
            assertThat(text(pdf.getPage(0), 0, 188, 210, 12)).doesNotContain("Betalingsfrist");
            assertThat(text(pdf)).contains("Papir- og kopiavgift");
        }
    }

    @Test
    @Tag("ISS-5")
    void aReminderSaysWhichOneItIsAndWhatItsFeeIs() throws IOException {
        try (PDDocument pdf =
                pdf(Samples.reminder(false).build(), Samples.reminder(true).build())) {
            assertThat(text(pdf.getPage(0), 0, 0, 210, 297))
                    .contains("1. purring", "Ny betalingsfrist", "01.10.2026", "35,00 kr er oppgitt");
            assertThat(text(pdf.getPage(1), 0, 0, 210, 297)).contains("35,00 kr er med");
        }
    }

    @Test
    void everyFontIsEmbeddedAndSharedByDocumentsOfOnePart() throws IOException {
        try (PDDocument pdf = pdf(Samples.invoice().build(), Samples.invoice().build())) {
            List<String> fonts = new ArrayList<>();
            for (PDPage page : pdf.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    assertThat(page.getResources().getFont(name).isEmbedded()).isTrue();
                    fonts.add(page.getResources().getFont(name).getName());
                }
            }
            assertThat(fonts).isNotEmpty().allMatch(f -> f.contains("Liberation"));
            assertThat(fonts.stream().distinct().count()).isEqualTo(3);
        }
    }

    @Test
    void manyInvoicesBecomeOneFileInTheirOrder() throws IOException {
        InvoiceDocument[] documents = new InvoiceDocument[8];
        for (int i = 0; i < documents.length; i++) {
            Samples sample = Samples.invoice();
            sample.number = Integer.toString(200_001 + i);
            documents[i] = sample.build();
        }
        try (PDDocument pdf = pdf(documents)) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(8);
            for (int i = 0; i < documents.length; i++) {
                assertThat(text(pdf.getPage(i), 110, 44, 85, 10)).contains(Integer.toString(200_001 + i));
            }
            assertThat(pdf.getDocumentInformation().getTitle()).contains("200001");
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("nb");
        }
    }

    @Test
    void withoutDocumentsThereIsNoFile() throws IOException {
        Path file = folder.resolve("none.pdf");
        new PdfDocuments(file, Stationery.PLAIN).close();
        assertThat(file).doesNotExist();
    }
}
