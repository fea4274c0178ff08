package org.schoolbilling.testkit.arbitraries;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.schoolbilling.catalog.Catalog;
import org.schoolbilling.invoice.EndedByHand;
import org.schoolbilling.invoice.Invoice;
import org.schoolbilling.invoice.InvoiceHeader;
import org.schoolbilling.invoice.Milestones;
import org.schoolbilling.party.DebtorKind;
import org.schoolbilling.roster.PersonId;

/** Invoices written line by line. */
final class WrittenInvoices {

    private static final int MOST_REMINDERS = 3;

    private WrittenInvoices() {}

    static Arbitrary<Invoice> invoices() {
        return Combinators.combine(
                        CatalogSpecs.DEFAULT.specs(),
                        Debtors.debtors(DebtorKind.PERSON),
                        ClaimSpec.specs().list().ofMinSize(1).ofMaxSize(3),
                        Entry.entries().list().ofMaxSize(8),
                        Arbitraries.of(0, 0, 1, 2, MOST_REMINDERS),
                        Arbitraries.of(EndedByHand.class),
                        MarksSpec.marks())
                .as((catalog, debtor, claims, entries, reminders, ended, marks) -> {
                    Story sent = new Story(catalog, debtor, claims, marks, true, List.of());
                    return written(sent.play().catalog(), sent.play().invoice(), claims, entries, reminders, ended);
                });
    }

    private static Invoice written(
            Catalog catalog,
            Invoice sent,
            List<ClaimSpec> claims,
            List<Entry> entries,
            int reminders,
            EndedByHand ended) {
        InvoiceHeader header = sent.header();
        Milestones m = header.milestones();
        LineWriter writer = new LineWriter(
                catalog,
                header.withMilestones(new Milestones(
                        m.registered(),
                        m.sentOrNull(),
                        m.dueOrNull(),
                        reminders == 0 ? null : m.registered().plusDays(60),
                        reminders,
                        ended)));
        PersonId person = new PersonId(header.debtor().value());
        claims.forEach(c -> writer.claim(c.line(writer.nextLine(), catalog, person, m.registered())));
        entries.forEach(entry -> entry.writeTo(writer));
        return writer.invoice().withVersion(sent.version());
    }
}
