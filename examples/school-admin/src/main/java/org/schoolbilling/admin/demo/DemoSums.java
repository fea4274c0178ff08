package org.schoolbilling.admin.demo;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.schoolbilling.catalog.Catalog;
import org.schoolbilling.catalog.LineType;
import org.schoolbilling.money.Money;
import org.schoolbilling.payment.Outcome;
import org.schoolbilling.report.AgeSum;
import org.schoolbilling.spi.run.BulkWaiverReport;
import org.schoolbilling.spi.run.DocumentReport;
import org.schoolbilling.spi.run.ExportReport;
import org.schoolbilling.spi.run.IssueReport;
import org.schoolbilling.spi.run.LoadReport;
import org.schoolbilling.spi.run.ReminderReport;
import org.schoolbilling.spi.run.VerifyReport;

/** What the library came to, step by step. */
final class DemoSums {

    private long rosterPersons;
    private DemoClaims.@Nullable Sums planned;
    private DemoClaims.@Nullable Sums made;
    private DemoClaims.@Nullable Sums madeAgain;
    private @Nullable IssueReport issued;
    private @Nullable IssueReport issuedAgain;
    private @Nullable LoadReport loaded;
    private @Nullable LoadReport loadedAgain;
    private @Nullable VerifyReport beforeSecondLoad;
    private @Nullable ExportReport exported;
    private int exportedAgain;
    private boolean isSameFile;
    private @Nullable LedgerFileSums file;
    private @Nullable VerifyReport verified;
    private List<ReminderReport> reminded = List.of();
    private List<AgeSum> ageing = List.of();
    private @Nullable DocumentReport remindersOnPaper;
    private List<BulkWaiverReport> waivedInBulk = List.of();

    void rosterPersons(long persons) {
        rosterPersons = persons;
    }

    void claims(DemoClaims.Sums plan, DemoClaims.Sums first, DemoClaims.Sums again) {
        planned = plan;
        made = first;
        madeAgain = again;
    }

    void issued(IssueReport first, IssueReport again) {
        issued = first;
        issuedAgain = again;
    }

    void loaded(LoadReport first, LoadReport again, VerifyReport between) {
        loaded = first;
        loadedAgain = again;
        beforeSecondLoad = between;
    }

    void exported(ExportReport batch, int batchesAgain, boolean isSame, LedgerFileSums read) {
        exported = batch;
        exportedAgain = batchesAgain;
        isSameFile = isSame;
        file = read;
    }

    void verified(VerifyReport report) {
        verified = report;
    }

    /** Each round, and the same once more. */
    void reminded(List<ReminderReport> rounds) {
        reminded = List.copyOf(rounds);
    }

    void waivedInBulk(BulkWaiverReport plan, BulkWaiverReport first, BulkWaiverReport again) {
        waivedInBulk = List.of(plan, first, again);
    }

    void written(List<AgeSum> bands, DocumentReport reminders) {
        ageing = List.copyOf(bands);
        remindersOnPaper = reminders;
    }

    LoadReport loaded() {
        return Objects.requireNonNull(loaded);
    }

    LedgerFileSums file() {
        return Objects.requireNonNull(file);
    }

    VerifyReport verified() {
        return Objects.requireNonNull(verified);
    }

    /** Holds it all against what was worked out, and each step against the one before. */
    Checks check(
            Expected expected, String studentAccount, String courseAccount, String refundAccount, Catalog catalog) {
        Checks checks = new Checks();
        checkClaims(checks, expected);
        checkBank(checks, expected);
        checkAftermath(checks, expected);
        checkLedger(checks, expected);
        checkFile(checks, expected, studentAccount, courseAccount, refundAccount, catalog);
        checkAgain(checks);
        return checks;
    }

    private void checkClaims(Checks checks, Expected expected) {
        DemoClaims.Sums plan = Objects.requireNonNull(planned);
        IssueReport run = Objects.requireNonNull(issued);
        checks.count("people in the roster", expected.people(), rosterPersons);
        checks.amount("planned claims", expected.claimed(), plan.total());
        checks.count("planned claims, how many", expected.claims(), plan.claims());
        checks.same("what was planned is what was made", plan, Objects.requireNonNull(made));
        checks.amount(
                "issued invoices ask for what was planned",
                plan.total(),
                run.total().minor());
        checks.count("issued invoices, how many", expected.invoices(), run.issued());
        checks.count("numbers without gap", run.issued(), run.lastNumber() - run.firstNumber() + 1);
    }

    private void checkBank(Checks checks, Expected expected) {
        LoadReport load = loaded();
        checks.amount(
                "bank file's own total", expected.amount(), load.file().total().minor());
        checks.count("bank file's payments", expected.rows(), load.file().transactions());
        for (Outcome outcome : Outcome.values()) {
            if (expected.rows(outcome) > 0 || load.outcomes().getOrDefault(outcome, 0L) > 0) {
                Money amount = Objects.requireNonNull(load.amounts().get(outcome));
                checks.amount(Told.outcome(outcome), expected.amount(outcome), amount.minor());
            }
        }
        long parts = load.amounts().values().stream().mapToLong(Money::minor).sum();
        checks.amount(
                "booked and set aside are all of the file", load.file().total().minor(), parts);
    }

    private void checkAftermath(Checks checks, Expected expected) {
        for (int i = 0; i < reminded.size(); i += 2) {
            int round = i / 2 + 1;
            checks.count(
                    "reminders, round " + round,
                    expected.owing(),
                    reminded.get(i).count());
            checks.count(
                    "reminders, round " + round + " once more",
                    0,
                    reminded.get(i + 1).count());
        }
        BulkWaiverReport plan = waivedInBulk.get(0);
        BulkWaiverReport done = waivedInBulk.get(1);
        checks.amount(
                "copy fees given up",
                expected.copyFeesOwed() * Fees.COPY,
                done.total().minor());
        checks.same("what was planned to be given up is what was", plan.total(), done.total());
        checks.count("given up the second time", 0, waivedInBulk.get(2).waived());
        checks.amount(
                "open, added up by age",
                expected.open(),
                ageing.stream().mapToLong(sum -> sum.open().minor()).sum());
        checks.count(
                "reminders on paper",
                Math.min(20, expected.owing()),
                Objects.requireNonNull(remindersOnPaper).drawn());
    }

    private void checkLedger(Checks checks, Expected expected) {
        VerifyReport ledger = verified();
        checks.amount("claimed", expected.claimed(), ledger.claimed().minor());
        checks.amount(
                "covered by payments", expected.allocated(), ledger.allocated().minor());
        checks.amount("waived", expected.waived(), ledger.waived().minor());
        checks.amount("open", expected.open(), ledger.open().minor());
        checks.amount(
                "paid too much, held", expected.unplaced(), ledger.unplaced().minor());
        checks.amount(
                "covered + waived + open = claimed",
                ledger.claimed().minor(),
                ledger.allocated().plus(ledger.waived()).plus(ledger.open()).minor());
        checks.amount("paid back", expected.refunded(), ledger.refunded().minor());
        checks.amount(
                "covered + held + paid back = booked from the bank file",
                expected.amount(Outcome.REGISTERED),
                ledger.allocated()
                        .plus(ledger.unplaced())
                        .plus(ledger.refunded())
                        .minor());
        checks.amount(
                "postings, debit and credit each: booked, paid back, moved",
                expected.amount(Outcome.REGISTERED) + expected.refunded() + expected.moved(),
                ledger.posted().minor());
        checks.count("things verify finds wrong", 0, ledger.findingCount());
    }

    private void checkFile(
            Checks checks,
            Expected expected,
            String studentAccount,
            String courseAccount,
            String refundAccount,
            Catalog catalog) {
        LedgerFileSums read = file();
        long booked = expected.amount(Outcome.REGISTERED);
        long posted = booked + expected.refunded() + expected.moved();
        checks.amount("ledger file: debits", posted, read.debit());
        checks.amount("ledger file: credits", posted, read.credit());
        checks.amount(
                "ledger file: bank account of students",
                booked - expected.receivedForCourses(),
                read.account(studentAccount));
        checks.amount(
                "ledger file: bank account of courses", expected.receivedForCourses(), read.account(courseAccount));
        checks.amount("ledger file: bank account for refunds", -expected.refunded(), read.account(refundAccount));
        checks.amount(
                "ledger file: money held",
                -expected.unplaced(),
                read.account(catalog.settings().unplacedAccount().account()));
        checks.amount(
                "ledger file: VAT",
                -expected.vat(),
                read.account(catalog.settings().vatAccount().account()));
        long fees = catalog.lineTypes().stream()
                .filter(LineType::isClaim)
                .flatMap(t -> t.coding().stream())
                .map(c -> c.account())
                .distinct()
                .mapToLong(read::account)
                .sum();
        checks.amount("ledger file: fees without VAT", expected.vat() - expected.allocated(), fees);
        checks.amount(
                "handed over = posted",
                verified().posted().minor(),
                verified().handedOver().minor());
    }

    private void checkAgain(Checks checks) {
        LoadReport second = Objects.requireNonNull(loadedAgain);
        VerifyReport before = Objects.requireNonNull(beforeSecondLoad);
        checks.count(
                "claims made the second time",
                0,
                Objects.requireNonNull(madeAgain).claims());
        checks.count(
                "invoices issued the second time",
                0,
                Objects.requireNonNull(issuedAgain).issued());
        checks.count(
                "payments booked the second time",
                0,
                second.outcomes().getOrDefault(Outcome.REGISTERED, 0L) + second.retried());
        checks.count(
                "payments known the second time",
                loaded().outcomes().getOrDefault(Outcome.REGISTERED, 0L),
                second.outcomes().getOrDefault(Outcome.ALREADY_REGISTERED, 0L));
        for (Outcome outcome : unresolved()) {
            checks.count(
                    Told.outcome(outcome) + ", the second time",
                    loaded().outcomes().getOrDefault(outcome, 0L),
                    second.outcomes().getOrDefault(outcome, 0L));
        }
        checks.amount(
                "received, before and after",
                before.paid().minor(),
                verified().paid().minor());
        checks.count("batches exported the second time", 0, exportedAgain);
        checks.same("the batch again is the same file", true, isSameFile);
        Objects.requireNonNull(exported);
    }

    private Set<Outcome> unresolved() {
        Set<Outcome> found = EnumSet.noneOf(Outcome.class);
        for (Outcome outcome : Outcome.values()) {
            if (outcome.isUnresolved() && loaded().outcomes().getOrDefault(outcome, 0L) > 0) {
                found.add(outcome);
            }
        }
        return found;
    }
}
