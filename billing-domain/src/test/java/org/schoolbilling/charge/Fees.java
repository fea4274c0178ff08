package org.schoolbilling.charge;

import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.schoolbilling.catalog.Catalog;
import org.schoolbilling.catalog.Contact;
import org.schoolbilling.catalog.CreditorId;
import org.schoolbilling.catalog.ErpKind;
import org.schoolbilling.catalog.InvoiceType;
import org.schoolbilling.catalog.InvoiceTypeCode;
import org.schoolbilling.catalog.InvoiceTypeFlag;
import org.schoolbilling.catalog.LedgerSettings;
import org.schoolbilling.catalog.LineCategory;
import org.schoolbilling.catalog.LineType;
import org.schoolbilling.catalog.LineTypeCode;
import org.schoolbilling.catalog.LineTypeFlag;
import org.schoolbilling.catalog.LocalizedName;
import org.schoolbilling.catalog.OptionalWaiverPolicy;
import org.schoolbilling.catalog.Payee;
import org.schoolbilling.catalog.Role;
import org.schoolbilling.catalog.TiedLineType;
import org.schoolbilling.catalog.Unit4Coding;
import org.schoolbilling.identifier.BankAccountNumber;
import org.schoolbilling.money.Money;
import org.schoolbilling.money.VatRate;
import org.schoolbilling.party.Address;
import org.schoolbilling.party.LanguageForm;
import org.schoolbilling.reference.KidScheme;

/** A catalogue of fees: one line type for each thing that decides about a charge. */
final class Fees {

    static final Currency NOK = Currency.getInstance("NOK");
    static final InvoiceTypeCode INVOICE_TYPE = new InvoiceTypeCode("SEMAVG");

    static final LineTypeCode SEMESTER = new LineTypeCode("SEM");
    static final LineTypeCode WELFARE = new LineTypeCode("SAIH");
    static final LineTypeCode COPIES = new LineTypeCode("KOPI");
    static final LineTypeCode PROGRAMME = new LineTypeCode("PROG");
    static final LineTypeCode PER_PROGRAMME = new LineTypeCode("PROGER");
    static final LineTypeCode PER_EXAM = new LineTypeCode("EKSAMEN");
    static final LineTypeCode COURSE = new LineTypeCode("KURS");
    static final LineTypeCode PRICELESS = new LineTypeCode("UTENPRIS");
    static final LineTypeCode RETIRED = new LineTypeCode("GAMMEL");
    static final LineTypeCode FOREIGN = new LineTypeCode("FREMMED");

    private Fees() {}

    static Catalog catalog() {
        return catalog(KidScheme.DEFAULT);
    }

    static Catalog catalog(KidScheme kids) {
        List<LineType> types = List.of(
                type(SEMESTER, 85000L, "Semesteravgift høst", LineTypeFlag.SEMESTER_FEE),
                type(WELFARE, 4000L, "SAIH", LineTypeFlag.WELFARE_FEE, LineTypeFlag.OPTIONAL),
                type(COPIES, 23500L, ""),
                type(PROGRAMME, 120000L, "", LineTypeFlag.PROGRAMME_DEPENDENT),
                type(PER_PROGRAMME, 50000L, "", LineTypeFlag.PROGRAMME_DEPENDENT, LineTypeFlag.MULTIPLE),
                type(PER_EXAM, 60000L, "", LineTypeFlag.MULTIPLE),
                type(COURSE, 990000L, ""),
                type(PRICELESS, null, ""),
                new LineType(
                        RETIRED, LocalizedName.of("Gammel"), claim(), nok(100), "", Set.of(), VatRate.ZERO, coding()),
                type(FOREIGN, 100L, ""));
        List<TiedLineType> tied = types.stream()
                .map(LineType::code)
                .filter(code -> !code.equals(FOREIGN))
                .map(code -> new TiedLineType(code, 1))
                .toList();
        InvoiceType invoiceType = new InvoiceType(
                INVOICE_TYPE,
                "Semesteravgift",
                new Payee(
                        "Nordvik høgskole",
                        Address.NONE,
                        BankAccountNumber.parse("12345678903"),
                        Unit4Coding.of("1920"),
                        null,
                        null,
                        null),
                Map.of(),
                Set.of(InvoiceTypeFlag.ACTIVE, InvoiceTypeFlag.POSTED),
                Contact.NONE,
                null,
                kids,
                OptionalWaiverPolicy.REMAINDER,
                tied);
        LedgerSettings settings = new LedgerSettings(
                ErpKind.UNIT4,
                "NORDVIK",
                9001,
                "NV",
                Unit4Coding.of("2990"),
                Unit4Coding.of("2700"),
                "0",
                "SB",
                0,
                1,
                NOK,
                LanguageForm.BOKMAL);
        return new Catalog(new CreditorId("NORDVIK"), settings, List.of(), types, List.of(invoiceType));
    }

    static Money nok(long minor) {
        return Money.ofMinor(minor, NOK);
    }

    static Unit4Coding coding() {
        return Unit4Coding.of("3901");
    }

    private static LineCategory claim() {
        return LineCategory.fixed(Role.CLAIM);
    }

    private static LineType type(LineTypeCode code, @Nullable Long minor, String text, LineTypeFlag... flags) {
        Set<LineTypeFlag> all = new java.util.HashSet<>(Arrays.asList(flags));
        all.add(LineTypeFlag.ACTIVE);
        return new LineType(
                code,
                LocalizedName.of("Navn på " + code),
                claim(),
                minor == null ? null : nok(minor),
                text,
                all,
                VatRate.ZERO,
                coding());
    }
}
