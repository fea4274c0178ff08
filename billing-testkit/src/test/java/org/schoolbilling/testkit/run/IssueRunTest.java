package org.schoolbilling.testkit.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.schoolbilling.testkit.run.School.CLERK;
import static org.schoolbilling.testkit.run.School.KOPI;
import static org.schoolbilling.testkit.run.School.SEM;
import static org.schoolbilling.testkit.run.School.SEMAVG;
import static org.schoolbilling.testkit.run.School.TERM;
import static org.schoolbilling.testkit.run.School.TODAY;
import static org.schoolbilling.testkit.run.School.nok;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.schoolbilling.catalog.InvoiceTypeCode;
import org.schoolbilling.invoice.Invoice;
import org.schoolbilling.issue.IssueRefusal;
import org.schoolbilling.issue.IssueRequest;
import org.schoolbilling.ledger.LogField;
import org.schoolbilling.roster.PersonId;
import org.schoolbilling.roster.Selection;
import org.schoolbilling.settlement.Settlement;
import org.schoolbilling.settlement.Status;
import org.schoolbilling.spi.run.IssueReport;
import org.schoolbilling.spi.run.Mode;
import org.schoolbilling.spi.run.SchoolBilling;
import org.schoolbilling.spi.store.Series;

class IssueRunTest {

    @Test
    @Tag("ISS-3")
    @Tag("STA-2")
    @Tag("KID-1")
    void issuingGivesNumberKidAndSentDateAndTheTotalHoldsOptionalClaims() {
        School school = new School().withStudents(2);
        school.generate(2, SEMAVG, KOPI);

        IssueReport report = school.issue();

        assertThat(report.issued()).isEqualTo(2);
        assertThat(report.total()).isEqualTo(nok("1320.00"));
        assertThat(report.firstNumber()).isEqualTo(1);
        assertThat(report.lastNumber()).isEqualTo(2);
        Invoice first = school.invoice(1);
        assertThat(first.header().milestones().sentOrNull()).isEqualTo(TODAY);
        assertThat(Settlement.of(first).status()).isEqualTo(Status.SENT);
        assertThat(Settlement.of(first).claims()).isEqualTo(nok("660.00"));
        assertThat(school.kid(1)).hasSize(16).startsWith("000000001").contains("100001");
        assertThatThrownBy(() -> first.withDraftLines(List.of())).isInstanceOf(IllegalStateException.class);
    }

    @Test
    @Tag("ISS-1")
    void aTrialShowsWhatWouldBeIssuedAndTakesNoNumber() {
        School school = new School(1).withStudents(3);
        school.generate(3, SEMAVG);

        IssueReport trial = school.billing.issue(Mode.TRIAL, IssueRequest.all(TERM), CLERK, i -> {});

        assertThat(school.store.series(Series.INVOICE)).isZero();
        assertThat(school.store.issueRuns()).isEmpty();
        assertThat(school.all()).allMatch(Invoice::isDraft);
        assertThat(school.issue())
                .usingRecursiveComparison()
                .ignoringFields("mode", "run")
                .isEqualTo(trial);
    }

    @Test
    @Tag("ISS-1")
    void aRunMayBeForOnePersonAndOneType() {
        School school = new School().withStudents(3);
        school.generate(3, SEMAVG);
        IssueRequest one = new IssueRequest(
                TERM, SEM, new Selection.OnePerson(new PersonId("S100002")), null, LocalDate.of(2026, 10, 1), false);
        IssueRequest otherType = new IssueRequest(TERM, new InvoiceTypeCode("KURS"), null, null, null, false);

        assertThat(school.billing.issue(Mode.COMMIT, otherType, CLERK, i -> {}).issued())
                .isZero();
        assertThat(school.billing.issue(Mode.COMMIT, one, CLERK, i -> {}).issued())
                .isEqualTo(1);

        assertThat(school.invoice(1).header().debtor().value()).isEqualTo("S100002");
        assertThat(school.all().stream().filter(Invoice::isDraft)).hasSize(2);
    }

    @Test
    @Tag("ISS-2")
    void sentInvoicesAreLeftOutUnlessAskedForAndAReprintKeepsNumberKidStatusAndDueDate() {
        School school = new School().withSentInvoice();
        Invoice before = school.invoice(1);
        assertThat(school.issue().issued()).isZero();
        SchoolBilling later = SchoolBilling.builder(
                        school.store,
                        school.codec,
                        school.ids,
                        java.time.Clock.fixed(
                                java.time.Instant.parse("2026-08-30T08:00:00Z"), java.time.ZoneOffset.UTC))
                .roster(school.roster)
                .build();

        IssueReport report = later.issue(
                Mode.COMMIT, new IssueRequest(TERM, null, null, null, LocalDate.of(2027, 1, 1), true), CLERK, i -> {});

        assertThat(report.reprinted()).isEqualTo(1);
        assertThat(report.issued()).isZero();
        Invoice after = school.invoice(1);
        assertThat(after.header().number()).isEqualTo(before.header().number());
        assertThat(after.header().kid()).isEqualTo(before.header().kid());
        assertThat(after.header().milestones().dueOrNull()).isEqualTo(LocalDate.of(2026, 9, 15));
        assertThat(after.header().milestones().sentOrNull()).isEqualTo(LocalDate.of(2026, 8, 30));
        assertThat(after.header().issueRun()).isEqualTo(report.run());
        assertThat(Settlement.of(after).status()).isEqualTo(Status.SENT);
    }

    @Test
    @Tag("ISS-4")
    void everyRunIsStoredWithTimeCountAndTotalAndInvoicesPointToIt() {
        School school = new School(2).withStudents(5);
        school.generate(5, SEMAVG);

        IssueReport report = school.issue();

        assertThat(school.store.issueRuns()).singleElement().satisfies(run -> {
            assertThat(run.id()).isEqualTo(report.run());
            assertThat(run.count()).isEqualTo(5);
            assertThat(run.total()).isEqualTo(nok("3000.00"));
            assertThat(run.started().by()).isEqualTo(CLERK);
        });
        assertThat(school.all()).allMatch(i -> i.header().issueRun() == report.run());
    }

    @Tag("ISS-7")
    @Tag("INV-3")
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void aRunThatWasCutOffIsRunAgainAndNumbersHaveNoGap(int commitsBeforeTheCut) {
        School school = new School(2).withStudents(7);
        school.generate(7, SEMAVG);
        AtomicInteger left = new AtomicInteger(commitsBeforeTheCut);
        SchoolBilling dying = school.on(
                FlakyStore.of(school.store, (changes, real) -> {
                    if (left.getAndDecrement() <= 0) {
                        throw new Error("the process dies");
                    }
                    return real.apply(changes);
                }),
                school.roster,
                2);
        assertThatThrownBy(() -> dying.issue(Mode.COMMIT, IssueRequest.all(TERM), CLERK, i -> {}))
                .isInstanceOf(Error.class);

        IssueReport rest = school.issue();

        assertThat(rest.issued()).isEqualTo(7 - Math.min(7, 2 * commitsBeforeTheCut));
        assertThat(school.all().stream()
                        .map(i -> i.header().number().orElseThrow().value())
                        .sorted())
                .containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L);
        assertThat(school.issue().issued()).isZero();
    }

    @Test
    @Tag("STA-9")
    @Tag("LOG-1")
    void aTransitionIsLoggedWithFromToTriggerActorAndTime() {
        School school = new School().withSentInvoice();

        assertThat(school.store.log(school.invoice(1).id()))
                .filteredOn(e -> e.field() == LogField.STATUS)
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.before()).isEmpty();
                    assertThat(entry.after()).isEqualTo("SENDT");
                    assertThat(entry.trigger()).isEqualTo("ISSUED");
                    assertThat(entry.stamp().by()).isEqualTo(CLERK);
                    assertThat(entry.stamp().at()).isEqualTo("2026-08-20T08:00:00Z");
                });
        assertThat(school.store.log(school.invoice(1).id()))
                .anyMatch(e -> e.field() == LogField.SENT_DATE && e.after().equals("2026-08-20"));
    }

    @Test
    void aDraftWithoutClaimsIsLeftOutWithThatReason() {
        School school = new School().withStudents(1);
        school.generate(1, SEMAVG);
        school.billing.drafts().removeLine(school.all().get(0).id(), 1, CLERK);

        assertThat(school.issue().leftOut()).isEqualTo(Map.of(IssueRefusal.NO_CLAIMS, 1L));
    }

    @Test
    @Tag("INV-1")
    void aHeaderHasWhatStandsOnceAndItsSumsAreDerived() {
        School school = new School().withSentInvoice();
        school.load(School.payment(school.kid(1), "640.00", "A1"));
        Invoice invoice = school.invoice(1);
        var header = invoice.header();

        assertThat(header.debtor().value()).isEqualTo("S100001");
        assertThat(header.type()).isEqualTo(SEM);
        assertThat(header.term()).isEqualTo(TERM);
        assertThat(header.sequence()).isEqualTo(1);
        assertThat(header.milestones().registered()).isEqualTo(TODAY);
        assertThat(header.milestones().dueOrNull()).isEqualTo(LocalDate.of(2026, 9, 15));
        assertThat(header.issueRun()).isPositive();
        assertThat(header.created().by()).isEqualTo(CLERK);
        assertThat(header.changed().at()).isEqualTo("2026-08-20T08:00:00Z");
        assertThat(invoice.version()).isEqualTo(3);
        Settlement settlement = Settlement.of(invoice);
        assertThat(settlement.claims()).isEqualTo(nok("700.00"));
        assertThat(settlement.paid()).isEqualTo(nok("640.00"));
        assertThat(settlement.refunded()).isEqualTo(nok("0.00"));
        assertThat(settlement.balance()).isEqualTo(nok("0.00"));
        assertThat(settlement.isPaid()).isTrue();
        assertThat(settlement.paidOn()).contains(LocalDate.of(2026, 8, 25));
    }
}
