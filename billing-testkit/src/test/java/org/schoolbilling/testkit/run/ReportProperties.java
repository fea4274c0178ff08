package org.schoolbilling.testkit.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.schoolbilling.testkit.run.School.CLERK;
import static org.schoolbilling.testkit.run.School.KOPI;
import static org.schoolbilling.testkit.run.School.SAIH;
import static org.schoolbilling.testkit.run.School.SEMAVG;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import org.schoolbilling.catalog.Role;
import org.schoolbilling.invoice.Allocation;
import org.schoolbilling.invoice.ClaimLine;
import org.schoolbilling.invoice.Invoice;
import org.schoolbilling.invoice.InvoiceLine;
import org.schoolbilling.invoice.PaymentLine;
import org.schoolbilling.ledger.InvoiceChange;
import org.schoolbilling.money.Money;
import org.schoolbilling.payment.BankReferences;
import org.schoolbilling.payment.BankTransaction;
import org.schoolbilling.payment.TransactionKind;
import org.schoolbilling.report.AgeSum;
import org.schoolbilling.report.AgeingReport;
import org.schoolbilling.report.BankReport;
import org.schoolbilling.report.BankSum;
import org.schoolbilling.report.ControlReport;
import org.schoolbilling.report.LedgerFilter;
import org.schoolbilling.report.LedgerReport;
import org.schoolbilling.report.LedgerRow;
import org.schoolbilling.report.LedgerSum;
import org.schoolbilling.report.PaymentPart;
import org.schoolbilling.report.PaymentSum;
import org.schoolbilling.report.PaymentsReport;
import org.schoolbilling.report.ReportScope;
import org.schoolbilling.report.SemesterFees;
import org.schoolbilling.roster.Period;
import org.schoolbilling.settlement.Settlement;
import org.schoolbilling.settlement.Status;
import org.schoolbilling.spi.run.VerifyReport;

/** Reports of random ledgers against verification and against a naive reading of the lines. */
class ReportProperties {

    private static final int STUDENTS = 6;
    private static final Period ALL_DAYS = new Period(LocalDate.of(2026, 1, 1), null);

    /** A payment to one of the invoices, or with a KID nobody has. */
    record Deposit(int student, int minor, int day, boolean isLost) {}

    /** What happens: payments, due dates moved, and how many students get a draft more. */
    record Year(List<Deposit> deposits, List<Integer> dueDays, int drafts) {}

    @Provide
    Arbitrary<Year> years() {
        Arbitrary<Deposit> deposits = Combinators.combine(
                        Arbitraries.integers().between(1, STUDENTS),
                        Arbitraries.of(60_000, 64_000, 66_000, 70_000, 75_000, 1, 30_000, 99_999),
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.of(false, false, false, true))
                .as(Deposit::new);
        return Combinators.combine(
                        deposits.list().ofMaxSize(10),
                        Arbitraries.of(-1, 0, 1, 30, 31, 60, 61, 90, 91, 400)
                                .list()
                                .ofSize(STUDENTS),
                        Arbitraries.integers().between(0, STUDENTS))
                .as(Year::new);
    }

    private static School play(Year year) {
        School school = new School(2).withStudents(STUDENTS);
        school.generate(STUDENTS, SEMAVG, SAIH, KOPI);
        school.issue();
        for (int i = 0; i < STUDENTS; i++) {
            LocalDate due = LocalDate.of(2026, 10, 1).minusDays(year.dueDays().get(i));
            school.billing.drafts().change(school.invoice(i + 1).id(), new InvoiceChange(due, null, null, null), CLERK);
        }
        int number = 0;
        for (Deposit deposit : year.deposits()) {
            number++;
            school.load(new BankTransaction(
                    number,
                    TransactionKind.PAYMENT,
                    School.ACCOUNT,
                    LocalDate.of(2026, 8, 25).plusDays(deposit.day()),
                    null,
                    Money.ofMinor(deposit.minor(), School.NOK),
                    deposit.isLost() ? "0000000000000000" : school.kid(deposit.student()),
                    new BankReferences("A" + number, "", ""),
                    "",
                    ""));
        }
        if (year.drafts() > 0) {
            school.billing.generate(
                    org.schoolbilling.spi.run.Mode.COMMIT,
                    new org.schoolbilling.charge.GenerateRequest(
                            School.SEM,
                            List.of(SEMAVG),
                            Map.of(),
                            School.TERM.next(),
                            null,
                            school.students(year.drafts()),
                            false,
                            false),
                    true,
                    CLERK,
                    i -> {});
        }
        return school;
    }

    private static BigDecimal sum(List<Invoice> invoices, Role role) {
        BigDecimal sum = new BigDecimal("0.00");
        for (Invoice invoice : invoices) {
            for (InvoiceLine line : invoice.lines()) {
                if (line.role() == role) {
                    sum = sum.add(line.amount().toDecimal());
                }
            }
        }
        return sum;
    }

    @Property(tries = 25)
    @Tag("REP-1")
    void theLedgersSumsAreThoseOfVerificationAndItsFiltersShareItOut(@ForAll @From("years") Year year) {
        School school = play(year);
        VerifyReport verified = school.billing.verify(CLERK, n -> {});
        Map<LedgerFilter, LedgerSum> sums = new TreeMap<>();
        for (LedgerFilter filter : LedgerFilter.values()) {
            List<LedgerRow> rows = new ArrayList<>();
            LedgerReport report = school.billing
                    .reports()
                    .ledger(new LedgerReport.Request(ReportScope.ALL, filter, true, false), CLERK, rows::add);
            assertThat(rows).hasSize((int) report.sum().invoices());
            assertThat(report.groups().stream().mapToLong(LedgerSum::invoices).sum())
                    .isEqualTo(report.sum().invoices());
            sums.put(filter, report.sum());
        }
        assertThat(sums.get(LedgerFilter.PAID)
                        .claims()
                        .plus(sums.get(LedgerFilter.UNPAID).claims()))
                .isEqualTo(verified.claimed());
        assertThat(sums.get(LedgerFilter.PAID)
                        .paid()
                        .plus(sums.get(LedgerFilter.UNPAID).paid()))
                .isEqualTo(verified.paid());
        assertThat(sums.get(LedgerFilter.UNPAID).open()).isEqualTo(verified.open());
        assertThat(sums.get(LedgerFilter.ALL).invoices()).isEqualTo(verified.invoices());
        assertThat(sums.get(LedgerFilter.ALL).claims().toDecimal()).isEqualByComparingTo(sum(school.all(), Role.CLAIM));
        assertThat(sums.get(LedgerFilter.NOT_SENT).invoices()).isEqualTo(year.drafts());
        assertThat(sums.get(LedgerFilter.ALL).students()).isEqualTo(STUDENTS);
    }

    @Property(tries = 25)
    @Tag("REP-2")
    void internalControlFindsWhatDoesNotBalance(@ForAll @From("years") Year year) {
        School school = play(year);
        List<String> numbers = new ArrayList<>();
        ControlReport report =
                school.billing.reports().control(ReportScope.ALL, false, CLERK, r -> numbers.add(r.number()));
        VerifyReport verified = school.billing.verify(CLERK, n -> {});
        List<Invoice> off = school.all().stream()
                .filter(i -> !Settlement.of(i).balance().isZero())
                .toList();
        assertThat(numbers)
                .isEqualTo(off.stream()
                        .map(i -> i.header().number().map(Object::toString).orElse(""))
                        .toList());
        Money drafts = Money.ofMinor(60_000L * year.drafts(), School.NOK);
        assertThat(report.sum().owed()).isEqualTo(verified.open().plus(drafts));
        assertThat(report.sum().held()).isEqualTo(verified.unplaced());
        assertThat(report.sum().balance())
                .isEqualTo(report.sum().held().minus(report.sum().owed()));
        List<String> moved = new ArrayList<>();
        school.billing.reports().control(ReportScope.ALL, true, CLERK, r -> moved.add(r.number()));
        assertThat(moved)
                .isEqualTo(off.stream()
                        .filter(i -> i.lines().stream().anyMatch(l -> l.role() != Role.CLAIM))
                        .map(i -> i.header().number().map(Object::toString).orElse(""))
                        .toList());
    }

    @Property(tries = 25)
    @Tag("REP-3")
    void paymentsByDateAddUpToWhatWasReceivedHoweverTheyAreCut(@ForAll @From("years") Year year) {
        School school = play(year);
        VerifyReport verified = school.billing.verify(CLERK, n -> {});
        PaymentsReport all = payments(school, ALL_DAYS, SemesterFees.INCLUDED, new ArrayList<>());
        assertThat(all.total()).isEqualTo(verified.paid());
        List<PaymentPart> parts = new ArrayList<>();
        PaymentsReport only = payments(school, ALL_DAYS, SemesterFees.ONLY, parts);
        PaymentsReport without = payments(school, ALL_DAYS, SemesterFees.LEFT_OUT, parts);
        assertThat(only.total().plus(without.total())).isEqualTo(all.total());
        Money days = Money.zero(School.NOK);
        for (int day = 0; day <= 3; day++) {
            LocalDate date = LocalDate.of(2026, 8, 25).plusDays(day);
            days = days.plus(payments(school, new Period(date, date), SemesterFees.INCLUDED, new ArrayList<>())
                    .total());
        }
        assertThat(days).isEqualTo(all.total());
        Money semester = Money.zero(School.NOK);
        for (Invoice invoice : school.all()) {
            for (Allocation allocation : invoice.allocations()) {
                if (invoice.line(allocation.claim()) instanceof ClaimLine claim
                        && claim.type().equals(SEMAVG)) {
                    semester = semester.plus(allocation.amount());
                }
            }
        }
        assertThat(only.total()).isEqualTo(semester);
        assertThat(parts.stream().map(PaymentPart::amount).reduce(Money.zero(School.NOK), Money::plus))
                .isEqualTo(all.total());
        assertThat(all.sums().stream().map(PaymentSum::amount).reduce(Money.zero(School.NOK), Money::plus))
                .isEqualTo(all.total());
    }

    private static PaymentsReport payments(School school, Period days, SemesterFees fees, List<PaymentPart> parts) {
        return school.billing
                .reports()
                .payments(new PaymentsReport.Request(ReportScope.ALL, days, fees), CLERK, parts::add);
    }

    @Property(tries = 25)
    @Tag("REP-4")
    void theBanksSumsHoldEveryPaymentThatCameInUnresolvedOnesToo(@ForAll @From("years") Year year) {
        School school = play(year);
        List<Money> single = new ArrayList<>();
        BankReport report = school.billing.reports().bank(ALL_DAYS, "", CLERK, e -> single.add(e.amount()));
        Map<LocalDate, Money> expected = new TreeMap<>();
        for (Deposit deposit : year.deposits()) {
            expected.merge(
                    LocalDate.of(2026, 8, 25).plusDays(deposit.day()),
                    Money.ofMinor(deposit.minor(), School.NOK),
                    Money::plus);
        }
        Map<LocalDate, Money> found = new TreeMap<>();
        Money booked = Money.zero(School.NOK);
        for (BankSum sum : report.sums()) {
            assertThat(sum.account()).isEqualTo(School.ACCOUNT);
            found.put(sum.date(), sum.booked().plus(sum.unresolved()));
            booked = booked.plus(sum.booked());
        }
        assertThat(found).isEqualTo(expected);
        assertThat(booked).isEqualTo(school.billing.verify(CLERK, n -> {}).paid());
        assertThat(single).hasSize(year.deposits().size());
        assertThat(school.billing
                        .reports()
                        .bank(ALL_DAYS, "12345678903", CLERK, e -> {})
                        .sums())
                .isEmpty();
    }

    @Property(tries = 25)
    @Tag("REP-8")
    void whatIsOwedIsInTheBandOfItsAge(@ForAll @From("years") Year year) {
        School school = play(year);
        LocalDate on = LocalDate.of(2026, 10, 1);
        AgeingReport report = school.billing.reports().ageing(ReportScope.ALL, on, CLERK);
        String[] bands = {"0", "1-30", "31-60", "61-90", ">90"};
        Money[] expected = new Money[5];
        java.util.Arrays.fill(expected, Money.zero(School.NOK));
        for (Invoice invoice : school.all()) {
            Settlement settlement = Settlement.of(invoice);
            if (settlement.status() != Status.DRAFT) {
                long days = ChronoUnit.DAYS.between(
                        java.util.Objects.requireNonNull(
                                invoice.header().milestones().dueOrNull()),
                        on);
                int band = days < 1 ? 0 : days < 31 ? 1 : days < 61 ? 2 : days < 91 ? 3 : 4;
                expected[band] = expected[band].plus(settlement.outstanding());
            }
        }
        for (int i = 0; i < 5; i++) {
            AgeSum sum = report.bands().get(i);
            assertThat(sum.cells().get(0)).isEqualTo(bands[i]);
            assertThat(sum.open()).isEqualTo(expected[i]);
        }
        assertThat(report.bands().stream().map(AgeSum::open).reduce(Money.zero(School.NOK), Money::plus))
                .isEqualTo(school.billing.verify(CLERK, n -> {}).open());
    }

    @Property(tries = 25)
    void paymentLinesOfRandomLedgersAreThere(@ForAll @From("years") Year year) {
        long booked = year.deposits().stream().filter(d -> !d.isLost()).count();
        assertThat(play(year).all().stream()
                        .flatMap(i -> i.lines().stream())
                        .filter(PaymentLine.class::isInstance)
                        .count())
                .isEqualTo(booked);
    }
}
