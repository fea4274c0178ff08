package org.schoolbilling.testkit.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import org.schoolbilling.invoice.Allocation;
import org.schoolbilling.invoice.AllocationReason;
import org.schoolbilling.invoice.ClaimLine;
import org.schoolbilling.invoice.Invoice;
import org.schoolbilling.invoice.PaymentLine;
import org.schoolbilling.ledger.InvoiceLedger;
import org.schoolbilling.ledger.PaymentFacts;
import org.schoolbilling.money.Money;
import org.schoolbilling.settlement.ClaimPosition;
import org.schoolbilling.settlement.PaymentPosition;
import org.schoolbilling.settlement.Settlement;
import org.schoolbilling.testkit.arbitraries.InvoiceHistory;
import org.schoolbilling.testkit.arbitraries.InvoiceStory;
import org.schoolbilling.testkit.arbitraries.Invoices;

class AllocationProperties {

    private static final int TRIES = 500;

    @Provide
    Arbitrary<InvoiceStory> stories() {
        return Invoices.stories();
    }

    @Provide
    Arbitrary<InvoiceStory> mandatoryOnly() {
        return Invoices.stories()
                .withoutOptionals()
                .withoutInstructions()
                .withoutReturns()
                .withoutLaterClaims();
    }

    @Provide
    Arbitrary<Invoice> written() {
        return Invoices.fromLines();
    }

    @Property(tries = TRIES)
    @Tag("ALC-4")
    void everyPaymentAndEveryClaimAddsUpAfterEveryStep(@ForAll @From("stories") InvoiceStory story) {
        InvoiceHistory history = story.play();
        for (int step = 0; step < history.steps().size(); step++) {
            requireSums(Settlement.of(history.afterStep(step)));
        }
    }

    @Property(tries = TRIES)
    @Tag("ALC-4")
    void everyPaymentAndEveryClaimAddsUpWithLinesOfEveryRole(@ForAll @From("written") Invoice invoice) {
        requireSums(Settlement.of(invoice));
    }

    private static void requireSums(Settlement settlement) {
        Money zero = settlement.balance().minus(settlement.balance());
        Money open = zero;
        Money unplaced = zero;
        for (ClaimPosition c : settlement.claimPositions()) {
            assertThat(List.of(c.open(), c.allocated(), c.waived(), c.grantedBack(), c.credited()))
                    .noneMatch(Money::isNegative);
            assertThat(c.open()
                            .plus(c.allocated())
                            .plus(c.waived())
                            .plus(c.grantedBack())
                            .plus(c.credited()))
                    .isEqualTo(c.line().amount());
            open = open.plus(c.open());
        }
        for (PaymentPosition p : settlement.paymentPositions()) {
            assertThat(List.of(p.allocated(), p.unplaced(), p.refunded(), p.movedOut()))
                    .noneMatch(Money::isNegative);
            assertThat(p.allocated().plus(p.unplaced()).plus(p.refunded()).plus(p.movedOut()))
                    .isEqualTo(p.line().amount());
            unplaced = unplaced.plus(p.unplaced());
        }
        assertThat(unplaced.minus(open)).as("unplaced − open").isEqualTo(settlement.balance());
    }

    @Property(tries = TRIES)
    @Tag("ALC-6")
    void withoutOptionalClaimsOnlyTheTotalOfThePaymentsMatters(
            @ForAll @From("mandatoryOnly") InvoiceStory story, @ForAll Random random) {
        InvoiceHistory history = story.play();
        List<Long> amounts = new ArrayList<>(history.invoice().payments().stream()
                .map(payment -> payment.amount().minor())
                .toList());
        Map<Integer, Money> expected = allocatedPerClaim(history.invoice());
        Collections.shuffle(amounts, random);
        assertThat(allocatedPerClaim(pay(history, amounts)))
                .as("in another order")
                .isEqualTo(expected);
        long total = amounts.stream().mapToLong(Long::longValue).sum();
        if (total > 0) {
            assertThat(allocatedPerClaim(pay(history, List.of(total))))
                    .as("in one")
                    .isEqualTo(expected);
        }
        if (total > 1) {
            assertThat(allocatedPerClaim(pay(history, List.of(1L, total - 1))))
                    .as("split otherwise")
                    .isEqualTo(expected);
        }
    }

    private static Invoice pay(InvoiceHistory history, List<Long> amounts) {
        Invoice invoice = history.afterStep(1);
        LocalDate day = LocalDate.of(2026, 3, 1);
        InvoiceLedger ledger =
                new InvoiceLedger(history.catalog(), invoice.header().created(), day);
        for (long minor : amounts) {
            invoice = Ledgers.yes(ledger.register(
                            invoice,
                            new PaymentFacts(
                                    Money.ofMinor(minor, invoice.header().currency()),
                                    day,
                                    Ledgers.origin("R"),
                                    false)))
                    .after();
        }
        return invoice;
    }

    private static Map<Integer, Money> allocatedPerClaim(Invoice invoice) {
        Map<Integer, Money> allocated = new TreeMap<>();
        Settlement.of(invoice)
                .claimPositions()
                .forEach(claim -> allocated.put(claim.line().number(), claim.allocated()));
        return allocated;
    }

    @Property(tries = TRIES)
    @Tag("ALC-7")
    void everyAllocationSaysWhy(@ForAll @From("stories") InvoiceStory story) {
        Invoice invoice = story.play().invoice();
        for (Allocation allocation : invoice.allocations()) {
            AllocationReason why = allocation.why();
            assertThat(why.rule()).matches("[A-Z]{3}-\\d+");
            assertThat(invoice.line(allocation.payment())).isInstanceOf(PaymentLine.class);
            ClaimLine claim = (ClaimLine) invoice.line(allocation.claim());
            assertThat(why.priority()).isEqualTo(claim.terms().priority());
            assertThat(why.openBefore().minus(allocation.amount()))
                    .as("%s", allocation)
                    .isEqualTo(why.openAfter());
        }
    }

    @Property(tries = TRIES)
    @Tag("ALC-9")
    void noStepLeavesUnplacedMoneyBesideAnOpenClaim(@ForAll @From("stories") InvoiceStory story) {
        InvoiceHistory history = story.play();
        for (int step = 1; step < history.steps().size(); step++) {
            Settlement settlement = Settlement.of(history.afterStep(step));
            boolean isOpen = settlement.claimPositions().stream()
                    .anyMatch(claim -> claim.open().isPositive());
            boolean isUnplaced = settlement.paymentPositions().stream()
                    .anyMatch(payment -> payment.unplaced().isPositive());
            assertThat(isOpen && isUnplaced)
                    .as("unplaced money beside an open claim")
                    .isFalse();
        }
    }

    @Property(tries = TRIES)
    @Tag("ALC-3")
    void whatIsStoredIsNeverRewritten(@ForAll @From("stories") InvoiceStory story) {
        InvoiceHistory history = story.play();
        for (int step = 2; step < history.steps().size(); step++) {
            Invoice before = history.afterStep(step - 1);
            Invoice after = history.afterStep(step);
            assertThat(after.lines().subList(0, before.lines().size())).isEqualTo(before.lines());
            assertThat(after.allocations().subList(0, before.allocations().size()))
                    .isEqualTo(before.allocations());
            assertThat(history.steps().get(step).storedLines())
                    .isEqualTo(before.lines().size());
        }
    }
}
