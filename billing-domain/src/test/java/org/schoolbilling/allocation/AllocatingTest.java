package org.schoolbilling.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;
import static org.schoolbilling.catalog.OptionalWaiverPolicy.REMAINDER;
import static org.schoolbilling.invoice.InvoiceFixtures.DAY;
import static org.schoolbilling.invoice.InvoiceFixtures.automatic;
import static org.schoolbilling.invoice.InvoiceFixtures.claim;
import static org.schoolbilling.invoice.InvoiceFixtures.line;
import static org.schoolbilling.invoice.InvoiceFixtures.ore;
import static org.schoolbilling.invoice.InvoiceFixtures.payment;
import static org.schoolbilling.invoice.InvoiceFixtures.placed;
import static org.schoolbilling.invoice.InvoiceFixtures.reminder;
import static org.schoolbilling.invoice.InvoiceFixtures.sent;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.schoolbilling.catalog.Role;
import org.schoolbilling.invoice.Allocation;
import org.schoolbilling.invoice.Invoice;
import org.schoolbilling.invoice.TargetedLine;

/** Where money goes on small invoices, counted by hand. */
class AllocatingTest {

    private static Invoice with(Invoice invoice, Allocation... allocations) {
        return invoice.append(List.of(), List.of(allocations));
    }

    private static List<String> places(List<Allocation> allocations) {
        return allocations.stream()
                .map(a -> a.number() + ": " + a.payment() + " on " + a.claim() + " "
                        + a.amount().minor() + " " + a.why().rule() + " "
                        + a.why().openBefore().minor() + " to "
                        + a.why().openAfter().minor())
                .toList();
    }

    @Test
    void onlyAPaymentIsPlaced() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Allocating.placePayment(sent(claim(1, 100), reminder(2)), REMAINDER))
                .withMessageContaining("invoice 1 is no payment");
    }

    @Test
    void aPaymentGoesToTheLowestPriorityThenMandatoryThenFirst() {
        Invoice invoice = sent(
                claim(1, 100, 2, false),
                claim(2, 100, 1, true),
                claim(3, 100, 1, false),
                claim(4, 100, 1, false),
                payment(5, 250));
        Placed placed = Allocating.placePayment(invoice, REMAINDER);
        assertThat(places(placed.allocations()))
                .containsExactly(
                        "1: 5 on 3 100 ALC-1 100 to 0", "2: 5 on 4 100 ALC-1 100 to 0", "3: 5 on 2 50 ALC-1 100 to 50");
        assertThat(placed.lines()).isEmpty();
        assertThat(placed.allocations()).extracting(a -> a.why().priority()).containsExactly(1, 1, 1);
    }

    @Test
    void moneyIsReleasedLastPaymentFirstAndNoMoreThanIsPlaced() {
        Invoice invoice =
                with(sent(claim(1, 100), payment(2, 60), payment(3, 40)), placed(1, 2, 1, 60), placed(2, 3, 1, 40));
        assertThat(places(Allocating.release(invoice, 1, ore(100))))
                .containsExactly("3: 3 on 1 -40 ALC-10 0 to 40", "4: 2 on 1 -60 ALC-10 40 to 100");
        assertThat(places(Allocating.release(invoice, 1, ore(40)))).containsExactly("3: 3 on 1 -40 ALC-10 0 to 40");
        assertThat(places(Allocating.release(invoice, 1, ore(41))))
                .containsExactly("3: 3 on 1 -40 ALC-10 0 to 40", "4: 2 on 1 -1 ALC-10 40 to 41");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Allocating.release(invoice, 1, ore(101)))
                .withMessageContainingAll(ore(101).toString(), "claim 1", "invoice 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Allocating.release(invoice, 7, ore(1)))
                .withMessageContaining("line 7");
    }

    @Test
    void whatIsLeftOverGoesToWhatIsOpenOldestPaymentFirst() {
        Invoice invoice = sent(claim(1, 50), payment(2, 30), payment(3, 30));
        assertThat(places(Allocating.placeLeftOver(invoice, REMAINDER, DAY).allocations()))
                .containsExactly("1: 2 on 1 30 ALC-9 50 to 20", "2: 3 on 1 20 ALC-9 20 to 0");
    }

    @Test
    void aWaiverMadeByAPaymentGoesWithIt() {
        Invoice before = sent(claim(1, 100), claim(2, 40, 2, true), payment(3, 100));
        Placed placed = Allocating.placePayment(before, REMAINDER);
        assertThat(placed.lines())
                .extracting(TargetedLine::role, TargetedLine::target, TargetedLine::isAutomatic, TargetedLine::text)
                .containsExactly(tuple(Role.WAIVER, 2, true, "Automatisk frafall av valgbart krav"));
        Invoice back = placed.appendTo(before).append(List.of(line(5, Role.PAYMENT_MOVED_OUT, 100, 3)), List.of());
        Placed undone = Allocating.replay(back, REMAINDER, DAY);
        assertThat(undone.lines())
                .extracting(
                        TargetedLine::role,
                        TargetedLine::target,
                        TargetedLine::number,
                        l -> l.amount().minor())
                .containsExactly(tuple(Role.WAIVER_UNDONE, 4, 6, 40L));
        assertThat(places(undone.allocations())).containsExactly("2: 3 on 1 -100 ALC-3 0 to 100");
    }

    @Test
    void theNewestAutomaticWaiverIsUndoneFirstAndThoseByHandStand() {
        Invoice invoice = sent(
                claim(1, 100, 1, true),
                automatic(2, Role.WAIVER, 30, 1),
                line(3, Role.WAIVER, 20, 1),
                automatic(4, Role.WAIVER, 25, 1),
                automatic(5, Role.WAIVER_UNDONE, 5, 4));
        assertThat(Allocating.replay(invoice, REMAINDER, DAY).lines())
                .extracting(l -> l.role() + " " + l.target() + " " + l.amount().minor())
                .containsExactly("WAIVER_UNDONE 4 20", "WAIVER_UNDONE 2 30");
    }
}
