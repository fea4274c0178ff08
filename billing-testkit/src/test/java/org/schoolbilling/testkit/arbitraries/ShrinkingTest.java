package org.schoolbilling.testkit.arbitraries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.schoolbilling.testkit.arbitraries.Samples.smallest;

import org.junit.jupiter.api.Test;
import org.schoolbilling.catalog.Role;
import org.schoolbilling.invoice.Invoice;
import org.schoolbilling.money.Money;
import org.schoolbilling.settlement.Settlement;

/** What a failure shrinks to is small enough to be read. */
class ShrinkingTest {

    @Test
    void anInvoiceWithASurplusShrinksToOneClaimAndWhatIsTooMuch() {
        InvoiceStory story = smallest(
                Invoices.stories(),
                s -> Settlement.of(s.play().invoice()).surplus().isPositive());
        Invoice invoice = story.play().invoice();
        assertThat(invoice.claims()).hasSize(1);
        // The last øre may be a payment of its own: no step of shrinking makes one payment of two.
        assertThat(invoice.payments()).hasSizeBetween(1, 2);
        assertThat(invoice.lines()).hasSizeLessThanOrEqualTo(3);
    }

    @Test
    void anInvoiceWithAnUndoneWaiverShrinksToAFewLines() {
        InvoiceStory story = smallest(
                Invoices.stories(),
                s -> s.play().invoice().lines().stream().anyMatch(line -> line.role() == Role.WAIVER_UNDONE));
        assertThat(story.play().invoice().lines()).hasSizeLessThanOrEqualTo(8);
        assertThat(story.toString()).as("what a tester reads").hasSizeLessThan(1000);
    }

    /** The invoices themselves shrink as well as their stories do. */
    @Test
    void aPartlyPaidInvoiceShrinksToOneClaimAndOnePayment() {
        Invoice invoice = smallest(Invoices.partlyPaid(), i -> true);
        assertThat(invoice.lines()).hasSize(2);
    }

    @Test
    void anInvoiceOfSeveralPaymentsShrinksToThoseAndAClaimOrTwo() {
        Invoice invoice = smallest(Invoices.partlyPaid(), i -> i.payments().size() >= 2);
        assertThat(invoice.payments()).hasSize(2);
        assertThat(invoice.lines()).hasSizeLessThanOrEqualTo(4);
    }

    @Test
    void amountsShrinkToTheSmallest() {
        assertThat(smallest(Amounts.amounts(), amount -> amount.minor() > 1234).minor())
                .isEqualTo(1235);
        assertThat(smallest(Amounts.amounts(), amount -> true)).isEqualTo(Money.ofMinor(1, "NOK"));
    }
}
