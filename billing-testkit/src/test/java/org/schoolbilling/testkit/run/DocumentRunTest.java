package org.schoolbilling.testkit.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.schoolbilling.testkit.run.School.CLERK;
import static org.schoolbilling.testkit.run.School.KOPI;
import static org.schoolbilling.testkit.run.School.SAIH;
import static org.schoolbilling.testkit.run.School.SEM;
import static org.schoolbilling.testkit.run.School.SEMAVG;
import static org.schoolbilling.testkit.run.School.TERM;
import static org.schoolbilling.testkit.run.School.TODAY;
import static org.schoolbilling.testkit.run.School.nok;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.schoolbilling.catalog.Catalog;
import org.schoolbilling.catalog.Contact;
import org.schoolbilling.catalog.InvoiceType;
import org.schoolbilling.catalog.InvoiceTypeFlag;
import org.schoolbilling.catalog.LineCategory;
import org.schoolbilling.catalog.LineType;
import org.schoolbilling.catalog.LineTypeCode;
import org.schoolbilling.catalog.LocalizedName;
import org.schoolbilling.catalog.OptionalWaiverPolicy;
import org.schoolbilling.catalog.Paragraphs;
import org.schoolbilling.catalog.Payee;
import org.schoolbilling.catalog.Role;
import org.schoolbilling.document.AddressPlace;
import org.schoolbilling.document.ClaimLayout;
import org.schoolbilling.document.DocumentLine;
import org.schoolbilling.document.DocumentOptions;
import org.schoolbilling.document.DocumentRefusal;
import org.schoolbilling.document.Documents;
import org.schoolbilling.document.Heading;
import org.schoolbilling.document.InvoiceDocument;
import org.schoolbilling.document.ReminderNotice;
import org.schoolbilling.identifier.Bic;
import org.schoolbilling.identifier.Iban;
import org.schoolbilling.identifier.OrganisationNumber;
import org.schoolbilling.invoice.ClaimLine;
import org.schoolbilling.invoice.ClaimTerms;
import org.schoolbilling.invoice.EndedByHand;
import org.schoolbilling.invoice.Invoice;
import org.schoolbilling.invoice.InvoiceLine;
import org.schoolbilling.invoice.InvoiceNumber;
import org.schoolbilling.invoice.LineHead;
import org.schoolbilling.invoice.Milestones;
import org.schoolbilling.invoice.ReminderLine;
import org.schoolbilling.issue.IssueRequest;
import org.schoolbilling.money.VatRate;
import org.schoolbilling.party.Address;
import org.schoolbilling.party.Debtor;
import org.schoolbilling.party.LanguageForm;
import org.schoolbilling.reference.KidScheme;
import org.schoolbilling.roster.Membership;
import org.schoolbilling.roster.Person;
import org.schoolbilling.roster.PersonId;
import org.schoolbilling.roster.Study;
import org.schoolbilling.spi.BillingException;
import org.schoolbilling.spi.run.DocumentItem;
import org.schoolbilling.spi.run.DocumentReport;
import org.schoolbilling.spi.run.DocumentRequest;
import org.schoolbilling.spi.run.Mode;

/** Documents of issued invoices, from the store to the record. */
class DocumentRunTest {

    private static final Contact CONTACT = new Contact("Økonomi", "77 00 00 00", "post@skole.example");

    /** The example catalogue with all that a document can show: texts in three languages, accounts abroad, names in English. */
    private static Catalog rich(School school, InvoiceTypeFlag... flags) {
        InvoiceType plain = school.catalog.invoiceType(SEM).orElseThrow();
        Payee payee = plain.payee();
        Map<LanguageForm, Paragraphs> texts = new EnumMap<>(LanguageForm.class);
        texts.put(LanguageForm.BOKMAL, new Paragraphs("Øvre", "Nedre"));
        texts.put(LanguageForm.ENGLISH, new Paragraphs("Upper", ""));
        InvoiceType type = new InvoiceType(
                SEM,
                plain.name(),
                new Payee(
                        payee.name(),
                        new Address(List.of("Postboks 1"), "9037", "Tromsø"),
                        payee.bankAccount(),
                        payee.ledgerAccount(),
                        Bic.parse("DNBANOKK"),
                        Iban.parse("NO9386011117947"),
                        OrganisationNumber.parse("974760673")),
                texts,
                Set.of(flags),
                CONTACT,
                null,
                KidScheme.DEFAULT,
                OptionalWaiverPolicy.REMAINDER,
                plain.lineTypes());
        List<LineType> lineTypes = new ArrayList<>();
        for (LineTypeCode code : List.of(SEMAVG, SAIH, KOPI)) {
            LineType t = school.catalog.lineType(code).orElseThrow();
            lineTypes.add(new LineType(
                    code,
                    new LocalizedName(code + " nb", code + " nn", code + " en"),
                    t.category(),
                    t.amountOrNull(),
                    "tekst " + code,
                    t.flags(),
                    t.vat(),
                    t.codingOrNull()));
        }
        return new Catalog(School.CREDITOR, school.catalog.settings(), List.of(), lineTypes, List.of(type));
    }

    private static School rich(InvoiceTypeFlag... flags) {
        School school = new School();
        school.billing.putCatalog(rich(school, flags), CLERK);
        return school;
    }

    private static InvoiceDocument document(School school, long number, DocumentOptions options) {
        List<InvoiceDocument> drawn = new ArrayList<>();
        school.billing.documents(
                new DocumentRequest(new DocumentRequest.ByNumber(List.of(new InvoiceNumber(number))), options, false),
                CLERK,
                item -> drawn.add(((DocumentItem.Drawn) item).document()));
        return drawn.get(0);
    }

    @Test
    @Tag("ISS-5")
    @Tag("CAT-3")
    void aDocumentSaysEverythingThePayerNeeds() {
        School school = rich(InvoiceTypeFlag.ACTIVE, InvoiceTypeFlag.ANNUAL_FEE).withSentInvoice();

        InvoiceDocument document = document(school, 1, DocumentOptions.DEFAULT);

        assertThat(document.payee().name()).isEqualTo("Testskolen");
        assertThat(document.payee().bic()).contains(Bic.parse("DNBANOKK"));
        assertThat(document.payee().iban()).contains(Iban.parse("NO9386011117947"));
        assertThat(document.payee().organisationNumber()).contains(OrganisationNumber.parse("974760673"));
        assertThat(document.contact()).isEqualTo(CONTACT);
        assertThat(document.recipient().name()).isEqualTo("Kari Nordmann 100001");
        assertThat(document.facts().number()).isEqualTo("1");
        assertThat(document.facts().kid()).isEqualTo(school.kid(1));
        assertThat(document.facts().date()).isEqualTo(TODAY);
        assertThat(document.facts().dueOrNull()).isEqualTo(LocalDate.of(2026, 9, 15));
        assertThat(document.facts().covers()).containsExactly(TERM, TERM.next());
        assertThat(document.texts().upper()).isEqualTo("Øvre");
        assertThat(document.texts().lower()).isEqualTo("Nedre");
        assertThat(document.lines())
                .extracting(DocumentLine::text, DocumentLine::amount, DocumentLine::isOptional)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("tekst SEMAVG", nok("600.00"), false),
                        org.assertj.core.groups.Tuple.tuple("tekst SAIH", nok("40.00"), true));
        assertThat(document.unitemised()).isEqualTo(nok("60.00"));
        assertThat(document.sums().total()).isEqualTo(nok("700.00"));
        assertThat(document.sums().toPay()).isEqualTo(nok("700.00"));
    }

    @Test
    @Tag("ISS-5")
    void whatIsNoAnnualFeeCoversItsTermAloneAndIsShownUntilDueUnlessItsTypeSaysOtherwise() {
        School school = rich(InvoiceTypeFlag.ACTIVE).withSentInvoice();
        assertThat(document(school, 1, DocumentOptions.DEFAULT).facts().covers())
                .containsExactly(TERM);
        assertThat(document(school, 1, DocumentOptions.DEFAULT).facts().shownUntilOrNull())
                .isEqualTo(LocalDate.of(2026, 9, 15));
        School shown = rich(InvoiceTypeFlag.ACTIVE, InvoiceTypeFlag.SHOWN_AFTER_DUE_DATE)
                .withSentInvoice();
        assertThat(document(shown, 1, DocumentOptions.DEFAULT).facts().shownUntilOrNull())
                .isNull();
    }

    @Test
    @Tag("ISS-5")
    void theRunsLanguageGoesBeforeTheIssuedOneBeforeTheDebtorsBeforeTheDefault() {
        School school = rich(InvoiceTypeFlag.ACTIVE);
        Person person = School.person(100_001);
        school.roster.put(person);
        school.generate(1, SEMAVG);
        assertThat(draft(school, null).language()).isEqualTo(LanguageForm.BOKMAL);

        Person danish = new Person(
                person.id(),
                person.number(),
                false,
                person.name(),
                person.address(),
                LanguageForm.DANISH,
                null,
                null,
                List.of(),
                true,
                person.feeBasis(),
                false,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
        school.roster.put(danish);
        school.generate(1, SAIH);
        InvoiceDocument own = draft(school, null);
        assertThat(own.language()).isEqualTo(LanguageForm.DANISH);
        assertThat(own.texts().upper()).isEqualTo("Øvre");
        assertThat(own.lines().get(0).text()).isEqualTo("tekst SEMAVG");

        school.billing.issue(
                Mode.COMMIT, new IssueRequest(TERM, null, null, LanguageForm.NYNORSK, null, false), CLERK, i -> {});
        assertThat(document(school, 1, DocumentOptions.DEFAULT).language()).isEqualTo(LanguageForm.NYNORSK);
        InvoiceDocument english = document(school, 1, DocumentOptions.DEFAULT.withLanguage(LanguageForm.ENGLISH));
        assertThat(english.language()).isEqualTo(LanguageForm.ENGLISH);
        assertThat(english.texts().upper()).isEqualTo("Upper");
        assertThat(english.texts().lower()).isEqualTo("Nedre");
        assertThat(english.lines().get(0).text()).isEqualTo("SEMAVG en");
    }

    @Test
    @Tag("INV-4")
    void aDraftCanBePreviewedAndHasNeitherNumberNorKid() {
        School school = rich(InvoiceTypeFlag.ACTIVE).withStudents(1);
        school.generate(1, SEMAVG);

        InvoiceDocument preview = draft(school, null);

        assertThat(preview.facts().isDraft()).isTrue();
        assertThat(preview.facts().kid()).isEmpty();
        assertThat(preview.sums().toPay()).isEqualTo(nok("600.00"));
    }

    private static InvoiceDocument draft(School school, LanguageForm language) {
        List<InvoiceDocument> drawn = new ArrayList<>();
        school.billing.documents(
                new DocumentRequest(
                        new DocumentRequest.ById(List.of(school.all().get(0).id())),
                        DocumentOptions.DEFAULT.withLanguage(language),
                        false),
                CLERK,
                item -> drawn.add(((DocumentItem.Drawn) item).document()));
        return drawn.get(0);
    }

    @Test
    @Tag("ISS-8")
    void optionsDecideHeadingAddressLayoutNumberAndBack() {
        School school = rich(InvoiceTypeFlag.ACTIVE).withSentInvoice();
        Person person = School.person(100_001);
        school.roster.put(new Person(
                person.id(),
                person.number(),
                false,
                person.name(),
                person.address(),
                null,
                null,
                null,
                List.of(),
                true,
                person.feeBasis(),
                false,
                List.of(
                        new Membership("K0", "", "X", "OLD", false, List.of(), List.of()),
                        new Membership("K1", "1A", "BA", "110000", true, List.of(), List.of())),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of()));
        DocumentOptions options = new DocumentOptions(
                null,
                false,
                new Heading("Testskolen", "", ""),
                ClaimLayout.PARAGRAPH_ONLY,
                AddressPlace.FOLD,
                true,
                "Testskolen, Postboks 1",
                "Eget avsnitt",
                "Bakside");
        List<InvoiceDocument> drawn = new ArrayList<>();

        school.billing.documents(
                new DocumentRequest(new DocumentRequest.OfTerm(TERM, SEM), options, true),
                CLERK,
                item -> drawn.add(((DocumentItem.Drawn) item).document()));

        InvoiceDocument document = drawn.get(0);
        assertThat(document.heading()).isEqualTo(new Heading("Testskolen", "110000", "1A"));
        assertThat(document.recipient().studentNumber()).isEqualTo("100001");
        assertThat(document.lines()).isEmpty();
        assertThat(document.sums().total()).isEqualTo(nok("700.00"));
        assertThat(document.texts().upper()).isEqualTo("Eget avsnitt");
        assertThat(document.texts().back()).isEqualTo("Bakside");
        assertThat(document(school, 1, DocumentOptions.DEFAULT).recipient().studentNumber())
                .isEmpty();
    }

    @Test
    @Tag("CAT-3")
    void whereNoParagraphIsSetTheLineTypesTextsStandInItsPlace() {
        School school = new School().withSentInvoice();
        assertThat(document(school, 1, DocumentOptions.DEFAULT.withClaims(ClaimLayout.PARAGRAPH_ONLY))
                        .texts()
                        .upper())
                .isEmpty();
        Catalog catalog = rich(school, InvoiceTypeFlag.ACTIVE);
        InvoiceType bare = catalog.invoiceType(SEM).orElseThrow();
        school.billing.putCatalog(
                new Catalog(
                        School.CREDITOR,
                        catalog.settings(),
                        List.of(),
                        catalog.lineTypes().stream().filter(LineType::isClaim).toList(),
                        List.of(new InvoiceType(
                                SEM,
                                bare.name(),
                                bare.payee(),
                                Map.of(),
                                bare.flags(),
                                bare.contact(),
                                null,
                                bare.kidScheme(),
                                bare.waiverPolicy(),
                                bare.lineTypes()))),
                CLERK);
        assertThat(document(school, 1, DocumentOptions.DEFAULT.withClaims(ClaimLayout.PARAGRAPH_ONLY))
                        .texts()
                        .upper())
                .isEqualTo("tekst SEMAVG\ntekst SAIH");
    }

    /** The invoice as a second reminder would leave it. */
    private static InvoiceDocument reminder(School school, InvoiceLine fee) {
        Invoice sent = school.invoice(1);
        Milestones reminded = new Milestones(
                sent.header().milestones().registered(),
                TODAY,
                LocalDate.of(2026, 11, 1),
                LocalDate.of(2026, 10, 1),
                2,
                EndedByHand.NO);
        Invoice invoice =
                sent.withHeader(sent.header().withMilestones(reminded)).append(List.of(fee), List.of());
        Debtor debtor = school.store
                .debtors(List.of(sent.header().debtor()))
                .get(sent.header().debtor());
        return new Documents(school.catalog, DocumentOptions.DEFAULT.asReminder()).of(invoice, debtor, Heading.NONE);
    }

    private static LineHead fee(School school, Role role) {
        LineCategory category = LineCategory.fixed(role);
        return new LineHead(
                school.invoice(1).nextLine(),
                new LineTypeCode("PURRET2"),
                category.code(),
                role,
                LocalDate.of(2026, 10, 1),
                "Purregebyr",
                nok("35.00"));
    }

    @Test
    @Tag("ISS-5")
    void aReminderStatesItsRoundItsFeeAndTheNewDueDate() {
        School school = new School().withSentInvoice();

        InvoiceDocument stated = reminder(school, new ReminderLine(fee(school, Role.REMINDER)));
        InvoiceDocument demanded = reminder(
                school,
                new ClaimLine(
                        fee(school, Role.CLAIM),
                        new PersonId("S100001"),
                        Study.NONE,
                        null,
                        new ClaimTerms(9, false, VatRate.ZERO, true, false)));

        assertThat(stated.reminder()).contains(new ReminderNotice(2, LocalDate.of(2026, 10, 1), nok("35.00"), false));
        assertThat(stated.facts().dueOrNull()).isEqualTo(LocalDate.of(2026, 11, 1));
        assertThat(stated.sums().toPay()).isEqualTo(nok("700.00"));
        assertThat(demanded.reminder()).contains(new ReminderNotice(2, LocalDate.of(2026, 10, 1), nok("35.00"), true));
        assertThat(demanded.sums().toPay()).isEqualTo(nok("735.00"));
    }

    @Test
    @Tag("ISS-4")
    void documentsOfARunAreThoseItSentLastAndWhatHasNoneIsLeftOutWithItsReason() {
        School school = new School(2).withStudents(5);
        school.generate(3, SEMAVG);
        long first = school.issue().run();
        school.generate(5, SAIH);
        long second = school.issue().run();
        List<DocumentItem> items = new ArrayList<>();

        DocumentReport report = school.billing.documents(
                new DocumentRequest(new DocumentRequest.OfRun(first), DocumentOptions.DEFAULT, false),
                CLERK,
                items::add);

        assertThat(report.drawn()).isEqualTo(3);
        assertThat(report.toPay()).isEqualTo(nok("1800.00"));
        assertThat(items)
                .extracting(i -> i.invoice().header().number().orElseThrow().value())
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 3).boxed().toList());
        DocumentReport reminders = school.billing.documents(
                new DocumentRequest(new DocumentRequest.OfRun(second), DocumentOptions.DEFAULT.asReminder(), false),
                CLERK,
                i -> {});
        assertThat(reminders.leftOut()).isEqualTo(Map.of(DocumentRefusal.NOT_REMINDED, 5L));
    }

    @Test
    void aNumberOrRunThatIsNotThereIsAnErrorBeforeAnythingIsDrawn() {
        School school = new School(1).withSentInvoice();
        List<DocumentItem> items = new ArrayList<>();

        assertThatThrownBy(() -> school.billing.documents(
                        new DocumentRequest(
                                new DocumentRequest.ByNumber(List.of(new InvoiceNumber(1), new InvoiceNumber(2))),
                                DocumentOptions.DEFAULT,
                                false),
                        CLERK,
                        items::add))
                .isInstanceOf(BillingException.class)
                .hasMessageContaining("invoice 2");
        assertThat(items).isEmpty();
        assertThatThrownBy(() -> school.billing.documents(
                        new DocumentRequest(new DocumentRequest.OfRun(99), DocumentOptions.DEFAULT, false),
                        CLERK,
                        items::add))
                .hasMessageContaining("no issue run 99");
    }
}
