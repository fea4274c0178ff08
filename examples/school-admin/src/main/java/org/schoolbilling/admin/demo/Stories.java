package org.schoolbilling.admin.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.schoolbilling.admin.host.Session;
import org.schoolbilling.admin.out.Words;
import org.schoolbilling.invoice.Invoice;
import org.schoolbilling.money.Money;
import org.schoolbilling.party.Debtor;
import org.schoolbilling.party.DebtorId;
import org.schoolbilling.settlement.Settlement;
import org.schoolbilling.settlement.Status;
import org.schoolbilling.spi.Cursor;
import org.schoolbilling.spi.store.InvoiceQuery;

/** Tells of a few invoices, one for each habit: what the debtor did, and what the ledger holds. */
final class Stories {

    private final Session session;
    private final School school;

    Stories(Session session, School school) {
        this.session = session;
        this.school = school;
    }

    List<String> tell() {
        List<String> told = new ArrayList<>();
        for (int i = 0; i < Student.LAID_DOWN; i++) {
            Student student = school.student(i);
            if (Fees.optional(student.standing()) > 0) {
                tell(new DebtorId(student.id().value()), student.habit(), told);
            }
        }
        Company company = new Company(0);
        tell(company.toDebtor().id(), company.habit(), told);
        return told;
    }

    private void tell(DebtorId debtor, Habit habit, List<String> told) {
        InvoiceQuery query = new InvoiceQuery(null, null, Set.of(), debtor, null, null, null, null, null);
        try (Cursor<Invoice> invoices = session.store().stream(query)) {
            if (invoices.hasNext()) {
                told.add(story(invoices.next(), habit));
            }
        }
    }

    private String story(Invoice invoice, Habit habit) {
        Settlement settlement = Settlement.of(invoice);
        DebtorId id = invoice.header().debtor();
        @Nullable Debtor debtor = session.store().debtors(List.of(id)).get(id);
        String name = debtor == null ? id.value() : debtor.name();
        return "Invoice " + invoice.header().number().orElseThrow() + ", " + name + ": " + habit.words() + ". Paid "
                + Words.amount(settlement.paid()) + " of " + Words.amount(settlement.claims())
                + consequence(invoice, settlement);
    }

    private static String consequence(Invoice invoice, Settlement settlement) {
        StringBuilder text = new StringBuilder();
        if (settlement.waived().isPositive()) {
            text.append("; ").append(Words.amount(settlement.waived())).append(" were waived");
        }
        if (settlement.refunded().isPositive()) {
            text.append("; ").append(Words.amount(settlement.refunded())).append(" were paid back");
        }
        if (invoice.payments().stream().anyMatch(p -> p.movedFrom().isPresent())) {
            text.append("; another debtor's second payment was moved here");
        }
        if (settlement.outstanding().isPositive()) {
            text.append("; ").append(Words.amount(settlement.outstanding())).append(" are open");
        }
        Money surplus = settlement.surplus();
        if (surplus.isPositive()) {
            text.append("; ").append(Words.amount(surplus)).append(" too much are held for the debtor");
        }
        return text.append(settlement.status() == Status.SETTLED ? ": settled." : ": not settled.")
                .toString();
    }
}
