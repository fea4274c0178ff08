package org.schoolbilling.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.schoolbilling.catalog.CatalogFixtures.anySettings;
import static org.schoolbilling.catalog.CatalogFixtures.catalog;
import static org.schoolbilling.catalog.CatalogFixtures.claimType;
import static org.schoolbilling.catalog.CatalogFixtures.invoiceType;
import static org.schoolbilling.catalog.CatalogFixtures.lineType;
import static org.schoolbilling.catalog.CatalogFixtures.settings;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.schoolbilling.money.Money;
import org.schoolbilling.money.VatRate;
import org.schoolbilling.reference.KidScheme;

class CatalogTest {

    private static final LineTypeCode SEMAVG = new LineTypeCode("SEMAVG");

    @Test
    @Tag("CAT-1")
    void whatShipsWithTheLibraryIsInEveryCatalogue() {
        Catalog catalog = catalog(List.of());

        assertThat(catalog.categories()).containsExactlyElementsOf(LineCategory.FIXED);
        assertThat(catalog.lineTypes()).hasSize(Role.values().length - 1).allMatch(type -> !type.isClaim());
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = "CLAIM", mode = EnumSource.Mode.EXCLUDE)
    @Tag("CAT-1")
    void eachRoleButClaimHasOneLineTypeForLinesThatTheLibraryAdds(Role role) {
        LineType type = catalog(List.of()).fixedType(role);

        assertThat(type.category()).isEqualTo(LineCategory.fixed(role));
        assertThat(type.is(LineTypeFlag.ACTIVE)).isTrue();
    }

    @Test
    @Tag("CAT-1")
    void noLineTypeIsTheFixedOneOfClaimsNotEvenOneNamedAsTheirCategory() {
        Catalog catalog = catalog(List.of(claimType("KRAV")));

        assertThatIllegalArgumentException().isThrownBy(() -> catalog.fixedType(Role.CLAIM));
    }

    @Test
    @Tag("CAT-1")
    void aFixedCategoryCannotBeDefinedAgain() {
        LineCategory changed = LineCategory.local(new CategoryCode("INNBET"), "Innbetaling", Role.REMINDER);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> catalog(List.of(changed), List.of()))
                .withMessageContaining("category INNBET stands twice");
    }

    @Test
    @Tag("CAT-1")
    void aFixedLineTypeCannotBeDefinedAgain() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> catalog(List.of(claimType("PURRET"))))
                .withMessageContaining("line type PURRET stands twice");
    }

    @Test
    @Tag("CAT-1")
    void aLocalReminderCategoryMayBeAClaim() {
        LineCategory fee = LineCategory.local(new CategoryCode("PURREGEB"), "Purregebyr", Role.CLAIM);
        LineType type = lineType("GEBYR", fee, Unit4Coding.of("3990"));

        Catalog catalog = catalog(List.of(fee), List.of(type), invoiceType("SEM", "GEBYR"));

        assertThat(catalog.lineType(new LineTypeCode("GEBYR"))).contains(type);
        assertThat(type.isClaim()).isTrue();
        assertThat(type.category().factor()).isEqualTo(-1);
    }

    @Test
    @Tag("CAT-9")
    void aLineTypeOfACategoryThatIsNotThereIsRefused() {
        LineCategory stray = LineCategory.local(new CategoryCode("ANNET"), "Annet", Role.CLAIM);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> catalog(List.of(lineType("X", stray, null))))
                .withMessageContaining("line type X has unknown category ANNET");
    }

    @Test
    @Tag("CAT-5")
    void onlyClaimsCanBeTiedToAnInvoiceType() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> catalog(List.of(), invoiceType("SEM", "INNBET")))
                .withMessageContaining("INNBET of role PAYMENT: only claims may be tied to an invoice type");
    }

    @Test
    @Tag("CAT-6")
    void anInvoiceTypeKnowsWhichLineTypesAreTiedToIt() {
        InvoiceType semester = invoiceType("SEM", "SEMAVG");

        assertThat(semester.tied(SEMAVG)).contains(new TiedLineType(SEMAVG, 1));
        assertThat(semester.tied(new LineTypeCode("KOPIAVG"))).isEmpty();
    }

    @Test
    @Tag("CAT-7")
    void codingsOfAnotherErpAreRefusedWhereverTheyStand() {
        AccountCoding other = new NavisionCoding("3901", "", "", "");
        LineType type = lineType("SEMAVG", LineCategory.fixed(Role.CLAIM), other);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Catalog(
                        new CreditorId("NORDVIK"),
                        settings(ErpKind.ORACLE, 1),
                        List.of(),
                        List.of(type),
                        List.of(invoiceType("SEM", "SEMAVG"))))
                .withMessageContaining("line type SEMAVG has a coding for NAVISION, the catalogue is for ORACLE")
                .withMessageContaining("payee of invoice type SEM has a coding for UNIT4");
    }

    @Test
    @Tag("CAT-7")
    void accountsOfAnotherErpForRefundsUnplacedMoneyAndVatAreRefused() {
        LedgerSettings own = CatalogFixtures.anySettings();
        AccountCoding other = new NavisionCoding("2990", "", "", "");
        LedgerSettings settings = new LedgerSettings(
                own.erp(),
                own.institution(),
                own.institutionNumber(),
                own.companyCode(),
                other,
                other,
                "",
                own.documentType(),
                0,
                1,
                own.currency(),
                own.defaultLanguage());
        InvoiceType plain = invoiceType("SEM", "SEMAVG");
        InvoiceType refunding = new InvoiceType(
                plain.code(),
                plain.name(),
                plain.payee(),
                plain.paragraphs(),
                plain.flags(),
                plain.contact(),
                new RefundAccounts(CatalogFixtures.ACCOUNT, other),
                plain.kidScheme(),
                plain.waiverPolicy(),
                plain.lineTypes());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Catalog(
                        new CreditorId("NORDVIK"),
                        settings,
                        List.of(),
                        List.of(claimType("SEMAVG")),
                        List.of(refunding)))
                .withMessageContaining("unplaced account has a coding for NAVISION, the catalogue is for UNIT4")
                .withMessageContaining("VAT account has a coding for NAVISION")
                .withMessageContaining("refund account of invoice type SEM has a coding for NAVISION");
    }

    @Test
    void itsTextSaysWhoseItIsAndHowMuchItHolds() {
        assertThat(catalog(List.of(claimType("SEMAVG")), invoiceType("SEM", "SEMAVG")))
                .hasToString("catalogue of NORDVIK: " + Role.values().length + " line types, 1 invoice types");
    }

    @Test
    @Tag("CAT-7")
    void aPostedInvoiceTypeNeedsACodingForEachLineType() {
        LineType uncoded = lineType("SEMAVG", LineCategory.fixed(Role.CLAIM), null);
        InvoiceType unposted = invoiceType(
                "SEM", CatalogFixtures.ACCOUNT, KidScheme.DEFAULT, Set.of(), List.of(new TiedLineType(SEMAVG, 1)));

        assertThat(catalog(List.of(uncoded), unposted).invoiceTypes()).containsExactly(unposted);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> catalog(List.of(uncoded), invoiceType("SEM", "SEMAVG")))
                .withMessageContaining("line type SEMAVG has no account coding");
    }

    @Test
    @Tag("CAT-8")
    void inactiveTypesStayInTheCatalogueForWhatStandsOnInvoices() {
        LineType retired = new LineType(
                SEMAVG,
                LocalizedName.of("Semesteravgift"),
                LineCategory.fixed(Role.CLAIM),
                null,
                "",
                Set.of(),
                VatRate.ZERO,
                Unit4Coding.of("3901"));

        Catalog catalog = catalog(List.of(retired), invoiceType("SEM", "SEMAVG"));

        assertThat(catalog.lineType(SEMAVG).orElseThrow().is(LineTypeFlag.ACTIVE))
                .isFalse();
    }

    @Test
    @Tag("CAT-9")
    void everyFaultIsNamedAtOnce() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> catalog(
                        List.of(claimType("SEMAVG"), claimType("SEMAVG")),
                        invoiceType("SEM", "SEMAVG", "KOPIAVG"),
                        invoiceType("SEM", "FRAFALL")))
                .withMessageContaining("line type SEMAVG stands twice")
                .withMessageContaining("invoice type SEM stands twice")
                .withMessageContaining("carries unknown line type KOPIAVG");
    }

    @Test
    @Tag("CAT-10")
    void amountsAreInTheLedgersCurrency() {
        LineType inEuro = new LineType(
                SEMAVG,
                LocalizedName.of("Semesteravgift"),
                LineCategory.fixed(Role.CLAIM),
                Money.ofMinor(100, "EUR"),
                "",
                Set.of(),
                VatRate.ZERO,
                null);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> catalog(List.of(inEuro)))
                .withMessageContaining("line type SEMAVG is not in NOK");
    }

    @Test
    void equalCataloguesAreEqualAndOthersAreNot() {
        Catalog one = catalog(List.of(claimType("SEMAVG")), invoiceType("SEM", "SEMAVG"));
        Catalog same = catalog(List.of(claimType("SEMAVG")), invoiceType("SEM", "SEMAVG"));

        assertThat(one).isEqualTo(same).hasSameHashCodeAs(same).hasToString(same.toString());
        assertThat(one).isNotEqualTo(catalog(List.of(claimType("SEMAVG"))));
        assertThat(one)
                .isNotEqualTo(new Catalog(
                        new CreditorId("SORVIK"),
                        anySettings(),
                        List.of(),
                        one.lineTypes().stream().filter(LineType::isClaim).toList(),
                        one.invoiceTypes()));
    }
}
