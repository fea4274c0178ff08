package org.schoolbilling.testkit.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.schoolbilling.testkit.run.School.ACCOUNT;
import static org.schoolbilling.testkit.run.School.CLERK;
import static org.schoolbilling.testkit.run.School.SEMAVG;
import static org.schoolbilling.testkit.run.School.nok;
import static org.schoolbilling.testkit.run.School.payment;
import static org.schoolbilling.testkit.run.School.transaction;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.schoolbilling.catalog.InvoiceTypeCode;
import org.schoolbilling.catalog.LineTypeCode;
import org.schoolbilling.charge.GenerateRequest;
import org.schoolbilling.invoice.Invoice;
import org.schoolbilling.invoice.InvoiceId;
import org.schoolbilling.invoice.InvoiceNumber;
import org.schoolbilling.invoice.PaymentOrigin;
import org.schoolbilling.invoice.Stamp;
import org.schoolbilling.ledger.Decision;
import org.schoolbilling.ledger.InvoiceLedger;
import org.schoolbilling.ledger.LogField;
import org.schoolbilling.ledger.Moving;
import org.schoolbilling.ledger.PaymentFacts;
import org.schoolbilling.ledger.RefusalCode;
import org.schoolbilling.payment.RecordedTransaction;
import org.schoolbilling.payment.TransactionKey;
import org.schoolbilling.payment.TransactionKind;
import org.schoolbilling.payment.TransactionState;
import org.schoolbilling.settlement.ClaimPosition;
import org.schoolbilling.settlement.Settlement;
import org.schoolbilling.settlement.Status;
import org.schoolbilling.spi.BillingException;
import org.schoolbilling.spi.Cursor;
import org.schoolbilling.spi.run.Mode;
import org.schoolbilling.spi.run.Moves;
import org.schoolbilling.spi.run.Payments.ByHand;

class PaymentsTest {

    private static ByHand byHand(@Nullable String amount, @Nullable LocalDate date, String reference) {
        return new ByHand(new InvoiceNumber(1), amount == null ? null : nok(amount), date, reference, List.of());
    }

    private static List<RecordedTransaction> unresolved(School school) {
        List<RecordedTransaction> found = new ArrayList<>();
        try (Cursor<RecordedTransaction> cursor = school.billing.payments().unresolved(CLERK)) {
            cursor.forEachRemaining(found::add);
        }
        return found;
    }

    private static void refused(String code, ThrowingCallable operation) {
        assertThatThrownBy(operation)
                .isInstanceOfSatisfying(
                        BillingException.class, e -> assertThat(e.code()).isEqualTo(code));
    }

    @Test
    @Tag("PAY-8")
    void aPaymentByHandTakesWhatIsOwedAndTheDateLastUsed() {
        School school = new School().withSentInvoice();
        LocalDate first = LocalDate.of(2026, 8, 3);

        school.billing.payments().pay(Mode.COMMIT, byHand("100.00", first, "R1"), CLERK);
        Invoice after = school.billing.payments().pay(Mode.COMMIT, byHand(null, null, "R2"), CLERK);

        assertThat(after.payments().get(1).date()).isEqualTo(first);
        assertThat(after.payments().get(1).amount()).isEqualTo(nok("600.00"));
        assertThat(Settlement.of(after).status()).isEqualTo(Status.SETTLED);
        refused(
                "payment.nothing-owed",
                () -> school.billing.payments().pay(Mode.COMMIT, byHand(null, null, "R3"), CLERK));
        refused(
                "payment.reference-missing",
                () -> school.billing.payments().pay(Mode.COMMIT, byHand("1.00", null, ""), CLERK));
    }

    @Test
    @Tag("PAY-8")
    void aPaymentByHandDoesExactlyWhatTheBankFileDoes() {
        School byFile = new School().withSentInvoice();
        School byHand = new School().withSentInvoice();
        byFile.load(payment(byFile.kid(1), "640.00", "REF1"));
        byHand.billing.payments().pay(Mode.COMMIT, byHand("640.00", LocalDate.of(2026, 8, 25), "REF1"), CLERK);

        assertThat(byHand.settlement(1).claimPositions())
                .isEqualTo(byFile.settlement(1).claimPositions());
        assertThat(byHand.invoice(1).allocations()).isEqualTo(byFile.invoice(1).allocations());
        var id = byHand.invoice(1).id();
        assertThat(byHand.store.postings(List.of(id))).isEqualTo(byFile.store.postings(List.of(id)));
        assertThat(byHand.store.log(id)).anyMatch(e -> e.field() == LogField.PAYMENT_BY_HAND);
    }

    @Test
    @Tag("PAY-9")
    @Tag("OPT-5")
    void anEndedInvoiceTakesPaymentsUpToWhatWasWaivedAndThenHoldsASurplus() {
        School school = new School().withSentInvoice();
        school.load(payment(school.kid(1), "600.00", "A1"));
        assertThat(school.settlement(1).status()).isEqualTo(Status.SETTLED);
        assertThat(school.settlement(1).waived()).isEqualTo(nok("100.00"));

        school.load(payment(school.kid(1), "150.00", "A2"));

        assertThat(school.settlement(1).waived()).isEqualTo(nok("0.00"));
        assertThat(school.settlement(1).surplus()).isEqualTo(nok("50.00"));
        assertThat(school.settlement(1).status()).isEqualTo(Status.SENT);
    }

    @Test
    @Tag("PAY-10")
    void aDraftCannotReceivePayments() {
        School school = new School().withStudents(1);
        school.generate(1, SEMAVG);
        Invoice draft = school.all().get(0);
        InvoiceLedger ledger =
                new InvoiceLedger(school.catalog, new Stamp(CLERK, java.time.Instant.EPOCH), School.TODAY);

        Decision decision = ledger.register(
                draft,
                new PaymentFacts(
                        nok("1.00"), School.TODAY, new PaymentOrigin("", ACCOUNT, "R", "", "", List.of()), true));

        assertThat(decision)
                .isInstanceOfSatisfying(
                        Decision.No.class, no -> assertThat(no.refusal().code()).isEqualTo(RefusalCode.INVOICE_DRAFT));
        refused("invoice.unknown", () -> school.billing.payments().pay(Mode.COMMIT, byHand("1.00", null, "R"), CLERK));
    }

    @Test
    @Tag("ALC-8")
    void anInstructionGoesBeforePriorityAndTheOptionalRule() {
        School school = new School().withSentInvoice();

        school.billing
                .payments()
                .pay(Mode.COMMIT, new ByHand(new InvoiceNumber(1), nok("100.00"), null, "R1", List.of(3, 2)), CLERK);

        List<ClaimPosition> positions = school.settlement(1).claimPositions();
        assertThat(positions.get(2).allocated()).isEqualTo(nok("60.00"));
        assertThat(positions.get(1).allocated()).isEqualTo(nok("40.00"));
        assertThat(positions.get(0).allocated()).isEqualTo(nok("0.00"));
        assertThat(school.invoice(1).allocations()).allMatch(a -> a.why().rule().equals("ALC-8"));
        refused(
                "line.unsuitable",
                () -> school.billing
                        .payments()
                        .pay(
                                Mode.COMMIT,
                                new ByHand(new InvoiceNumber(1), nok("1.00"), null, "R1", List.of(4)),
                                CLERK));
    }

    @Test
    @Tag("ALC-7")
    void everyAllocationSaysWhichRuleWhichPriorityAndWhatWasOpen() {
        School school = new School().withSentInvoice();
        school.load(payment(school.kid(1), "650.00", "A1"));

        assertThat(school.invoice(1).allocations())
                .extracting(a -> a.claim() + " " + a.amount().toText() + " "
                        + a.why().rule() + " p" + a.why().priority() + " "
                        + a.why().openBefore().toText() + "->"
                        + a.why().openAfter().toText())
                .containsExactly(
                        "1 600.00 OPT-2 p1 600.00->0.00",
                        "2 40.00 OPT-2 p2 40.00->0.00",
                        "3 10.00 OPT-2 p2 60.00->50.00");
    }

    @Test
    @Tag("PAY-12")
    @Tag("OPT-6")
    void aReturnedPaymentLeavesTheInvoiceAsIfItHadNeverCome() {
        School school = new School().withSentInvoice();
        school.load(payment(school.kid(1), "600.00", "A1"));
        school.load(transaction(TransactionKind.REVERSAL, school.kid(1), "-600.00", "A9", ACCOUNT));
        TransactionKey reversal = unresolved(school).get(0).key();
        int line = school.invoice(1).payments().get(0).number();

        school.billing.payments().takeBack(reversal, new InvoiceNumber(1), line, CLERK);

        Settlement now = school.settlement(1);
        assertThat(now.status()).isEqualTo(Status.SENT);
        assertThat(now.outstanding()).isEqualTo(nok("700.00"));
        assertThat(now.waived())
                .as("the waiver that only this payment had earned")
                .isEqualTo(nok("0.00"));
        assertThat(unresolved(school)).isEmpty();
        var id = school.invoice(1).id();
        assertThat(school.store.postings(List.of(id)).get(id).stream()
                        .collect(java.util.stream.Collectors.groupingBy(
                                p -> p.coding().account(),
                                java.util.stream.Collectors.summingLong(
                                        p -> p.signed().minor()))))
                .allSatisfy((account, sum) -> assertThat(sum).isZero());
        refused(
                "transaction.handled",
                () -> school.billing.payments().takeBack(reversal, new InvoiceNumber(1), line, CLERK));
    }

    @Test
    @Tag("PAY-12")
    void aReversalNeverBecomesAPaymentAndItsAmountMustBeThePayments() {
        School school = new School().withSentInvoice();
        school.load(
                payment(school.kid(1), "600.00", "A1"),
                transaction(TransactionKind.REVERSAL, school.kid(1), "-500.00", "A9", ACCOUNT));
        TransactionKey reversal = unresolved(school).get(0).key();

        refused("transaction.unsuitable", () -> school.billing.payments().place(reversal, new InvoiceNumber(1), CLERK));
        refused(
                "transaction.unsuitable",
                () -> school.billing.payments().takeBack(reversal, new InvoiceNumber(1), 4, CLERK));
        assertThat(school.settlement(1).paid()).isEqualTo(nok("600.00"));
        assertThat(unresolved(school)).hasSize(1);
    }

    private static InvoiceId id(School school, long number) {
        return school.invoice(number).id();
    }

    private static void move(School school, long from, int line, Moving.Part part, long to) {
        school.billing.moves().move(Mode.COMMIT, new Moves.Move(id(school, from), line, part, id(school, to)), CLERK);
    }

    @Test
    @Tag("PAY-12")
    void aPaymentThatWasMovedInPartIsTakenBackWhereverItStands() {
        School school = new School().withStudents(2);
        school.generate(2, School.SEMAVG);
        school.issue();
        school.load(payment(school.kid(1), "900.00", "A1"));
        move(school, 1, 2, Moving.Part.UNPLACED, 2);
        assertThat(school.settlement(2).paid()).isEqualTo(nok("300.00"));
        school.load(
                transaction(TransactionKind.REVERSAL, "", "-500.00", "A8", ACCOUNT),
                transaction(TransactionKind.REVERSAL, "", "-900.00", "A9", ACCOUNT));
        TransactionKey less = unresolved(school).get(0).key();
        TransactionKey all = unresolved(school).get(1).key();

        assertThatThrownBy(() -> school.billing.payments().takeBack(less, new InvoiceNumber(1), 2, CLERK))
                .hasMessageContaining("line 2 of invoice 1 is 600.00 NOK, line 2 of invoice 2 is 300.00 NOK");
        Invoice named = school.billing.payments().takeBack(all, new InvoiceNumber(1), 2, CLERK);

        assertThat(named.id()).isEqualTo(id(school, 1));
        for (long number = 1; number <= 2; number++) {
            assertThat(school.settlement(number).paid()).isEqualTo(nok("0.00"));
            assertThat(school.settlement(number).outstanding()).isEqualTo(nok("600.00"));
        }
        assertThat(unresolved(school)).hasSize(1);
        assertThat(school.billing.verify(CLERK, n -> {}).isClean()).isTrue();
    }

    @Test
    @Tag("PAY-12")
    void aPaymentThatWasMovedAndMovedBackIsTakenBackWhole() {
        School school = new School().withStudents(2);
        school.generate(2, School.SEMAVG);
        school.issue();
        school.load(payment(school.kid(1), "900.00", "A1"));
        move(school, 1, 2, Moving.Part.UNPLACED, 2);
        move(school, 2, 2, Moving.Part.WHOLE, 1);
        assertThat(school.settlement(1).surplus()).isEqualTo(nok("300.00"));
        school.load(transaction(TransactionKind.REVERSAL, "", "-900.00", "A9", ACCOUNT));

        school.billing.payments().takeBack(unresolved(school).get(0).key(), new InvoiceNumber(1), 2, CLERK);

        assertThat(school.settlement(1).paid()).isEqualTo(nok("0.00"));
        assertThat(school.settlement(2).paid()).isEqualTo(nok("0.00"));
        assertThat(school.billing.verify(CLERK, n -> {}).isClean()).isTrue();
    }

    @Test
    @Tag("PAY-4")
    @Tag("LOG-1")
    void anUnresolvedTransactionIsPlacedByHandOrRemovedWithAReasonAndBothAreLogged() {
        School school = new School().withSentInvoice();
        school.load(payment("", "700.00", "A1"), payment("", "5.00", "A2"));
        TransactionKey first = unresolved(school).get(0).key();
        TransactionKey second = unresolved(school).get(1).key();

        school.billing.payments().place(first, new InvoiceNumber(1), CLERK);
        refused("reason.missing", () -> school.billing.payments().remove(second, " ", CLERK));
        school.billing.payments().remove(second, "sent to the wrong school", CLERK);

        assertThat(unresolved(school)).isEmpty();
        assertThat(school.settlement(1).status()).isEqualTo(Status.SETTLED);
        assertThat(school.invoice(1).payments().get(0).origin().transaction()).isEqualTo(first.toText());
        assertThat(school.store.transactions(List.of(first, second)).values())
                .extracting(RecordedTransaction::state)
                .containsExactlyInAnyOrder(TransactionState.PLACED, TransactionState.REMOVED);
        refused("transaction.handled", () -> school.billing.payments().remove(first, "again", CLERK));
    }

    @Test
    @Tag("MON-7")
    @Tag("PST-7")
    void whatIsTakenBackCancelsToTheOreVatIncluded() {
        School school = new School().withStudents(1);
        LineTypeCode fee = new LineTypeCode("KURSAVG");
        GenerateRequest request = new GenerateRequest(
                new InvoiceTypeCode("KURS"),
                List.of(fee),
                Map.of(fee, nok("333.33")),
                School.TERM,
                null,
                school.students(1),
                false,
                false);
        school.billing.generate(Mode.COMMIT, request, true, CLERK, i -> {});
        school.issue();
        school.load(
                payment(school.kid(1), "100.01", "A1"),
                payment(school.kid(1), "0.03", "A2"),
                payment(school.kid(1), "233.29", "A3"),
                transaction(TransactionKind.REVERSAL, school.kid(1), "-100.01", "B1", ACCOUNT),
                transaction(TransactionKind.REVERSAL, school.kid(1), "-0.03", "B2", ACCOUNT),
                transaction(TransactionKind.REVERSAL, school.kid(1), "-233.29", "B3", ACCOUNT));
        assertThat(standing(school)).containsEntry("2700", -6667L).containsEntry("3230", -26666L);

        List<RecordedTransaction> reversals = unresolved(school);
        List<Integer> lines =
                school.invoice(1).payments().stream().map(p -> p.number()).toList();
        for (int i = 0; i < 3; i++) {
            school.billing.payments().takeBack(reversals.get(i).key(), new InvoiceNumber(1), lines.get(i), CLERK);
        }

        assertThat(standing(school))
                .allSatisfy((account, sum) -> assertThat(sum).isZero());
    }

    private static Map<String, Long> standing(School school) {
        var id = school.invoice(1).id();
        return school.store.postings(List.of(id)).get(id).stream()
                .collect(java.util.stream.Collectors.groupingBy(
                        p -> p.coding().account(),
                        java.util.stream.Collectors.summingLong(p -> p.signed().minor())));
    }
}
