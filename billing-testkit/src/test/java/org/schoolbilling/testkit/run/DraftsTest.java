package org.schoolbilling.testkit.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.schoolbilling.testkit.run.School.CLERK;
import static org.schoolbilling.testkit.run.School.KOPI;
import static org.schoolbilling.testkit.run.School.SAIH;
import static org.schoolbilling.testkit.run.School.SEMAVG;
import static org.schoolbilling.testkit.run.School.nok;
import static org.schoolbilling.testkit.run.School.payment;

import java.time.LocalDate;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.schoolbilling.catalog.LineTypeCode;
import org.schoolbilling.invoice.ClaimLine;
import org.schoolbilling.invoice.Invoice;
import org.schoolbilling.invoice.InvoiceId;
import org.schoolbilling.invoice.Marks;
import org.schoolbilling.ledger.InvoiceChange;
import org.schoolbilling.ledger.LogField;
import org.schoolbilling.roster.Study;
import org.schoolbilling.settlement.Settlement;
import org.schoolbilling.settlement.Status;
import org.schoolbilling.spi.BillingException;
import org.schoolbilling.spi.run.Drafts.ClaimByHand;

class DraftsTest {

    private static ClaimByHand claim(LineTypeCode type) {
        return new ClaimByHand(type, null, Study.NONE, null, null);
    }

    private static void refused(String code, String names, ThrowingCallable operation) {
        assertThatThrownBy(operation).isInstanceOfSatisfying(BillingException.class, e -> {
            assertThat(e.code()).isEqualTo(code);
            assertThat(e).hasMessageContaining(names);
        });
    }

    @Test
    @Tag("INV-4")
    @Tag("LOG-1")
    void aDraftsLinesCanBeChangedAndRemovedAndItsLogStays() {
        School school = new School().withStudents(1);
        school.generate(1, SEMAVG, SAIH, KOPI);
        InvoiceId id = school.all().get(0).id();

        school.billing.drafts().changeAmount(id, 1, nok("550.00"), CLERK);
        Invoice after = school.billing.drafts().removeLine(id, 2, CLERK);

        assertThat(after.claims())
                .extracting(c -> c.number() + " " + c.type() + " " + c.amount().toText())
                .containsExactly("1 SEMAVG 550.00", "2 KOPI 60.00");
        assertThat(school.all().get(0).lines()).isEqualTo(after.lines());
        assertThat(school.store.log(id))
                .anyMatch(e -> e.field() == LogField.LINE_AMOUNT
                        && e.before().equals("600.00")
                        && e.after().equals("550.00"));
        assertThat(school.store.log(id))
                .anyMatch(e -> e.field() == LogField.LINE_REMOVED && e.before().equals("40.00"));
        assertThat(school.generate(1, SAIH).claims())
                .as("a removed claim may be made again")
                .isEqualTo(1);

        school.billing.drafts().discard(id, CLERK);
        assertThat(school.all()).isEmpty();
        assertThat(school.store.invoices(java.util.List.of(id))).containsKey(id);
        assertThat(school.store.log(id)).anyMatch(e -> e.field() == LogField.DISCARDED);
    }

    @Test
    @Tag("INV-5")
    void anIssuedInvoiceKeepsItsLinesAndTheRefusalNamesTheField() {
        School school = new School().withSentInvoice();
        InvoiceId id = school.invoice(1).id();

        refused(
                "invoice.locked",
                "line 1 amount",
                () -> school.billing.drafts().changeAmount(id, 1, nok("1.00"), CLERK));
        refused("invoice.locked", "line 2", () -> school.billing.drafts().removeLine(id, 2, CLERK));
        refused("invoice.locked", "discarded", () -> school.billing.drafts().discard(id, CLERK));

        Invoice after = school.billing
                .drafts()
                .change(id, new InvoiceChange(LocalDate.of(2026, 12, 1), "PO 17", "called", null), CLERK);
        assertThat(after.header().milestones().dueOrNull()).isEqualTo(LocalDate.of(2026, 12, 1));
        assertThat(after.header().customerReference()).isEqualTo("PO 17");
        assertThat(after.header().remark()).isEqualTo("called");
        assertThat(after.lines()).isEqualTo(school.invoice(1).lines());
        assertThat(school.store.log(id)).anyMatch(e -> e.field() == LogField.DUE_DATE);
        assertThat(school.store.log(id)).noneMatch(e -> e.after().contains("called"));
    }

    @Test
    @Tag("REM-7")
    @Tag("LOG-1")
    void marksAreSetAndLiftedAndTheLogSaysSoWithoutTheReason() {
        School school = new School().withSentInvoice();
        InvoiceId id = school.invoice(1).id();

        Invoice marked =
                school.billing.drafts().change(id, InvoiceChange.ofMarks("complaint", "letter came back"), CLERK);
        assertThat(marked.header().marks()).isEqualTo(new Marks("complaint", "letter came back", null));
        Invoice lifted = school.billing.drafts().change(id, InvoiceChange.ofMarks("", null), CLERK);
        assertThat(lifted.header().marks()).isEqualTo(new Marks("", "letter came back", null));

        assertThat(school.store.log(id))
                .filteredOn(e -> e.field() == LogField.DUNNING_STOP)
                .extracting(e -> e.before() + ">" + e.after())
                .containsExactly(">marked", "marked>");
        assertThat(school.store.log(id))
                .filteredOn(e -> e.field() == LogField.UNDELIVERED)
                .hasSize(1);
        assertThat(school.store.log(id)).noneMatch(e -> e.after().contains("complaint"));
    }

    @Test
    @Tag("INV-9")
    @Tag("INV-8")
    void aClaimByHandTakesAmountCodingAndDateAndItsTypesName() {
        School school = new School().withStudents(1);
        school.generate(1, SEMAVG);
        InvoiceId id = school.all().get(0).id();

        Invoice after = school.billing
                .drafts()
                .addClaim(id, new ClaimByHand(KOPI, null, Study.ofProgramme("BIO"), null, null), CLERK);

        ClaimLine line = after.claims().get(1);
        assertThat(line.amount()).isEqualTo(nok("60.00"));
        assertThat(line.coding().orElseThrow().account()).isEqualTo("3220");
        assertThat(line.date()).isEqualTo(School.TODAY);
        assertThat(line.text()).isEqualTo("KOPI");
        assertThat(line.study().programme()).isEqualTo("BIO");
        assertThat(school.generate(1, KOPI).claims()).as("generation counts it").isZero();
        refused(
                "line-type.not-tied",
                "MATERIELL",
                () -> school.billing.drafts().addClaim(id, claim(new LineTypeCode("MATERIELL")), CLERK));
        refused(
                "code.unknown",
                "NEI",
                () -> school.billing.drafts().addClaim(id, claim(new LineTypeCode("NEI")), CLERK));
    }

    @Test
    @Tag("INV-6")
    @Tag("ALC-9")
    @Tag("STA-7")
    void aClaimAddedToASentInvoiceTakesUnplacedMoneyAtOnce() {
        School school = new School().withStudents(1);
        school.generate(1, SEMAVG);
        school.issue();
        school.load(payment(school.kid(1), "650.00", "A1"));
        assertThat(school.settlement(1).surplus()).isEqualTo(nok("50.00"));
        InvoiceId id = school.invoice(1).id();

        Invoice after = school.billing.drafts().addClaim(id, claim(KOPI), CLERK);

        assertThat(Settlement.of(after).surplus()).isEqualTo(nok("0.00"));
        assertThat(Settlement.of(after).outstanding()).isEqualTo(nok("10.00"));
        assertThat(after.allocations().get(1).why().rule()).isEqualTo("ALC-9");
        assertThat(Settlement.of(after).status()).isEqualTo(Status.SENT);
    }
}
