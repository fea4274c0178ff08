package org.schoolbilling.testkit.run;

import java.time.LocalDate;
import java.util.List;
import org.schoolbilling.invoice.Actor;
import org.schoolbilling.money.Money;
import org.schoolbilling.spi.run.Mode;
import org.schoolbilling.spi.run.Payments;
import org.schoolbilling.spi.run.SchoolBilling;
import org.schoolbilling.spi.store.Store;

/** A small school with paid invoices, for tests of other packages. */
public final class PaidSchool {

    /** Who does it all. */
    public static final Actor CLERK = School.CLERK;

    private final School school = new School();
    private final int students;
    private int payments;

    private PaidSchool(int students) {
        this.students = students;
    }

    /** So many students, each with an invoice that is paid. */
    public static PaidSchool of(int students) {
        PaidSchool paid = new PaidSchool(students);
        paid.school.withStudents(students).generate(students, School.SEMAVG, School.SAIH);
        paid.school.issue();
        for (int i = 0; i < students; i++) {
            paid.pay(60_000);
        }
        return paid;
    }

    /** One more payment, on one invoice after the other. */
    public void pay(long minor) {
        payments++;
        long number = 1L + payments % students;
        school.billing
                .payments()
                .pay(
                        Mode.COMMIT,
                        new Payments.ByHand(
                                school.invoice(number).header().number().orElseThrow(),
                                Money.ofMinor(minor, School.NOK),
                                LocalDate.of(2026, 8, 20),
                                "P" + payments,
                                List.of()),
                        CLERK);
    }

    /** What it is stored in. */
    public Store store() {
        return school.store;
    }

    /** Billing over another store, as a process that was started anew. */
    public SchoolBilling on(Store store) {
        return school.on(store, school.roster, 1_000);
    }
}
