package org.schoolbilling.testkit.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.schoolbilling.testkit.model.Refusals.requireNo;
import static org.schoolbilling.testkit.model.WaivingTest.kroner;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.schoolbilling.identifier.BankAccountNumber;
import org.schoolbilling.invoice.Invoice;
import org.schoolbilling.ledger.Decision;
import org.schoolbilling.ledger.LogField;
import org.schoolbilling.ledger.PaymentFacts;
import org.schoolbilling.ledger.RefusalCode;
import org.schoolbilling.posting.Posting;
import org.schoolbilling.settlement.Settlement;
import org.schoolbilling.settlement.Status;
import org.schoolbilling.testkit.model.Life.Demand;
import org.schoolbilling.testkit.model.Life.Kind;
import org.schoolbilling.testkit.model.Life.Sheet;

/** Refunds and refund claims: 500 mandatory without VAT, 100 mandatory with 25 %. */
class RefundingTest {

    private static final BankAccountNumber DEBTORS = new BankAccountNumber("12345678903");

    private final Life life =
            new Life(List.of(new Sheet(Kind.POSTED, List.of(new Demand(0, 50_000), new Demand(2, 10_000)))));

    private Invoice invoice() {
        return life.invoice(0);
    }

    private Settlement stands() {
        return Settlement.of(invoice());
    }

    private void pay(String kroner) {
        require(life.ledger()
                .register(invoice(), new PaymentFacts(kroner(kroner), life.day(), Ledgers.origin("R"), false)));
    }

    private void require(Decision decision) {
        assertThat(life.store(decision).isRefused()).as("%s", decision).isFalse();
    }

    private Map<String, String> ledger() {
        Map<String, Long> sums = new TreeMap<>();
        life.steps.forEach(step -> step.postings()
                .postings()
                .forEach(p -> sums.merge(p.coding().account(), p.signed().minor(), Long::sum)));
        sums.values().removeIf(sum -> sum == 0);
        Map<String, String> texts = new TreeMap<>();
        sums.forEach((account, sum) -> texts.put(
                account, org.schoolbilling.money.Money.ofMinor(sum, Life.NOK).toText()));
        return texts;
    }

    @Test
    @Tag("REF-1")
    @Tag("REF-6")
    void whatIsHeldIsPaidBackFromTheLastPaymentFirstAndNeedsNoRefundClaim() {
        pay("650.00");
        pay("30.00");

        require(life.refunding().surplus(invoice(), kroner("50.00"), DEBTORS, life.day()));

        assertThat(stands().paymentPositions())
                .extracting(p -> p.refunded().toText())
                .containsExactly("20.00", "30.00");
        assertThat(stands().grantedBack().isZero()).isTrue();
        assertThat(stands().surplus()).isEqualTo(kroner("30.00"));
        assertThat(stands().status()).isEqualTo(Status.SENT);

        require(life.refunding().surplus(invoice(), null, null, life.day()));

        assertThat(stands().balance().isZero()).isTrue();
        assertThat(stands().status()).isEqualTo(Status.SETTLED);
        requireNo(life.refunding().surplus(invoice(), null, null, life.day()), RefusalCode.NOTHING_TO_REFUND);
    }

    @Test
    @Tag("REF-4")
    void moreThanIsHeldOrWasPaidIsNotPaidBack() {
        pay("620.00");
        requireNo(
                life.refunding().surplus(invoice(), kroner("20.01"), DEBTORS, life.day()),
                RefusalCode.REFUND_TOO_LARGE,
                "20.01",
                "20.00");
        requireNo(
                life.refunding().claim(invoice(), 2, kroner("100.01"), DEBTORS, life.day()),
                RefusalCode.REFUND_TOO_LARGE,
                "100.01",
                "100.00");
        require(life.refunding().claim(invoice(), 2, kroner("60.00"), DEBTORS, life.day()));
        requireNo(
                life.refunding().claim(invoice(), 2, kroner("40.01"), DEBTORS, life.day()),
                RefusalCode.REFUND_TOO_LARGE,
                "40.01",
                "40.00");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> life.refunding().surplus(invoice(), kroner("-1.00"), DEBTORS, life.day()))
                .withMessageContaining("-1.00");
    }

    @Test
    @Tag("REF-4")
    @Tag("LOG-1")
    void theDebtorsAccountMustBeKnownAndIsKeptAndLoggedWhereItIsGiven() {
        pay("620.00");
        requireNo(life.refunding().surplus(invoice(), null, null, life.day()), RefusalCode.REFUND_ACCOUNT_MISSING);
        require(life.refunding().surplus(invoice(), null, DEBTORS, life.day()));
        assertThat(invoice().header().refundAccountOrNull()).isEqualTo(DEBTORS);
        assertThat(life.steps.get(1).log())
                .extracting(e -> e.field() + " " + e.object() + " " + e.before() + ">" + e.after())
                .contains("REFUND_ACCOUNT bank account >*******8903", "REFUND line 4 >20.00");
        assertThat(life.steps.get(1).log()).extracting(e -> e.field()).contains(LogField.STATUS);
    }

    @Test
    @Tag("REF-2")
    @Tag("ALC-10")
    @Tag("ALC-5")
    void aPaidClaimIsPaidBackFromTheLastPaymentFirst() {
        pay("450.00");
        pay("150.00");

        require(life.refunding().claim(invoice(), 1, kroner("80.00"), DEBTORS, life.day()));

        // 450 and 50 stood on the first claim: the last 50 first, then 30
        assertThat(stands().paymentPositions())
                .extracting(p -> p.refunded().toText())
                .containsExactly("30.00", "50.00");
        assertThat(stands().claimPositions().get(0).allocated()).isEqualTo(kroner("420.00"));
        assertThat(stands().claimPositions().get(0).grantedBack()).isEqualTo(kroner("80.00"));
        assertThat(stands().claimPositions().get(0).isPaid()).as("in part only").isTrue();
        assertThat(stands().status()).isEqualTo(Status.SETTLED);
        assertThat(invoice().allocations())
                .filteredOn(a -> a.amount().isNegative())
                .allMatch(a -> a.why().rule().equals("ALC-10"))
                .hasSize(2);

        require(life.refunding().claim(invoice(), 1, null, null, life.day()));
        assertThat(stands().claimPositions().get(0).isPaid()).isFalse();
        assertThat(stands().status()).isEqualTo(Status.SETTLED);

        require(life.refunding().claim(invoice(), 2, null, null, life.day()));
        assertThat(stands().status()).as("all that was paid").isEqualTo(Status.REFUNDED);
    }

    @Test
    @Tag("PST-3")
    @Tag("PST-4")
    @Tag("PST-7")
    void aRefundInPartsTakesBackTheVatToTheOre() {
        pay("600.00");
        assertThat(ledger()).isEqualTo(Map.of("1920", "600.00", "3200", "-500.00", "3210", "-80.00", vat(), "-20.00"));

        for (int i = 0; i < 3; i++) {
            require(life.refunding().claim(invoice(), 2, kroner("33.33"), DEBTORS, life.day()));
        }
        // 0.01 is left on the claim, and the VAT in it is nothing
        assertThat(ledger()).isEqualTo(Map.of("1920", "600.00", "1950", "-99.99", "3200", "-500.00", "3210", "-0.01"));
        require(life.refunding().claim(invoice(), 2, null, null, life.day()));
        assertThat(ledger()).isEqualTo(Map.of("1920", "600.00", "1950", "-100.00", "3200", "-500.00"));
    }

    private static String vat() {
        return Life.CATALOG.settings().vatAccount().account();
    }

    @Test
    @Tag("REF-3")
    @Tag("REF-6")
    void aRefundClaimGrantedBeforePaymentClosesThatPartAndPostsNothing() {
        require(life.refunding().grant(invoice(), 1, kroner("200.00"), life.day()));
        assertThat(stands().outstanding()).isEqualTo(kroner("400.00"));
        assertThat(life.steps).allMatch(step -> step.postings().postings().isEmpty());
        pay("400.00");
        assertThat(stands().status()).isEqualTo(Status.SETTLED);
        requireNo(life.refunding().grant(invoice(), 1, null, life.day()), RefusalCode.CLAIM_NOT_OPEN, "line 1");
        requireNo(
                life.refunding().grant(invoice(), 3, null, life.day()), RefusalCode.LINE_UNSUITABLE, "line 3", "CLAIM");
    }

    @Test
    @Tag("REF-3")
    void aRefundClaimIsNotGrantedBeyondWhatIsOpenAndAnUnpaidClaimIsNotRefunded() {
        requireNo(
                life.refunding().grant(invoice(), 2, kroner("100.01"), life.day()),
                RefusalCode.GRANT_TOO_LARGE,
                "line 2",
                "100.01",
                "100.00");
        requireNo(
                life.refunding().claim(invoice(), 2, null, DEBTORS, life.day()), RefusalCode.CLAIM_NOT_PAID, "line 2");
    }

    @Test
    @Tag("REF-3")
    @Tag("STA-7")
    void aRefundClaimWithdrawnIsOwedAgain() {
        require(life.refunding().grant(invoice(), 1, null, life.day()));
        require(life.refunding().withdraw(invoice(), 3, life.day()));
        assertThat(stands().outstanding()).isEqualTo(kroner("600.00"));
        requireNo(life.refunding().withdraw(invoice(), 3, life.day()), RefusalCode.TAKEN_BACK_ALREADY, "line 3");
    }

    @Test
    @Tag("ALC-10")
    @Tag("STA-7")
    void aRefundThatTheBankSendsBackIsHeldAgainAndCanBePaidBackAnew() {
        pay("600.00");
        require(life.refunding().claim(invoice(), 1, null, DEBTORS, life.day()));
        require(life.refunding().claim(invoice(), 2, null, DEBTORS, life.day()));
        assertThat(stands().status()).isEqualTo(Status.REFUNDED);

        require(life.refunding().returned(invoice(), 5, life.day()));

        assertThat(stands().surplus()).isEqualTo(kroner("500.00"));
        assertThat(stands().status()).isEqualTo(Status.SENT);
        assertThat(ledger().get("1950")).isEqualTo("-100.00");
        requireNo(life.refunding().returned(invoice(), 5, life.day()), RefusalCode.TAKEN_BACK_ALREADY, "line 5");
        requireNo(life.refunding().returned(invoice(), 1, life.day()), RefusalCode.LINE_UNSUITABLE, "line 1", "REFUND");

        require(life.refunding().surplus(invoice(), null, null, life.day()));
        assertThat(stands().status()).isEqualTo(Status.REFUNDED);
    }

    @Test
    @Tag("OPT-6")
    void aRefundLeavesAnAutomaticWaiverStanding() {
        Life other = new Life(List.of(new Sheet(Kind.POSTED, List.of(new Demand(0, 50_000), new Demand(1, 4_000)))));
        other.store(other.ledger()
                .register(
                        other.invoice(0), new PaymentFacts(kroner("510.00"), other.day(), Ledgers.origin("R"), false)));
        assertThat(Settlement.of(other.invoice(0)).waived()).isEqualTo(kroner("30.00"));

        other.store(other.refunding().claim(other.invoice(0), 2, null, DEBTORS, other.day()));

        Settlement after = Settlement.of(other.invoice(0));
        assertThat(after.waived()).isEqualTo(kroner("30.00"));
        assertThat(after.balance().isZero()).isTrue();
    }

    @Test
    @Tag("PST-3")
    void aRefundIsPostedOnTheRefundAccountOnItsDay() {
        pay("600.00");
        life.tomorrow();
        require(life.refunding().claim(invoice(), 1, null, DEBTORS, life.day()));
        List<Posting> postings = life.steps.get(1).postings().postings();
        assertThat(postings)
                .extracting(p -> p.coding().account() + " " + p.signed().toText())
                .containsExactlyInAnyOrder("3200 500.00", "1950 -500.00");
        assertThat(postings).allMatch(p -> p.date().equals(life.day()));
    }
}
