package org.schoolbilling.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.schoolbilling.document.DocumentTexts;
import org.schoolbilling.document.Heading;
import org.schoolbilling.document.InvoiceDocument;
import org.schoolbilling.document.Recipient;
import org.schoolbilling.party.Address;
import org.schoolbilling.party.LanguageForm;
import org.schoolbilling.roster.Study;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

class HtmlDocumentsTest {

    private static String html(Stationery stationery, InvoiceDocument... documents) throws IOException {
        StringWriter writer = new StringWriter();
        try (HtmlDocuments html = new HtmlDocuments(writer, stationery)) {
            for (InvoiceDocument document : documents) {
                html.add(document);
            }
        }
        return writer.toString();
    }

    private static Document parsed(String html) {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(html.replace("<!DOCTYPE html>", ""))));
        } catch (SAXException | IOException | ParserConfigurationException e) {
            throw new AssertionError("not well-formed: " + html, e);
        }
    }

    private static String text(Document page) {
        return page.getElementsByTagName("body").item(0).getTextContent().replace('\u00A0', ' ');
    }

    @ParameterizedTest
    @EnumSource(LanguageForm.class)
    @Tag("ISS-5")
    void aPageSaysAllThatPaperDoesInTheDocumentsLanguage(LanguageForm language) throws IOException {
        Document page =
                parsed(html(Stationery.PLAIN, Samples.invoice().with(language).build()));
        Labels labels = new Labels(language);

        assertThat(page.getDocumentElement().getAttribute("lang")).isEqualTo(language.code());
        assertThat(text(page))
                .contains(Samples.KID, "Alvør Tåkehei Æsøy", "1234 56 78903", "BA-LÆR")
                .contains(labels.of("invoice"), labels.of("optional"), labels.of("optionalNote"), labels.of("due"))
                .contains(labels.date(Samples.DUE));
        assertThat(page.getElementsByTagName("h1").getLength()).isEqualTo(1);
        NodeList headings = page.getElementsByTagName("th");
        for (int i = 0; i < headings.getLength(); i++) {
            assertThat(headings.item(i).getAttributes().getNamedItem("scope")).isNotNull();
        }
    }

    @Test
    void whatPeopleTypeIsTextAndNeverMarkup() throws IOException {
        String attack = "</style><script>alert('x')</script>&\"\u0000\uD800\uFFFF<b>";
        Samples sample = Samples.invoice();
        sample.recipient = new Recipient(attack, new Address(List.of("<i>"), "<1>", "&amp;"), "");
        sample.texts = new DocumentTexts(attack, attack, attack);
        sample.options = sample.options.withHeading(new Heading(attack, attack, attack));
        sample.lines.set(0, Samples.line(1, attack, "850.00", 0, false, Study.ofProgramme("<P>")));

        String html = html(Stationery.PLAIN, sample.build());

        Document page = parsed(html);
        assertThat(page.getElementsByTagName("script").getLength()).isZero();
        assertThat(page.getElementsByTagName("b").getLength()).isZero();
        assertThat(page.getElementsByTagName("i").getLength()).isZero();
        assertThat(text(page)).contains("</style><script>alert('x')</script>&\"<b>", "<P>", "&amp;");
    }

    @Test
    void aPageFetchesNothing() throws IOException {
        byte[] png = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0};
        String html = html(Stationery.PLAIN.withLogo(png), Samples.invoice().build());
        assertThat(html).doesNotContain("http://", "https://", "url(", "@import", "<script");
        assertThat(html).contains("default-src 'none'", "src=\"data:image/png;base64,");
        assertThatThrownBy(() -> Stationery.PLAIN.withLogo(new byte[] {1, 2, 3}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("PNG or JPEG");
    }

    @Test
    @Tag("CAT-14")
    void whatIsNotItemisedStandsAsOneSum() throws IOException {
        Samples sample = Samples.invoice();
        sample.unitemised = Samples.nok("77.50");
        assertThat(text(parsed(html(Stationery.PLAIN, sample.build()))))
                .contains("Øvrige krav")
                .contains("77,50")
                .contains("1 077,50 kr");
    }

    @Test
    void severalDocumentsStandOnOnePageAndADraftIsMarked() throws IOException {
        Samples draft = Samples.invoice();
        draft.number = "";
        Document page = parsed(html(Stationery.PLAIN, Samples.invoice().build(), draft.build()));
        assertThat(page.getElementsByTagName("article").getLength()).isEqualTo(2);
        assertThat(text(page)).contains("Kladd – ikke send");
        assertThat(text(parsed(html(Stationery.PLAIN)))).isBlank();
    }
}
