package org.schoolbilling.issue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.schoolbilling.catalog.CatalogFixtures.invoiceType;
import static org.schoolbilling.invoice.InvoiceFixtures.DAY;
import static org.schoolbilling.invoice.InvoiceFixtures.claim;
import static org.schoolbilling.invoice.InvoiceFixtures.draft;
import static org.schoolbilling.invoice.InvoiceFixtures.draftHeader;
import static org.schoolbilling.invoice.InvoiceFixtures.sent;
import static org.schoolbilling.invoice.InvoiceFixtures.sentHeader;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.schoolbilling.invoice.Invoice;
import org.schoolbilling.invoice.InvoiceNumber;
import org.schoolbilling.invoice.Marks;
import org.schoolbilling.invoice.Milestones;
import org.schoolbilling.party.Debtor;
import org.schoolbilling.party.DebtorId;
import org.schoolbilling.party.DebtorKind;
import org.schoolbilling.party.LanguageForm;
import org.schoolbilling.reference.CheckMethod;
import org.schoolbilling.reference.KidField;
import org.schoolbilling.reference.KidScheme;
import org.schoolbilling.roster.PersonId;
import org.schoolbilling.roster.Selection;
import org.schoolbilling.term.Term;

/** Which drafts are issued, and what an invoice has then that the draft had not. */
class IssuingTest {

    private static final LocalDate TODAY = DAY.plusDays(3);
    private static final Debtor DEBTOR = Debtor.of(new DebtorId("D1"), DebtorKind.PERSON, 123456, "Kari Prøve");

    private static Issuing issuing(@Nullable LocalDate due, @Nullable LanguageForm language, boolean withSent) {
        return new Issuing(new IssueRequest(Term.parse("2026-VÅR"), null, null, language, due, withSent), TODAY);
    }

    @Test
    void aDraftWithClaimsIsIssued() {
        Issuing issuing = issuing(null, null, false);
        assertThat(issuing.whyNot(draft(claim(1, 100)))).isEmpty();
        assertThat(issuing.whyNot(draft())).contains(IssueRefusal.NO_CLAIMS);
        assertThat(issuing.whyNot(draft(claim(1, 100)).withHeader(draftHeader().withDiscarded())))
                .contains(IssueRefusal.DISCARDED);
    }

    @Test
    void aSentInvoiceIsSentAgainWhereTheRunOrAWishAsksForIt() {
        Invoice sent = sent(claim(1, 100));
        Invoice wished = sent.withHeader(sentHeader().withMarks(Marks.NONE.withSendWished(DAY)));
        assertThat(issuing(null, null, false).whyNot(sent)).contains(IssueRefusal.ALREADY_SENT);
        assertThat(issuing(null, null, false).whyNot(wished)).isEmpty();
        assertThat(issuing(null, null, true).whyNot(sent)).isEmpty();
    }

    @Test
    void anIssuedInvoiceHasNumberKidAndDates() {
        LocalDate due = DAY.plusDays(30);
        Invoice issued = issuing(due, LanguageForm.NYNORSK, false)
                .issue(draft(claim(1, 100)), invoiceType("SEM", "SEMAVG"), DEBTOR, new InvoiceNumber(123), 7);
        assertThat(issued.header().number()).contains(new InvoiceNumber(123));
        assertThat(issued.header().kid().orElseThrow().value()).isEqualTo("0000001231234566");
        assertThat(issued.header().milestones())
                .isEqualTo(Milestones.registered(DAY, due).withSent(TODAY));
        assertThat(issued.header().languageOrNull()).isEqualTo(LanguageForm.NYNORSK);
        assertThat(issued.header().issueRun()).isEqualTo(7);
        assertThatIllegalStateException()
                .isThrownBy(() -> issuing(due, null, false)
                        .issue(issued, invoiceType("SEM", "SEMAVG"), DEBTOR, new InvoiceNumber(124), 8))
                .withMessageContainingAll("invoice 1", "INV-5");
    }

    @Test
    void aDueDateOfItsOwnStands() {
        LocalDate own = DAY.plusDays(10);
        Invoice draft = draft(claim(1, 100)).withHeader(draftHeader().withMilestones(Milestones.registered(DAY, own)));
        Invoice issued = issuing(DAY.plusDays(30), null, false)
                .issue(draft, invoiceType("SEM", "SEMAVG"), DEBTOR, new InvoiceNumber(123), 7);
        assertThat(issued.header().milestones().dueOrNull()).isEqualTo(own);
    }

    @Test
    void aReprintKeepsNumberAndKidAndLiftsTheWish() {
        Invoice wished = sent(claim(1, 100)).withHeader(sentHeader().withMarks(new Marks("stop", "", DAY)));
        Invoice again = issuing(null, null, false).reprint(wished, 9);
        assertThat(again.header().number()).contains(new InvoiceNumber(123));
        assertThat(again.header().kid()).isEqualTo(wished.header().kid());
        assertThat(again.header().milestones().sentOrNull()).isEqualTo(TODAY);
        assertThat(again.header().marks()).isEqualTo(new Marks("stop", "", null));
        assertThat(again.header().issueRun()).isEqualTo(9);
        Invoice english = issuing(null, LanguageForm.ENGLISH, false).reprint(again, 10);
        assertThat(english.header().languageOrNull()).isEqualTo(LanguageForm.ENGLISH);
        assertThat(issuing(null, null, false).reprint(english, 11).header().languageOrNull())
                .isEqualTo(LanguageForm.ENGLISH);
    }

    @Test
    void aKidHasTheFieldsOfItsSchemeInTheirOrder() {
        KidScheme debtorFirst =
                KidScheme.of(CheckMethod.MOD10, new KidField(KidScheme.DEBTOR, 6), new KidField(KidScheme.INVOICE, 9));
        assertThat(Issuing.kid(debtorFirst, new InvoiceNumber(123), 45).value()).startsWith("000045000000123");
    }

    @Test
    void invoicesAreIssuedForSomeSelectionsOnly() {
        Term term = Term.parse("2026-VÅR");
        for (Selection selection : List.of(
                new Selection.OfCohort("K26", null),
                new Selection.OnePerson(new PersonId("S1")),
                new Selection.OnCourse("KURS", null))) {
            assertThat(new IssueRequest(term, null, selection, null, null, false).selectionOrNull())
                    .isEqualTo(selection);
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new IssueRequest(term, null, new Selection.OfUnit("NAT"), null, null, false))
                .withMessageContaining("ISS-1");
        assertThat(IssueRequest.all(term)).isEqualTo(new IssueRequest(term, null, null, null, null, false));
    }
}
