package org.schoolbilling.admin.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.schoolbilling.admin.app.App;
import org.schoolbilling.admin.host.Session;
import org.schoolbilling.admin.out.Progress;
import org.schoolbilling.admin.out.Words;
import org.schoolbilling.catalog.InvoiceTypeCode;
import org.schoolbilling.catalog.LineTypeCode;
import org.schoolbilling.identifier.BankAccountNumber;
import org.schoolbilling.invoice.Invoice;
import org.schoolbilling.invoice.PaymentLine;
import org.schoolbilling.ledger.Moving;
import org.schoolbilling.party.DebtorId;
import org.schoolbilling.reminder.ReminderRequest;
import org.schoolbilling.settlement.Settlement;
import org.schoolbilling.settlement.Status;
import org.schoolbilling.spi.Cursor;
import org.schoolbilling.spi.run.BulkWaiverReport;
import org.schoolbilling.spi.run.Mode;
import org.schoolbilling.spi.run.Moves;
import org.schoolbilling.spi.run.Refunds;
import org.schoolbilling.spi.run.ReminderReport;
import org.schoolbilling.spi.store.InvoiceQuery;
import org.schoolbilling.waiver.BulkWaiver;
import org.schoolbilling.waiver.WaiverGround;

/** What people do when the bank's file is loaded: pay back, put right, remind and give up. */
final class Aftermath {

    private static final int PAID_TOO_MUCH = Student.firstWith(Habit.TOO_MUCH);

    private static final int PAID_TWICE = Student.firstWith(Habit.TWICE);
    private static final int NEVER_PAID = Student.firstWith(Habit.NOT_AT_ALL);

    /** An account of nobody's. */
    private static final BankAccountNumber ACCOUNT = BankAccountNumber.parse("12345600041");

    private final App app;
    private final Session session;
    private final School school;
    private final Calendar calendar;
    private final Expected expected;
    private final DemoSums sums;

    Aftermath(App app, Session session, School school, Calendar calendar, Expected expected, DemoSums sums) {
        this.app = app;
        this.session = session;
        this.school = school;
        this.calendar = calendar;
        this.expected = expected;
        this.sums = sums;
    }

    void putRight(List<String> lines) {
        calendar.goTo(calendar.correctionDay());
        Invoice surplus = invoiceOf(PAID_TOO_MUCH);
        Refunds.ByHand refund = new Refunds.ByHand(surplus.id(), null, null, null, ACCOUNT);
        Invoice refunded = session.billing().refunds().refund(Mode.COMMIT, refund, session.actor());
        expected.refund(Habit.TOO_MUCH.pay(0, 0).unplaced());
        lines.add("refund          invoice " + number(refunded) + ": "
                + Words.amount(Settlement.of(refunded).refunded()) + " that were paid too much go back to the debtor");

        Invoice twice = invoiceOf(PAID_TWICE);
        Invoice owing = invoiceOf(NEVER_PAID);
        PaymentLine second = twice.payments().get(1);
        Moves.Moved moved = session.billing()
                .moves()
                .move(
                        Mode.COMMIT,
                        new Moves.Move(twice.id(), second.number(), Moving.Part.WHOLE, owing.id()),
                        session.actor());
        expected.move(school.student(PAID_TWICE), school.student(NEVER_PAID));
        lines.add("move            the second payment of invoice " + number(twice) + ", "
                + Words.amount(second.amount()) + ", was meant for invoice " + number(owing));
        lines.add("                both are " + word(moved.from()) + " now");
    }

    private static String word(Invoice invoice) {
        return Settlement.of(invoice).status() == Status.SETTLED ? "settled" : "open";
    }

    private static String number(Invoice invoice) {
        return invoice.header().number().orElseThrow().toString();
    }

    private Invoice invoiceOf(int index) {
        DebtorId debtor = new DebtorId(school.student(index).id().value());
        InvoiceQuery query = new InvoiceQuery(
                calendar.term(),
                new InvoiceTypeCode(Fees.SEMESTER_INVOICE),
                Set.of(),
                debtor,
                null,
                null,
                null,
                null,
                null);
        try (Cursor<Invoice> invoices = session.store().stream(query)) {
            return invoices.next();
        }
    }

    void remind(List<String> lines) {
        List<ReminderReport> rounds = new ArrayList<>();
        for (int round = 1; round <= 2; round++) {
            calendar.goTo(calendar.reminderDay(round));
            LocalDate lastDue = round == 1 ? calendar.dueDay() : calendar.reminderDue(1);
            ReminderRequest request = ReminderRequest.of(lastDue, calendar.reminderDue(round));
            ReminderReport first = remind(request);
            rounds.add(first);
            rounds.add(remind(request));
            lines.add(
                    "round " + round + "         " + Words.count(first.count(), "reminder") + " on " + calendar.today()
                            + ", " + Words.amount(first.toPay()) + " to pay by " + first.newDue() + ", fees stated: "
                            + Words.amount(first.statedFees()));
            lines.add("reminded again  "
                    + (rounds.get(rounds.size() - 1).count() == 0 ? "nobody: all are reminded" : "somebody"));
        }
        sums.reminded(rounds);
    }

    private ReminderReport remind(ReminderRequest request) {
        try (Progress progress = app.progress("reminding", expected.invoices())) {
            return session.billing().remind(Mode.COMMIT, request, session.actor(), outcome -> progress.step());
        }
    }

    void waive(List<String> lines) {
        calendar.goTo(calendar.waiverDay());
        BulkWaiver order = new BulkWaiver(
                calendar.term(),
                new InvoiceTypeCode(Fees.SEMESTER_INVOICE),
                new LineTypeCode(Fees.COPY_FEE),
                Set.of(Status.REMINDED_2),
                true,
                null,
                new WaiverGround.All(),
                null,
                "",
                true);
        BulkWaiverReport planned = waive(Mode.TRIAL, order);
        BulkWaiverReport done = waive(Mode.COMMIT, order);
        BulkWaiverReport again = waive(Mode.COMMIT, order);
        sums.waivedInBulk(planned, done, again);
        expected.waiveCopyFees();
        lines.add("given up        the copy fee of " + Words.count(done.waived(), "invoice")
                + " that two reminders brought nothing for: " + Words.amount(done.total()));
        lines.add("                where something was paid it stands: "
                + Words.count(
                        done.leftOut().values().stream()
                                .mapToLong(Long::longValue)
                                .sum(),
                        "invoice")
                + " left out");
        lines.add("given up again  " + (again.waived() == 0 ? "nothing" : Words.amount(again.total())));
    }

    private BulkWaiverReport waive(Mode mode, BulkWaiver order) {
        return session.billing().waiveInBulk(mode, order, session.actor(), outcome -> {});
    }
}
