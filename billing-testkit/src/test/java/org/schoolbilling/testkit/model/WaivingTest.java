package org.schoolbilling.testkit.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.schoolbilling.testkit.model.Refusals.requireNo;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.schoolbilling.invoice.EndedByHand;
import org.schoolbilling.invoice.Invoice;
import org.schoolbilling.ledger.LogField;
import org.schoolbilling.ledger.PaymentFacts;
import org.schoolbilling.ledger.RefusalCode;
import org.schoolbilling.money.Money;
import org.schoolbilling.settlement.ClaimPosition;
import org.schoolbilling.settlement.Settlement;
import org.schoolbilling.settlement.Status;
import org.schoolbilling.testkit.model.Life.Demand;
import org.schoolbilling.testkit.model.Life.Kind;
import org.schoolbilling.testkit.model.Life.Sheet;

/** Waivers by hand and their undoing, and end states set by hand: 500 mandatory, 40 and 60 optional. */
class WaivingTest {

    private final Life life = new Life(List.of(
            new Sheet(Kind.POSTED, List.of(new Demand(0, 50_000), new Demand(1, 4_000), new Demand(3, 6_000)))));

    static Money kroner(String text) {
        return Money.parse(text, Life.NOK);
    }

    private Invoice invoice() {
        return life.invoice(0);
    }

    private Settlement stands() {
        return Settlement.of(invoice());
    }

    private List<String> waived() {
        return stands().claimPositions().stream().map(c -> c.waived().toText()).toList();
    }

    private List<String> open() {
        return stands().claimPositions().stream().map(c -> c.open().toText()).toList();
    }

    private void pay(String kroner) {
        life.store(life.ledger()
                .register(invoice(), new PaymentFacts(kroner(kroner), life.day(), Ledgers.origin("R"), false)));
    }

    private void waive(String kroner) {
        life.store(life.waiving().waive(invoice(), kroner(kroner), life.day(), ""));
    }

    @Test
    @Tag("WAI-1")
    @Tag("LOG-1")
    void whatWouldBePaidLastIsWaivedFirstAndEachLineSaysWhyAndIsLogged() {
        waive("75.00");

        // priorities are 1, 2 and 4: first the 60, then of the 40
        assertThat(waived()).containsExactly("0.00", "15.00", "60.00");
        assertThat(stands().status()).isEqualTo(Status.SENT);
        assertThat(invoice().line(4).text()).isEqualTo("Frafall registrert for hånd " + life.day());
        assertThat(life.steps.get(0).log())
                .filteredOn(e -> e.field() == LogField.WAIVER)
                .extracting(e -> e.object() + " " + e.after())
                .containsExactly("line 4 60.00", "line 5 15.00");

        life.store(life.waiving().waive(invoice(), null, life.day(), "Feil semester"));

        assertThat(stands().status()).isEqualTo(Status.WAIVED);
        assertThat(invoice().line(6).text()).isEqualTo("Feil semester");
        assertThat(stands().claimPositions()).noneMatch(ClaimPosition::isPaid);
    }

    @Test
    @Tag("STA-4")
    void whatIsPaidInPartAndWaivedForTheRestIsSettled() {
        pay("300.00");
        life.store(life.waiving().waive(invoice(), null, life.day(), ""));
        assertThat(stands().status()).isEqualTo(Status.SETTLED);
        assertThat(stands().waived()).isEqualTo(kroner("300.00"));
    }

    @Test
    @Tag("WAI-1")
    void moreThanIsOwedIsNotWaived() {
        requireNo(
                life.waiving().waive(invoice(), kroner("600.01"), life.day(), ""),
                RefusalCode.WAIVER_TOO_LARGE,
                "600.01",
                "600.00");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> life.waiving().waive(invoice(), kroner("0.00"), life.day(), ""))
                .withMessageContaining("0.00");
        pay("600.00");
        requireNo(life.waiving().waive(invoice(), null, life.day(), ""), RefusalCode.NOTHING_TO_WAIVE);
    }

    @Test
    @Tag("WAI-4")
    @Tag("STA-7")
    void aWaiverUndoneReopensTheInvoice() {
        life.store(life.waiving().waive(invoice(), null, life.day(), ""));
        life.store(life.waiving().undo(invoice(), 4, life.day()));

        assertThat(stands().status()).isEqualTo(Status.SENT);
        assertThat(open()).containsExactly("0.00", "0.00", "60.00");
        requireNo(life.waiving().undo(invoice(), 4, life.day()), RefusalCode.WAIVER_UNDONE, "line 4");
        requireNo(life.waiving().undo(invoice(), 1, life.day()), RefusalCode.LINE_UNSUITABLE, "line 1", "WAIVER");

        life.store(life.waiving().undoAll(invoice(), life.day()));

        assertThat(open()).containsExactly("500.00", "40.00", "60.00");
        requireNo(life.waiving().undoAll(invoice(), life.day()), RefusalCode.NO_WAIVER);
    }

    @Test
    @Tag("WAI-4")
    @Tag("ALC-9")
    void aWaiverUndoneTakesTheMoneyThatIsHeld() {
        waive("600.00");
        pay("100.00");
        assertThat(stands().surplus()).isEqualTo(kroner("100.00"));

        life.store(life.waiving().undoAll(invoice(), life.day()));

        assertThat(stands().surplus().isZero()).isTrue();
        assertThat(stands().outstanding()).isEqualTo(kroner("500.00"));
    }

    @Test
    @Tag("OPT-7")
    @Tag("WAI-4")
    void anAutomaticWaiverThatAPersonUndidIsNotMadeAgain() {
        pay("540.00");
        assertThat(waived()).containsExactly("0.00", "0.00", "60.00");
        int waiver = invoice().lines().size();

        life.store(life.waiving().undo(invoice(), waiver, life.day()));

        assertThat(stands().status()).isEqualTo(Status.SENT);
        assertThat(open()).containsExactly("0.00", "0.00", "60.00");

        pay("20.00");

        assertThat(open()).as("the optional rule leaves it alone").containsExactly("0.00", "0.00", "40.00");
        assertThat(stands().status()).isEqualTo(Status.SENT);
        pay("40.00");
        assertThat(stands().status()).isEqualTo(Status.SETTLED);
    }

    @Test
    @Tag("STA-5")
    void anInvoiceInBalanceThroughARefundClaimIsEndedByAPersonOnly() {
        for (int line = 1; line <= 3; line++) {
            requireNo(
                    life.ending().end(invoice(), EndedByHand.LAPSED, life.day()),
                    RefusalCode.END_NOT_ALLOWED,
                    "BORTFALT",
                    "SENDT",
                    stands().balance().toText(),
                    "0.00");
            life.store(life.refunding().grant(invoice(), line, null, life.day()));
        }
        assertThat(stands().balance().isZero()).isTrue();
        assertThat(stands().status()).as("it stays").isEqualTo(Status.SENT);

        life.store(life.ending().end(invoice(), EndedByHand.LAPSED, life.day()));
        assertThat(stands().status()).isEqualTo(Status.LAPSED);
        life.store(life.ending().end(invoice(), EndedByHand.WAIVED, life.day()));
        assertThat(stands().status()).isEqualTo(Status.WAIVED);
        requireNo(
                life.ending().end(invoice(), EndedByHand.WAIVED, life.day()),
                RefusalCode.END_NOT_ALLOWED,
                "FRAFALT",
                "FRAFALT",
                "0.00",
                "0.00");
    }

    @Test
    @Tag("STA-5")
    @Tag("STA-7")
    void whatAPersonEndedIsNotEndedAgainByItselfOnceItsGroundFell() {
        for (int line = 1; line <= 3; line++) {
            life.store(life.refunding().grant(invoice(), line, null, life.day()));
        }
        life.store(life.ending().end(invoice(), EndedByHand.LAPSED, life.day()));
        life.store(life.refunding().withdraw(invoice(), 4, life.day()));
        assertThat(stands().status()).isEqualTo(Status.SENT);

        life.store(life.refunding().grant(invoice(), 1, null, life.day()));

        assertThat(stands().balance().isZero()).isTrue();
        assertThat(stands().status()).isEqualTo(Status.SENT);
    }

    @Test
    @Tag("STA-5")
    void whatWaiversOrPaymentsEndedIsNotEndedByHand() {
        life.store(life.waiving().waive(invoice(), null, life.day(), ""));
        requireNo(
                life.ending().end(invoice(), EndedByHand.LAPSED, life.day()),
                RefusalCode.END_NOT_ALLOWED,
                "BORTFALT",
                "FRAFALT",
                "0.00",
                "0.00");
        life.store(life.waiving().undoAll(invoice(), life.day()));
        pay("600.00");
        requireNo(
                life.ending().end(invoice(), EndedByHand.WAIVED, life.day()),
                RefusalCode.END_NOT_ALLOWED,
                "FRAFALT",
                "OPPGJORT",
                "0.00",
                "600.00");
    }
}
