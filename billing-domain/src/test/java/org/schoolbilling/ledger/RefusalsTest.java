package org.schoolbilling.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;
import static org.schoolbilling.catalog.CatalogFixtures.ACCOUNT;
import static org.schoolbilling.catalog.CatalogFixtures.catalog;
import static org.schoolbilling.catalog.CatalogFixtures.claimType;
import static org.schoolbilling.catalog.CatalogFixtures.invoiceType;
import static org.schoolbilling.invoice.InvoiceFixtures.DAY;
import static org.schoolbilling.invoice.InvoiceFixtures.STAMP;
import static org.schoolbilling.invoice.InvoiceFixtures.anyOrigin;
import static org.schoolbilling.invoice.InvoiceFixtures.claim;
import static org.schoolbilling.invoice.InvoiceFixtures.draft;
import static org.schoolbilling.invoice.InvoiceFixtures.draftHeader;
import static org.schoolbilling.invoice.InvoiceFixtures.head;
import static org.schoolbilling.invoice.InvoiceFixtures.line;
import static org.schoolbilling.invoice.InvoiceFixtures.ore;
import static org.schoolbilling.invoice.InvoiceFixtures.payment;
import static org.schoolbilling.invoice.InvoiceFixtures.sent;
import static org.schoolbilling.invoice.InvoiceFixtures.sentHeader;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.schoolbilling.catalog.Catalog;
import org.schoolbilling.catalog.CategoryCode;
import org.schoolbilling.catalog.LineTypeCode;
import org.schoolbilling.catalog.Role;
import org.schoolbilling.catalog.Unit4Coding;
import org.schoolbilling.invoice.ClaimLine;
import org.schoolbilling.invoice.EndedByHand;
import org.schoolbilling.invoice.Invoice;
import org.schoolbilling.invoice.InvoiceHeader;
import org.schoolbilling.invoice.InvoiceId;
import org.schoolbilling.invoice.LineHead;
import org.schoolbilling.invoice.Marks;
import org.schoolbilling.invoice.PaymentOrigin;
import org.schoolbilling.money.Money;
import org.schoolbilling.party.DebtorId;
import org.schoolbilling.posting.BalancedPostings;
import org.schoolbilling.roster.PersonId;
import org.schoolbilling.settlement.IllegalTransitionException;
import org.schoolbilling.settlement.Status;

/** Each operation on an invoice it cannot be done on: nothing is done, and the refusal names what and why. */
class RefusalsTest {

    private static final Catalog CATALOG = catalog(List.of(claimType("SEMAVG")), invoiceType("SEM", "SEMAVG"));
    private static final InvoiceLedger LEDGER = new InvoiceLedger(CATALOG, STAMP, DAY);
    private static final Drafting DRAFTING = new Drafting(CATALOG, STAMP);
    private static final Waiving WAIVING = new Waiving(CATALOG, STAMP);
    private static final Refunding REFUNDING = new Refunding(CATALOG, STAMP);
    private static final Ending ENDING = new Ending(CATALOG, STAMP);
    private static final Moving MOVING = new Moving(CATALOG, STAMP);

    private static final Invoice DRAFT = draft(claim(1, 100), claim(2, 200));
    private static final Invoice DISCARDED = DRAFT.withHeader(draftHeader().withDiscarded());
    private static final Invoice SENT = sent(coded(claim(1, 100)), coded(claim(2, 200)));

    private static ClaimLine coded(ClaimLine claim) {
        return new ClaimLine(claim.head(), claim.person(), claim.study(), Unit4Coding.of("3901"), claim.terms());
    }

    private static PaymentFacts facts(long minor, boolean isByHand, Integer... instruction) {
        PaymentOrigin any = anyOrigin();
        return new PaymentFacts(
                ore(minor),
                DAY,
                new PaymentOrigin(
                        any.transaction(),
                        any.receivingAccount(),
                        any.archiveReference(),
                        "",
                        "",
                        List.of(instruction)),
                isByHand);
    }

    private static void assertRefused(Decision decision, RefusalCode code, String object, String... arguments) {
        assertThat(decision).isEqualTo(new Decision.No(new Refusal(code, object, List.of(arguments))));
    }

    private static Changes done(Decision decision) {
        assertThat(decision).isInstanceOf(Decision.Yes.class);
        return ((Decision.Yes) decision).changes();
    }

    @Test
    void aDraftAndADiscardedOneTakeNoMoney() {
        assertRefused(LEDGER.register(DRAFT, facts(5, false)), RefusalCode.INVOICE_DRAFT, "draft 1");
        assertRefused(LEDGER.register(DISCARDED, facts(5, false)), RefusalCode.INVOICE_DISCARDED, "draft 1");
        assertRefused(LEDGER.returned(DRAFT, 1, DAY), RefusalCode.INVOICE_DRAFT, "draft 1");
        assertRefused(LEDGER.returned(DISCARDED, 1, DAY), RefusalCode.INVOICE_DISCARDED, "draft 1");
    }

    @Test
    @Tag("PAY-12")
    void aPaymentIsReturnedOnceAndNotWhereItWasRefunded() {
        assertThat(done(LEDGER.returned(sent(payment(1, 60)), 1, DAY)).after().lines())
                .hasSize(2);
        assertRefused(
                LEDGER.returned(sent(payment(1, 60), line(2, Role.PAYMENT_MOVED_OUT, 60, 1)), 1, DAY),
                RefusalCode.AMOUNT_TOO_LARGE,
                "invoice 123",
                ore(60).toText(),
                ore(0).toText());
        assertRefused(
                LEDGER.returned(sent(payment(1, 60), line(2, Role.REFUND, 20, 1)), 1, DAY),
                RefusalCode.AMOUNT_TOO_LARGE,
                "invoice 123",
                ore(60).toText(),
                ore(40).toText());
    }

    @Test
    @Tag("LOG-1")
    void theLogTellsARefundThatCameBackFromARefundClaimThatWasWithdrawn() {
        Invoice granted = sent(coded(claim(1, 100)), line(2, Role.REFUND_CLAIM, 30, 1));
        assertThat(done(REFUNDING.withdraw(granted, 2, DAY)).log())
                .extracting(LogEntry::field)
                .contains(LogField.REFUND_CLAIM)
                .doesNotContain(LogField.REFUND);
        Invoice refunded = sent(payment(1, 60), line(2, Role.REFUND, 60, 1));
        assertThat(done(REFUNDING.returned(refunded, 2, DAY)).log())
                .extracting(LogEntry::field)
                .contains(LogField.REFUND)
                .doesNotContain(LogField.REFUND_CLAIM);
    }

    @Test
    @Tag("LOG-1")
    void aDebtorsAccountIsLoggedWhereItChangedOnly() {
        InvoiceChange account = new InvoiceChange(null, null, null, ACCOUNT);
        Changes changed = done(LEDGER.change(SENT, account));
        assertThat(changed.log()).extracting(LogEntry::field).containsExactly(LogField.REFUND_ACCOUNT);
        assertThat(done(LEDGER.change(changed.after(), account)).log()).isEmpty();
        assertThat(done(LEDGER.change(SENT, new InvoiceChange(null, null, "remark", null)))
                        .log())
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(RefusalCode.class)
    @Tag("ERR-1")
    void everyRefusalHasACodeAndNamesItsRule(RefusalCode refusal) {
        assertThat(refusal.code()).matches("[a-z-]+(\\.[a-z-]+)+");
        assertThat(refusal.rule()).matches("[A-Z]{3}-[0-9]+");
    }

    @Test
    @Tag("STA-1")
    void aChangeOfStatusThatTheTableDoesNotHoldIsNotComposed() {
        assertThatExceptionOfType(IllegalTransitionException.class)
                .isThrownBy(() -> LEDGER.claimed(SENT, DRAFT))
                .satisfies(e -> assertThat(e.to()).isEqualTo(Status.DRAFT));
    }

    @Test
    void aDiscardedDraftIsNotChanged() {
        assertRefused(LEDGER.addClaim(DISCARDED, claim(3, 50)), RefusalCode.INVOICE_DISCARDED, "draft 1");
        assertRefused(
                LEDGER.change(DISCARDED, InvoiceChange.ofMarks("x", null)), RefusalCode.INVOICE_DISCARDED, "draft 1");
        assertRefused(DRAFTING.changeAmount(DISCARDED, 1, ore(5)), RefusalCode.INVOICE_DISCARDED, "draft 1");
        assertRefused(DRAFTING.removeLine(DISCARDED, 1), RefusalCode.INVOICE_DISCARDED, "draft 1");
        assertRefused(DRAFTING.discard(DISCARDED), RefusalCode.INVOICE_DISCARDED, "draft 1");
        assertRefused(WAIVING.waive(DISCARDED, null, DAY, ""), RefusalCode.INVOICE_DISCARDED, "draft 1");
    }

    @Test
    void whatAssumesThatAnInvoiceWasSentIsNotDoneOnADraft() {
        assertRefused(WAIVING.waive(DRAFT, null, DAY, ""), RefusalCode.NOT_ISSUED, "draft 1");
        assertRefused(WAIVING.undo(DRAFT, 1, DAY), RefusalCode.NOT_ISSUED, "draft 1");
        assertRefused(WAIVING.undoAll(DRAFT, DAY), RefusalCode.NOT_ISSUED, "draft 1");
        assertRefused(REFUNDING.surplus(DRAFT, null, ACCOUNT, DAY), RefusalCode.NOT_ISSUED, "draft 1");
        assertRefused(REFUNDING.claim(DRAFT, 1, null, ACCOUNT, DAY), RefusalCode.NOT_ISSUED, "draft 1");
        assertRefused(REFUNDING.grant(DRAFT, 1, null, DAY), RefusalCode.NOT_ISSUED, "draft 1");
        assertRefused(REFUNDING.withdraw(DRAFT, 1, DAY), RefusalCode.NOT_ISSUED, "draft 1");
        assertRefused(REFUNDING.returned(DRAFT, 1, DAY), RefusalCode.NOT_ISSUED, "draft 1");
        assertRefused(ENDING.end(DRAFT, EndedByHand.WAIVED, DAY), RefusalCode.NOT_ISSUED, "draft 1");
    }

    @Test
    void aSentInvoicesLinesAreLocked() {
        assertRefused(
                DRAFTING.changeAmount(SENT, 1, ore(5)), RefusalCode.INVOICE_LOCKED, "invoice 123", "line 1 amount");
        assertRefused(DRAFTING.removeLine(SENT, 1), RefusalCode.INVOICE_LOCKED, "invoice 123", "line 1");
        assertRefused(DRAFTING.discard(SENT), RefusalCode.INVOICE_LOCKED, "invoice 123", "discarded");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 3, 4})
    void aLineThatIsNoneOfTheAskedKindIsNamed(int line) {
        Invoice paid = sent(claim(1, 100), claim(2, 200), payment(3, 5));
        assertRefused(
                DRAFTING.changeAmount(DRAFT, line, ore(5)),
                RefusalCode.LINE_UNSUITABLE,
                "draft 1",
                "line " + line,
                "CLAIM");
        assertRefused(
                DRAFTING.removeLine(DRAFT, line), RefusalCode.LINE_UNSUITABLE, "draft 1", "line " + line, "CLAIM");
        assertRefused(
                LEDGER.register(SENT, facts(5, false, line)),
                RefusalCode.LINE_UNSUITABLE,
                "invoice 123",
                "line " + line,
                "CLAIM");
        assertRefused(
                REFUNDING.grant(paid, line, null, DAY),
                RefusalCode.LINE_UNSUITABLE,
                "invoice 123",
                "line " + line,
                "CLAIM");
        assertRefused(
                WAIVING.undo(SENT, line, DAY), RefusalCode.LINE_UNSUITABLE, "invoice 123", "line " + line, "WAIVER");
        if (line != 3) {
            assertRefused(
                    LEDGER.returned(paid, line, DAY),
                    RefusalCode.LINE_UNSUITABLE,
                    "invoice 123",
                    "line " + line,
                    "PAYMENT");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void theFirstAndTheLastLineAreLines(int line) {
        Changes changed = done(DRAFTING.changeAmount(DRAFT, line, ore(7)));
        assertThat(changed.after().line(line).amount()).isEqualTo(ore(7));
        assertThat(changed.after().line(3 - line)).isEqualTo(DRAFT.line(3 - line));
        Changes removed = done(DRAFTING.removeLine(DRAFT, line));
        assertThat(removed.after().lines()).singleElement().satisfies(left -> {
            assertThat(left.number()).isOne();
            assertThat(left.amount()).isEqualTo(DRAFT.line(3 - line).amount());
        });
        assertThat(done(LEDGER.register(SENT, facts(5, false, line))).after().allocations())
                .singleElement()
                .satisfies(a -> assertThat(a.claim()).isEqualTo(line));
        assertThat(done(REFUNDING.grant(SENT, line, null, DAY)).after().lines()).hasSize(3);
        assertRefused(
                LEDGER.returned(SENT, line, DAY),
                RefusalCode.LINE_UNSUITABLE,
                "invoice 123",
                "line " + line,
                "PAYMENT");
    }

    @Test
    void aClaimOfATypeThatIsNotTiedIsRefused() {
        LineHead h = head(3, Role.CLAIM, ore(50));
        ClaimLine other = new ClaimLine(
                new LineHead(3, new LineTypeCode("KOPI"), h.category(), Role.CLAIM, DAY, "", ore(50)),
                new PersonId("S1"),
                claim(3, 50).study(),
                null,
                claim(3, 50).terms());
        assertRefused(LEDGER.addClaim(SENT, other), RefusalCode.LINE_TYPE_NOT_TIED, "invoice 123", "KOPI", "SEM");
    }

    @Test
    void aPaymentByHandThatIsPostedNeedsAReference() {
        PaymentFacts bare =
                new PaymentFacts(ore(5), DAY, new PaymentOrigin("", ACCOUNT.digits(), "", "", "", List.of()), true);
        assertRefused(LEDGER.register(SENT, bare), RefusalCode.REFERENCE_MISSING, "invoice 123", "SEM");
        PaymentFacts byBank = new PaymentFacts(bare.amount(), DAY, bare.origin(), false);
        assertThat(done(LEDGER.register(SENT, byBank)).log()).noneMatch(e -> e.field() == LogField.PAYMENT_BY_HAND);
        assertThat(done(LEDGER.register(SENT, facts(5, true))).log())
                .anyMatch(
                        e -> e.field() == LogField.PAYMENT_BY_HAND && e.object().equals("line 3"));
    }

    @Test
    void nothingOwedIsNothingToWaiveAndNoMoreThanThat() {
        assertRefused(WAIVING.waive(sent(), null, DAY, ""), RefusalCode.NOTHING_TO_WAIVE, "invoice 123");
        assertRefused(
                WAIVING.waive(SENT, ore(301), DAY, ""),
                RefusalCode.WAIVER_TOO_LARGE,
                "invoice 123",
                ore(301).toText(),
                ore(300).toText());
        assertThat(done(WAIVING.waive(SENT, ore(300), DAY, "why"))
                        .after()
                        .line(3)
                        .text())
                .isEqualTo("why");
        assertThat(done(WAIVING.waive(SENT, null, DAY, " ")).after().line(3).text())
                .isEqualTo("Frafall registrert for hånd 2026-01-15");
        assertRefused(WAIVING.undoAll(SENT, DAY), RefusalCode.NO_WAIVER, "invoice 123");
    }

    @Test
    void anAmountIsAboveZeroOrNotGiven() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WAIVING.waive(SENT, ore(0), DAY, ""))
                .withMessageContaining("0.00");
        assertThatIllegalArgumentException().isThrownBy(() -> facts(0, false)).withMessageContaining("0.00");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ENDING.end(SENT, EndedByHand.NO, DAY))
                .withMessageContaining("NO");
    }

    @Test
    void moneyIsNotMovedToAnotherCurrencyNorToItself() {
        InvoiceHeader h = sentHeader();
        Invoice inEuro = new Invoice(
                new InvoiceHeader(
                        new InvoiceId(2),
                        h.debtor(),
                        h.type(),
                        h.term(),
                        2,
                        Money.ofMinor(0, "EUR").currency(),
                        h.numberOrNull(),
                        h.kidOrNull(),
                        null,
                        "",
                        h.milestones(),
                        null,
                        "",
                        Marks.NONE,
                        1,
                        false,
                        STAMP,
                        STAMP),
                1,
                List.of(),
                List.of(),
                0);
        Invoice paid = sent(coded(claim(1, 100)), payment(2, 5));
        assertThat(MOVING.move(paid, 2, Moving.Part.WHOLE, inEuro, DAY))
                .isEqualTo(new MoveDecision.No(new Refusal(
                        RefusalCode.MOVE_TO_OTHER_CURRENCY, "invoice 123", List.of("NOK", "invoice 123", "EUR"))));
        assertThat(MOVING.move(paid, 2, Moving.Part.WHOLE, paid, DAY))
                .isEqualTo(new MoveDecision.No(new Refusal(RefusalCode.MOVE_TO_ITSELF, "invoice 123", List.of())));
    }

    @Test
    void anInvoiceOfAnUnknownTypeIsAFault() {
        Catalog other = catalog(List.of(claimType("SEMAVG")), invoiceType("KURS", "SEMAVG"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new InvoiceLedger(other, STAMP, DAY).register(SENT, facts(5, false)))
                .withMessageContainingAll("invoice 1", "SEM");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Waiving(other, STAMP).waive(SENT, null, DAY, ""))
                .withMessageContainingAll("invoice 1", "SEM");
    }

    @Test
    void whatWouldBreakAnInvariantIsNotComposed() {
        Invoice broken = SENT.append(List.of(payment(3, 5)), List.of());
        assertThatExceptionOfType(InvalidDecisionException.class)
                .isThrownBy(() -> LEDGER.claimed(SENT, broken))
                .withMessageContainingAll("invoice 1", "ALC-9");
    }

    @Test
    void personalTextsAreErasedWhereThereAreAny() {
        InvoiceErasing erasing = new InvoiceErasing(CATALOG, STAMP);
        assertThat(erasing.erased(SENT, List.of())).isEmpty();
        for (InvoiceHeader told : List.of(
                sentHeader().withTexts("reference", ""),
                sentHeader().withTexts("", "remark"),
                sentHeader().withRefundAccount(ACCOUNT),
                sentHeader().withMarks(new Marks("stop", "", null)))) {
            Changes changes = erasing.erased(SENT.withHeader(told), List.of()).orElseThrow();
            assertThat(changes.after()).isEqualTo(SENT.withHeader(SENT.header().withChanged(STAMP)));
            assertThat(changes.postings()).isEqualTo(BalancedPostings.NONE);
            assertThat(changes.log()).isEmpty();
        }
    }

    @Test
    void changesFollowThoseOfTheSameInvoiceAsStored() {
        Changes first = done(LEDGER.register(SENT, facts(5, false)));
        Changes second = done(LEDGER.register(first.after(), facts(6, false)));
        Changes both = first.then(second);
        assertThat(both.after()).isEqualTo(second.after());
        assertThat(both.storedLines()).isEqualTo(2);
        assertThat(both.postings().postings())
                .hasSize(first.postings().postings().size() * 2);
        Changes later = done(LEDGER.register(SENT.withVersion(9), facts(6, false)));
        assertThatIllegalArgumentException().isThrownBy(() -> first.then(later)).withMessageContaining("of 1");
        assertThat(first.telling(List.of())).isSameAs(first);
        HostEvent event =
                new HostEvent.RegisterRecipientRequested(new InvoiceId(1), new DebtorId("D1"), new PersonId("S1"));
        assertThat(first.telling(List.of(event)).events())
                .hasSize(first.events().size() + 1)
                .endsWith(event);
    }

    @Test
    void aMomentCountsFromOneAndNone() {
        assertThat(new Moment(1, 0, 0, 0, STAMP).version()).isOne();
        for (long[] m : new long[][] {{0, 0, 0, 0}, {1, -1, 0, 0}, {1, 0, -1, 0}, {1, 0, 0, -1}}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Moment(m[0], (int) m[1], (int) m[2], (int) m[3], STAMP))
                    .withMessageContaining("-1".equals("" + m[1]) ? "-1" : "" + m[0]);
        }
        Moment of = Moment.of(done(LEDGER.register(SENT, facts(5, false))));
        assertThat(of).isEqualTo(new Moment(3, 3, 1, 2, STAMP));
    }

    @Test
    void aFeeEventNamesALineAndATerm() {
        InvoiceId invoice = new InvoiceId(1);
        DebtorId debtor = new DebtorId("D1");
        PersonId person = new PersonId("S1");
        assertThat(new HostEvent.SemesterFeeNotPaidAnyMore(
                                invoice,
                                debtor,
                                person,
                                1,
                                List.of(SENT.header().term()))
                        .line())
                .isOne();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new HostEvent.SemesterFeeNotPaidAnyMore(
                        invoice, debtor, person, 0, List.of(SENT.header().term())))
                .withMessageContaining("0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new HostEvent.SemesterFeePaid(invoice, debtor, person, 4, List.of(), DAY))
                .withMessageContaining("line 4");
    }

    @Test
    void aCategoryStaysWithItsLineWhenADraftIsChanged() {
        Changes changed = done(DRAFTING.changeAmount(DRAFT, 2, ore(7)));
        LineHead was = DRAFT.line(2).head();
        assertThat(changed.after().line(2).head())
                .isEqualTo(new LineHead(2, was.type(), new CategoryCode("KRAV"), Role.CLAIM, DAY, "", ore(7)));
        assertThat(changed.storedLines()).isZero();
        assertThat(changed.log())
                .extracting(LogEntry::field, LogEntry::before, LogEntry::after)
                .containsExactly(tuple(LogField.LINE_AMOUNT, ore(200).toText(), ore(7).toText()));
    }
}
