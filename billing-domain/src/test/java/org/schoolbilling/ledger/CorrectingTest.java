package org.schoolbilling.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.schoolbilling.catalog.CatalogFixtures.ACCOUNT;
import static org.schoolbilling.catalog.CatalogFixtures.catalog;
import static org.schoolbilling.catalog.CatalogFixtures.claimType;
import static org.schoolbilling.catalog.CatalogFixtures.invoiceType;
import static org.schoolbilling.invoice.InvoiceFixtures.DAY;
import static org.schoolbilling.invoice.InvoiceFixtures.STAMP;
import static org.schoolbilling.invoice.InvoiceFixtures.head;
import static org.schoolbilling.invoice.InvoiceFixtures.ore;
import static org.schoolbilling.invoice.InvoiceFixtures.sent;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.schoolbilling.catalog.Role;
import org.schoolbilling.invoice.PaymentLine;
import org.schoolbilling.invoice.PaymentOrigin;
import org.schoolbilling.payment.TransactionKey;

/** Which payment's references another may not be given. */
@Tag("PAY-5")
class CorrectingTest {

    private static final String DELIVERED = new TransactionKey(ACCOUNT.digits(), DAY, "A/T//", 1).toText();

    private static PaymentLine payment(int number, String transaction, String archive, String id) {
        return new PaymentLine(
                head(number, Role.PAYMENT, ore(60)),
                new PaymentOrigin(transaction, ACCOUNT.digits(), archive, id, "", List.of()));
    }

    private static Decision corrected(PaymentLine one, PaymentLine other, String archive, String id) {
        return new Correcting(catalog(List.of(claimType("SEMAVG")), invoiceType("SEM", "SEMAVG")), STAMP)
                .correct(sent(one, other), List.of(), 1, new ReferenceChange(archive, id), List.of());
    }

    @ParameterizedTest
    @CsvSource({"B, '', B", "'', U, U", "B, U, B / U"})
    void referencesOfAnotherPaymentAreTakenAndShown(String archive, String id, String shown) {
        for (String transaction : List.of("", DELIVERED)) {
            assertThat(corrected(payment(1, transaction, "A", "T"), payment(2, "", archive, id), archive, id))
                    .isEqualTo(new Decision.No(
                            new Refusal(RefusalCode.REFERENCE_TAKEN, "invoice 123", List.of("line 2", shown))));
        }
    }

    @Test
    void whatTheBankItselfCalledAPaymentIsItsOwn() {
        assertThat(corrected(payment(1, DELIVERED, "X", "T"), payment(2, "", "A", "T"), "A", "T"))
                .isInstanceOf(Decision.Yes.class);
    }

    @Test
    void partsOfOneTransactionMayHaveTheSameReferences() {
        assertThat(corrected(payment(1, DELIVERED, "A", "T"), payment(2, DELIVERED, "B", ""), "B", ""))
                .isInstanceOf(Decision.Yes.class);
    }
}
