package org.schoolbilling.testkit.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.statistics.Statistics;
import org.schoolbilling.catalog.OptionalWaiverPolicy;
import org.schoolbilling.catalog.Role;
import org.schoolbilling.invoice.ClaimLine;
import org.schoolbilling.invoice.Invoice;
import org.schoolbilling.invoice.InvoiceLine;
import org.schoolbilling.invoice.PaymentLine;
import org.schoolbilling.invoice.TargetedLine;
import org.schoolbilling.ledger.Changes;
import org.schoolbilling.ledger.InvoiceLedger;
import org.schoolbilling.ledger.PaymentFacts;
import org.schoolbilling.money.Money;
import org.schoolbilling.settlement.ClaimPosition;
import org.schoolbilling.settlement.Settlement;
import org.schoolbilling.settlement.Status;
import org.schoolbilling.testkit.arbitraries.InvoiceHistory;
import org.schoolbilling.testkit.arbitraries.InvoiceStory;
import org.schoolbilling.testkit.arbitraries.Invoices;

class OptionalRuleProperties {

    private static final int TRIES = 600;
    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);

    @Provide
    Arbitrary<InvoiceStory> stories() {
        return Invoices.stories();
    }

    @Provide
    Arbitrary<InvoiceStory> wholeClaimsOnly() {
        return Invoices.stories().withPolicies(OptionalWaiverPolicy.WHOLE_CLAIMS_ONLY);
    }

    @Provide
    Arbitrary<InvoiceStory> remainder() {
        return Invoices.stories().withPolicies(OptionalWaiverPolicy.REMAINDER);
    }

    @Provide
    Arbitrary<InvoiceStory> manyClaims() {
        return Invoices.stories().withClaims(17, 22).withSteps(1, 3);
    }

    /** The lines that a step added. */
    private static List<InvoiceLine> added(InvoiceHistory history, int step) {
        Invoice after = history.afterStep(step);
        return after.lines()
                .subList(
                        history.afterStep(step - 1).lines().size(),
                        after.lines().size());
    }

    private static boolean has(List<InvoiceLine> lines, Role role) {
        return lines.stream().anyMatch(line -> line.role() == role);
    }

    @Property(tries = TRIES)
    @Tag("OPT-4")
    void aPaymentThatWaivesSettlesTheInvoice(@ForAll @From("stories") InvoiceStory story) {
        InvoiceHistory history = story.play();
        for (int step = 2; step < history.steps().size(); step++) {
            List<InvoiceLine> added = added(history, step);
            if (has(added, Role.PAYMENT) && has(added, Role.WAIVER)) {
                Settlement settlement = Settlement.of(history.afterStep(step));
                assertThat(settlement.status()).isEqualTo(Status.SETTLED);
                assertThat(settlement.outstanding().isZero()).isTrue();
            }
        }
    }

    @Property(tries = TRIES)
    @Tag("OPT-4")
    void aClaimAddedLaterNeitherWaivesNorUndoesAWaiver(@ForAll @From("stories") InvoiceStory story) {
        InvoiceHistory history = story.play();
        for (int step = 2; step < history.steps().size(); step++) {
            List<InvoiceLine> added = added(history, step);
            if (has(added, Role.CLAIM)) {
                assertThat(added).as("lines added with a claim").hasSize(1);
            }
        }
    }

    @Property(tries = TRIES)
    @Tag("OPT-4")
    void onlyOptionalClaimsAreWaived(@ForAll @From("stories") InvoiceStory story) {
        Invoice invoice = story.play().invoice();
        for (InvoiceLine line : invoice.lines()) {
            if (line instanceof TargetedLine waiver && line.role() == Role.WAIVER) {
                assertThat(waiver.isAutomatic()).isTrue();
                ClaimLine claim = (ClaimLine) invoice.line(waiver.target());
                assertThat(claim.terms().isOptional()).isTrue();
            }
        }
    }

    @Property(tries = TRIES)
    @Tag("OPT-3")
    void aPartOfAClaimIsNeverWaivedWhereOnlyWholeClaimsAre(@ForAll @From("wholeClaimsOnly") InvoiceStory story) {
        InvoiceHistory history = story.play();
        for (int step = 1; step < history.steps().size(); step++) {
            for (ClaimPosition claim : Settlement.of(history.afterStep(step)).claimPositions()) {
                assertThat(claim.waived().minor())
                        .as("waived on %s", claim)
                        .isIn(0L, claim.line().amount().minor());
            }
        }
    }

    @Property(tries = TRIES)
    @Tag("OPT-6")
    @Tag("PAY-12")
    @Tag("ALC-3")
    void aPaymentThatComesAndIsReturnedLeavesAllAsItWas(@ForAll @From("stories") InvoiceStory story) {
        InvoiceHistory history = story.play();
        for (int step = 2; step < history.steps().size(); step++) {
            List<InvoiceLine> added = added(history, step);
            if (has(added, Role.PAYMENT)) {
                int payment = added.stream()
                        .filter(PaymentLine.class::isInstance)
                        .findFirst()
                        .orElseThrow()
                        .number();
                Changes returned = Ledgers.yes(ledger(history).returned(history.afterStep(step), payment, DAY));
                List<Changes> steps = new ArrayList<>(history.steps().subList(0, step + 1));
                steps.add(returned);
                InvoiceHistory longer = new InvoiceHistory(history.catalog(), history.debtor(), steps);
                assertThat(Books.afterStep(longer, step + 1)).isEqualTo(Books.afterStep(history, step - 1));
                TargetedLine counter = (TargetedLine)
                        returned.after().line(added.get(added.size() - 1).number() + 1);
                assertThat(counter.role()).isEqualTo(Role.PAYMENT_MOVED_OUT);
                assertThat(counter.target()).isEqualTo(payment);
                assertThat(counter.amount())
                        .isEqualTo(history.afterStep(step).line(payment).amount());
            }
        }
    }

    private static InvoiceLedger ledger(InvoiceHistory history) {
        return new InvoiceLedger(history.catalog(), history.invoice().header().created(), DAY);
    }

    @Property(tries = TRIES)
    @Tag("PAY-9")
    @Tag("OPT-5")
    void moneyOnASettledInvoiceFirstGoesToWhatWasWaived(
            @ForAll @From("remainder") InvoiceStory story, @ForAll @LongRange(min = 1, max = 20_000) long minor) {
        InvoiceHistory history = story.play();
        Invoice before = history.invoice();
        Settlement settled = Settlement.of(before);
        Statistics.label("settled with waivers")
                .collect(settled.status() == Status.SETTLED && settled.waived().isPositive())
                .coverage(coverage -> coverage.check(true).percentage(p -> p > 10));
        if (settled.status() != Status.SETTLED) {
            return;
        }
        Money amount = Money.ofMinor(minor, before.header().currency());
        Changes paid = Ledgers.yes(
                ledger(history).register(before, new PaymentFacts(amount, DAY, Ledgers.origin("LATE"), false)));
        Settlement after = Settlement.of(paid.after());
        Money taken = amount.min(settled.waived());
        assertThat(after.waived()).as("still waived").isEqualTo(settled.waived().minus(taken));
        assertThat(after.surplus()).as("surplus").isEqualTo(amount.minus(taken));
        assertThat(after.status())
                .as("open with a surplus, or settled")
                .isEqualTo(after.surplus().isPositive() ? Status.SENT : Status.SETTLED);
    }

    @Property(tries = 60)
    @Tag("OPT-1")
    void withMoreThanSixteenOptionalClaimsTheSearchEndsAndAllAddsUp(@ForAll @From("manyClaims") InvoiceStory story) {
        InvoiceHistory history = story.play();
        for (int step = 1; step < history.steps().size(); step++) {
            assertThat(Settlement.of(history.afterStep(step)).violations()).isEmpty();
        }
    }
}
