package org.schoolbilling.invoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.schoolbilling.invoice.InvoiceFixtures.DAY;
import static org.schoolbilling.invoice.InvoiceFixtures.NOK;
import static org.schoolbilling.invoice.InvoiceFixtures.STAMP;
import static org.schoolbilling.invoice.InvoiceFixtures.anyOrigin;
import static org.schoolbilling.invoice.InvoiceFixtures.claim;
import static org.schoolbilling.invoice.InvoiceFixtures.draft;
import static org.schoolbilling.invoice.InvoiceFixtures.draftHeader;
import static org.schoolbilling.invoice.InvoiceFixtures.head;
import static org.schoolbilling.invoice.InvoiceFixtures.line;
import static org.schoolbilling.invoice.InvoiceFixtures.ore;
import static org.schoolbilling.invoice.InvoiceFixtures.payment;
import static org.schoolbilling.invoice.InvoiceFixtures.placed;
import static org.schoolbilling.invoice.InvoiceFixtures.reminder;
import static org.schoolbilling.invoice.InvoiceFixtures.sent;
import static org.schoolbilling.invoice.InvoiceFixtures.sentHeader;

import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.schoolbilling.catalog.Role;
import org.schoolbilling.money.Money;
import org.schoolbilling.money.VatRate;
import org.schoolbilling.reference.Kid;
import org.schoolbilling.roster.PersonId;
import org.schoolbilling.roster.Study;

/** What an invoice and its parts refuse to hold, and that they quote it. */
class InvoiceTest {

    private static void refused(ThrowingCallable what, String... parts) {
        assertThatIllegalArgumentException().isThrownBy(what).withMessageContainingAll(parts);
    }

    private static Invoice with(InvoiceHeader header, List<InvoiceLine> lines, Allocation... allocations) {
        return new Invoice(header, 1, lines, List.of(allocations), 0);
    }

    @Test
    void numbersStartAtOne() {
        assertThat(new InvoiceId(1).value()).isOne();
        assertThat(new InvoiceNumber(1).value()).isOne();
        refused(() -> new InvoiceId(0), "0");
        refused(() -> new InvoiceNumber(0), "0");
        refused(
                () -> new LineHead(
                        0,
                        head(1, Role.CLAIM, ore(1)).type(),
                        head(1, Role.CLAIM, ore(1)).category(),
                        Role.CLAIM,
                        DAY,
                        "",
                        ore(1)),
                "0");
    }

    @Test
    void idsAndNumbersAreOrderedByValueAndShownAsTheyAre() {
        assertThat(new InvoiceId(2)).isGreaterThan(new InvoiceId(1)).hasToString("2");
        assertThat(new InvoiceId(2)).isEqualByComparingTo(new InvoiceId(2));
        assertThat(new InvoiceNumber(9)).isLessThan(new InvoiceNumber(10)).hasToString("9");
    }

    @Test
    void anActorHasANameOfAtMostSixtyCharacters() {
        assertThat(new Actor("x".repeat(60))).hasToString("x".repeat(60));
        refused(() -> new Actor("x".repeat(61)), "x".repeat(61));
        refused(() -> new Actor(" "), "' '");
    }

    @Test
    void aLineHasAnAmountAboveZeroAndAShortText() {
        LineHead any = head(3, Role.CLAIM, ore(1));
        assertThat(new LineHead(3, any.type(), any.category(), Role.CLAIM, DAY, "x".repeat(70), ore(1)).text())
                .hasSize(70);
        refused(() -> new LineHead(3, any.type(), any.category(), Role.CLAIM, DAY, "x".repeat(71), ore(1)), "71");
        refused(() -> head(3, Role.CLAIM, ore(0)), "line 3", "0.00");
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void eachKindOfLineTakesItsRolesOnly(Role role) {
        LineHead head = head(2, role, ore(1));
        if (role != Role.CLAIM) {
            refused(
                    () -> new ClaimLine(
                            head,
                            new PersonId("S1"),
                            Study.NONE,
                            null,
                            claim(1, 1).terms()),
                    "" + role);
        }
        if (role != Role.PAYMENT) {
            refused(() -> new PaymentLine(head, anyOrigin()), "" + role);
        }
        if (role != Role.REMINDER) {
            refused(() -> new ReminderLine(head), "" + role);
        }
        if (Set.of(Role.CLAIM, Role.PAYMENT, Role.REMINDER).contains(role)) {
            refused(() -> new TargetedLine(head, 1, false), "" + role);
        } else {
            assertThat(new TargetedLine(head, 1, false).target()).isOne();
        }
    }

    @Test
    void aLineActsOnAnEarlierOne() {
        assertThat(line(3, Role.WAIVER, 1, 2).target()).isEqualTo(2);
        assertThat(line(3, Role.WAIVER, 1, 1).target()).isOne();
        refused(() -> line(3, Role.WAIVER, 1, 0), "line 3", "not on 0");
        refused(() -> line(3, Role.WAIVER, 1, 3), "line 3", "not on 3");
    }

    @Test
    void paymentPriorityStartsAtOne() {
        assertThat(claim(1, 1, 1, true).terms().priority()).isOne();
        refused(() -> new ClaimTerms(0, false, VatRate.ZERO, true, false), "0");
    }

    @Test
    void anAllocationNamesLinesAndPlacesSomething() {
        assertThat(placed(1, 1, 1, -1).amount().minor()).isEqualTo(-1);
        refused(() -> placed(0, 1, 1, 5), "start at 1");
        refused(() -> placed(1, 0, 1, 5), "start at 1");
        refused(() -> placed(1, 1, 0, 5), "start at 1");
        refused(() -> placed(7, 1, 1, 0), "allocation 7");
    }

    @Test
    void thereAreAtMostThreeReminders() {
        assertThat(new Milestones(DAY, DAY, null, null, 3, EndedByHand.NO).reminders())
                .isEqualTo(3);
        refused(() -> new Milestones(DAY, DAY, null, null, 4, EndedByHand.NO), "4");
        refused(() -> new Milestones(DAY, DAY, null, null, -1, EndedByHand.NO), "-1");
    }

    @Test
    void theNumberOfADatedFactIsNotTheOther() {
        Milestones m = Milestones.registered(DAY, DAY.plusDays(9));
        assertThat(m.withSent(DAY.plusDays(1)))
                .isEqualTo(new Milestones(DAY, DAY.plusDays(1), DAY.plusDays(9), null, 0, EndedByHand.NO));
        assertThat(m.withDue(null)).isEqualTo(new Milestones(DAY, null, null, null, 0, EndedByHand.NO));
        assertThat(m.withEndedByHand(EndedByHand.LAPSED))
                .isEqualTo(new Milestones(DAY, null, DAY.plusDays(9), null, 0, EndedByHand.LAPSED));
    }

    @Test
    void numberKidAndSentDateComeTogether() {
        InvoiceNumber number = new InvoiceNumber(123);
        Kid kid = new Kid("0000001231234566");
        Milestones unsent = Milestones.registered(DAY, null);
        Milestones sent = unsent.withSent(DAY);
        assertThat(draftHeader().withIssue(number, kid, sent, null, 1).isDraft())
                .isFalse();
        refused(() -> draftHeader().withIssue(number, kid, unsent, null, 1), "invoice 1", "INV-3");
        refused(() -> draftHeader().withMilestones(sent), "INV-3");
        refused(() -> header(number, null, sent), "INV-3");
        refused(() -> header(null, kid, sent), "INV-3");
        refused(() -> header(null, kid, unsent), "INV-3");
    }

    private static InvoiceHeader header(
            @org.jspecify.annotations.Nullable InvoiceNumber number,
            @org.jspecify.annotations.Nullable Kid kid,
            Milestones milestones) {
        InvoiceHeader d = draftHeader();
        return new InvoiceHeader(
                d.id(),
                d.debtor(),
                d.type(),
                d.term(),
                1,
                NOK,
                number,
                kid,
                null,
                "",
                milestones,
                null,
                "",
                Marks.NONE,
                0,
                false,
                STAMP,
                STAMP);
    }

    @Test
    void aHeadersTextsFitTheirFields() {
        InvoiceHeader full = draftHeader().withTexts("x".repeat(60), "y".repeat(250));
        assertThat(full.customerReference()).hasSize(60);
        assertThat(full.remark()).hasSize(250);
        refused(() -> draftHeader().withTexts("x".repeat(61), ""), "x".repeat(61));
        refused(() -> draftHeader().withTexts("", "y".repeat(251)), "251");
    }

    @Test
    void theSequenceStartsAtOne() {
        InvoiceHeader d = draftHeader();
        refused(
                () -> new InvoiceHeader(
                        d.id(),
                        d.debtor(),
                        d.type(),
                        d.term(),
                        0,
                        NOK,
                        null,
                        null,
                        null,
                        "",
                        d.milestones(),
                        null,
                        "",
                        Marks.NONE,
                        0,
                        false,
                        STAMP,
                        STAMP),
                "invoice 1",
                "0");
    }

    @Test
    void whatWasSentIsNotDiscarded() {
        assertThat(draftHeader().withDiscarded().isDiscarded()).isTrue();
        refused(() -> sentHeader().withDiscarded(), "invoice 1", "INV-5");
    }

    @Test
    void versionAndPostingsAreNotNegative() {
        assertThat(new Invoice(draftHeader(), 0, List.of(), List.of(), 0)).isEqualTo(Invoice.draft(draftHeader()));
        refused(() -> new Invoice(draftHeader(), -1, List.of(), List.of(), 0), "-1, 0");
        refused(() -> new Invoice(draftHeader(), 0, List.of(), List.of(), -1), "0, -1");
    }

    @Test
    void linesStandInTheOrderOfTheirNumbersAndInOneCurrency() {
        refused(() -> sent(claim(2, 100)), "line 2 stands where 1 belongs");
        refused(() -> sent(claim(1, 100), claim(3, 100)), "line 3 stands where 2 belongs");
        ReminderLine inEuro = new ReminderLine(head(1, Role.REMINDER, Money.ofMinor(100, "EUR")));
        refused(() -> sent(inEuro), "line 1", "NOK");
    }

    @Test
    void aLineActsOnTheRoleItIsFor() {
        assertThat(sent(claim(1, 100), line(2, Role.WAIVER, 50, 1)).lines()).hasSize(2);
        refused(
                () -> sent(claim(1, 100), line(2, Role.REFUND, 50, 1)),
                "line 2 of role REFUND",
                "line 1 of role CLAIM");
        refused(() -> sent(payment(1, 100), line(2, Role.WAIVER, 50, 1)), "line 2 of role WAIVER", "PAYMENT");
    }

    @Test
    void aDraftIsNotPaid() {
        refused(() -> draft(claim(1, 100), payment(2, 100)), "invoice 1", "PAY-10");
        assertThat(sent(claim(1, 100), payment(2, 100)).payments()).hasSize(1);
    }

    @Test
    void anAllocationPlacesAPaymentOfTheInvoiceOnAClaimOfIt() {
        List<InvoiceLine> lines = List.of(claim(1, 100), payment(2, 100));
        assertThat(with(sentHeader(), lines, placed(1, 2, 1, 100)).allocations())
                .hasSize(1);
        refused(() -> with(sentHeader(), lines, placed(2, 2, 1, 100)), "allocation 2");
        refused(() -> with(sentHeader(), lines, placed(1, 3, 1, 100)), "allocation 1");
        refused(() -> with(sentHeader(), lines, placed(1, 2, 3, 100)), "allocation 1");
        refused(() -> with(sentHeader(), lines, placed(1, 1, 1, 100)), "allocation 1");
        refused(() -> with(sentHeader(), lines, placed(1, 2, 2, 100)), "allocation 1");
        List<InvoiceLine> swapped = List.of(payment(1, 100), claim(2, 100));
        assertThat(with(sentHeader(), swapped, placed(1, 1, 2, 100)).allocations())
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 3})
    void aLineThatIsNotThereIsNamed(int number) {
        refused(() -> sent(claim(1, 100), claim(2, 100)).line(number), "invoice 1", "lines 1 to 2", "not " + number);
    }

    @Test
    void linesAreFoundByTheirNumber() {
        Invoice invoice = sent(claim(1, 100), claim(2, 200), reminder(3));
        assertThat(invoice.line(1).amount()).isEqualTo(ore(100));
        assertThat(invoice.line(3).role()).isEqualTo(Role.REMINDER);
        assertThat(invoice.nextLine()).isEqualTo(4);
    }

    @Test
    void linesOfADraftAreReplacedAndThoseOfASentInvoiceAreNot() {
        assertThat(draft(claim(1, 100), claim(2, 200))
                        .withDraftLines(List.of(claim(1, 300)))
                        .lines())
                .containsExactly(claim(1, 300));
        assertThatIllegalStateException()
                .isThrownBy(() -> sent(claim(1, 100)).withDraftLines(List.of()))
                .withMessageContaining("INV-5");
    }

    @Test
    void whatChangesNothingIsTheSameInvoice() {
        Invoice invoice = sent(claim(1, 100), payment(2, 40));
        assertThat(invoice.append(List.of(), List.of())).isSameAs(invoice);
        assertThat(invoice.withHeader(sentHeader())).isSameAs(invoice);
        assertThat(invoice.append(List.of(), List.of(placed(1, 2, 1, 40))).allocations())
                .hasSize(1);
        assertThat(invoice.append(List.of(reminder(3)), List.of()).lines()).hasSize(3);
        assertThat(invoice.withHeader(sentHeader().withTexts("ref", ""))
                        .header()
                        .customerReference())
                .isEqualTo("ref");
    }

    @Test
    void theReferenceOfAPaymentIsTheFirstOfThreeThatIsThere() {
        assertThat(new PaymentOrigin("t", "a", "arc", "tid", "form", List.of()).reference())
                .isEqualTo("arc");
        assertThat(new PaymentOrigin("t", "a", "", "tid", "form", List.of()).reference())
                .isEqualTo("tid");
        assertThat(new PaymentOrigin("t", "a", "", "", "form", List.of()).reference())
                .isEqualTo("form");
        assertThat(new PaymentOrigin("t", "a", "arc", "tid", "form", List.of(1)).withoutInstruction())
                .isEqualTo(new PaymentOrigin("t", "a", "arc", "tid", "form", List.of()));
    }
}
