package org.schoolbilling.testkit.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import org.schoolbilling.catalog.InvoiceTypeFlag;
import org.schoolbilling.ledger.Changes;
import org.schoolbilling.money.Money;
import org.schoolbilling.money.VatRate;
import org.schoolbilling.posting.Posting;
import org.schoolbilling.posting.PostingKind;
import org.schoolbilling.testkit.arbitraries.Amounts;
import org.schoolbilling.testkit.arbitraries.InvoiceHistory;
import org.schoolbilling.testkit.arbitraries.InvoiceStory;
import org.schoolbilling.testkit.arbitraries.Invoices;
import org.schoolbilling.testkit.arbitraries.SchoolBillingDomain;

class PostingProperties {

    private static final int TRIES = 500;

    @Provide
    Arbitrary<InvoiceStory> stories() {
        return Invoices.stories();
    }

    @Provide
    Arbitrary<InvoiceStory> posted() {
        return Invoices.stories().posted();
    }

    @Provide
    Arbitrary<Money> amounts() {
        return Amounts.amounts().between(0, 999_999_999_999L);
    }

    /** What makes a voucher: date and receiving account (GLX-1). */
    private record Voucher(java.time.LocalDate date, String account) {}

    @Property(tries = TRIES)
    @Tag("PST-2")
    void debitIsCreditInEveryVoucherOfEveryStep(@ForAll @From("stories") InvoiceStory story) {
        for (Changes step : story.play().steps()) {
            Map<Voucher, Long> sums = new HashMap<>();
            for (Posting posting : step.postings().postings()) {
                sums.merge(
                        new Voucher(posting.date(), posting.receivingAccount()),
                        posting.signed().minor(),
                        Long::sum);
            }
            assertThat(sums.values()).as("debit − credit by voucher").allMatch(sum -> sum == 0);
        }
    }

    @Property(tries = TRIES)
    @Tag("PST-1")
    @Tag("PST-5")
    void everyPaymentDebitsTheLedgerAccountAndPostingsAreNumberedOn(@ForAll @From("stories") InvoiceStory story) {
        InvoiceHistory history = story.play();
        boolean isPosted = history.invoiceType().is(InvoiceTypeFlag.POSTED);
        int last = 0;
        for (int step = 0; step < history.steps().size(); step++) {
            List<Posting> postings = history.steps().get(step).postings().postings();
            for (Posting posting : postings) {
                assertThat(posting.number()).isEqualTo(++last);
                assertThat(posting.invoice()).isEqualTo(history.invoice().id());
                assertThat(posting.handOver()).isEmpty();
            }
            assertThat(history.afterStep(step).postings()).isEqualTo(last);
            long received = postings.stream()
                    .filter(posting -> posting.kind() == PostingKind.RECEIVED)
                    .mapToLong(posting -> posting.signed().minor())
                    .sum();
            assertThat(received).as("received by step %s", step).isEqualTo(isPosted ? paidBy(history, step) : 0);
        }
    }

    /** What a step added to the standing payments, returned ones taken off. */
    private static long paidBy(InvoiceHistory history, int step) {
        return standing(history, step) - (step == 0 ? 0 : standing(history, step - 1));
    }

    private static long standing(InvoiceHistory history, int step) {
        return InvoiceHistory.standingPayments(history.afterStep(step)).stream()
                .mapToLong(payment -> payment.amount().minor())
                .sum();
    }

    @Property(tries = TRIES)
    @Tag("PST-4")
    @Tag("PST-7")
    void theVatPostedIsThatOfWhatIsAllocated(@ForAll @From("posted") InvoiceStory story) {
        InvoiceHistory history = story.play();
        for (int step = 1; step < history.steps().size(); step++) {
            BigDecimal posted = BigDecimal.ZERO;
            for (Changes each : history.steps().subList(0, step + 1)) {
                for (Posting posting : each.postings().postings()) {
                    if (posting.kind() == PostingKind.VAT) {
                        posted = posted.subtract(posting.signed().toDecimal());
                    }
                }
            }
            assertThat(posted).isEqualByComparingTo(vatOfAllocated(history, step));
        }
    }

    private static BigDecimal vatOfAllocated(InvoiceHistory history, int step) {
        Map<Integer, BigDecimal> allocated = new HashMap<>();
        Books.afterStep(history, step)
                .allocated()
                .values()
                .forEach(claims -> claims.forEach((claim, part) -> allocated.merge(claim, part, BigDecimal::add)));
        return history.afterStep(step).claims().stream()
                .map(claim -> vat(
                        allocated.getOrDefault(claim.number(), BigDecimal.ZERO),
                        claim.terms().vat()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal vat(BigDecimal gross, VatRate rate) {
        BigDecimal percent = rate.toPercent();
        return gross.multiply(percent).divide(percent.add(BigDecimal.valueOf(100)), 2, RoundingMode.HALF_UP);
    }

    @Property(tries = 2000)
    @Tag("MON-4")
    void netAndVatAreTheAmountAndVatIsRoundedHalfUp(
            @ForAll @From("amounts") Money amount, @ForAll @IntRange(max = 10_000) int basisPoints) {
        VatRate rate = new VatRate(basisPoints);
        assertThat(rate.vatIn(amount).toDecimal()).isEqualByComparingTo(vat(amount.toDecimal(), rate));
        assertThat(rate.netOf(amount).plus(rate.vatIn(amount))).isEqualTo(amount);
    }

    @Property(tries = TRIES)
    @Domain(SchoolBillingDomain.class)
    @Tag("PAY-7")
    void aStepIsStoredWithAllThatFollowsFromItOrNotAtAll(@ForAll InvoiceStory story) {
        StoredStory.requireEachStepWhole(story.play());
    }
}
