package org.schoolbilling.testkit.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.schoolbilling.testkit.run.School.ACCOUNT;
import static org.schoolbilling.testkit.run.School.CLERK;
import static org.schoolbilling.testkit.run.School.nok;
import static org.schoolbilling.testkit.run.School.payment;
import static org.schoolbilling.testkit.run.School.transaction;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.schoolbilling.invoice.Invoice;
import org.schoolbilling.invoice.InvoiceNumber;
import org.schoolbilling.invoice.PaymentLine;
import org.schoolbilling.ledger.AsOf;
import org.schoolbilling.ledger.LogEntry;
import org.schoolbilling.ledger.LogField;
import org.schoolbilling.ledger.ReferenceChange;
import org.schoolbilling.payment.RecordedTransaction;
import org.schoolbilling.payment.TransactionKind;
import org.schoolbilling.spi.BillingException;
import org.schoolbilling.spi.Cursor;
import org.schoolbilling.spi.host.Permission;
import org.schoolbilling.spi.run.Mode;
import org.schoolbilling.spi.run.Payments.ByHand;
import org.schoolbilling.spi.run.SchoolBilling;

class ReferenceCorrectionTest {

    private static final LocalDate PAID = LocalDate.of(2026, 8, 25);

    private static void payByHand(School school, String amount, String reference) {
        school.billing
                .payments()
                .pay(Mode.COMMIT, new ByHand(new InvoiceNumber(1), nok(amount), PAID, reference, List.of()), CLERK);
    }

    private static Invoice correct(School school, int line, String reference) {
        return school.billing
                .payments()
                .correctReferences(
                        Mode.COMMIT, school.invoice(1).id(), line, new ReferenceChange(reference, null), CLERK);
    }

    private static BillingException refused(School school, int line, String reference) {
        Invoice before = school.invoice(1);
        BillingException[] thrown = new BillingException[1];
        assertThatThrownBy(() -> correct(school, line, reference))
                .isInstanceOfSatisfying(BillingException.class, e -> thrown[0] = e);
        assertThat(school.invoice(1)).isEqualTo(before);
        return thrown[0];
    }

    private static RecordedTransaction unresolved(School school) {
        try (Cursor<RecordedTransaction> cursor = school.billing.payments().unresolved(CLERK)) {
            return cursor.next();
        }
    }

    @Test
    @Tag("INV-5")
    void onlyPaymentsThatAreThereAreCorrected() {
        School school = new School().withSentInvoice();
        payByHand(school, "100.00", "R1");
        for (int line : new int[] {-1, 0, 1, 5, 99}) {
            assertThat(refused(school, line, "R2").code()).as("line %s", line).isEqualTo("line.unsuitable");
        }
        assertThat(refused(school, 4, "R1").code()).isEqualTo("payment.reference-unchanged");
        assertThatThrownBy(() -> new ReferenceChange("R".repeat(36), null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("36 characters");
        assertThat(correct(school, 4, "R2").payments())
                .extracting(p -> p.origin().archiveReference())
                .containsExactly("R2");
    }

    @Test
    @Tag("INV-5")
    @Tag("PAY-5")
    void aReferenceThatTheBanksOwnPaymentHasShowsThatItWasBookedTwice() {
        School school = new School().withSentInvoice();
        payByHand(school, "100.00", "TYPO");
        school.load(payment(school.kid(1), "100.00", "R1"));

        BillingException e = refused(school, 4, "R1");
        assertThat(e.code()).isEqualTo("payment.reference-taken");
        assertThat(e.message(Locale.ENGLISH)).contains("line 5", "R1", "booked twice");
        // of another day or account it is another payment
        correct(school, 4, "R1 ");
    }

    @Test
    @Tag("INV-5")
    @Tag("PAY-5")
    void aReferenceOnTheUnresolvedListIsPlacedAndNotCopied() {
        School school = new School().withSentInvoice();
        payByHand(school, "100.00", "TYPO");
        school.load(transaction(TransactionKind.PAYMENT, "", "100.00", "R1", ACCOUNT));
        RecordedTransaction waiting = unresolved(school);

        BillingException e = refused(school, 4, "R1");
        assertThat(e.code()).isEqualTo("payment.reference-taken");
        assertThat(e.message(Locale.ENGLISH))
                .contains("bank transaction " + waiting.key().toText(), "UNRESOLVED");

        school.billing.payments().remove(waiting.key(), "was entered by hand", CLERK);
        assertThat(((PaymentLine) correct(school, 4, "R1").line(4)).origin().archiveReference())
                .isEqualTo("R1");
    }

    @Test
    @Tag("INV-5")
    @Tag("PAY-5")
    void whatTheBankCalledItIsAlwaysRightAndItsIdentityStays() {
        School school = new School().withSentInvoice();
        school.load(payment(school.kid(1), "100.00", "R1"), payment(school.kid(1), "100.00", "R1"));
        correct(school, 5, "WRONG");
        correct(school, 5, "R1");
        assertThat(school.invoice(1).payments())
                .extracting(p -> p.origin().archiveReference())
                .containsExactly("R1", "R1");
        correct(school, 4, "OTHER");
        school.load(payment(school.kid(1), "100.00", "R1"), payment(school.kid(1), "100.00", "R1"));
        assertThat(school.invoice(1).payments())
                .as("the same file again books nothing")
                .hasSize(2);
    }

    @Test
    @Tag("INV-5")
    @Tag("LOG-1")
    @Tag("LOG-5")
    void theLogTellsBothReferencesAndMasksANationalIdInThem() {
        School school = new School().withSentInvoice();
        payByHand(school, "100.00", "41819077906");
        correct(school, 4, "R2");
        Invoice now = school.billing
                .payments()
                .correctReferences(Mode.COMMIT, school.invoice(1).id(), 4, new ReferenceChange("R3", "T"), CLERK);

        assertThat(school.store.log(now.id()))
                .filteredOn(e -> e.field() == LogField.PAYMENT_REFERENCE)
                .extracting(LogEntry::object, LogEntry::before, LogEntry::after)
                .containsExactly(
                        tuple("line 4 (archive reference)", "418190*****", "R2"),
                        tuple("line 4 (archive reference)", "R2", "R3"),
                        tuple("line 4 (transaction id)", "", "T"));
        AsOf.Past past = school.at(PAID)
                .asOf(now.id(), Instant.parse("2026-08-20T08:00:00Z"), CLERK)
                .orElseThrow();
        assertThat(past.asOfNow()).as("all at one time: nothing later").isEmpty();
    }

    @Test
    @Tag("LOG-4")
    void aNationalIdThatStoodForAReferenceIsNotBroughtBack() {
        School school = new School().withSentInvoice();
        payByHand(school, "100.00", "41819077906");
        SchoolBilling later = school.at(PAID);
        later.payments()
                .correctReferences(Mode.COMMIT, school.invoice(1).id(), 4, new ReferenceChange("R2", null), CLERK);
        AsOf.Past past = later.asOf(school.invoice(1).id(), Instant.parse("2026-08-21T00:00:00Z"), CLERK)
                .orElseThrow();
        assertThat(past.asOfNow()).contains(AsOf.Kept.PAYMENT_REFERENCE);
        assertThat(past.invoice().payments().get(0).origin().archiveReference()).isEqualTo("R2");
    }

    @Test
    @Tag("INV-5")
    @Tag("SPI-13")
    void whoMayNotChangeADebtorsInvoiceMayNotCorrectItsPayments() {
        School school = new School().withSentInvoice();
        payByHand(school, "100.00", "R1");
        SchoolBilling restricted = SchoolBilling.builder(
                        school.store,
                        school.codec,
                        school.ids,
                        Clock.fixed(Instant.parse("2026-08-20T08:00:00Z"), ZoneOffset.UTC))
                .access((actor, permission) -> permission != Permission.ONE_DEBTOR)
                .build();
        assertThatThrownBy(() -> restricted
                        .payments()
                        .correctReferences(
                                Mode.COMMIT, school.invoice(1).id(), 4, new ReferenceChange("R2", null), CLERK))
                .isInstanceOfSatisfying(
                        BillingException.class, e -> assertThat(e.code()).isEqualTo("permission.denied"));
    }
}
