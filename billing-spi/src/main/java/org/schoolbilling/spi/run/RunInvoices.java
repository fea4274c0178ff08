package org.schoolbilling.spi.run;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.schoolbilling.catalog.Catalog;
import org.schoolbilling.catalog.InvoiceType;
import org.schoolbilling.catalog.InvoiceTypeCode;
import org.schoolbilling.invoice.Invoice;
import org.schoolbilling.invoice.InvoiceId;
import org.schoolbilling.party.Debtor;
import org.schoolbilling.party.DebtorId;
import org.schoolbilling.roster.CourseParticipation;
import org.schoolbilling.roster.FileId;
import org.schoolbilling.roster.Person;
import org.schoolbilling.roster.PersonId;
import org.schoolbilling.roster.Selection;
import org.schoolbilling.settlement.Settlement;
import org.schoolbilling.settlement.Status;
import org.schoolbilling.spi.Cursor;
import org.schoolbilling.spi.roster.RosterAnswer;
import org.schoolbilling.spi.store.InvoiceQuery;
import org.schoolbilling.term.Term;

/** The invoices that a run is about, read chunk by chunk, and what the roster knows of their persons. */
final class RunInvoices {

    /** Those that are sent and not ended. */
    static final Set<Status> OPEN = EnumSet.of(Status.SENT, Status.REMINDED_1, Status.REMINDED_2, Status.REMINDED_3);

    private final Context context;
    private final Catalog catalog;

    RunInvoices(Context context, Catalog catalog) {
        this.context = context;
        this.catalog = catalog;
    }

    static boolean isOpen(Invoice invoice) {
        return OPEN.contains(Settlement.of(invoice).status());
    }

    /** All that a query finds. */
    void each(InvoiceQuery query, Consumer<List<Invoice>> chunk) {
        context.each(() -> context.store().stream(query), chunk);
    }

    /**
     * Those of selected persons, and of whoever pays for their courses, as far as they are wanted; an invoice of two of them
     * comes once a chunk.
     */
    void ofSelected(
            Selection selection,
            Term term,
            @Nullable InvoiceTypeCode type,
            Predicate<Invoice> wanted,
            Consumer<List<Invoice>> chunk) {
        context.<RosterAnswer>each(() -> context.roster().select(selection, context.today()), some -> {
            Set<DebtorId> debtors = debtors(some);
            for (InvoiceType each : catalog.invoiceTypes()) {
                if (type == null || each.code().equals(type)) {
                    List<Invoice> own = context.store().invoicesOf(debtors, each.code(), term).values().stream()
                            .flatMap(List::stream)
                            .filter(wanted)
                            .toList();
                    Chunks.each(own.iterator(), context.chunkSize(), chunk);
                }
            }
        });
    }

    private static Set<DebtorId> debtors(List<RosterAnswer> answers) {
        Set<DebtorId> debtors = new HashSet<>();
        for (RosterAnswer answer : answers) {
            if (answer instanceof RosterAnswer.Found found) {
                debtors.add(found.person().toDebtor().id());
                for (CourseParticipation course : found.person().courses()) {
                    Debtor sponsor = course.sponsorOrNull();
                    if (sponsor != null) {
                        debtors.add(sponsor.id());
                    }
                }
            }
        }
        return debtors;
    }

    /** The same invoices as they are now. */
    List<Invoice> reread(List<Invoice> some) {
        List<InvoiceId> ids = some.stream().map(Invoice::id).toList();
        Map<InvoiceId, Invoice> now = context.store().invoices(ids);
        return ids.stream().filter(now::containsKey).map(now::get).toList();
    }

    /** What the roster knows of the persons that claims are about; those it does not know are missing. */
    Map<PersonId, Person> persons(List<Invoice> invoices) {
        Set<PersonId> wanted = new LinkedHashSet<>();
        invoices.forEach(invoice -> wanted.addAll(invoice.persons()));
        Map<PersonId, Person> found = new HashMap<>();
        if (wanted.isEmpty()) {
            return found;
        }
        List<FileId> ids = wanted.stream().map(id -> new FileId(1, id)).toList();
        try (Cursor<RosterAnswer> answers = context.roster().select(new Selection.OfFile(ids), context.today())) {
            answers.forEachRemaining(answer -> {
                if (answer instanceof RosterAnswer.Found one) {
                    found.put(one.person().id(), one.person());
                }
            });
        }
        return found;
    }
}
