package org.schoolbilling.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.schoolbilling.catalog.CatalogFixtures.ACCOUNT;
import static org.schoolbilling.catalog.CatalogFixtures.invoiceType;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.schoolbilling.party.Address;
import org.schoolbilling.reference.KidScheme;

@Tag("CAT-4")
class InvoiceTypeTest {

    private static final LineTypeCode SEMAVG = new LineTypeCode("SEMAVG");
    private static final LineTypeCode KOPIAVG = new LineTypeCode("KOPIAVG");

    @Test
    void carriesAtLeastOneLineTypeAndEachOnce() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> invoiceType("SEM"))
                .withMessage("invoice type SEM carries no line type");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> invoiceType("SEM", "SEMAVG", "SEMAVG"))
                .withMessage("invoice type SEM carries line type SEMAVG twice");
    }

    @Test
    @Tag("ALC-1")
    void equalPrioritiesAreAllowed() {
        InvoiceType type = invoiceType(
                "SEM",
                ACCOUNT,
                KidScheme.DEFAULT,
                Set.of(),
                List.of(new TiedLineType(SEMAVG, 1), new TiedLineType(KOPIAVG, 1)));

        assertThat(type.lineTypes()).extracting(TiedLineType::priority).containsExactly(1, 1);
    }

    @Test
    void prioritiesBeginAtOne() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TiedLineType(SEMAVG, 0))
                .withMessage("payment priority of SEMAVG must be 1 or higher: 0");
    }

    @Test
    void namesAndCodesHaveTheirLengths() {
        assertThatIllegalArgumentException().isThrownBy(() -> new InvoiceTypeCode("ABCDEFGHIJK"));
        assertThatIllegalArgumentException().isThrownBy(() -> payee("x".repeat(41)));
        assertThatIllegalArgumentException().isThrownBy(() -> payee(" "));
        assertThat(payee("x".repeat(40)).iban()).isEmpty();
    }

    @Test
    void aContactMayBeNobodyAndItsPartsHaveLimits() {
        assertThat(Contact.NONE.name()).isEmpty();
        assertThat(new Contact("x".repeat(60), "1".repeat(30), "").name()).hasSize(60);
        assertThatIllegalArgumentException().isThrownBy(() -> new Contact("x".repeat(61), "", ""));
        assertThatIllegalArgumentException().isThrownBy(() -> new Contact("", "1".repeat(31), ""));
        assertThatIllegalArgumentException().isThrownBy(() -> new Contact("", "", "x".repeat(101)));
    }

    @Test
    void itHasANameOfOneToFortyCharacters() {
        assertThat(named("x".repeat(40)).name()).hasSize(40);
        assertThatIllegalArgumentException().isThrownBy(() -> named("x".repeat(41)));
        assertThatIllegalArgumentException().isThrownBy(() -> named(" "));
    }

    private static InvoiceType named(String name) {
        InvoiceType any = invoiceType("SEM", "SEMAVG");
        return new InvoiceType(
                any.code(),
                name,
                any.payee(),
                any.paragraphs(),
                any.flags(),
                any.contact(),
                null,
                any.kidScheme(),
                any.waiverPolicy(),
                any.lineTypes());
    }

    @Test
    void refundAccountsMayBeMissing() {
        assertThat(invoiceType("SEM", "SEMAVG").refundAccounts()).isEmpty();
    }

    private static Payee payee(String name) {
        return new Payee(name, Address.NONE, ACCOUNT, Unit4Coding.of("1920"), null, null, null);
    }
}
