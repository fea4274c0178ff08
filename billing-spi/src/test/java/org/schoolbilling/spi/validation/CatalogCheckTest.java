package org.schoolbilling.spi.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.schoolbilling.catalog.ErpKind;
import org.schoolbilling.catalog.OptionalWaiverPolicy;
import org.schoolbilling.catalog.Role;
import org.schoolbilling.party.LanguageForm;
import org.schoolbilling.reference.CheckMethod;
import org.schoolbilling.spi.validation.CatalogDocument.Category;
import org.schoolbilling.spi.validation.CatalogDocument.Coding;
import org.schoolbilling.spi.validation.CatalogDocument.InvoiceType;
import org.schoolbilling.spi.validation.CatalogDocument.KidField;
import org.schoolbilling.spi.validation.CatalogDocument.KidScheme;
import org.schoolbilling.spi.validation.CatalogDocument.Ledger;

/** Documents that a host makes itself, without reading any. */
@Tag("CAT-9")
class CatalogCheckTest {

    private static final CatalogCheck CHECK = CatalogCheck.create();

    @Test
    void aDocumentOfNothingLacksCreditorAndLedger() {
        CatalogDocument empty = new CatalogDocument(null, null, List.of(), List.of(), List.of());

        assertThat(CHECK.toCatalog(empty, Locale.ENGLISH).faults())
                .extracting(CatalogFault::toString)
                .containsExactly("creditor: is required (CAT-10)", "ledger: is required (CAT-10)");
    }

    @Test
    void aDocumentOfLedgerSettingsAloneIsACatalogue() {
        CatalogDocument document = new CatalogDocument("NORDVIK", ledger("NOK"), List.of(), List.of(), List.of());

        CatalogResult result = CHECK.toCatalog(document, Locale.ENGLISH);

        assertThat(result.orElseThrow().lineTypes()).hasSize(Role.values().length - 1);
        assertThat(CatalogDocument.of(result.orElseThrow()).ledger()).isNotNull();
    }

    // Entries may be null; NullAway takes the constraint @NotNull for a promise that they are not.
    @SuppressWarnings("NullAway")
    @Test
    void anEntryThatIsNotThereIsAFault() {
        CatalogDocument document = new CatalogDocument(
                "NORDVIK", ledger("NOK"), Collections.<@Nullable Category>singletonList(null), List.of(), List.of());

        assertThat(CHECK.toCatalog(document, Locale.ENGLISH).faults())
                .containsExactly(new CatalogFault("categories[0]", "is required", "CAT-1"));
    }

    @Test
    void whatWasFoundBeforeIsReportedToo() {
        CatalogDocument document = new CatalogDocument(null, ledger("NOK"), List.of(), List.of(), List.of());
        CatalogFault earlier = new CatalogFault("creditor", "unreadable", "CAT-9");

        assertThat(CHECK.toCatalog(document, List.of(earlier), Locale.ENGLISH).faults())
                .containsExactly(earlier);
    }

    /** What {@code @NotBlank} would let pass, and the domain refuses; and the other way round. */
    @ParameterizedTest
    @ValueSource(strings = {"\u2003", "\u2028", " \t\n"})
    void blanksAreWhatTheDomainTakesForBlanks(String blank) {
        CatalogDocument document = new CatalogDocument(blank, ledger("NOK"), List.of(), List.of(), List.of());

        assertThat(CHECK.toCatalog(document, Locale.ENGLISH).faults())
                .containsExactly(new CatalogFault("creditor", "is required", "CAT-10"));
        assertThat(CHECK.toCatalog(
                                new CatalogDocument("\u0001", ledger("NOK"), List.of(), List.of(), List.of()),
                                Locale.ENGLISH)
                        .faults())
                .isEmpty();
    }

    @Test
    void aHostWithoutAnExpressionLanguageBringsItsOwnFactory() {
        try (ValidatorFactory factory = Validation.byDefaultProvider()
                .configure()
                .messageInterpolator(new ParameterMessageInterpolator())
                .buildValidatorFactory()) {
            CatalogDocument document = new CatalogDocument("x".repeat(21), null, List.of(), List.of(), List.of());

            assertThat(new CatalogCheck(factory)
                            .toCatalog(document, Locale.forLanguageTag("da"))
                            .faults())
                    .extracting(CatalogFault::message)
                    .containsExactly("har mere end 20 tegn: \"" + "x".repeat(21) + "\"", "skal angives");
        }
    }

    @Test
    void theClosedListsAreThoseOfTheDomain() throws NoSuchMethodException {
        assertThat(allowed(Ledger.class, "erp")).containsExactly(names(ErpKind.values()));
        assertThat(allowed(Category.class, "role")).containsExactlyInAnyOrder(names(Role.values()));
        assertThat(allowed(InvoiceType.class, "waiverPolicy")).containsExactly(names(OptionalWaiverPolicy.values()));
        assertThat(allowed(KidScheme.class, "check")).containsExactly(names(CheckMethod.values()));
        assertThat(allowed(KidField.class, "name"))
                .containsExactly(
                        org.schoolbilling.reference.KidScheme.INVOICE, org.schoolbilling.reference.KidScheme.DEBTOR);
        assertThat(allowed(Ledger.class, "defaultLanguage"))
                .containsExactly(Arrays.stream(LanguageForm.values())
                        .map(LanguageForm::code)
                        .toArray(String[]::new));
    }

    // Entries may be null; NullAway takes the constraint @NotNull for a promise that they are not.
    @SuppressWarnings("NullAway")
    @Test
    void theDocumentKeepsWhatItWasGiven() {
        List<@Nullable Category> categories = new java.util.ArrayList<>();
        CatalogDocument document = new CatalogDocument(null, null, categories, List.of(), List.of());

        categories.add(null);

        assertThat(document.categories()).isEmpty();
    }

    @Test
    void aResultWithoutFaultsIsNoRefusal() {
        assertThatIllegalArgumentException().isThrownBy(() -> new CatalogResult.Refused(List.of()));
    }

    private static String[] allowed(Class<?> type, String component) throws NoSuchMethodException {
        RecordComponent found = Arrays.stream(type.getRecordComponents())
                .filter(candidate -> candidate.getName().equals(component))
                .findFirst()
                .orElseThrow();
        return found.getAccessor().getAnnotation(OneOf.class).value();
    }

    private static String[] names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toArray(String[]::new);
    }

    private static Ledger ledger(String currency) {
        Coding account = new Coding("2990", null, null, null, null, null, null, null, null, null, null, null, null);
        return new Ledger("UNIT4", "NORDVIK", null, "NV", account, account, null, "SB", null, null, currency, null);
    }
}
