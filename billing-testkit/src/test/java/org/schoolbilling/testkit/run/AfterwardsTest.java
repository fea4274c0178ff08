package org.schoolbilling.testkit.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.schoolbilling.testkit.run.School.CLERK;
import static org.schoolbilling.testkit.run.School.KOPI;
import static org.schoolbilling.testkit.run.School.SAIH;
import static org.schoolbilling.testkit.run.School.SEMAVG;
import static org.schoolbilling.testkit.run.School.nok;
import static org.schoolbilling.testkit.run.School.payment;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.schoolbilling.identifier.BankAccountNumber;
import org.schoolbilling.invoice.EndedByHand;
import org.schoolbilling.invoice.Invoice;
import org.schoolbilling.invoice.InvoiceId;
import org.schoolbilling.ledger.Moving.Part;
import org.schoolbilling.posting.Posting;
import org.schoolbilling.settlement.Settlement;
import org.schoolbilling.settlement.Status;
import org.schoolbilling.spi.BillingException;
import org.schoolbilling.spi.run.Mode;
import org.schoolbilling.spi.run.Moves;
import org.schoolbilling.spi.run.Refunds;
import org.schoolbilling.spi.run.Waivers;

/** Runs over what happens after the payment: trial and earnest, refusals that change nothing, one commit for a move. */
class AfterwardsTest {

    private static final BankAccountNumber DEBTORS = new BankAccountNumber("12345678903");

    /** Two sent invoices of 700.00; 900.00 is paid on the first. */
    private static School overpaid() {
        School school = new School().withStudents(2);
        school.generate(2, SEMAVG, SAIH, KOPI);
        school.issue();
        school.load(payment(school.kid(1), "900.00", "A1"));
        return school;
    }

    private static InvoiceId id(School school, long number) {
        return school.invoice(number).id();
    }

    private static void refused(String code, ThrowingCallable operation) {
        assertThatThrownBy(operation).isInstanceOfSatisfying(BillingException.class, e -> {
            assertThat(e.code()).isEqualTo(code);
            for (String language : List.of("en", "nb", "nn", "da")) {
                assertThat(e.message(Locale.forLanguageTag(language)))
                        .as(language)
                        .hasSizeGreaterThan(30)
                        .doesNotContain("{");
            }
        });
    }

    private static List<Invoice> unversioned(Invoice... invoices) {
        List<Invoice> all = new ArrayList<>();
        for (Invoice invoice : invoices) {
            all.add(invoice.withVersion(0));
        }
        return all;
    }

    @Test
    @Tag("GEN-2")
    void aTrialSaysWhatIsThenStoredAndChangesNothing() {
        School school = overpaid();
        Invoice before = school.invoice(1);
        Moves.Move move = new Moves.Move(id(school, 1), 4, Part.UNPLACED, id(school, 2));
        Moves.Moved tried = school.billing.moves().move(Mode.TRIAL, move, CLERK);
        assertThat(school.invoice(1)).isEqualTo(before);
        Moves.Moved done = school.billing.moves().move(Mode.COMMIT, move, CLERK);
        assertThat(tried).isEqualTo(done);
        assertThat(unversioned(school.invoice(1), school.invoice(2))).isEqualTo(unversioned(done.from(), done.to()));

        Waivers.ByHand waiver = new Waivers.ByHand(id(school, 2), nok("10.00"), null, "Avtalt");
        assertThat(school.billing.waivers().waive(Mode.TRIAL, waiver, CLERK))
                .isEqualTo(school.billing.waivers().waive(Mode.COMMIT, waiver, CLERK));
        Refunds.ByHand refund = new Refunds.ByHand(id(school, 1), 1, nok("100.00"), null, DEBTORS);
        assertThat(school.billing.refunds().refund(Mode.TRIAL, refund, CLERK))
                .isEqualTo(school.billing.refunds().refund(Mode.COMMIT, refund, CLERK));
        assertThat(school.billing.verify(CLERK, n -> {}).findings()).isEmpty();
    }

    @Test
    @Tag("MOV-1")
    @Tag("PAY-7")
    void aMoveIsOneCommit() {
        School school = overpaid();
        long source = school.invoice(1).version();
        long target = school.invoice(2).version();
        school.billing.moves().move(Mode.COMMIT, new Moves.Move(id(school, 1), 4, Part.WHOLE, id(school, 2)), CLERK);
        assertThat(school.invoice(1).version()).isEqualTo(source + 1);
        assertThat(school.invoice(2).version()).isEqualTo(target + 1);
        assertThat(school.settlement(2).surplus()).isEqualTo(nok("200.00"));
        assertThat(school.settlement(1).outstanding()).isEqualTo(nok("700.00"));
    }

    @Test
    @Tag("MOV-4")
    @Tag("WAI-1")
    @Tag("REF-4")
    @Tag("ERR-1")
    void whatIsRefusedSaysWhyInFourLanguagesAndChangesNothing() {
        School school = overpaid();
        school.load(payment(school.kid(2), "100.00", "A2"));
        school.withStudents(3).generate(3, SEMAVG);
        Invoice draft =
                school.all().stream().filter(Invoice::isDraft).findFirst().orElseThrow();
        List<Invoice> before = school.all();
        InvoiceId one = id(school, 1);
        InvoiceId two = id(school, 2);

        refused(
                "move.to-draft",
                () -> school.billing.moves().move(Mode.COMMIT, new Moves.Move(one, 4, Part.WHOLE, draft.id()), CLERK));
        refused(
                "move.to-itself",
                () -> school.billing.moves().move(Mode.COMMIT, new Moves.Move(one, 4, Part.WHOLE, one), CLERK));
        refused(
                "move.nothing-left",
                () -> school.billing.moves().move(Mode.COMMIT, new Moves.Move(two, 4, Part.UNPLACED, one), CLERK));
        refused(
                "waiver.too-large",
                () -> school.billing
                        .waivers()
                        .waive(Mode.COMMIT, new Waivers.ByHand(two, nok("700.01"), null, ""), CLERK));
        refused(
                "waiver.nothing-owed",
                () -> school.billing.waivers().waive(Mode.COMMIT, new Waivers.ByHand(one, null, null, ""), CLERK));
        refused("waiver.none", () -> school.billing.waivers().undoAll(Mode.COMMIT, one, CLERK));
        refused(
                "invoice.not-issued",
                () -> school.billing
                        .waivers()
                        .waive(Mode.COMMIT, new Waivers.ByHand(draft.id(), null, null, ""), CLERK));
        refused(
                "refund.too-large",
                () -> school.billing
                        .refunds()
                        .refund(Mode.COMMIT, new Refunds.ByHand(one, null, nok("200.01"), null, DEBTORS), CLERK));
        refused(
                "refund.account-missing",
                () -> school.billing
                        .refunds()
                        .refund(Mode.COMMIT, new Refunds.ByHand(one, null, null, null, null), CLERK));
        refused(
                "refund.nothing-held",
                () -> school.billing
                        .refunds()
                        .refund(Mode.COMMIT, new Refunds.ByHand(two, null, null, null, DEBTORS), CLERK));
        refused(
                "refund.claim-not-paid",
                () -> school.billing
                        .refunds()
                        .refund(Mode.COMMIT, new Refunds.ByHand(two, 2, null, null, DEBTORS), CLERK));
        refused("refund-claim.not-open", () -> school.billing.refunds().grant(Mode.COMMIT, one, 1, null, CLERK));
        refused(
                "refund-claim.too-large",
                () -> school.billing.refunds().grant(Mode.COMMIT, two, 1, nok("600.01"), CLERK));
        refused("line.unsuitable", () -> school.billing.refunds().withdraw(Mode.COMMIT, one, 1, CLERK));
        refused("line.unsuitable", () -> school.billing.refunds().returned(Mode.COMMIT, one, 4, null, CLERK));
        refused(
                "invoice.end-not-allowed",
                () -> school.billing.waivers().end(Mode.COMMIT, one, EndedByHand.LAPSED, CLERK));
        refused("invoice.unknown", () -> school.billing.waivers().undoAll(Mode.COMMIT, new InvoiceId(999), CLERK));

        assertThat(school.all()).isEqualTo(before);
    }

    @Test
    @Tag("REF-1")
    @Tag("PST-3")
    void aRefundIsPostedOnItsDayOnTheAccountTheMoneyCameTo() {
        School school = overpaid();
        Invoice after = school.billing
                .refunds()
                .refund(Mode.COMMIT, new Refunds.ByHand(id(school, 1), null, null, null, DEBTORS), CLERK);
        assertThat(Settlement.of(after).status()).isEqualTo(Status.SETTLED);
        List<Posting> postings = school.store.postings(List.of(after.id())).get(after.id());
        List<Posting> refund = postings.subList(postings.size() - 2, postings.size());
        assertThat(refund).allMatch(p -> p.date().equals(School.TODAY));
        assertThat(refund)
                .extracting(p -> p.coding().account() + " " + p.signed().toText())
                .containsExactlyInAnyOrder("2990 200.00", "1920 -200.00");
        assertThat(school.billing.verify(CLERK, n -> {}).findings()).isEmpty();
    }
}
