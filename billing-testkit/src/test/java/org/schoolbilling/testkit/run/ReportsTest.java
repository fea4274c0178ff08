package org.schoolbilling.testkit.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.schoolbilling.testkit.run.School.CLERK;
import static org.schoolbilling.testkit.run.School.SEM;
import static org.schoolbilling.testkit.run.School.SEMAVG;
import static org.schoolbilling.testkit.run.School.TERM;
import static org.schoolbilling.testkit.run.School.nok;
import static org.schoolbilling.testkit.run.School.payment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.schoolbilling.identifier.NationalId;
import org.schoolbilling.issue.IssueRequest;
import org.schoolbilling.report.LedgerFilter;
import org.schoolbilling.report.LedgerReport;
import org.schoolbilling.report.LedgerRow;
import org.schoolbilling.report.LedgerSum;
import org.schoolbilling.report.PaymentPart;
import org.schoolbilling.report.PaymentsReport;
import org.schoolbilling.report.ReportScope;
import org.schoolbilling.report.SemesterFees;
import org.schoolbilling.report.TypeRow;
import org.schoolbilling.report.UnresolvedRow;
import org.schoolbilling.roster.Membership;
import org.schoolbilling.roster.Period;
import org.schoolbilling.roster.Person;
import org.schoolbilling.roster.Selection;
import org.schoolbilling.roster.StudyRight;
import org.schoolbilling.spi.run.Mode;

class ReportsTest {

    private static final NationalId SYNTHETIC = NationalId.parse("03820151215");

    private static Person person(
            int number, String programme, String unit, String schoolClass, @Nullable LocalDate end) {
        Person p = School.person(number);
        return new Person(
                p.id(),
                number,
                false,
                p.name(),
                p.address(),
                null,
                SYNTHETIC,
                null,
                List.of(),
                true,
                p.feeBasis(),
                false,
                List.of(new Membership("K-" + programme, schoolClass, programme, unit, true, List.of(), List.of())),
                List.of(new StudyRight(programme, "", 100, new Period(LocalDate.of(2024, 8, 1), end))),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    /** Three students in two units; the third's study right has ended. All issued, the first paid. */
    private static School school() {
        School school = new School();
        school.roster.put(person(100_001, "BA", "110000", "1A", null));
        school.roster.put(person(100_002, "BA", "110000", "1B", null));
        school.roster.put(person(100_003, "MA", "120000", "", LocalDate.of(2026, 6, 30)));
        school.generate(3, SEMAVG);
        school.billing.issue(Mode.COMMIT, IssueRequest.all(TERM), CLERK, i -> {});
        school.load(payment(school.kid(1), "600.00", "A1"), payment("0000000000000000", "5.00", "A2"));
        return school;
    }

    private static LedgerReport ledger(School school, LedgerReport.Request request, List<LedgerRow> rows) {
        return school.billing.reports().ledger(request, CLERK, rows::add);
    }

    @Test
    @Tag("REP-1")
    void theLedgerIsGroupedByUnitAndClassAndMarksEndedStudyRights() {
        List<LedgerRow> rows = new ArrayList<>();
        LedgerReport report =
                ledger(school(), new LedgerReport.Request(ReportScope.ALL, LedgerFilter.ALL, true, false), rows);

        assertThat(report.groups())
                .extracting(LedgerSum::unit, LedgerSum::schoolClass, LedgerSum::students, LedgerSum::open)
                .containsExactly(
                        tuple("110000", "1A", 1L, nok("0.00")),
                        tuple("110000", "1B", 1L, nok("600.00")),
                        tuple("120000", "", 1L, nok("600.00")));
        assertThat(rows).extracting(LedgerRow::hasEnded).containsExactly(false, false, true);
        assertThat(rows.get(0).lines()).containsExactly("1 SEMAVG 2026-08-20 600.00", "2 INNBET 2026-08-25 600.00");
        assertThat(rows.get(0).isPaid()).isTrue();
    }

    @Test
    @Tag("REP-1")
    @Tag("IDN-5")
    void nationalIdsAreHiddenUnlessAskedForAndMaskedInTextsAllTheSame() {
        School school = school();
        List<LedgerRow> hidden = new ArrayList<>();
        List<LedgerRow> shown = new ArrayList<>();
        ledger(school, new LedgerReport.Request(ReportScope.ALL, LedgerFilter.ALL, false, false), hidden);
        ledger(school, new LedgerReport.Request(ReportScope.ALL, LedgerFilter.ALL, false, true), shown);

        assertThat(hidden.get(0).cells().toString()).doesNotContain(SYNTHETIC.digits());
        assertThat(shown.get(0).cells()).contains(SYNTHETIC.digits());
        assertThat(shown.get(0).toString()).doesNotContain(SYNTHETIC.digits());
        assertThat(shown.get(0).cells()).hasSameSizeAs(LedgerRow.COLUMNS);
    }

    @Test
    @Tag("REP-1")
    void aScopeIsTermTypeLineTypeAndUnitTogether() {
        School school = school();
        List<LedgerRow> rows = new ArrayList<>();
        ledger(
                school,
                new LedgerReport.Request(
                        new ReportScope(TERM, SEM, SEMAVG, "110000"), LedgerFilter.UNPAID, false, false),
                rows);
        assertThat(rows).extracting(LedgerRow::debtorNumber).containsExactly(100_002L);
        assertThat(ledger(
                                school,
                                new LedgerReport.Request(
                                        new ReportScope(TERM.next(), null, null, null), LedgerFilter.ALL, false, false),
                                rows)
                        .sum()
                        .invoices())
                .isZero();
    }

    @Test
    @Tag("REP-3")
    void paymentsNamePersonKidCodingAndReference() {
        School school = school();
        List<PaymentPart> parts = new ArrayList<>();
        school.billing
                .reports()
                .payments(
                        new PaymentsReport.Request(
                                ReportScope.ALL,
                                new Period(LocalDate.of(2026, 8, 25), LocalDate.of(2026, 8, 25)),
                                SemesterFees.INCLUDED),
                        CLERK,
                        parts::add);
        assertThat(parts).singleElement().satisfies(part -> {
            assertThat(part.kid()).isEqualTo(school.kid(1));
            assertThat(part.name()).isEqualTo("Kari Nordmann 100001");
            assertThat(part.coding()).startsWith("3210");
            assertThat(part.lineType()).isEqualTo("SEMAVG");
            assertThat(part.reference()).isEqualTo("A1");
            assertThat(part.amount()).isEqualTo(nok("600.00"));
            assertThat(part.cells()).hasSameSizeAs(PaymentPart.COLUMNS);
        });
    }

    @Test
    @Tag("REP-5")
    void activeTypesAreDescribedWithTheirActiveLineTypesByPriority() {
        List<TypeRow> rows = new ArrayList<>();
        new School().billing.reports().types(CLERK, rows::add);
        assertThat(rows).extracting(TypeRow::code).containsExactly("KURS", "SEM");
        TypeRow sem = rows.get(1);
        assertThat(sem.payee()).isEqualTo("Testskolen");
        assertThat(sem.account()).isEqualTo(School.ACCOUNT);
        assertThat(sem.flags()).containsExactly("ACTIVE", "POSTED");
        assertThat(sem.lineTypes()).hasSize(3);
        assertThat(sem.lineTypes().get(0)).startsWith("1 SEMAVG").contains("600.00", "SEMESTER_FEE", "3210");
        assertThat(sem.cells()).hasSameSizeAs(TypeRow.COLUMNS);
    }

    @Test
    @Tag("REP-6")
    void unresolvedTransactionsHaveTheirAge() {
        School school = school();
        List<UnresolvedRow> rows = new ArrayList<>();
        school.billing.reports().unresolved(CLERK, rows::add);
        assertThat(rows).singleElement().satisfies(row -> {
            assertThat(row.amount()).isEqualTo(nok("5.00"));
            assertThat(row.date()).isEqualTo(LocalDate.of(2026, 8, 25));
            assertThat(row.days()).isEqualTo(-5);
            assertThat(row.cells()).hasSameSizeAs(UnresolvedRow.COLUMNS);
        });
        assertThat(UnresolvedRow.of(school.store.unresolved().next(), LocalDate.of(2026, 10, 1))
                        .days())
                .isEqualTo(37);
    }

    @Test
    @Tag("REP-1")
    void anInvoiceWithoutProgrammeCountsForTheCohortsOfItsPersonAndOneWithForItsProgrammesUnit() {
        School school = school();
        school.billing.generate(
                Mode.COMMIT,
                new org.schoolbilling.charge.GenerateRequest(
                        SEM,
                        List.of(SEMAVG),
                        java.util.Map.of(),
                        TERM.next(),
                        null,
                        new Selection.OfUnit("120000"),
                        true,
                        false),
                true,
                CLERK,
                i -> {});
        List<LedgerRow> rows = new ArrayList<>();
        ledger(
                school,
                new LedgerReport.Request(new ReportScope(null, null, null, "120000"), LedgerFilter.ALL, false, false),
                rows);
        assertThat(rows).hasSize(2).extracting(LedgerRow::unit).containsOnly("120000");
        assertThat(rows.get(1).lines().get(0)).contains(" MA ");
    }
}
