package org.schoolbilling.refund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.schoolbilling.catalog.CatalogFixtures.catalog;
import static org.schoolbilling.catalog.CatalogFixtures.claimType;
import static org.schoolbilling.catalog.CatalogFixtures.invoiceType;
import static org.schoolbilling.invoice.InvoiceFixtures.DAY;
import static org.schoolbilling.invoice.InvoiceFixtures.claim;
import static org.schoolbilling.invoice.InvoiceFixtures.ore;
import static org.schoolbilling.invoice.InvoiceFixtures.payment;
import static org.schoolbilling.invoice.InvoiceFixtures.placed;
import static org.schoolbilling.invoice.InvoiceFixtures.sent;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.schoolbilling.invoice.Invoice;
import org.schoolbilling.invoice.TargetedLine;

/** Which payments a refund is taken from, counted by hand. */
class RefundLinesTest {

    private static final RefundLines LINES =
            new RefundLines(catalog(List.of(claimType("SEMAVG")), invoiceType("SEM", "SEMAVG")), DAY);

    private static List<String> shown(List<TargetedLine> lines) {
        return lines.stream()
                .map(l -> l.number() + ": " + l.role() + " " + l.target() + " "
                        + l.amount().minor())
                .toList();
    }

    @Test
    void aSurplusIsTakenFromTheLastPaymentFirst() {
        Invoice invoice = sent(payment(1, 60), payment(2, 40), payment(3, 10));
        assertThat(shown(LINES.ofSurplus(invoice, ore(55)).lines()))
                .containsExactly("4: REFUND 3 10", "5: REFUND 2 40", "6: REFUND 1 5");
        assertThat(shown(LINES.ofSurplus(invoice, ore(50)).lines()))
                .containsExactly("4: REFUND 3 10", "5: REFUND 2 40");
        assertThat(shown(LINES.ofSurplus(invoice, ore(110)).lines())).hasSize(3);
    }

    @Test
    void noMoreThanIsHeldIsRefunded() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LINES.ofSurplus(sent(payment(1, 60)), ore(61)))
                .withMessageContainingAll(ore(61).toString(), ore(1).toString(), "invoice 1");
    }

    @Test
    void aRefundOnAClaimReleasesWhatIsRefunded() {
        Invoice invoice = sent(claim(1, 100), payment(2, 60), payment(3, 40))
                .append(List.of(), List.of(placed(1, 2, 1, 60), placed(2, 3, 1, 40)));
        Refunded refunded = LINES.ofClaim(invoice, 1, ore(50));
        assertThat(shown(refunded.lines())).containsExactly("4: REFUND_CLAIM 1 50", "5: REFUND 3 40", "6: REFUND 2 10");
        assertThat(refunded.allocations()).extracting(a -> a.amount().minor()).containsExactly(-40L, -10L);
    }
}
