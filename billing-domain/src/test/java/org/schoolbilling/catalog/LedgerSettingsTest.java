package org.schoolbilling.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.schoolbilling.catalog.CatalogFixtures.anySettings;

import java.util.Currency;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.schoolbilling.party.LanguageForm;

@Tag("CAT-10")
class LedgerSettingsTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "N", "NVK", "  "})
    void companyCodeAndDocumentTypeHaveTwoCharacters(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> settings("NORDVIK", 1, text, "SB", 0, 1, "NOK"))
                .withMessageContaining("company code must have 2 characters: '" + text + "'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> settings("NORDVIK", 1, "NV", text, 0, 1, "NOK"))
                .withMessageContaining("GL document type must have 2 characters: '" + text + "'");
    }

    @Test
    void numbersHaveTheirBounds() {
        assertThat(settings("NORDVIK", 9999, "NV", "SB", Long.MAX_VALUE, Long.MAX_VALUE, "NOK")
                        .institutionNumber())
                .isEqualTo(9999);
        LedgerSettings least = settings("NORDVIK", 0, "NV", "SB", 0, 1, "NOK");
        assertThat(least.institutionNumber()).isZero();
        assertThat(least.lastVoucherNumber()).isZero();
        assertThat(least.firstInvoiceNumber()).isOne();
        assertThatIllegalArgumentException().isThrownBy(() -> settings("NORDVIK", 10_000, "NV", "SB", 0, 1, "NOK"));
        assertThatIllegalArgumentException().isThrownBy(() -> settings("NORDVIK", -1, "NV", "SB", 0, 1, "NOK"));
        assertThatIllegalArgumentException().isThrownBy(() -> settings("NORDVIK", 1, "NV", "SB", -1, 1, "NOK"));
        assertThatIllegalArgumentException().isThrownBy(() -> settings("NORDVIK", 1, "NV", "SB", 0, 0, "NOK"));
    }

    @Test
    void theAcronymHasOneToTwelveCharacters() {
        assertThat(settings("x".repeat(12), 1, "NV", "SB", 0, 1, "NOK").institution())
                .hasSize(12);
        assertThatIllegalArgumentException().isThrownBy(() -> settings("", 1, "NV", "SB", 0, 1, "NOK"));
        assertThatIllegalArgumentException().isThrownBy(() -> settings("x".repeat(13), 1, "NV", "SB", 0, 1, "NOK"));
    }

    @Test
    void theCurrencyHasAMinorUnit() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> settings("NORDVIK", 1, "NV", "SB", 0, 1, "XAU"))
                .withMessage("currency XAU has no minor unit, so no amounts");
        assertThat(settings("NORDVIK", 1, "NV", "SB", 0, 1, "JPY").currency()).hasToString("JPY");
    }

    @Test
    void theTaxCodeHasAtMostTwentyFiveCharacters() {
        assertThat(withTaxCode("x".repeat(25)).taxCode()).hasSize(25);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> withTaxCode("x".repeat(26)))
                .withMessageContaining("tax code has 26 characters");
    }

    private static LedgerSettings withTaxCode(String taxCode) {
        LedgerSettings any = anySettings();
        return new LedgerSettings(
                any.erp(),
                any.institution(),
                1,
                any.companyCode(),
                any.unplacedAccount(),
                any.vatAccount(),
                taxCode,
                any.documentType(),
                0,
                1,
                any.currency(),
                any.defaultLanguage());
    }

    @Test
    void aCreditorIsNamedInOneToTwentyCharacters() {
        assertThat(new CreditorId("x".repeat(20)).value()).hasSize(20);
        assertThatIllegalArgumentException().isThrownBy(() -> new CreditorId("x".repeat(21)));
        assertThatIllegalArgumentException().isThrownBy(() -> new CreditorId(""));
    }

    private static LedgerSettings settings(
            String institution,
            int number,
            String company,
            String documentType,
            long lastVoucher,
            long firstInvoice,
            String currency) {
        LedgerSettings any = anySettings();
        return new LedgerSettings(
                any.erp(),
                institution,
                number,
                company,
                any.unplacedAccount(),
                any.vatAccount(),
                "",
                documentType,
                lastVoucher,
                firstInvoice,
                Currency.getInstance(currency),
                LanguageForm.ENGLISH);
    }
}
