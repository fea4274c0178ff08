package org.schoolbilling.admin.demo;

import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import org.schoolbilling.payment.Outcome;

/**
 * What should come of the term, in øre: added up person by person from {@link Fees} and {@link Habit} alone, with nothing of
 * the library's.
 */
final class Expected {

    private final Map<Integer, Integer> peopleOfCompany = new TreeMap<>();
    private final Map<Outcome, Long> rows = new EnumMap<>(Outcome.class);
    private final Map<Outcome, Long> amounts = new EnumMap<>(Outcome.class);
    private long people;
    private long claims;
    private long claimed;
    private long invoices;
    private long allocated;
    private long waived;
    private long open;
    private long unplaced;
    private long receivedForCourses;
    private long allocatedForCourses;
    private long owing;
    private long copyFeesOwed;
    private long refunded;
    private long moved;

    /** Counts one person in. */
    void add(Student student) {
        people++;
        if (student.standing() == Standing.COURSE_BY_COMPANY) {
            peopleOfCompany.merge(Company.of(student).index(), 1, Integer::sum);
            claims++;
            return;
        }
        long mandatory = Fees.mandatory(student.standing());
        long optional = Fees.optional(student.standing());
        if (mandatory > 0) {
            boolean hasAll = student.standing() == Standing.RETURNING || student.standing() == Standing.NEW;
            claims += hasAll ? 3 : 1;
            add(student.habit(), mandatory, optional, student.standing() == Standing.COURSE_BY_SELF);
            if (owesCopyFee(student)) {
                copyFeesOwed++;
            }
        }
    }

    /** Counts the companies in, when all people are. */
    void addCompanies() {
        peopleOfCompany.forEach((company, count) -> add(new Company(company).habit(), Fees.COURSE * count, 0, true));
    }

    /** Counts a payment in that names an invoice which is not there. */
    void addUnknownInvoice(long amount) {
        addRow(Outcome.UNKNOWN_INVOICE, amount);
    }

    private void add(Habit habit, long mandatory, long optional, boolean isCourse) {
        Habit.Paid paid = habit.pay(mandatory, optional);
        invoices++;
        claimed += mandatory + optional;
        allocated += paid.allocated();
        waived += paid.waived();
        open += paid.open();
        unplaced += paid.unplaced();
        if (paid.open() > 0) {
            owing++;
        }
        paid.payments().forEach(amount -> addRow(habit.outcome(), amount));
        if (isCourse) {
            receivedForCourses += paid.allocated() + paid.unplaced();
            allocatedForCourses += paid.allocated();
        }
    }

    /** Whether nothing was booked on the person's invoice, the copy fee neither. */
    private static boolean owesCopyFee(Student student) {
        boolean isBooked =
                student.habit() != Habit.NOT_AT_ALL && student.habit().outcome() == Outcome.REGISTERED;
        return !student.standing().isOnCourse() && !isBooked;
    }

    /** What was paid too much is paid back. */
    void refund(long amount) {
        unplaced -= amount;
        refunded += amount;
    }

    /** What one paid a second time covers all that another owes. */
    void move(Student from, Student to) {
        long amount = Fees.mandatory(from.standing()) + Fees.optional(from.standing());
        long owed = Fees.mandatory(to.standing()) + Fees.optional(to.standing());
        unplaced -= owed;
        allocated += owed;
        open -= owed;
        moved += amount;
        owing--;
        copyFeesOwed--;
    }

    /** Copy fees of those who never paid are given up. */
    void waiveCopyFees() {
        waived += copyFeesOwed * Fees.COPY;
        open -= copyFeesOwed * Fees.COPY;
    }

    private void addRow(Outcome outcome, long amount) {
        rows.merge(outcome, 1L, Long::sum);
        amounts.merge(outcome, amount, Long::sum);
    }

    long people() {
        return people;
    }

    long claims() {
        return claims;
    }

    long claimed() {
        return claimed;
    }

    long invoices() {
        return invoices;
    }

    long allocated() {
        return allocated;
    }

    long waived() {
        return waived;
    }

    long open() {
        return open;
    }

    long unplaced() {
        return unplaced;
    }

    /** Rows of the bank file that come to this. */
    long rows(Outcome outcome) {
        return rows.getOrDefault(outcome, 0L);
    }

    long amount(Outcome outcome) {
        return amounts.getOrDefault(outcome, 0L);
    }

    /** All rows of the bank file. */
    long rows() {
        return rows.values().stream().mapToLong(Long::longValue).sum();
    }

    /** All money of the bank file. */
    long amount() {
        return amounts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** What reached the bank account of courses and was booked there. */
    long receivedForCourses() {
        return receivedForCourses;
    }

    /** The VAT in it: a fifth of what covers course fees, at 25 percent contained in the amount. */
    long vat() {
        return allocatedForCourses / 5;
    }

    /** Invoices with something open: they are reminded, in both rounds. */
    long owing() {
        return owing;
    }

    /** Invoices whose copy fee is given up. */
    long copyFeesOwed() {
        return copyFeesOwed;
    }

    long refunded() {
        return refunded;
    }

    long moved() {
        return moved;
    }
}
