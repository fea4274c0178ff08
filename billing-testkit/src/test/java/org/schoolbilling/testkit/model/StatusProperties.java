package org.schoolbilling.testkit.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.statistics.Statistics;
import org.schoolbilling.catalog.Role;
import org.schoolbilling.invoice.EndedByHand;
import org.schoolbilling.invoice.Invoice;
import org.schoolbilling.ledger.Changes;
import org.schoolbilling.ledger.HostEvent;
import org.schoolbilling.ledger.LogEntry;
import org.schoolbilling.ledger.LogField;
import org.schoolbilling.money.Money;
import org.schoolbilling.settlement.Settlement;
import org.schoolbilling.settlement.Status;
import org.schoolbilling.settlement.Transitions;
import org.schoolbilling.testkit.arbitraries.InvoiceHistory;
import org.schoolbilling.testkit.arbitraries.InvoiceStory;
import org.schoolbilling.testkit.arbitraries.Invoices;

class StatusProperties {

    private static final int TRIES = 600;

    @Provide
    Arbitrary<InvoiceStory> stories() {
        return Invoices.stories();
    }

    @Provide
    Arbitrary<Invoice> written() {
        return Invoices.fromLines();
    }

    @Provide
    Arbitrary<Invoice> sent() {
        return Invoices.sent();
    }

    private static BigDecimal sum(Invoice invoice, Role role, Role counter) {
        return invoice.lines().stream()
                .filter(line -> line.role() == role || line.role() == counter)
                .map(line -> line.role() == role
                        ? line.amount().toDecimal()
                        : line.amount().toDecimal().negate())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static NaiveStatus sums(Invoice invoice) {
        return new NaiveStatus(
                !invoice.isDraft(),
                sum(invoice, Role.CLAIM, Role.CLAIM),
                sum(invoice, Role.WAIVER, Role.WAIVER_UNDONE),
                sum(invoice, Role.REFUND_CLAIM, Role.REFUND_CLAIM_WITHDRAWN),
                sum(invoice, Role.CREDIT, Role.CREDIT_WITHDRAWN),
                sum(invoice, Role.PAYMENT, Role.PAYMENT_MOVED_OUT),
                sum(invoice, Role.REFUND, Role.REFUND_RETURNED),
                invoice.header().milestones().reminders(),
                invoice.header().milestones().endedByHand());
    }

    @Property(tries = 2000)
    @Tag("STA-0")
    @Tag("STA-3")
    @Tag("STA-5")
    @Tag("STA-6")
    @Tag("INV-2")
    void statusAndBalanceFollowFromTheSumsAlone(@ForAll @From("written") Invoice invoice) {
        Settlement settlement = Settlement.of(invoice);
        NaiveStatus naive = sums(invoice);
        assertThat(settlement.status()).isEqualTo(naive.status());
        assertThat(settlement.balance().toDecimal()).isEqualByComparingTo(naive.balance());
        assertThat(settlement.balance().toDecimal()).isEqualByComparingTo(Books.balance(invoice));
        Statistics.label("status").collect(settlement.status()).coverage(coverage -> {
            for (Status status : Status.values()) {
                if (status != Status.DRAFT) {
                    coverage.check(status).count(count -> count > 0);
                }
            }
        });
    }

    @Property(tries = TRIES)
    @Tag("STA-4")
    void paidTogetherWithPartWaiverOrRefundClaimIsSettledAndAllWaivedIsWaived(
            @ForAll @From("sent") Invoice sent, @ForAll @LongRange(min = 1, max = 1000) long part) {
        Lines lines = new Lines(sent);
        long total = lines.open();
        assertThat(Settlement.of(lines.waived(total).invoice()).status()).isEqualTo(Status.WAIVED);
        assertThat(Settlement.of(lines.paid(total).invoice()).status()).isEqualTo(Status.SETTLED);
        if (total > 1) {
            long some = 1 + part % (total - 1);
            assertThat(Settlement.of(lines.waived(some).paid(total - some).invoice())
                            .status())
                    .isEqualTo(Status.SETTLED);
            assertThat(Settlement.of(lines.grantedBack(some).paid(total - some).invoice())
                            .status())
                    .isEqualTo(Status.SETTLED);
            assertThat(Settlement.of(lines.waived(some).invoice()).status()).isEqualTo(Status.SENT);
        }
    }

    @Property(tries = TRIES)
    @Tag("STA-7")
    void anEndStateReopensWhenItsGroundIsTakenAwayAndNeverBecomesADraft(@ForAll @From("stories") InvoiceStory story) {
        InvoiceHistory history = story.play();
        for (int step = 2; step < history.steps().size(); step++) {
            Settlement before = Settlement.of(history.afterStep(step - 1));
            Settlement after = Settlement.of(history.afterStep(step));
            assertThat(after.status()).isNotEqualTo(Status.DRAFT);
            if (before.status().isEnd() && !after.balance().isZero()) {
                assertThat(after.status()).as("the last open state").isEqualTo(Status.SENT);
            }
            if (after.balance().isZero()) {
                assertThat(after.status().isEnd()).isTrue();
            }
        }
    }

    @Property(tries = TRIES)
    @Tag("STA-1")
    @Tag("STA-9")
    void everyTransitionIsOneOfTheTableAndIsLoggedAndTold(@ForAll @From("stories") InvoiceStory story) {
        InvoiceHistory history = story.play();
        Status from = Status.DRAFT;
        for (int step = 0; step < history.steps().size(); step++) {
            Changes changes = history.steps().get(step);
            Status to = Settlement.of(changes.after()).status();
            List<LogEntry> logged = changes.log().stream()
                    .filter(entry -> entry.field() == LogField.STATUS)
                    .toList();
            if (from == to) {
                assertThat(logged).isEmpty();
                assertThat(changes.events()).noneMatch(HostEvent.StatusChanged.class::isInstance);
            } else {
                Status was = from;
                assertThat(logged).singleElement().satisfies(entry -> {
                    assertThat(entry.before()).isEqualTo(was.code());
                    assertThat(entry.after()).isEqualTo(to.code());
                    assertThat(entry.stamp()).isEqualTo(changes.after().header().changed());
                });
                assertThat(changes.events())
                        .filteredOn(HostEvent.StatusChanged.class::isInstance)
                        .containsExactly(new HostEvent.StatusChanged(
                                changes.after().id(), changes.after().header().debtor(), was, to));
                assertThat(Transitions.all()).anyMatch(t -> t.from() == was && t.to() == to);
            }
            from = to;
        }
    }

    @Property(tries = TRIES)
    @Tag("CAT-2")
    void aClaimAndAnEqualPaymentComeToZero(@ForAll @From("sent") Invoice sent) {
        Lines lines = new Lines(sent);
        assertThat(Settlement.of(sent).balance().toDecimal())
                .isEqualByComparingTo(sum(sent, Role.CLAIM, Role.CLAIM).negate());
        assertThat(Settlement.of(lines.paid(lines.open()).invoice()).balance().isZero())
                .isTrue();
    }

    @Property(tries = TRIES)
    @Tag("CAT-14")
    void anUnpublishedClaimCountsInTotalAndBalance(@ForAll @From("sent") Invoice sent) {
        Money total = Money.sum(
                sent.header().currency(),
                sent.claims().stream().map(claim -> claim.amount()).toList());
        assertThat(Settlement.of(sent).claims()).isEqualTo(total);
        assertThat(Settlement.of(sent).outstanding()).isEqualTo(total);
        Statistics.label("some claim is unpublished")
                .collect(sent.claims().stream().anyMatch(c -> !c.terms().isPublished()))
                .coverage(coverage -> coverage.check(true).percentage(p -> p > 20));
    }

    @Property(tries = TRIES)
    @Tag("STA-5")
    void byHandOnlyWhatBalancesWithoutPaymentEnds(@ForAll @From("written") Invoice invoice) {
        Settlement settlement = Settlement.of(invoice);
        if (settlement.status() == Status.LAPSED) {
            assertThat(settlement.balance().isZero()).isTrue();
            assertThat(settlement.paid().isZero()).isTrue();
            assertThat(invoice.header().milestones().endedByHand()).isEqualTo(EndedByHand.LAPSED);
        }
    }
}
