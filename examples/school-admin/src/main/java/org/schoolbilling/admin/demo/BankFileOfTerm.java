package org.schoolbilling.admin.demo;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.schoolbilling.admin.host.Session;
import org.schoolbilling.bank.files.OcrGiroTransaction;
import org.schoolbilling.bank.files.OcrGiroWriter;
import org.schoolbilling.catalog.Catalog;
import org.schoolbilling.catalog.InvoiceTypeCode;
import org.schoolbilling.invoice.Invoice;
import org.schoolbilling.payment.BankReferences;
import org.schoolbilling.reference.KidScheme;
import org.schoolbilling.settlement.Status;
import org.schoolbilling.spi.Cursor;
import org.schoolbilling.spi.store.InvoiceQuery;

/**
 * Writes the OCR giro file that the bank would deliver: number and KID are read off each invoice, as a debtor would; what is
 * paid, and how wrongly, follows from the debtor's habit.
 */
final class BankFileOfTerm {

    private static final int INCOMING = 13;
    private static final long NO_SUCH_INVOICE = 900_000_000;

    private final Session session;
    private final School school;
    private final Calendar calendar;
    private final OcrGiroWriter writer;
    private long archive;

    private BankFileOfTerm(Session session, School school, Calendar calendar, OcrGiroWriter writer) {
        this.session = session;
        this.school = school;
        this.calendar = calendar;
        this.writer = writer;
    }

    static void write(Path file, Session session, School school, Calendar calendar) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            new BankFileOfTerm(session, school, calendar, new OcrGiroWriter(out)).write();
        }
    }

    /** How many payments name an invoice that is not there. */
    static int unknownInvoices(School school) {
        return 1 + school.size() / 500;
    }

    /** What such a payment amounts to. */
    static long unknownAmount() {
        return Fees.SEMESTER + Fees.COPY;
    }

    private void write() throws IOException {
        writer.startTransmission("00008080", 1, "00009001");
        writer.startAssignment("009001001", 1, account(Fees.SEMESTER_INVOICE));
        eachInvoice(Fees.SEMESTER_INVOICE, false);
        for (int i = 0; i < unknownInvoices(school); i++) {
            String kid = KidScheme.DEFAULT
                    .generate(NO_SUCH_INVOICE + i, Student.FIRST_NUMBER + i)
                    .value();
            row(calendar.paymentDay(i), unknownAmount(), kid, nextArchive());
        }
        writer.endAssignment(calendar.loadDay());
        writer.startAssignment("009001002", 2, account(Fees.COURSE_INVOICE));
        eachInvoice(Fees.COURSE_INVOICE, false);
        eachInvoice(Fees.SEMESTER_INVOICE, true);
        writer.endAssignment(calendar.loadDay());
        writer.endTransmission(calendar.loadDay());
    }

    private String account(String type) {
        Catalog catalog = session.catalog();
        return catalog.invoiceType(new InvoiceTypeCode(type))
                .orElseThrow()
                .payee()
                .bankAccount()
                .digits();
    }

    private void eachInvoice(String type, boolean isWrongAccount) throws IOException {
        InvoiceQuery query =
                InvoiceQuery.of(calendar.term(), new InvoiceTypeCode(type), Set.copyOf(List.of(Status.SENT)));
        try (Cursor<Invoice> invoices = session.store().stream(query)) {
            while (invoices.hasNext()) {
                Invoice invoice = invoices.next();
                int index = Student.indexOf(invoice.header().debtor());
                if (index >= 0) {
                    Student student = school.student(index);
                    if ((student.habit() == Habit.WRONG_ACCOUNT) == isWrongAccount) {
                        pay(invoice, student);
                    }
                } else {
                    pay(
                            invoice,
                            Objects.requireNonNull(Company.of(invoice.header().debtor())));
                }
            }
        }
    }

    private void pay(Invoice invoice, Student student) throws IOException {
        Habit.Paid paid = student.habit().pay(Fees.mandatory(student.standing()), Fees.optional(student.standing()));
        pay(invoice, student.habit(), paid, student.draw(), student.number());
    }

    private void pay(Invoice invoice, Company company) throws IOException {
        Habit.Paid paid = company.habit().pay(Fees.COURSE * invoice.claims().size(), 0);
        pay(invoice, company.habit(), paid, company.index(), 0);
    }

    private void pay(Invoice invoice, Habit habit, Habit.Paid paid, int draw, int debtor) throws IOException {
        String kid = kid(invoice, habit, debtor);
        boolean isAlike = habit == Habit.TWICE_ALIKE;
        String reference = nextArchive();
        for (int i = 0; i < paid.payments().size(); i++) {
            LocalDate day = calendar.paymentDay(isAlike ? draw : draw + i);
            row(day, paid.payments().get(i), kid, isAlike || i == 0 ? reference : nextArchive());
        }
    }

    private static String kid(Invoice invoice, Habit habit, int debtor) {
        String kid = invoice.header().kid().orElseThrow().value();
        if (habit == Habit.WRONG_CHECK_DIGIT) {
            int last = kid.charAt(kid.length() - 1) - '0';
            return kid.substring(0, kid.length() - 1) + (last + 1) % 10;
        }
        if (habit == Habit.OTHER_DEBTOR) {
            return KidScheme.DEFAULT
                    .generate(invoice.header().number().orElseThrow().value(), debtor + 500_000)
                    .value();
        }
        return kid;
    }

    private String nextArchive() {
        archive++;
        return "%09d".formatted(archive);
    }

    private void row(LocalDate day, long amount, String kid, String reference) throws IOException {
        writer.transaction(OcrGiroTransaction.of(INCOMING, day, amount, kid)
                .withReferences(new BankReferences(reference, "", ""))
                .withBankDate(day.minusDays(1)));
    }
}
