package org.schoolbilling.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.schoolbilling.catalog.CatalogFixtures.catalog;
import static org.schoolbilling.catalog.CatalogFixtures.claimType;
import static org.schoolbilling.catalog.CatalogFixtures.invoiceType;
import static org.schoolbilling.invoice.InvoiceFixtures.DAY;
import static org.schoolbilling.invoice.InvoiceFixtures.claim;
import static org.schoolbilling.invoice.InvoiceFixtures.draft;
import static org.schoolbilling.invoice.InvoiceFixtures.draftHeader;
import static org.schoolbilling.invoice.InvoiceFixtures.line;
import static org.schoolbilling.invoice.InvoiceFixtures.ore;
import static org.schoolbilling.invoice.InvoiceFixtures.sent;
import static org.schoolbilling.invoice.InvoiceFixtures.sentHeader;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.schoolbilling.catalog.Catalog;
import org.schoolbilling.catalog.InvoiceTypeCode;
import org.schoolbilling.catalog.LineCategory;
import org.schoolbilling.catalog.LineType;
import org.schoolbilling.catalog.LineTypeCode;
import org.schoolbilling.catalog.LocalizedName;
import org.schoolbilling.catalog.Role;
import org.schoolbilling.catalog.Unit4Coding;
import org.schoolbilling.invoice.ClaimLine;
import org.schoolbilling.invoice.EndedByHand;
import org.schoolbilling.invoice.Invoice;
import org.schoolbilling.invoice.LineHead;
import org.schoolbilling.invoice.Milestones;
import org.schoolbilling.money.Money;
import org.schoolbilling.money.VatRate;
import org.schoolbilling.party.Debtor;
import org.schoolbilling.party.DebtorId;
import org.schoolbilling.party.DebtorKind;
import org.schoolbilling.party.LanguageForm;
import org.schoolbilling.roster.PersonId;
import org.schoolbilling.term.Term;

/** Of which invoices there is a document, what it holds, and which parts do not make one. */
class DocumentsTest {

    private static final Catalog CATALOG = catalog(List.of(claimType("SEMAVG")), invoiceType("SEM", "SEMAVG"));
    private static final Debtor DEBTOR = Debtor.of(new DebtorId("D1"), DebtorKind.PERSON, 123, "Kari Prøve");

    private static InvoiceDocument document(DocumentOptions options, Invoice invoice, Debtor debtor) {
        return new Documents(CATALOG, options).of(invoice, debtor, Heading.NONE);
    }

    private static InvoiceDocument document(Invoice invoice) {
        return document(DocumentOptions.DEFAULT, invoice, DEBTOR);
    }

    private static Invoice reminded(int times) {
        Milestones milestones = new Milestones(DAY, DAY, DAY.plusDays(9), DAY.plusDays(20), times, EndedByHand.NO);
        return new Invoice(sentHeader(milestones), 1, List.of(claim(1, 100)), List.of(), 0);
    }

    @Test
    void anInvoiceWithoutClaimsADiscardedOneAndOneNeverRemindedHaveNone() {
        Documents plain = new Documents(CATALOG, DocumentOptions.DEFAULT);
        Documents reminders = new Documents(CATALOG, DocumentOptions.DEFAULT.asReminder());
        Invoice discarded = draft(claim(1, 100)).withHeader(draftHeader().withDiscarded());
        assertThat(plain.whyNot(sent())).contains(DocumentRefusal.NO_CLAIMS);
        assertThat(plain.whyNot(discarded)).contains(DocumentRefusal.DISCARDED);
        assertThat(plain.whyNot(sent(claim(1, 100)))).isEmpty();
        assertThat(plain.whyNot(draft(claim(1, 100)))).isEmpty();
        assertThat(reminders.whyNot(reminded(0))).contains(DocumentRefusal.NOT_REMINDED);
        assertThat(reminders.whyNot(reminded(1))).isEmpty();
        Catalog other = catalog(List.of(claimType("SEMAVG")), invoiceType("KURS", "SEMAVG"));
        assertThat(new Documents(other, DocumentOptions.DEFAULT).whyNot(sent(claim(1, 100))))
                .contains(DocumentRefusal.UNKNOWN_TYPE);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> document(discarded))
                .withMessageContainingAll("invoice 1", "DISCARDED");
    }

    @Test
    void aSentInvoiceShowsNumberKidAndSums() {
        InvoiceDocument document = document(sent(claim(1, 100), line(2, Role.WAIVER, 30, 1)));
        assertThat(document.facts().number()).isEqualTo("123");
        assertThat(document.facts().kid()).isEqualTo("0000001231234566");
        assertThat(document.facts().isDraft()).isFalse();
        assertThat(document.facts().due()).isEmpty();
        assertThat(document.sums()).isEqualTo(new DocumentSums(ore(100), ore(30), ore(0), ore(70), ore(0)));
        assertThat(document.hasOptional()).isFalse();
        assertThat(document.hasVat()).isFalse();
        assertThat(document.reminder()).isEmpty();
        assertThat(document(draft(claim(1, 100))).facts().isDraft()).isTrue();
        assertThat(document(reminded(0)).facts().due()).contains(DAY.plusDays(9));
        assertThat(document(sent(claim(1, 100, 1, false), claim(2, 50, 2, true)))
                        .hasOptional())
                .isTrue();
    }

    @Test
    void theLanguageIsTheOptionsThenTheInvoicesThenTheDebtors() {
        Debtor danish = new Debtor(
                DEBTOR.id(), DEBTOR.kind(), 123, "Kari", DEBTOR.address(), LanguageForm.DANISH, null, null, null);
        Invoice invoice = sent(claim(1, 100));
        assertThat(document(invoice).language()).isEqualTo(LanguageForm.BOKMAL);
        assertThat(document(DocumentOptions.DEFAULT, invoice, danish).language())
                .isEqualTo(LanguageForm.DANISH);
        assertThat(document(DocumentOptions.DEFAULT.withLanguage(LanguageForm.ENGLISH), invoice, danish)
                        .language())
                .isEqualTo(LanguageForm.ENGLISH);
    }

    private static LineType typeOf(String code, String text) {
        return new LineType(
                new LineTypeCode(code),
                new LocalizedName("Navn " + code, "", "Name " + code),
                LineCategory.fixed(Role.CLAIM),
                null,
                text,
                Set.of(),
                VatRate.ZERO,
                Unit4Coding.of("3901"));
    }

    private static ClaimLine claimOf(int number, String person, String type, String text) {
        ClaimLine any = claim(number, 100);
        LineHead h = any.head();
        return new ClaimLine(
                new LineHead(number, new LineTypeCode(type), h.category(), h.role(), DAY, text, h.amount()),
                new PersonId(person),
                any.study(),
                null,
                any.terms());
    }

    private static InvoiceDocument ofTypes(DocumentOptions options, ClaimLine... claims) {
        Catalog types = catalog(
                List.of(typeOf("A", "Tekst A"), typeOf("B", ""), typeOf("C", "Tekst C")),
                invoiceType("SEM", "A", "B", "C"));
        return new Documents(types, options).of(sent(claims), DEBTOR, Heading.NONE);
    }

    @Test
    @Tag("ISS-5")
    void whatAPersonWroteStaysAndWhatCameFromTheTypeIsInTheDocumentsLanguage() {
        ClaimLine[] claims = {
            claimOf(1, "D1", "A", "Tekst A"),
            claimOf(2, "D1", "A", "Navn A"),
            claimOf(3, "D1", "B", "Navn B"),
            claimOf(4, "D1", "A", "skrevet selv")
        };
        assertThat(ofTypes(DocumentOptions.DEFAULT.withLanguage(LanguageForm.ENGLISH), claims)
                        .lines())
                .extracting(DocumentLine::text)
                .containsExactly("Name A", "Name A", "Name B", "skrevet selv");
        assertThat(ofTypes(DocumentOptions.DEFAULT.withLanguage(LanguageForm.BOKMAL), claims)
                        .lines())
                .extracting(DocumentLine::text)
                .containsExactly("Tekst A", "Navn A", "Navn B", "skrevet selv");
    }

    @Test
    @Tag("GEN-9")
    void aParticipantIsNamedWhereItIsNotTheDebtor() {
        assertThat(ofTypes(DocumentOptions.DEFAULT, claimOf(1, "D1", "A", "Tekst A"), claimOf(2, "S7", "A", "Tekst A"))
                        .lines())
                .extracting(DocumentLine::participant)
                .containsExactly("", "S7");
    }

    @Test
    @Tag("CAT-3")
    void whereNoParagraphIsSetTheTypesTextsArePrintedOnceEach() {
        InvoiceDocument document = ofTypes(
                DocumentOptions.DEFAULT.withClaims(ClaimLayout.PARAGRAPH_ONLY),
                claimOf(1, "D1", "B", "Navn B"),
                claimOf(2, "D1", "A", "Tekst A"),
                claimOf(3, "D1", "C", "Tekst C"),
                claimOf(4, "D1", "A", "Tekst A"));
        assertThat(document.texts().upper()).isEqualTo("Tekst A\nTekst C");
    }

    @Test
    void aReminderNamesItsRoundAndDay() {
        InvoiceDocument document = document(DocumentOptions.DEFAULT.asReminder(), reminded(2), DEBTOR);
        assertThat(document.reminder()).contains(new ReminderNotice(2, DAY.plusDays(20), null, false));
    }

    @Test
    void anOptionChangesItselfOnly() {
        DocumentOptions all = new DocumentOptions(
                LanguageForm.ENGLISH, false, Heading.NONE, ClaimLayout.TABLE, AddressPlace.WINDOW, true, "s", "p", "b");
        Heading heading = new Heading("i", "u", "c");
        assertThat(all.withLanguage(null).languageOrNull()).isNull();
        for (DocumentOptions changed : List.of(
                all.withLanguage(null),
                all.asReminder(),
                all.withHeading(heading),
                all.withClaims(ClaimLayout.PARAGRAPH_ONLY))) {
            assertThat(changed)
                    .usingRecursiveComparison()
                    .ignoringFields("languageOrNull", "isReminder", "heading", "claims")
                    .isEqualTo(all);
        }
        assertThat(all.withHeading(heading).heading()).isEqualTo(heading);
        assertThat(all.withClaims(ClaimLayout.PARAGRAPH_ONLY).claims()).isEqualTo(ClaimLayout.PARAGRAPH_ONLY);
        assertThat(all.asReminder().isReminder()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 4})
    void aRoundIsOneToThree(int round) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ReminderNotice(round, DAY, null, false))
                .withMessageContaining("" + round);
        assertThat(new ReminderNotice(1, DAY, null, false).round()).isOne();
        assertThat(new ReminderNotice(3, DAY, null, false).round()).isEqualTo(3);
    }

    private static DocumentFacts facts(String number, String kid, Term... covers) {
        return new DocumentFacts(number, kid, new InvoiceTypeCode("SEM"), "t", List.of(covers), "", DAY, null, null);
    }

    @Test
    void aDocumentHasNumberAndKidTogetherAndCoversATerm() {
        Term term = Term.parse("2026-VÅR");
        assertThat(facts("", "", term).isDraft()).isTrue();
        for (String[] pair : new String[][] {{"1", ""}, {"", "2"}}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> facts(pair[0], pair[1], term))
                    .withMessageContaining("'" + pair[0] + "', '" + pair[1] + "'");
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> facts("1", "2"))
                .withMessageContainingAll("document 1", "no term");
    }

    @Test
    void sumsAddUp() {
        assertThat(new DocumentSums(ore(100), ore(10), ore(95), ore(0), ore(5)).held())
                .isEqualTo(ore(5));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DocumentSums(ore(100), ore(10), ore(95), ore(0), ore(4)))
                .withMessageContaining("do not add up");
    }

    @Test
    void linesAndVatRatesComeToTheTotal() {
        assertThat(remade(null, null).sums().total()).isEqualTo(ore(100));
        assertThat(remade(null, new VatSum(VatRate.ofPercent("25"), ore(80), ore(20)))
                        .hasVat())
                .isTrue();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> remade(ore(1), null))
                .withMessageContainingAll("document 123", ore(101).toString(), ore(100).toString());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> remade(null, new VatSum(VatRate.ZERO, ore(99), ore(0))))
                .withMessageContaining(ore(99).toString());
    }

    private static InvoiceDocument remade(@Nullable Money unitemised, @Nullable VatSum vat) {
        InvoiceDocument d = document(sent(claim(1, 100)));
        return new InvoiceDocument(
                d.language(),
                d.options(),
                d.heading(),
                d.payee(),
                d.contact(),
                d.recipient(),
                d.facts(),
                null,
                d.texts(),
                d.lines(),
                unitemised == null ? d.unitemised() : unitemised,
                d.sums(),
                vat == null ? d.vat() : List.of(vat));
    }

    @Test
    void aStudentNumberIsShownWhereAskedForAndNotOfACompany() {
        DocumentOptions shown = new DocumentOptions(
                null, false, Heading.NONE, ClaimLayout.TABLE, AddressPlace.WINDOW, true, "", null, "");
        Debtor company = Debtor.of(new DebtorId("D1"), DebtorKind.ORGANISATION, 123, "Helse");
        Invoice invoice = sent(claim(1, 100));
        assertThat(document(shown, invoice, DEBTOR).recipient().studentNumber()).isEqualTo("000123");
        assertThat(document(shown, invoice, company).recipient().studentNumber())
                .isEmpty();
        assertThat(document(invoice).recipient().studentNumber()).isEmpty();
    }
}
