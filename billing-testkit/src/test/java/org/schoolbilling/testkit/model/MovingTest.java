package org.schoolbilling.testkit.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.schoolbilling.testkit.model.Refusals.requireNo;
import static org.schoolbilling.testkit.model.WaivingTest.kroner;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.schoolbilling.identifier.BankAccountNumber;
import org.schoolbilling.invoice.Invoice;
import org.schoolbilling.invoice.InvoiceId;
import org.schoolbilling.invoice.PaymentLine;
import org.schoolbilling.invoice.PaymentOrigin;
import org.schoolbilling.ledger.Changes;
import org.schoolbilling.ledger.MoveDecision;
import org.schoolbilling.ledger.Moving.Part;
import org.schoolbilling.ledger.PaymentFacts;
import org.schoolbilling.ledger.RefusalCode;
import org.schoolbilling.settlement.Settlement;
import org.schoolbilling.settlement.Status;
import org.schoolbilling.testkit.model.Life.Demand;
import org.schoolbilling.testkit.model.Life.Done;
import org.schoolbilling.testkit.model.Life.Kind;
import org.schoolbilling.testkit.model.Life.Sheet;

/** Payments between invoices of posted types with ledger accounts 1920 and 1930, and of one that is not posted. */
class MovingTest {

    private static Sheet sheet(Kind kind, Demand... demands) {
        return new Sheet(kind, List.of(demands));
    }

    private static void pay(Life life, int invoice, String kroner, Integer... instruction) {
        PaymentOrigin origin = new PaymentOrigin("T1", "86011117947", "ARK1", "TX1", "F1", List.of(instruction));
        assertThat(life.store(life.ledger()
                                .register(
                                        life.invoice(invoice),
                                        new PaymentFacts(kroner(kroner), life.day(), origin, false)))
                        .isRefused())
                .isFalse();
    }

    private static MoveDecision move(Life life, int from, int line, Part part, int to) {
        return life.moving().move(life.invoice(from), line, part, life.invoice(to), life.day());
    }

    private static List<String> moved(Life life, int from, int line, Part part, int to) {
        life.tomorrow();
        Done done = life.store(move(life, from, line, part, to));
        assertThat(done.isRefused()).isFalse();
        List<String> postings = new ArrayList<>();
        for (Changes changes : done.changes()) {
            changes.postings()
                    .postings()
                    .forEach(p -> postings.add(p.invoice() + ": " + p.coding().account() + " "
                            + p.signed().toText()));
        }
        return postings;
    }

    private static String unplaced() {
        return Life.CATALOG.settings().unplacedAccount().account();
    }

    @Test
    @Tag("MOV-1")
    @Tag("PAY-6")
    void aPaymentMovesWholeWithItsDateAndReferencesAndWithoutTheInstruction() {
        Life life = new Life(List.of(
                sheet(Kind.POSTED, new Demand(0, 50_000), new Demand(2, 10_000)),
                sheet(Kind.POSTED, new Demand(0, 40_000), new Demand(2, 30_000))));
        pay(life, 0, "600.00", 2, 1);
        PaymentLine paid = (PaymentLine) life.invoice(0).line(3);

        moved(life, 0, 3, Part.WHOLE, 1);

        PaymentLine taken = (PaymentLine) life.invoice(1).line(3);
        assertThat(taken.date()).isEqualTo(paid.date());
        assertThat(taken.origin()).isEqualTo(paid.origin().withoutInstruction());
        assertThat(taken.origin().transaction()).isEqualTo("T1");
        assertThat(taken.movedFrom()).contains(new InvoiceId(1));
        assertThat(taken.text()).isEqualTo("Innbetaling flyttet fra faktura 1");
        assertThat(life.invoice(0).line(4).text()).isEqualTo("Innbetaling flyttet til faktura 2");
        Settlement source = Settlement.of(life.invoice(0));
        assertThat(source.status()).isEqualTo(Status.SENT);
        assertThat(source.outstanding()).isEqualTo(kroner("600.00"));
        Settlement target = Settlement.of(life.invoice(1));
        assertThat(target.claimPositions())
                .extracting(c -> c.allocated().toText())
                .containsExactly("400.00", "200.00");
        assertThat(life.steps.get(1).log())
                .extracting(e -> e.field() + " " + e.object() + ": " + e.before() + " " + e.after())
                .contains("PAYMENT_MOVED line 3: 600.00 to invoice 2");
        assertThat(life.steps.get(2).log())
                .extracting(e -> e.field() + " " + e.object() + ": " + e.before() + " " + e.after())
                .contains("PAYMENT_MOVED line 3: from invoice 1 600.00");
    }

    @Test
    @Tag("MOV-2")
    void wherePayeeAndCodingsAreTheSameNothingIsPosted() {
        Life life =
                new Life(List.of(sheet(Kind.POSTED, new Demand(2, 10_000)), sheet(Kind.POSTED, new Demand(2, 10_000))));
        pay(life, 0, "100.00");
        assertThat(moved(life, 0, 2, Part.WHOLE, 1)).isEmpty();
    }

    @Test
    @Tag("MOV-2")
    void moneyThatStoodUnplacedIsCarriedToTheClaimsAndTheirVat() {
        Life life =
                new Life(List.of(sheet(Kind.POSTED, new Demand(0, 10_000)), sheet(Kind.POSTED, new Demand(2, 10_000))));
        pay(life, 0, "100.00");
        pay(life, 0, "100.00");
        assertThat(moved(life, 0, 3, Part.WHOLE, 1))
                .containsExactlyInAnyOrder("2: " + unplaced() + " 100.00", "2: 3210 -80.00", "2: " + vat() + " -20.00");
    }

    private static String vat() {
        return Life.CATALOG.settings().vatAccount().account();
    }

    @Test
    @Tag("MOV-2")
    void wherePayeesLedgerAccountsDifferTheyMoveToo() {
        Life life = new Life(List.of(
                sheet(Kind.POSTED, new Demand(0, 10_000)), sheet(Kind.POSTED_ELSEWHERE, new Demand(0, 10_000))));
        pay(life, 0, "100.00");
        assertThat(moved(life, 0, 2, Part.WHOLE, 1)).containsExactlyInAnyOrder("2: 1920 -100.00", "2: 1930 100.00");
    }

    @Test
    @Tag("MOV-2")
    void forASideThatIsNotPostedTheUnplacedAccountStandsInAndNoLedgerAccountMoves() {
        Life life = new Life(
                List.of(sheet(Kind.POSTED, new Demand(0, 10_000)), sheet(Kind.NOT_POSTED, new Demand(0, 10_000))));
        pay(life, 0, "100.00");
        assertThat(moved(life, 0, 2, Part.WHOLE, 1))
                .containsExactlyInAnyOrder("1: 3200 100.00", "1: " + unplaced() + " -100.00");
        assertThat(moved(life, 1, 2, Part.WHOLE, 0))
                .as("and back")
                .containsExactlyInAnyOrder("1: " + unplaced() + " 100.00", "1: 3200 -100.00");
        Life off = new Life(
                List.of(sheet(Kind.NOT_POSTED, new Demand(0, 10_000)), sheet(Kind.NOT_POSTED, new Demand(2, 10_000))));
        pay(off, 0, "100.00");
        assertThat(moved(off, 0, 2, Part.WHOLE, 1)).isEmpty();
    }

    @Test
    @Tag("MOV-3")
    void theUnplacedPartMovesAlone() {
        Life life =
                new Life(List.of(sheet(Kind.POSTED, new Demand(0, 10_000)), sheet(Kind.POSTED, new Demand(0, 10_000))));
        pay(life, 0, "130.00");
        moved(life, 0, 2, Part.UNPLACED, 1);
        assertThat(Settlement.of(life.invoice(0)).status()).isEqualTo(Status.SETTLED);
        assertThat(Settlement.of(life.invoice(1)).outstanding()).isEqualTo(kroner("70.00"));
        requireNo(move(life, 0, 2, Part.UNPLACED, 1), RefusalCode.NOTHING_TO_MOVE, "line 2");
    }

    @Test
    @Tag("MOV-4")
    void aPaymentMovesOnAndBackAndIsPlacedAsTheNewest() {
        Life life = new Life(List.of(
                sheet(Kind.POSTED, new Demand(0, 10_000)),
                sheet(Kind.POSTED, new Demand(0, 10_000)),
                sheet(Kind.POSTED, new Demand(0, 10_000))));
        pay(life, 0, "100.00");
        pay(life, 0, "40.00");
        String before = Settlement.of(life.invoice(0)).balance().toText();
        moved(life, 0, 2, Part.WHOLE, 1);
        assertThat(Settlement.of(life.invoice(0)).outstanding())
                .as("the 40 that were left over take its place")
                .isEqualTo(kroner("60.00"));
        moved(life, 1, 2, Part.WHOLE, 2);
        moved(life, 2, 2, Part.WHOLE, 0);
        Settlement back = Settlement.of(life.invoice(0));
        assertThat(back.balance().toText()).isEqualTo(before);
        assertThat(back.paymentPositions())
                .extracting(p -> p.allocated().toText())
                .containsExactly("0.00", "40.00", "60.00");
        assertThat(Settlement.of(life.invoice(1)).paid().isZero()).isTrue();
        requireNo(move(life, 0, 2, Part.WHOLE, 1), RefusalCode.NOTHING_TO_MOVE, "line 2");
    }

    @Test
    @Tag("MOV-4")
    void refundedMoneyStaysAndOnlyTheRestMoves() {
        Life life =
                new Life(List.of(sheet(Kind.POSTED, new Demand(0, 10_000)), sheet(Kind.POSTED, new Demand(0, 10_000))));
        pay(life, 0, "150.00");
        life.store(life.refunding()
                .surplus(life.invoice(0), kroner("20.00"), new BankAccountNumber("12345678903"), life.day()));
        requireNo(move(life, 0, 2, Part.WHOLE, 1), RefusalCode.MOVE_OF_REFUNDED, "line 2", "20.00", "30.00");
        moved(life, 0, 2, Part.UNPLACED, 1);
        assertThat(Settlement.of(life.invoice(0)).status()).isEqualTo(Status.SETTLED);
        assertThat(Settlement.of(life.invoice(1)).paid()).isEqualTo(kroner("30.00"));
    }

    @Test
    @Tag("MOV-4")
    void aDraftIsNoTarget() {
        Life life = new Life(List.of(sheet(Kind.POSTED, new Demand(0, 10_000))));
        pay(life, 0, "100.00");
        Invoice source = life.invoice(0);
        Invoice draft = life.draft(9, sheet(Kind.POSTED, new Demand(0, 10_000)));
        requireNo(life.moving().move(source, 2, Part.WHOLE, draft, life.day()), RefusalCode.MOVE_TO_DRAFT);
        requireNo(life.moving().move(draft, 1, Part.WHOLE, source, life.day()), RefusalCode.NOT_ISSUED);
        Invoice discarded = Ledgers.yes(life.drafting().discard(draft)).after();
        requireNo(life.moving().move(source, 2, Part.WHOLE, discarded, life.day()), RefusalCode.INVOICE_DISCARDED);
        requireNo(life.waiving().waive(draft, null, life.day(), ""), RefusalCode.NOT_ISSUED);
        requireNo(life.refunding().surplus(draft, null, null, life.day()), RefusalCode.NOT_ISSUED);
    }

    @Test
    @Tag("MOV-1")
    void onlyAPaymentMovesAndOnlyToAnotherInvoice() {
        Life life =
                new Life(List.of(sheet(Kind.POSTED, new Demand(0, 10_000)), sheet(Kind.POSTED, new Demand(0, 10_000))));
        pay(life, 0, "100.00");
        requireNo(move(life, 0, 2, Part.WHOLE, 0), RefusalCode.MOVE_TO_ITSELF);
        requireNo(move(life, 0, 1, Part.WHOLE, 1), RefusalCode.LINE_UNSUITABLE, "line 1", "PAYMENT");
        requireNo(move(life, 0, 7, Part.WHOLE, 1), RefusalCode.LINE_UNSUITABLE, "line 7", "PAYMENT");
    }

    @Test
    @Tag("OPT-6")
    @Tag("MOV-1")
    void theAutomaticWaiverThatOnlyThisPaymentHadEarnedIsUndone() {
        Life life = new Life(List.of(
                sheet(Kind.POSTED, new Demand(0, 50_000), new Demand(1, 4_000)),
                sheet(Kind.POSTED, new Demand(0, 50_000))));
        pay(life, 0, "500.00");
        assertThat(Settlement.of(life.invoice(0)).waived()).isEqualTo(kroner("40.00"));
        moved(life, 0, 3, Part.WHOLE, 1);
        assertThat(Settlement.of(life.invoice(0)).waived().isZero()).isTrue();
        assertThat(Settlement.of(life.invoice(0)).outstanding()).isEqualTo(kroner("540.00"));
    }
}
