package org.schoolbilling.testkit.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.schoolbilling.testkit.run.School.CLERK;
import static org.schoolbilling.testkit.run.School.KOPI;
import static org.schoolbilling.testkit.run.School.SAIH;
import static org.schoolbilling.testkit.run.School.SEMAVG;
import static org.schoolbilling.testkit.run.School.nok;
import static org.schoolbilling.testkit.run.School.payment;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.schoolbilling.catalog.Role;
import org.schoolbilling.identifier.BankAccountNumber;
import org.schoolbilling.invoice.EndedByHand;
import org.schoolbilling.invoice.InvoiceId;
import org.schoolbilling.invoice.InvoiceLine;
import org.schoolbilling.ledger.Moving;
import org.schoolbilling.settlement.ClaimPosition;
import org.schoolbilling.settlement.Settlement;
import org.schoolbilling.settlement.Status;
import org.schoolbilling.spi.run.Mode;
import org.schoolbilling.spi.run.Moves;
import org.schoolbilling.spi.run.Refunds;
import org.schoolbilling.spi.run.VerifyReport;
import org.schoolbilling.spi.run.Waivers;

/**
 * The exercises of chapters 3 to 6 of the course text for users of Felles studentsystem, with the outcomes that the text
 * describes. Every student is sent 600.00 semester fee, and 40.00 and 60.00 that may be left out.
 */
@DisplayName("FS course")
class FsCourseTest {

    private static final BankAccountNumber DEBTORS = new BankAccountNumber("12345678903");

    private final School school = new School();

    private void drawUpAndSend(int students) {
        school.withStudents(students).generate(students, SEMAVG, SAIH, KOPI);
        school.issue();
    }

    private InvoiceId id(long number) {
        return school.invoice(number).id();
    }

    private Settlement stands(long number) {
        return school.settlement(number);
    }

    private List<Boolean> paidFlags(long number) {
        return stands(number).claimPositions().stream()
                .map(ClaimPosition::isPaid)
                .toList();
    }

    private List<InvoiceLine> lines(long number, Role role) {
        return school.invoice(number).lines().stream()
                .filter(line -> line.role() == role)
                .toList();
    }

    private Map<String, String> journal(long number) {
        Map<String, Long> sums = new TreeMap<>();
        school.store
                .postings(List.of(id(number)))
                .getOrDefault(id(number), List.of())
                .forEach(p -> sums.merge(p.coding().account(), p.signed().minor(), Long::sum));
        Map<String, String> texts = new TreeMap<>();
        sums.forEach((account, minor) -> {
            if (minor != 0) {
                texts.put(
                        account,
                        org.schoolbilling.money.Money.ofMinor(minor, School.NOK).toText());
            }
        });
        return texts;
    }

    /** Whatever was done, the books agree. */
    @AfterEach
    void theBooksAgree() {
        VerifyReport report = school.billing.verify(CLERK, n -> {});
        assertThat(report.findings()).isEmpty();
    }

    @Test
    @DisplayName("3 and 4: claims are drawn up and sent; the total includes what may be left out")
    @Tag("ISS-3")
    void drawnUpAndSent() {
        drawUpAndSend(2);
        assertThat(stands(1).status()).isEqualTo(Status.SENT);
        assertThat(stands(1).claims()).isEqualTo(nok("700.00"));
        assertThat(stands(1).balance()).isEqualTo(nok("-700.00"));
        assertThat(school.kid(1)).hasSize(16).isNotEqualTo(school.kid(2));
    }

    @Test
    @DisplayName("5: some stay unpaid, some are paid in full, some too much, some too little")
    @Tag("STA-4")
    void unpaidPaidOverpaidUnderpaid() {
        drawUpAndSend(4);
        school.load(
                payment(school.kid(2), "700.00", "A2"),
                payment(school.kid(3), "750.00", "A3"),
                payment(school.kid(4), "450.00", "A4"));

        assertThat(stands(1).status()).isEqualTo(Status.SENT);
        assertThat(stands(2).status()).isEqualTo(Status.SETTLED);
        assertThat(paidFlags(2)).containsExactly(true, true, true);
        assertThat(stands(3).status()).as("not balanced, so not settled").isEqualTo(Status.SENT);
        assertThat(stands(3).surplus()).isEqualTo(nok("50.00"));
        assertThat(stands(4).status()).isEqualTo(Status.SENT);
        assertThat(stands(4).outstanding()).isEqualTo(nok("250.00"));
        assertThat(paidFlags(4)).containsExactly(false, false, false);
    }

    @Test
    @DisplayName("5: whoever pays without the optional claims is settled, and these are waived by themselves")
    @Tag("OPT-1")
    void withAndWithoutOptionalClaims() {
        drawUpAndSend(2);
        school.load(payment(school.kid(1), "600.00", "A1"), payment(school.kid(2), "640.00", "A2"));

        assertThat(stands(1).status()).isEqualTo(Status.SETTLED);
        assertThat(paidFlags(1)).containsExactly(true, false, false);
        assertThat(lines(1, Role.WAIVER)).hasSize(2);
        assertThat(stands(2).status()).isEqualTo(Status.SETTLED);
        assertThat(paidFlags(2)).containsExactly(true, true, false);
        assertThat(stands(2).balance().isZero()).isTrue();
    }

    @Test
    @DisplayName("5.3: a claim is waived before it is paid, and the invoice becomes FRAFALT; deleted, it is owed again")
    @Tag("WAI-1")
    @Tag("WAI-4")
    void waived() {
        drawUpAndSend(1);
        school.billing.waivers().waive(Mode.COMMIT, new Waivers.ByHand(id(1), null, null, ""), CLERK);

        assertThat(stands(1).status()).isEqualTo(Status.WAIVED);
        assertThat(lines(1, Role.WAIVER))
                .extracting(line -> line.text() + " " + line.amount().toText())
                .containsExactly(
                        "Frafall registrert for hånd " + School.TODAY + " 60.00",
                        "Frafall registrert for hånd " + School.TODAY + " 40.00",
                        "Frafall registrert for hånd " + School.TODAY + " 600.00");
        assertThat(journal(1)).isEmpty();

        school.billing.waivers().undoAll(Mode.COMMIT, id(1), CLERK);
        assertThat(stands(1).status()).isEqualTo(Status.SENT);
        assertThat(stands(1).outstanding()).isEqualTo(nok("700.00"));
    }

    @Test
    @DisplayName("5.3: where some of it is paid and the rest is waived, the invoice is OPPGJORT")
    @Tag("STA-4")
    void paidInPartAndWaivedForTheRest() {
        drawUpAndSend(1);
        school.load(payment(school.kid(1), "300.00", "A1"));
        school.billing.waivers().waive(Mode.COMMIT, new Waivers.ByHand(id(1), null, null, "Avtalt"), CLERK);
        assertThat(stands(1).status()).isEqualTo(Status.SETTLED);
        assertThat(stands(1).waived()).isEqualTo(nok("400.00"));
    }

    @Test
    @DisplayName("5.3: part of a payment that is too high is refunded; the refund line alone balances the account")
    @Tag("REF-1")
    void partOfAnOverpaymentIsRefunded() {
        drawUpAndSend(1);
        school.load(payment(school.kid(1), "900.00", "A1"));
        refund(1, null, "200.00");

        assertThat(lines(1, Role.REFUND_CLAIM)).isEmpty();
        assertThat(lines(1, Role.REFUND)).hasSize(1);
        assertThat(stands(1).balance().isZero()).isTrue();
        assertThat(stands(1).status()).isEqualTo(Status.SETTLED);
        assertThat(journal(1)).containsEntry("1920", "700.00").doesNotContainKey("2990");
    }

    private void refund(long number, Integer claim, String amount) {
        school.billing
                .refunds()
                .refund(Mode.COMMIT, new Refunds.ByHand(id(number), claim, nok(amount), null, DEBTORS), CLERK);
    }

    @Test
    @DisplayName("5.3: a paid claim is met by a refund claim that is granted, and the amount refunded")
    @Tag("REF-2")
    @Tag("STA-6")
    void aPaidClaimIsRefunded() {
        drawUpAndSend(1);
        school.load(payment(school.kid(1), "700.00", "A1"));
        refund(1, 3, "60.00");

        assertThat(lines(1, Role.REFUND_CLAIM)).hasSize(1);
        assertThat(lines(1, Role.REFUND)).hasSize(1);
        assertThat(paidFlags(1)).containsExactly(true, true, false);
        assertThat(stands(1).status()).as("in part").isEqualTo(Status.SETTLED);

        refund(1, 2, "40.00");
        refund(1, 1, "600.00");
        assertThat(stands(1).status()).as("all of it").isEqualTo(Status.REFUNDED);
        assertThat(journal(1)).isEmpty();
    }

    @Test
    @DisplayName("5.3: a refund claim granted before payment balances the account; the status is then set by hand")
    @Tag("REF-3")
    @Tag("STA-5")
    void aRefundClaimIsGrantedBeforePayment() {
        drawUpAndSend(1);
        for (int line = 1; line <= 3; line++) {
            school.billing.refunds().grant(Mode.COMMIT, id(1), line, null, CLERK);
        }
        assertThat(stands(1).balance().isZero()).isTrue();
        assertThat(stands(1).status()).isEqualTo(Status.SENT);

        school.billing.waivers().end(Mode.COMMIT, id(1), EndedByHand.LAPSED, CLERK);
        assertThat(stands(1).status()).isEqualTo(Status.LAPSED);
    }

    @Test
    @DisplayName("5.2: a payment with another student's KID is moved; a second posting only where accounts differ")
    @Tag("MOV-1")
    @Tag("MOV-2")
    void aPaymentIsMoved() {
        drawUpAndSend(2);
        school.load(payment(school.kid(1), "700.00", "A1"), payment(school.kid(1), "700.00", "A2"));
        assertThat(stands(1).surplus()).isEqualTo(nok("700.00"));

        int second = lines(1, Role.PAYMENT).get(1).number();
        school.billing.moves().move(Mode.COMMIT, new Moves.Move(id(1), second, Moving.Part.WHOLE, id(2)), CLERK);

        assertThat(stands(1).status()).isEqualTo(Status.SETTLED);
        assertThat(stands(2).status()).isEqualTo(Status.SETTLED);
        assertThat(journal(2))
                .as("the unplaced account is debited and the claims are credited")
                .containsEntry("2990", "700.00")
                .containsEntry("3210", "-600.00")
                .doesNotContainKey("1920");

        // The same bank file again books nothing: a moved payment is known (PAY-6).
        school.load(payment(school.kid(1), "700.00", "A2"));
        assertThat(stands(1).surplus().isZero()).isTrue();
    }
}
