package org.schoolbilling.testkit.example;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.schoolbilling.invoice.Invoice;
import org.schoolbilling.settlement.Settlement;
import org.schoolbilling.testkit.arbitraries.Invoices;
import org.schoolbilling.testkit.arbitraries.Samples;

class PartlyPaidTest {

    @Test
    void somethingIsOwedOnAnInvoiceThatIsPartlyPaid() {
        for (Invoice invoice : Samples.of(Invoices.partlyPaid(), 50)) {
            assertThat(Settlement.of(invoice).outstanding().isPositive()).isTrue();
        }
    }
}
