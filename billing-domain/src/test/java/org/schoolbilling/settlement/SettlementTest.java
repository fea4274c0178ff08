package org.schoolbilling.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.schoolbilling.invoice.InvoiceFixtures.DAY;
import static org.schoolbilling.invoice.InvoiceFixtures.anyOrigin;
import static org.schoolbilling.invoice.InvoiceFixtures.automatic;
import static org.schoolbilling.invoice.InvoiceFixtures.claim;
import static org.schoolbilling.invoice.InvoiceFixtures.draft;
import static org.schoolbilling.invoice.InvoiceFixtures.head;
import static org.schoolbilling.invoice.InvoiceFixtures.line;
import static org.schoolbilling.invoice.InvoiceFixtures.ore;
import static org.schoolbilling.invoice.InvoiceFixtures.payment;
import static org.schoolbilling.invoice.InvoiceFixtures.placed;
import static org.schoolbilling.invoice.InvoiceFixtures.sent;
import static org.schoolbilling.invoice.InvoiceFixtures.sentHeader;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.schoolbilling.catalog.Role;
import org.schoolbilling.invoice.EndedByHand;
import org.schoolbilling.invoice.Invoice;
import org.schoolbilling.invoice.InvoiceLine;
import org.schoolbilling.invoice.LineHead;
import org.schoolbilling.invoice.Milestones;
import org.schoolbilling.invoice.PaymentLine;

/** Where an invoice stands that no decision made: what is wrong with it is said, not passed on. */
class SettlementTest {

    private static List<String> violations(Invoice invoice) {
        return Settlement.of(invoice).violations();
    }

    private static Invoice paid(Invoice invoice, int payment, int claim, long minor) {
        return invoice.append(List.of(), List.of(placed(invoice.allocations().size() + 1, payment, claim, minor)));
    }

    private static PaymentLine paymentOn(int number, long minor, LocalDate date) {
        LineHead h = head(number, Role.PAYMENT, ore(minor));
        return new PaymentLine(
                new LineHead(number, h.type(), h.category(), h.role(), date, "", h.amount()), anyOrigin());
    }

    @Test
    void whatFitsViolatesNothing() {
        Invoice invoice = sent(claim(1, 100), payment(2, 100));
        assertThat(violations(paid(invoice, 2, 1, 100))).isEmpty();
        assertThat(violations(sent(claim(1, 100), line(2, Role.WAIVER, 100, 1))))
                .isEmpty();
        assertThat(violations(sent(claim(1, 100), line(2, Role.CREDIT, 100, 1))))
                .isEmpty();
        assertThat(violations(sent(
                        claim(1, 100), automatic(2, Role.WAIVER, 100, 1), automatic(3, Role.WAIVER_UNDONE, 100, 2))))
                .isEmpty();
    }

    @Test
    void aClaimThatIsClosedByMoreThanItsAmountIsNamed() {
        assertThat(violations(sent(claim(1, 100), line(2, Role.WAIVER, 101, 1))))
                .singleElement()
                .asString()
                .contains("claim 1 is closed by more than its amount");
    }

    @ParameterizedTest
    @CsvSource({"WAIVER,WAIVER_UNDONE", "REFUND_CLAIM,REFUND_CLAIM_WITHDRAWN", "CREDIT,CREDIT_WITHDRAWN"})
    void moreThanAllTakenBackOfAClaimIsNamed(Role role, Role counter) {
        assertThat(violations(sent(claim(1, 100), line(2, role, 10, 1), line(3, counter, 11, 2))))
                .anyMatch(v -> v.contains("claim 1 is closed by more than its amount"));
        assertThat(violations(sent(claim(1, 100), line(2, role, 10, 1), line(3, counter, 10, 2))))
                .isEmpty();
    }

    @Test
    void anAutomaticWaiverUndoneByMoreThanItWasIsNamedThoughAnotherWaiverCoversIt() {
        Invoice invoice = sent(
                claim(1, 100),
                line(2, Role.WAIVER, 50, 1),
                automatic(3, Role.WAIVER, 10, 1),
                line(4, Role.WAIVER_UNDONE, 11, 3));
        assertThat(violations(invoice)).anyMatch(v -> v.contains("claim 1 is closed"));
    }

    @Test
    void moneyTakenOffAClaimOnWhichNoneIsPlacedIsNamed() {
        assertThat(violations(paid(sent(claim(1, 100), payment(2, 30)), 2, 1, -1)))
                .anyMatch(v -> v.contains("claim 1 is closed"))
                .anyMatch(v -> v.contains("payment 2 is used for more than its amount"));
    }

    @Test
    void aPaymentThatIsUsedForMoreThanItsAmountIsNamed() {
        assertThat(violations(paid(sent(claim(1, 100), payment(2, 30)), 2, 1, 31)))
                .anyMatch(v -> v.contains("payment 2 is used for more than its amount"));
        assertThat(violations(sent(claim(1, 100), payment(2, 30), line(3, Role.REFUND, 31, 2))))
                .anyMatch(v -> v.contains("payment 2 is used"));
        assertThat(violations(sent(claim(1, 100), payment(2, 30), line(3, Role.PAYMENT_MOVED_OUT, 31, 2))))
                .anyMatch(v -> v.contains("payment 2 is used"));
        assertThat(violations(sent(
                        claim(1, 100),
                        payment(2, 30),
                        line(3, Role.REFUND, 10, 2),
                        line(4, Role.REFUND_RETURNED, 11, 3))))
                .anyMatch(v -> v.contains("payment 2 is used"));
    }

    @ParameterizedTest
    @CsvSource({
        "WAIVER,WAIVER_UNDONE,1,160,20",
        "REFUND_CLAIM,REFUND_CLAIM_WITHDRAWN,1,160,20",
        "CREDIT,CREDIT_WITHDRAWN,1,160,20",
        "REFUND,REFUND_RETURNED,3,170,10"
    })
    @Tag("ALC-4")
    void whatIsOwedAndHeldIsWhatTheLinesLeave(Role role, Role counter, int target, long owed, long held) {
        // The positions are added up line by line, the sums by role; placed are 30 of 50.
        Invoice invoice = paid(
                sent(claim(1, 150), claim(2, 50), payment(3, 50), line(4, role, 13, target), line(5, counter, 3, 4)),
                3,
                2,
                30);
        Settlement settlement = Settlement.of(invoice);
        assertThat(settlement.outstanding()).isEqualTo(ore(owed));
        assertThat(settlement.surplus()).isEqualTo(ore(held));
        assertThat(settlement.claimPositions().stream()
                        .mapToLong(c -> c.open().minor())
                        .sum())
                .isEqualTo(owed);
        assertThat(settlement.paymentPositions().stream()
                        .mapToLong(p -> p.unplaced().minor())
                        .sum())
                .isEqualTo(held);
    }

    @Test
    void moneyHeldBesideADebtIsNamed() {
        assertThat(violations(sent(claim(1, 100), payment(2, 30))))
                .containsExactly("unplaced " + ore(30) + " stands beside open " + ore(100) + " (ALC-9)");
    }

    @Test
    void thePaidDateIsThatOfTheLastPaymentThatStands() {
        Invoice none = sent(claim(1, 100));
        assertThat(Settlement.of(none).paidOn()).isEmpty();
        Invoice two = sent(claim(1, 100), paymentOn(2, 30, DAY.plusDays(2)), paymentOn(3, 30, DAY.plusDays(1)));
        assertThat(Settlement.of(two).paidOn()).contains(DAY.plusDays(2));
        Invoice back = two.append(List.of(line(4, Role.PAYMENT_MOVED_OUT, 30, 2)), List.of());
        assertThat(Settlement.of(back).paidOn()).contains(DAY.plusDays(1));
        Invoice partlyBack = two.append(List.of(line(4, Role.PAYMENT_MOVED_OUT, 29, 2)), List.of());
        assertThat(Settlement.of(partlyBack).paidOn()).contains(DAY.plusDays(2));
        Invoice later = two.append(List.of(paymentOn(4, 1, DAY.plusDays(3))), List.of());
        assertThat(Settlement.of(later).paidOn()).contains(DAY.plusDays(3));
    }

    @ParameterizedTest
    @CsvSource({
        "WAIVER,WAIVER_UNDONE,1",
        "REFUND_CLAIM,REFUND_CLAIM_WITHDRAWN,1",
        "CREDIT,CREDIT_WITHDRAWN,1",
        "REFUND,REFUND_RETURNED,2"
    })
    void whatStandsOfALineIsWhatWasNotTakenBack(Role role, Role counter, int target) {
        Invoice invoice = sent(claim(1, 100), payment(2, 100), line(3, role, 10, target), line(4, counter, 4, 3));
        assertThat(Settlement.of(invoice).standing(invoice.line(3))).isEqualTo(ore(6));
        assertThat(Settlement.of(invoice).standing(invoice.line(2))).isEqualTo(ore(100));
    }

    @Test
    @Tag("STA-3")
    void whatWasWaivedAndPaidBackWithoutARefundClaimIsSettledAndNotRefunded() {
        Invoice invoice =
                sent(claim(1, 100), line(2, Role.WAIVER, 100, 1), payment(3, 50), line(4, Role.REFUND, 50, 3));
        assertThat(Settlement.of(invoice).status()).isEqualTo(Status.SETTLED);
    }

    @ParameterizedTest
    @CsvSource({"0,SENT", "1,REMINDED_1", "2,REMINDED_2", "3,REMINDED_3"})
    void anOpenInvoiceIsAsOftenRemindedAsItWas(int reminders, Status status) {
        Milestones milestones = new Milestones(DAY, DAY, DAY, DAY, reminders, EndedByHand.NO);
        Invoice invoice = new Invoice(sentHeader(milestones), 1, List.of(claim(1, 100)), List.of(), 0);
        assertThat(Settlement.of(invoice).status()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"0,SENT", "1,REMINDED_1", "2,REMINDED_2", "3,REMINDED_3"})
    @Tag("STA-7")
    void whatEndedReopensAsOftenRemindedAsItWas(int reminders, Status status) {
        Milestones milestones = new Milestones(DAY, DAY, DAY, DAY, reminders, EndedByHand.NO);
        List<InvoiceLine> lines = List.of(claim(1, 100), line(2, Role.WAIVER, 100, 1));
        Invoice ended = new Invoice(sentHeader(milestones), 1, lines, List.of(), 0);
        assertThat(Settlement.of(ended).status()).isEqualTo(Status.WAIVED);

        Invoice reopened = ended.append(List.of(line(3, Role.WAIVER_UNDONE, 100, 2)), List.of());

        assertThat(Settlement.of(reopened).status()).isEqualTo(status);
    }

    @ParameterizedTest
    @EnumSource(
            value = EndedByHand.class,
            names = {"WAIVED", "LAPSED"})
    void onlyASentInvoiceThatBalancesWithoutPaymentWaiverOrCreditIsEndedByHand(EndedByHand as) {
        Invoice balanced = sent(claim(1, 100), line(2, Role.REFUND_CLAIM, 100, 1));
        assertThat(Settlement.of(balanced).canBeEndedByHand(as)).isTrue();
        assertThat(Settlement.of(balanced).canBeEndedByHand(EndedByHand.NO)).isFalse();
        assertThat(Settlement.of(sent(claim(1, 100))).canBeEndedByHand(as)).isFalse();
        assertThat(Settlement.of(draft()).canBeEndedByHand(as)).isFalse();
        assertThat(Settlement.of(sent()).canBeEndedByHand(as)).isTrue();
        assertThat(Settlement.of(sent(claim(1, 100), line(2, Role.WAIVER, 100, 1)))
                        .canBeEndedByHand(as))
                .isFalse();
        assertThat(Settlement.of(sent(claim(1, 100), line(2, Role.CREDIT, 100, 1)))
                        .canBeEndedByHand(as))
                .isFalse();
        assertThat(Settlement.of(paid(sent(claim(1, 100), payment(2, 100)), 2, 1, 100))
                        .canBeEndedByHand(as))
                .isFalse();
        Milestones ended = Milestones.registered(DAY, null).withSent(DAY).withEndedByHand(as);
        assertThat(Settlement.of(balanced.withHeader(sentHeader(ended))).canBeEndedByHand(as))
                .isFalse();
    }

    @Test
    void aStatusIsReadByItsCodeAndByItsName() {
        for (Status status : Status.values()) {
            assertThat(Status.parse(status.name())).isEqualTo(status);
            assertThat(Status.parse(status.code())).isEqualTo(status);
            assertThat(status.isOpen()).isEqualTo(status.code().matches("SENDT|PURRET."));
            assertThat(status.isEnd()).isEqualTo(status.code().endsWith("T") && !status.isOpen());
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Status.parse("BETALT"))
                .withMessageContaining("'BETALT'");
    }

    @Test
    void anIllegalTransitionNamesBothStatesAndWhatTriggeredIt() {
        assertThatExceptionOfType(IllegalTransitionException.class)
                .isThrownBy(() -> Transitions.check(Status.SENT, Status.DRAFT, Trigger.PAYMENT))
                .satisfies(e -> {
                    assertThat(e.from()).isEqualTo(Status.SENT);
                    assertThat(e.to()).isEqualTo(Status.DRAFT);
                    assertThat(e.trigger()).isEqualTo(Trigger.PAYMENT);
                })
                .withMessageContaining("STA-1");
    }
}
