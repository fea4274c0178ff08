package org.schoolbilling.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;
import static org.schoolbilling.catalog.OptionalWaiverPolicy.REMAINDER;
import static org.schoolbilling.catalog.OptionalWaiverPolicy.WHOLE_CLAIMS_ONLY;
import static org.schoolbilling.invoice.InvoiceFixtures.DAY;
import static org.schoolbilling.invoice.InvoiceFixtures.automatic;
import static org.schoolbilling.invoice.InvoiceFixtures.claim;
import static org.schoolbilling.invoice.InvoiceFixtures.head;
import static org.schoolbilling.invoice.InvoiceFixtures.line;
import static org.schoolbilling.invoice.InvoiceFixtures.ore;
import static org.schoolbilling.invoice.InvoiceFixtures.payment;
import static org.schoolbilling.invoice.InvoiceFixtures.placed;
import static org.schoolbilling.invoice.InvoiceFixtures.reminder;
import static org.schoolbilling.invoice.InvoiceFixtures.sent;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.schoolbilling.catalog.Role;
import org.schoolbilling.invoice.Allocation;
import org.schoolbilling.invoice.Invoice;
import org.schoolbilling.invoice.PaymentLine;
import org.schoolbilling.invoice.PaymentOrigin;
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
        for (int line : new int[] {0, 4, 7}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Allocating.release(invoice, line, ore(1)))
                    .withMessageContaining("line " + line);
        }
    }

    @Test
    @Tag("ALC-1")
    void whatCoversEverythingFollowsPriorityAloneOptionalOrNot() {
        Invoice invoice = sent(claim(1, 100, 2, false), claim(2, 40, 1, true), payment(3, 140));
        assertThat(places(Allocating.placePayment(invoice, REMAINDER).allocations()))
                .containsExactly("1: 3 on 2 40 ALC-1 40 to 0", "2: 3 on 1 100 ALC-1 100 to 0");
    }

    @Test
    @Tag("OPT-5")
    void moneyOnAnInvoiceOfWhichAllWasRefundedTakesUpNoWaiver() {
        Invoice refunded = with(
                sent(
                        claim(1, 100),
                        claim(2, 40, 2, true),
                        payment(3, 100),
                        automatic(4, Role.WAIVER, 40, 2),
                        line(5, Role.REFUND_CLAIM, 100, 1),
                        line(6, Role.REFUND, 100, 3),
                        payment(7, 40)),
                placed(1, 3, 1, 100),
                placed(2, 3, 1, -100));
        Placed held = Allocating.placePayment(refunded, REMAINDER);
        assertThat(held.allocations()).isEmpty();
        assertThat(held.lines()).isEmpty();
    }

    /**
     * Two payments, then what the second left open is waived by hand. Without the first, the second would have earned the
     * waiver of the whole optional claim: what was waived by hand then stands where less is open than it was.
     */
    @Test
    @Tag("ALC-3")
    void aWaiverByHandOfMoreThanIsOpenAfterwardsReleasesWhatIsPlaced() {
        Invoice invoice = with(
                sent(
                        claim(1, 100, 2, false),
                        claim(2, 40, 1, true),
                        payment(3, 20),
                        payment(4, 100),
                        line(5, Role.WAIVER, 20, 1),
                        line(6, Role.PAYMENT_MOVED_OUT, 20, 3)),
                placed(1, 3, 2, 20),
                placed(2, 4, 2, 20),
                placed(3, 4, 1, 80));
        Placed replayed = Allocating.replay(invoice, WHOLE_CLAIMS_ONLY, DAY);
        assertThat(places(replayed.allocations()))
                .containsExactly("4: 3 on 2 -20 ALC-3 0 to 20", "5: 4 on 2 -20 ALC-3 20 to 40");
        assertThat(waived(replayed)).containsExactly("WAIVER 2 40");
    }

    @Test
    @Tag("ALC-3")
    void aWaiverByHandOfMoreThanIsOpenAfterwardsGoesBeforeAnAutomaticOne() {
        Invoice invoice = with(
                sent(
                        claim(1, 100),
                        claim(2, 40, 2, true),
                        payment(3, 30),
                        payment(4, 100),
                        line(5, Role.WAIVER, 10, 2),
                        line(6, Role.PAYMENT_MOVED_OUT, 30, 3)),
                placed(1, 3, 1, 30),
                placed(2, 4, 1, 70),
                placed(3, 4, 2, 30));
        Placed replayed = Allocating.replay(invoice, WHOLE_CLAIMS_ONLY, DAY);
        assertThat(afterwards(invoice, replayed, 4, 1)).isEqualTo(100);
        assertThat(afterwards(invoice, replayed, 3, 1)).isZero();
        assertThat(afterwards(invoice, replayed, 4, 2)).isZero();
        assertThat(waived(replayed)).containsExactly("WAIVER 2 30");
    }

    @Test
    @Tag("ALC-3")
    void aRefundOfMoreThanIsHeldAfterwardsReleasesTheClaimsCoveredLast() {
        Invoice invoice = with(
                sent(
                        claim(1, 30),
                        claim(2, 30),
                        payment(3, 40),
                        payment(4, 60),
                        line(5, Role.REFUND, 40, 4),
                        line(6, Role.PAYMENT_MOVED_OUT, 40, 3)),
                placed(1, 3, 1, 30),
                placed(2, 3, 2, 10),
                placed(3, 4, 2, 20));
        assertThat(places(Allocating.replay(invoice, REMAINDER, DAY).allocations()))
                .as("taken off first, then put on")
                .containsExactly(
                        "4: 3 on 1 -30 ALC-3 0 to 30",
                        "5: 3 on 2 -10 ALC-3 0 to 10",
                        "6: 4 on 2 -20 ALC-3 10 to 30",
                        "7: 4 on 1 20 ALC-3 30 to 10");
    }

    @Test
    @Tag("ALC-7")
    void whatWasOpenBeforeAPaymentWasTakenOutIsSaid() {
        Invoice invoice = with(
                sent(claim(1, 100), payment(2, 60), payment(3, 20), line(4, Role.PAYMENT_MOVED_OUT, 60, 2)),
                placed(1, 2, 1, 60),
                placed(2, 3, 1, 20));
        assertThat(places(Allocating.replay(invoice, REMAINDER, DAY).allocations()))
                .containsExactly("3: 2 on 1 -60 ALC-3 20 to 80");
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"WAIVER", "REFUND_CLAIM", "CREDIT"})
    @Tag("ALC-2")
    void aClaimTakesNoMoreThanIsLeftOpenOfIt(Role closing) {
        Invoice invoice = sent(claim(1, 100), line(2, closing, 60, 1), payment(3, 100));
        assertThat(places(Allocating.placePayment(invoice, REMAINDER).allocations()))
                .containsExactly("1: 3 on 1 40 ALC-1 40 to 0");
    }

    @Test
    @Tag("OPT-6")
    void aRefundUndoesNoWaiverEvenWhereALaterPaymentIsTakenOut() {
        Invoice invoice = with(
                sent(
                        claim(1, 100),
                        claim(2, 40, 2, true),
                        payment(3, 110),
                        automatic(4, Role.WAIVER, 30, 2),
                        line(5, Role.REFUND_CLAIM, 10, 2),
                        line(6, Role.REFUND, 10, 3),
                        payment(7, 5),
                        automatic(8, Role.WAIVER_UNDONE, 5, 4),
                        line(9, Role.PAYMENT_MOVED_OUT, 5, 7)),
                placed(1, 3, 1, 100),
                placed(2, 3, 2, 10),
                placed(3, 3, 2, -10),
                placed(4, 7, 2, 5));
        Placed replayed = Allocating.replay(invoice, REMAINDER, DAY);
        assertThat(places(replayed.allocations())).containsExactly("5: 7 on 2 -5 ALC-3 0 to 5");
        assertThat(waived(replayed)).containsExactly("WAIVER 2 5");
    }

    @Test
    @Tag("ALC-8")
    @Tag("ALC-10")
    void aReplayReleasesNoMoreOfAnInstructedPaymentThanWasPaidBack() {
        // What it released too much would come to rest on claim 1, by priority and not where the payer wanted it.
        Invoice refunded = with(
                sent(
                        claim(1, 100),
                        claim(2, 100),
                        payment(3, 50),
                        instructed(4, 100, 2),
                        line(5, Role.REFUND_CLAIM, 30, 2),
                        line(6, Role.REFUND, 30, 4),
                        line(7, Role.PAYMENT_MOVED_OUT, 50, 3)),
                placed(1, 3, 1, 50),
                placed(2, 4, 2, 100),
                placed(3, 4, 2, -30));
        assertThat(places(Allocating.replay(refunded, REMAINDER, DAY).allocations()))
                .containsExactly("4: 3 on 1 -50 ALC-3 50 to 100");
        Invoice waived = with(
                sent(
                        claim(1, 100),
                        claim(2, 100),
                        payment(3, 50),
                        instructed(4, 60, 2),
                        line(5, Role.WAIVER, 70, 2),
                        line(6, Role.PAYMENT_MOVED_OUT, 50, 3)),
                placed(1, 3, 1, 50),
                placed(2, 4, 2, 60),
                placed(3, 4, 2, -30),
                placed(4, 4, 1, 30));
        assertThat(places(Allocating.replay(waived, REMAINDER, DAY).allocations()))
                .containsExactly("5: 3 on 1 -50 ALC-3 20 to 70");
    }

    private static PaymentLine instructed(int number, long minor, int claim) {
        return new PaymentLine(
                head(number, Role.PAYMENT, ore(minor)),
                new PaymentOrigin("", "12345678903", "archive", "", "", List.of(claim)));
    }

    private static List<String> waived(Placed placed) {
        return placed.lines().stream()
                .map(l -> l.role() + " " + l.target() + " " + l.amount().minor())
                .toList();
    }

    private static long afterwards(Invoice before, Placed placed, int payment, int claim) {
        return placed.appendTo(before).allocations().stream()
                .filter(a -> a.payment() == payment && a.claim() == claim)
                .mapToLong(a -> a.amount().minor())
                .sum();
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
