package org.schoolbilling.documents;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.schoolbilling.catalog.Contact;
import org.schoolbilling.catalog.ErpKind;
import org.schoolbilling.catalog.InvoiceTypeCode;
import org.schoolbilling.catalog.LineTypeCode;
import org.schoolbilling.catalog.Payee;
import org.schoolbilling.document.AddressPlace;
import org.schoolbilling.document.ClaimLayout;
import org.schoolbilling.document.DocumentFacts;
import org.schoolbilling.document.DocumentLine;
import org.schoolbilling.document.DocumentOptions;
import org.schoolbilling.document.DocumentSums;
import org.schoolbilling.document.DocumentTexts;
import org.schoolbilling.document.Heading;
import org.schoolbilling.document.InvoiceDocument;
import org.schoolbilling.document.Recipient;
import org.schoolbilling.document.ReminderNotice;
import org.schoolbilling.document.VatSum;
import org.schoolbilling.identifier.BankAccountNumber;
import org.schoolbilling.identifier.Bic;
import org.schoolbilling.identifier.Iban;
import org.schoolbilling.identifier.OrganisationNumber;
import org.schoolbilling.money.Money;
import org.schoolbilling.money.VatRate;
import org.schoolbilling.party.Address;
import org.schoolbilling.party.LanguageForm;
import org.schoolbilling.roster.Study;
import org.schoolbilling.term.Season;
import org.schoolbilling.term.Term;

/** Documents of every kind, put together by hand. */
final class Samples {

    static final Currency NOK = Currency.getInstance("NOK");
    static final String KID = "0001000011000012";
    static final LocalDate SENT = LocalDate.of(2026, 8, 20);
    static final LocalDate DUE = LocalDate.of(2026, 9, 15);

    LanguageForm language = LanguageForm.BOKMAL;
    DocumentOptions options = DocumentOptions.DEFAULT.withHeading(
            new Heading("Høgskolen på Nordvik", "Avdeling for lærerutdanning", "Klasse 1 A"));
    Recipient recipient = new Recipient(
            "Alvør Tåkehei Æsøy",
            new Address(List.of("Blåbærstien 12 C", "Leilighet 304"), "9010", "Tromsø"),
            "100001");
    String number = "100001";

    @Nullable
    ReminderNotice reminder;

    DocumentTexts texts = new DocumentTexts(
            "Semesteravgiften må være betalt innen fristen for at semesterregistreringen skal bli fullført. Avgiften dekker"
                    + " studentsamskipnadens velferdstilbud, helsetjenester og studentidrett.",
            "Husk KID når du betaler. Betaler du uten KID, tar registreringen lengre tid.",
            "");
    List<DocumentLine> lines = new ArrayList<>(List.of(
            line(1, "Semesteravgift", "850.00", 0, false, Study.ofProgramme("BA-LÆR")),
            line(2, "Bidrag til SAIH", "40.00", 0, true, Study.NONE),
            line(3, "Papir- og kopiavgift", "110.00", 0, false, Study.NONE)));
    Money unitemised = nok("0.00");
    Money paid = nok("0.00");
    List<Term> covers = List.of(new Term(2026, Season.AUTUMN));

    static Money nok(String amount) {
        return Money.parse(amount, NOK);
    }

    static DocumentLine line(int number, String text, String amount, int vat, boolean isOptional, Study study) {
        return new DocumentLine(
                number, new LineTypeCode("T" + number), text, study, "", nok(amount), new VatRate(vat), isOptional);
    }

    static Samples invoice() {
        return new Samples();
    }

    static Samples reminder(boolean isFeeDemanded) {
        Samples sample = new Samples();
        sample.reminder = new ReminderNotice(1, LocalDate.of(2026, 10, 1), nok("35.00"), isFeeDemanded);
        sample.options = sample.options.asReminder();
        return sample;
    }

    /** A course invoice to a company: many lines, VAT, long texts. */
    static Samples manyLines(int count) {
        Samples sample = new Samples();
        sample.lines.clear();
        for (int i = 1; i <= count; i++) {
            sample.lines.add(new DocumentLine(
                    i,
                    new LineTypeCode("KURSAVG"),
                    "Kursavgift, etter- og videreutdanning for lærere i grunnskolen, del " + i,
                    new Study("", "", "EVU-" + (1000 + i)),
                    "S1000" + i,
                    nok("4500.00"),
                    new VatRate(i % 3 == 0 ? 0 : 2500),
                    i % 5 == 0));
        }
        sample.recipient = new Recipient(
                "Tåkelaft og Blåskjær Entreprenør- og Eiendomsforvaltningsselskap Avdeling Nord-Norge AS",
                new Address(
                        List.of(
                                "c/o Økonomiavdelingen, Fakturamottaket",
                                "Industriveien 1234, inngang Ø, 4. etg.",
                                "Postboks 9999"),
                        "9010",
                        "Tromsø"),
                "");
        sample.options = sample.options.withHeading(Heading.NONE);
        return sample;
    }

    Samples with(LanguageForm other) {
        language = other;
        return this;
    }

    Samples with(AddressPlace place, ClaimLayout claims, String sender, String back) {
        options = new DocumentOptions(null, false, options.heading(), claims, place, true, sender, null, back);
        texts = new DocumentTexts(texts.upper(), texts.lower(), back);
        return this;
    }

    InvoiceDocument build() {
        Money total = unitemised;
        Map<Integer, VatSum> vat = new TreeMap<>();
        vat.put(0, new VatSum(VatRate.ZERO, unitemised, nok("0.00")));
        for (DocumentLine line : lines) {
            total = total.plus(line.amount());
            VatSum one = new VatSum(
                    line.vat(), line.vat().netOf(line.amount()), line.vat().vatIn(line.amount()));
            vat.merge(
                    line.vat().basisPoints(),
                    one,
                    (a, b) ->
                            new VatSum(a.rate(), a.net().plus(b.net()), a.vat().plus(b.vat())));
        }
        boolean isTable = options.claims() == ClaimLayout.TABLE;
        Money toPay = total.minus(paid);
        Money nothing = nok("0.00");
        return new InvoiceDocument(
                language,
                options,
                options.heading(),
                new Payee(
                        "Høgskolen på Nordvik",
                        new Address(List.of("Postboks 1050"), "9037", "Tromsø"),
                        BankAccountNumber.parse("12345678903"),
                        ErpKind.UNIT4.account("1920"),
                        Bic.parse("DNBANOKK"),
                        Iban.parse("NO9386011117947"),
                        OrganisationNumber.parse("974760673")),
                new Contact("Økonomiavdelingen", "77 00 00 00", "faktura@nordvik.example"),
                recipient,
                new DocumentFacts(
                        number,
                        number.isEmpty() ? "" : KID,
                        new InvoiceTypeCode("SEM"),
                        "Semesteravgift",
                        covers,
                        "PO-4711",
                        SENT,
                        DUE,
                        DUE),
                reminder,
                texts,
                isTable ? lines : List.of(),
                isTable ? unitemised : total,
                new DocumentSums(
                        total,
                        nothing,
                        paid,
                        toPay.max(nothing),
                        toPay.min(nothing).abs()),
                List.copyOf(vat.values()));
    }
}
