package org.schoolbilling.testkit.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.schoolbilling.testkit.run.School.ACCOUNT;
import static org.schoolbilling.testkit.run.School.CLERK;
import static org.schoolbilling.testkit.run.School.SEMAVG;
import static org.schoolbilling.testkit.run.School.nok;
import static org.schoolbilling.testkit.run.School.payment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.schoolbilling.invoice.InvoiceNumber;
import org.schoolbilling.ledger.LogEntry;
import org.schoolbilling.payment.BankReferences;
import org.schoolbilling.payment.BankTransaction;
import org.schoolbilling.payment.RecordedTransaction;
import org.schoolbilling.payment.TransactionKey;
import org.schoolbilling.payment.TransactionKind;
import org.schoolbilling.payment.TransactionState;
import org.schoolbilling.settlement.Status;
import org.schoolbilling.spi.BillingException;
import org.schoolbilling.spi.Cursor;
import org.schoolbilling.spi.run.Desk;
import org.schoolbilling.spi.run.Mode;
import org.schoolbilling.spi.run.Payments;
import org.schoolbilling.spi.run.Suggestion;
import org.schoolbilling.spi.run.Suggestion.Ground;

class DeskTest {

    private static final String PAYER = "86011117947";

    private static List<RecordedTransaction> all(Cursor<RecordedTransaction> cursor) {
        List<RecordedTransaction> found = new ArrayList<>();
        try (cursor) {
            cursor.forEachRemaining(found::add);
        }
        return found;
    }

    private static TransactionKey unresolved(School school) {
        return all(school.store.unresolved()).get(0).key();
    }

    private static TransactionState state(School school, TransactionKey key) {
        return school.store.transactions(List.of(key)).get(key).state();
    }

    private static void refused(String code, String message, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        BillingException.class, e -> assertThat(e.code()).isEqualTo(code))
                .hasMessageContaining(message);
    }

    private static BankTransaction from(String payer, String kid, String amount, String reference) {
        return new BankTransaction(
                1,
                TransactionKind.PAYMENT,
                ACCOUNT,
                LocalDate.of(2026, 8, 25),
                null,
                nok(amount),
                kid,
                new BankReferences(reference, "", ""),
                payer,
                "");
    }

    private static School twoInvoices() {
        School school = new School().withStudents(2);
        school.generate(2, SEMAVG);
        school.issue();
        return school;
    }

    private static Desk.Part part(long number, String amount) {
        return new Desk.Part(new InvoiceNumber(number), nok(amount));
    }

    @Test
    @Tag("PAY-13")
    void aPaymentIsSplitOverSeveralInvoicesInOneCommit() {
        School school = twoInvoices();
        school.load(payment("", "1000.00", "A1"));
        TransactionKey key = unresolved(school);

        school.billing.desk().split(key, List.of(part(1, "600.00"), part(2, "400.00")), CLERK);

        assertThat(school.settlement(1).status()).isEqualTo(Status.SETTLED);
        assertThat(school.settlement(2).outstanding()).isEqualTo(nok("200.00"));
        assertThat(school.invoice(1).payments().get(0).origin())
                .as("both lines name the transaction")
                .isEqualTo(school.invoice(2).payments().get(0).origin());
        assertThat(state(school, key)).isEqualTo(TransactionState.PLACED);
        assertThat(school.billing.desk().history(key, CLERK))
                .extracting(LogEntry::after)
                .containsExactly("PLACED: split over invoices 1 (600.00), 2 (400.00)");
        assertThat(school.billing.verify(CLERK, n -> {}).findings()).isEmpty();
        school.load(payment("", "1000.00", "A1"));
        assertThat(all(school.store.unresolved())).as("it comes again").isEmpty();
    }

    @Test
    @Tag("PAY-13")
    void aSplitThatDoesNotAddUpBooksNothing() {
        School school = twoInvoices();
        school.load(payment("", "1000.00", "A1"));
        TransactionKey key = unresolved(school);
        Desk desk = school.billing.desk();

        refused(
                "transaction.unsuitable",
                "999",
                () -> desk.split(key, List.of(part(1, "600.00"), part(2, "399.99")), CLERK));
        refused(
                "transaction.unsuitable",
                "twice",
                () -> desk.split(key, List.of(part(1, "500.00"), part(1, "500.00")), CLERK));
        refused("transaction.unsuitable", "0.00", () -> desk.split(key, List.of(), CLERK));
        refused("invoice.unknown", "77", () -> desk.split(key, List.of(part(1, "500.00"), part(77, "500.00")), CLERK));

        assertThat(school.invoice(1).payments()).isEmpty();
        assertThat(state(school, key)).isEqualTo(TransactionState.UNRESOLVED);
    }

    @Test
    @Tag("PAY-13")
    void aDuplicateNamesTheOneThatCounts() {
        School school = twoInvoices();
        school.load(payment(school.kid(1), "600.00", "A1"), payment("", "600.00", "B1"), payment("", "5.00", "B2"));
        List<RecordedTransaction> open = all(school.store.unresolved());
        TransactionKey double1 = open.get(0).key();
        TransactionKey other = open.get(1).key();
        TransactionKey booked = TransactionKey.of(payment(school.kid(1), "600.00", "A1"), 1);
        Desk desk = school.billing.desk();

        refused(
                "transaction.unknown",
                "nowhere",
                () -> desk.duplicate(
                        double1, new TransactionKey(ACCOUNT, LocalDate.of(2026, 1, 1), "nowhere", 1), CLERK));
        refused("transaction.unsuitable", "itself", () -> desk.duplicate(double1, double1, CLERK));
        refused("transaction.unsuitable", "amount", () -> desk.duplicate(other, booked, CLERK));
        desk.duplicate(double1, booked, CLERK);

        assertThat(state(school, double1)).isEqualTo(TransactionState.DUPLICATE);
        assertThat(desk.history(double1, CLERK))
                .singleElement()
                .satisfies(e -> assertThat(e.after()).isEqualTo("DUPLICATE: duplicate of " + booked.toText()));
        assertThat(school.settlement(1).paid()).isEqualTo(nok("600.00"));
    }

    @Test
    @Tag("PAY-13")
    void whatIsSentBackIsNeverBookedAndSaysWhereItGoes() {
        School school = twoInvoices();
        school.load(from(PAYER, "", "300.00", "A1"), from("", "", "5.00", "A2"), from("12345678901", "", "7.00", "A3"));
        List<RecordedTransaction> open = all(school.store.unresolved());
        Desk desk = school.billing.desk();

        Desk.SentBack sent = desk.sendBack(open.get(0).key(), "wrong school", CLERK);

        assertThat(sent).isEqualTo(new Desk.SentBack(open.get(0).key(), nok("300.00"), PAYER, ACCOUNT, "wrong school"));
        assertThat(state(school, open.get(0).key())).isEqualTo(TransactionState.SENT_BACK);
        refused(
                "transaction.unsuitable",
                "did not say",
                () -> desk.sendBack(open.get(1).key(), "wrong", CLERK));
        refused(
                "transaction.unsuitable",
                "not a valid",
                () -> desk.sendBack(open.get(2).key(), "wrong", CLERK));
        refused("reason.missing", "", () -> desk.sendBack(open.get(1).key(), " ", CLERK));
        assertThat(school.billing.verify(CLERK, n -> {}).paid()).isEqualTo(nok("0.00"));
    }

    @Test
    @Tag("PAY-13")
    void whatAPersonTookOffTheListCanComeBack() {
        School school = twoInvoices();
        school.load(
                from(PAYER, "", "300.00", "A1"),
                payment("", "600.00", "A2"),
                payment("", "600.00", "A3"),
                payment("", "9.00", "A4"));
        List<TransactionKey> keys = all(school.store.unresolved()).stream()
                .map(RecordedTransaction::key)
                .toList();
        Desk desk = school.billing.desk();
        desk.sendBack(keys.get(0), "wrong school", CLERK);
        desk.duplicate(keys.get(1), keys.get(2), CLERK);
        school.billing.payments().remove(keys.get(3), "a test", CLERK);
        assertThat(all(desk.handled(CLERK))).hasSize(3);

        for (int i : new int[] {0, 1, 3}) {
            desk.reopen(keys.get(i), "a mistake", CLERK);
        }

        assertThat(all(school.store.unresolved())).hasSize(4);
        assertThat(desk.history(keys.get(3), CLERK))
                .extracting(LogEntry::before, LogEntry::after)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("UNRESOLVED", "REMOVED: a test"),
                        org.assertj.core.groups.Tuple.tuple("REMOVED", "UNRESOLVED: a mistake"));
        refused("transaction.unsuitable", "UNRESOLVED", () -> desk.reopen(keys.get(2), "why", CLERK));
    }

    @Test
    @Tag("PAY-13")
    void whatWasPlacedNeverComesBackOnTheList() {
        School school = twoInvoices();
        school.load(payment("", "600.00", "A1"), payment(school.kid(2), "600.00", "A2"));
        TransactionKey key = unresolved(school);
        Desk desk = school.billing.desk();
        school.billing.payments().place(key, new InvoiceNumber(1), CLERK);

        refused("transaction.unsuitable", "stands on line", () -> desk.reopen(key, "why", CLERK));
        TransactionKey booked = TransactionKey.of(payment(school.kid(2), "600.00", "A2"), 1);
        refused("transaction.unsuitable", "REGISTERED", () -> desk.reopen(booked, "why", CLERK));
        school.load(School.transaction(TransactionKind.REVERSAL, "", "-600.00", "A9", ACCOUNT));
        TransactionKey reversal = unresolved(school);
        int line = school.invoice(1).payments().get(0).number();
        school.billing.payments().takeBack(reversal, new InvoiceNumber(1), line, CLERK);

        refused("transaction.unsuitable", "was taken back", () -> desk.reopen(key, "why", CLERK));
        assertThat(state(school, key)).isEqualTo(TransactionState.PLACED);
        refused("transaction.unsuitable", "took a payment back", () -> desk.reopen(reversal, "why", CLERK));
    }

    private static List<String> suggested(School school, TransactionKey key) {
        return school.billing.desk().suggest(key, CLERK).stream()
                .map(s -> s.invoice().header().number().orElseThrow() + " " + s.ground())
                .toList();
    }

    @Test
    @Tag("PAY-13")
    void suggestionsNameNearKidsKnownPayersAndEqualAmountsAndBookNothing() {
        School school = new School().withStudents(3);
        school.generate(3, SEMAVG);
        school.issue();
        school.billing
                .payments()
                .pay(
                        Mode.COMMIT,
                        new Payments.ByHand(new InvoiceNumber(3), nok("100.00"), null, "H1", List.of()),
                        CLERK);
        school.load(from(PAYER, school.kid(2), "50.00", "A1"));
        String kid = school.kid(3);
        String mistyped = kid.substring(0, 15) + (char) ('0' + (kid.charAt(15) - '0' + 1) % 10);
        school.load(from(PAYER, mistyped, "600.00", "A2"));
        TransactionKey key = unresolved(school);

        assertThat(suggested(school, key))
                .containsExactly("3 " + Ground.KID_WRONG_DIGIT, "2 " + Ground.PAYER_SEEN, "1 " + Ground.SAME_AMOUNT);
        assertThat(school.billing.desk().suggest(key, CLERK))
                .extracting(Suggestion::invoice)
                .allSatisfy(invoice -> assertThat(invoice.payments()).hasSizeLessThan(2));
        assertThat(state(school, key)).isEqualTo(TransactionState.UNRESOLVED);
    }
}
