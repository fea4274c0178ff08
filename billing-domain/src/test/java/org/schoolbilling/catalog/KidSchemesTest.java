package org.schoolbilling.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.schoolbilling.catalog.CatalogFixtures.ACCOUNT;
import static org.schoolbilling.catalog.CatalogFixtures.OTHER_ACCOUNT;
import static org.schoolbilling.catalog.CatalogFixtures.invoiceType;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.schoolbilling.reference.CheckMethod;
import org.schoolbilling.reference.KidField;
import org.schoolbilling.reference.KidScheme;

class KidSchemesTest {

    private static final KidField INVOICE = new KidField(KidScheme.INVOICE, 9);

    @Test
    @Tag("PAY-2")
    void theSameSchemeMayServeSeveralInvoiceTypesOnOneAccount() {
        assertThat(faults(type("A", KidScheme.DEFAULT), type("B", KidScheme.DEFAULT)))
                .isEmpty();
    }

    @Test
    @Tag("PAY-2")
    void differentSchemesOnOneAccountMustDifferInLength() {
        KidScheme swapped = mod10(new KidField(KidScheme.INVOICE, 8), new KidField(KidScheme.DEBTOR, 7));

        assertThat(faults(type("A", KidScheme.DEFAULT), type("B", swapped)))
                .containsExactly("invoice types A and B have different KIDs of 16 characters on account 12345678903:"
                        + " they could not be told apart");
        assertThat(faults(type("A", KidScheme.DEFAULT), type("B", mod10(INVOICE))))
                .isEmpty();
        assertThat(faults(type("A", KidScheme.DEFAULT), invoiceType("B", OTHER_ACCOUNT, swapped, "SEMAVG")))
                .isEmpty();
    }

    @Test
    @Tag("KID-3")
    void aCreditorUsesOneCheckMethod() {
        KidScheme mod11 = KidScheme.of(CheckMethod.MOD11, INVOICE);

        assertThat(faults(type("A", KidScheme.DEFAULT), invoiceType("B", OTHER_ACCOUNT, mod11, "SEMAVG")))
                .containsExactly("invoice types A and B have KIDs by MOD10 and MOD11: a creditor uses one");
    }

    @Test
    @Tag("KID-8")
    void theInvoiceNumberMustStandInAKid() {
        assertThat(faults(type("A", mod10(new KidField(KidScheme.DEBTOR, 6)))))
                .containsExactly("invoice type A has no invoice number in its KID, which makes it unique");
    }

    @Test
    @Tag("KID-4")
    void fieldsThatNoInvoiceCanFillAreRefused() {
        assertThat(faults(type("A", mod10(INVOICE, new KidField("course", 4)))))
                .containsExactly("invoice type A has KID field 'course': an invoice has invoice and debtor only");
    }

    @Test
    @Tag("KID-4")
    void theFirstInvoiceNumberMustFit() {
        KidScheme narrow = mod10(new KidField(KidScheme.INVOICE, 3));

        assertThat(KidSchemes.faults(List.of(type("A", narrow)), 999)).isEmpty();
        assertThat(KidSchemes.faults(List.of(type("A", narrow)), 1000))
                .containsExactly(
                        "invoice type A has room for invoice numbers to 999 in its KID: the first would be 1000");
    }

    private static KidScheme mod10(KidField... fields) {
        return KidScheme.of(CheckMethod.MOD10, fields);
    }

    private static InvoiceType type(String code, KidScheme scheme) {
        return invoiceType(code, ACCOUNT, scheme, "SEMAVG");
    }

    private static List<String> faults(InvoiceType... types) {
        return KidSchemes.faults(List.of(types), 1);
    }
}
