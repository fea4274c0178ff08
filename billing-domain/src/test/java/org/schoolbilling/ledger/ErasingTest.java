package org.schoolbilling.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.schoolbilling.invoice.InvoiceFixtures.claim;
import static org.schoolbilling.invoice.InvoiceFixtures.draft;
import static org.schoolbilling.invoice.InvoiceFixtures.draftHeader;
import static org.schoolbilling.invoice.InvoiceFixtures.head;
import static org.schoolbilling.invoice.InvoiceFixtures.ore;
import static org.schoolbilling.invoice.InvoiceFixtures.sentHeader;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.schoolbilling.catalog.Role;
import org.schoolbilling.identifier.NationalId;
import org.schoolbilling.invoice.ClaimLine;
import org.schoolbilling.invoice.EndedByHand;
import org.schoolbilling.invoice.Invoice;
import org.schoolbilling.invoice.InvoiceLine;
import org.schoolbilling.invoice.LineHead;
import org.schoolbilling.invoice.Milestones;
import org.schoolbilling.invoice.ReminderLine;
import org.schoolbilling.invoice.TargetedLine;
import org.schoolbilling.party.Debtor;
import org.schoolbilling.party.DebtorId;
import org.schoolbilling.party.DebtorKind;
import org.schoolbilling.payment.BankReferences;
import org.schoolbilling.payment.BankTransaction;
import org.schoolbilling.payment.Outcome;
import org.schoolbilling.payment.RecordedTransaction;
import org.schoolbilling.payment.TransactionKey;
import org.schoolbilling.payment.TransactionKind;
import org.schoolbilling.payment.TransactionState;

/** When a debtor may be erased, from the dates of what happened on the invoices, and what is left then. */
class ErasingTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final Debtor DEBTOR = Debtor.of(new DebtorId("D1"), DebtorKind.PERSON, 7, "Kari Prøve");

    private static Optional<RefusalCode> refusal(LocalDate before, Invoice... invoices) {
        return new Erasing(before, TODAY, 5).refusal(DEBTOR, List.of(invoices)).map(Refusal::code);
    }

    /** Waived in full on a day, so that it has ended. */
    private static Invoice ended(LocalDate waivedOn, Milestones milestones) {
        LineHead h = head(2, Role.WAIVER, ore(100));
        List<InvoiceLine> lines = List.of(
                onDay(claim(1, 100), milestones.registered()),
                new TargetedLine(
                        new LineHead(2, h.type(), h.category(), h.role(), waivedOn, "", h.amount()), 1, false));
        return new Invoice(sentHeader(milestones), 1, lines, List.of(), 0);
    }

    private static InvoiceLine onDay(ClaimLine claim, LocalDate day) {
        LineHead h = claim.head();
        return new ClaimLine(
                new LineHead(h.number(), h.type(), h.category(), h.role(), day, "", h.amount()),
                claim.person(),
                claim.study(),
                null,
                claim.terms());
    }

    private static Milestones registered(LocalDate day) {
        return Milestones.registered(day, null).withSent(day);
    }

    @Test
    void theLawfulTimeEndsWithAYear() {
        assertThat(Erasing.latest(TODAY, 5)).isEqualTo(LocalDate.of(2021, 12, 31));
        assertThat(refusal(LocalDate.of(2021, 12, 31))).isEmpty();
        assertThat(refusal(LocalDate.of(2022, 1, 1))).contains(RefusalCode.ERASE_TOO_EARLY);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Erasing(TODAY, TODAY, -1))
                .withMessageContaining("-1");
        assertThat(new Erasing(LocalDate.of(2026, 12, 31), TODAY, 0).refusal(DEBTOR, List.of()))
                .isEmpty();
    }

    @Test
    void aDebtorWithAnOpenInvoiceStays() {
        LocalDate old = LocalDate.of(2015, 3, 1);
        Invoice open = new Invoice(sentHeader(registered(old)), 1, List.of(onDay(claim(1, 100), old)), List.of(), 0);
        LocalDate before = LocalDate.of(2020, 1, 1);
        assertThat(refusal(before, open)).contains(RefusalCode.ERASE_OPEN);
        assertThat(refusal(before, ended(old, registered(old)))).isEmpty();
        assertThat(refusal(before, ended(old, registered(old)), open)).contains(RefusalCode.ERASE_OPEN);
        assertThat(refusal(before, draft())).contains(RefusalCode.ERASE_OPEN);
    }

    @Test
    void aDiscardedDraftIsNotOpen() {
        LocalDate before = LocalDate.of(2020, 1, 1);
        Invoice discarded = Invoice.draft(draftHeader()
                .withMilestones(Milestones.registered(LocalDate.of(2015, 3, 1), null))
                .withDiscarded());
        assertThat(refusal(before, discarded)).isEmpty();
        assertThat(refusal(before, Invoice.draft(draftHeader().withDiscarded())))
                .contains(RefusalCode.ERASE_RECENT);
    }

    @ParameterizedTest
    @CsvSource({
        // registered, sent, due, reminded, waived, the last of them
        "2015-03-01, 2015-03-02, , , 2015-03-01, 2015-03-02",
        "2015-03-01, 2015-03-02, 2015-04-01, , 2015-03-05, 2015-04-01",
        "2015-03-01, 2015-03-02, 2015-04-01, 2015-05-01, 2015-03-05, 2015-05-01",
        "2015-03-01, 2015-03-02, 2015-04-01, 2015-05-01, 2015-06-01, 2015-06-01",
        "2015-07-01, 2015-03-02, 2015-04-01, 2015-05-01, 2015-06-01, 2015-07-01"
    })
    void theLastFactCountsToTheEndOfItsYear(
            LocalDate registered,
            LocalDate sent,
            @Nullable LocalDate due,
            @Nullable LocalDate reminded,
            LocalDate waived,
            LocalDate last) {
        Invoice invoice = ended(waived, new Milestones(registered, sent, due, reminded, 0, EndedByHand.NO));
        assertThat(Erasing.lastFact(invoice)).isEqualTo(last);
        assertThat(refusal(LocalDate.of(2016, 1, 1), invoice)).isEmpty();
        assertThat(refusal(LocalDate.of(2015, 12, 31), invoice)).contains(RefusalCode.ERASE_RECENT);
    }

    @Test
    void aReminderIsAFactToo() {
        LocalDate day = LocalDate.of(2015, 3, 1);
        LineHead h = head(3, Role.REMINDER, ore(1));
        Invoice reminded = ended(day, registered(day))
                .append(
                        List.of(new ReminderLine(
                                new LineHead(3, h.type(), h.category(), h.role(), day.plusDays(40), "", h.amount()))),
                        List.of());
        assertThat(Erasing.lastFact(reminded)).isEqualTo(day.plusDays(40));
    }

    @Test
    void whatIsLeftOfADebtorIsTheNumber() {
        Debtor erased = Erasing.erased(DEBTOR);
        assertThat(erased).isEqualTo(Debtor.of(DEBTOR.id(), DebtorKind.PERSON, 7, Erasing.NAME));
    }

    @Test
    void aTransactionLosesPayerAndTextAndWhatMayBeANationalId() {
        BankTransaction paid = new BankTransaction(
                3,
                TransactionKind.PAYMENT,
                "12345678903",
                TODAY,
                TODAY.plusDays(1),
                ore(5),
                "49860612345",
                new BankReferences("A", "T", "F"),
                "payer",
                "text");
        TransactionKey key = TransactionKey.of(paid, 1);
        RecordedTransaction recorded =
                new RecordedTransaction(key, paid, TransactionState.REMOVED, Outcome.UNKNOWN_KID, "remark", "file", 4);
        RecordedTransaction erased = Erasing.erased(recorded);
        assertThat(erased)
                .usingRecursiveComparison()
                .ignoringFields("transaction", "remark")
                .isEqualTo(recorded);
        assertThat(erased.transaction())
                .usingRecursiveComparison()
                .ignoringFields("reference", "payerAccount", "text")
                .isEqualTo(paid);
        assertThat(erased.transaction().reference()).isEqualTo(NationalId.maskIn(paid.reference()));
        assertThat(erased.remark()).as("the reason for removing it").isEqualTo(Erasing.NAME);
        assertThat(Erasing.erased(recorded.with(TransactionState.PLACED, Outcome.UNKNOWN_KID, "placed by hand"))
                        .remark())
                .isEqualTo("placed by hand");
        assertThat(erased.transaction().payerAccount()).isEmpty();
        assertThat(erased.transaction().text()).isEmpty();
    }
}
