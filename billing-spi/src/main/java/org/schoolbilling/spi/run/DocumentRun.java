package org.schoolbilling.spi.run;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.schoolbilling.catalog.Catalog;
import org.schoolbilling.document.DocumentRefusal;
import org.schoolbilling.document.Documents;
import org.schoolbilling.document.Heading;
import org.schoolbilling.document.InvoiceDocument;
import org.schoolbilling.invoice.Actor;
import org.schoolbilling.invoice.Invoice;
import org.schoolbilling.money.Money;
import org.schoolbilling.party.Debtor;
import org.schoolbilling.party.DebtorId;
import org.schoolbilling.party.DebtorKind;
import org.schoolbilling.roster.FileId;
import org.schoolbilling.roster.Membership;
import org.schoolbilling.roster.Person;
import org.schoolbilling.roster.PersonId;
import org.schoolbilling.roster.Selection;
import org.schoolbilling.settlement.Status;
import org.schoolbilling.spi.BillingException;
import org.schoolbilling.spi.Cursor;
import org.schoolbilling.spi.ErrorCode;
import org.schoolbilling.spi.host.Permission;
import org.schoolbilling.spi.roster.RosterAnswer;
import org.schoolbilling.spi.store.InvoiceQuery;
import org.schoolbilling.spi.store.IssueRun;
import org.schoolbilling.term.Term;

/** Draws up documents (ISS-5), chunk by chunk and one by one: memory does not grow with their number. Changes nothing. */
final class DocumentRun {

    private final Context context;
    private final DocumentRequest request;
    private final Consumer<? super DocumentItem> items;
    private final Documents documents;
    private final Map<DocumentRefusal, Long> leftOut = new EnumMap<>(DocumentRefusal.class);
    private long drawn;
    private Money toPay;

    private DocumentRun(Context context, DocumentRequest request, Consumer<? super DocumentItem> items) {
        this.context = context;
        this.request = request;
        this.items = items;
        Catalog catalog = context.catalog();
        this.documents = new Documents(catalog, request.options());
        this.toPay = Money.zero(catalog.settings().currency());
    }

    static DocumentReport run(
            Context context, DocumentRequest request, Actor actor, Consumer<? super DocumentItem> items) {
        context.require(actor, Permission.READ);
        return new DocumentRun(context, request, items).run();
    }

    private DocumentReport run() {
        DocumentRequest.Choice choice = request.choice();
        if (choice instanceof DocumentRequest.ByNumber named) {
            byKey(named.numbers(), context.store()::invoicesByNumber, n -> "invoice " + n);
        } else if (choice instanceof DocumentRequest.ById named) {
            byKey(named.ids(), context.store()::invoices, id -> "draft " + id);
        } else if (choice instanceof DocumentRequest.OfRun of) {
            ofRun(of.run());
        } else if (choice instanceof DocumentRequest.OfTerm of) {
            stream(InvoiceQuery.of(of.term(), of.typeOrNull(), statuses()), Long.MIN_VALUE);
        }
        return new DocumentReport(drawn, toPay, leftOut);
    }

    private Set<Status> statuses() {
        return request.options().isReminder()
                ? EnumSet.of(Status.REMINDED_1, Status.REMINDED_2, Status.REMINDED_3)
                : EnumSet.complementOf(EnumSet.of(Status.DRAFT));
    }

    /** A number or id that is not there is an error before anything is drawn up; that costs a second reading. */
    private <K> void byKey(List<K> keys, Function<List<K>, Map<K, Invoice>> read, Function<K, String> name) {
        Chunks.each(keys.iterator(), context.chunkSize(), some -> {
            Map<K, Invoice> found = read.apply(some);
            for (K key : some) {
                if (!found.containsKey(key)) {
                    throw BillingException.of(ErrorCode.INVOICE_UNKNOWN, name.apply(key));
                }
            }
        });
        Chunks.each(keys.iterator(), context.chunkSize(), some -> {
            Map<K, Invoice> found = read.apply(some);
            draw(some.stream().filter(found::containsKey).map(found::get).toList());
        });
    }

    private void ofRun(long run) {
        Term term = context.store().issueRuns().stream()
                .filter(r -> r.id() == run)
                .map(IssueRun::term)
                .findFirst()
                .orElseThrow(() -> BillingException.of(ErrorCode.ISSUE_RUN_UNKNOWN, Long.toString(run)));
        stream(InvoiceQuery.of(term, null, EnumSet.complementOf(EnumSet.of(Status.DRAFT))), run);
    }

    private void stream(InvoiceQuery query, long run) {
        try (Cursor<Invoice> invoices = context.store().stream(query)) {
            Chunks.each(
                    invoices,
                    context.chunkSize(),
                    some -> draw(
                            run == Long.MIN_VALUE
                                    ? some
                                    : some.stream()
                                            .filter(i -> i.header().issueRun() == run)
                                            .toList()));
        }
    }

    private void draw(List<Invoice> some) {
        Map<DebtorId, Debtor> debtors = context.store()
                .debtors(some.stream().map(i -> i.header().debtor()).collect(Collectors.toSet()));
        Map<DebtorId, Heading> headings = headings(debtors);
        for (Invoice invoice : some) {
            DocumentRefusal no = documents.whyNot(invoice).orElse(null);
            if (no != null) {
                leftOut.merge(no, 1L, Long::sum);
                items.accept(new DocumentItem.LeftOut(invoice, no));
            } else {
                DebtorId id = invoice.header().debtor();
                Debtor debtor = debtors.get(id);
                if (debtor == null) {
                    throw BillingException.of(ErrorCode.PORT_BROKEN, "store", "debtors", "it has no debtor " + id);
                }
                InvoiceDocument document = documents.of(
                        invoice,
                        debtor,
                        headings.getOrDefault(id, request.options().heading()));
                drawn++;
                toPay = toPay.plus(document.sums().toPay());
                items.accept(new DocumentItem.Drawn(invoice, document));
            }
        }
    }

    private Map<DebtorId, Heading> headings(Map<DebtorId, Debtor> debtors) {
        Map<DebtorId, Heading> headings = new HashMap<>();
        List<FileId> persons = new ArrayList<>();
        for (Debtor debtor : debtors.values()) {
            if (request.withGroup() && debtor.kind() != DebtorKind.ORGANISATION) {
                persons.add(
                        new FileId(persons.size() + 1, new PersonId(debtor.id().value())));
            }
        }
        if (!persons.isEmpty()) {
            try (Cursor<RosterAnswer> answers =
                    context.roster().select(new Selection.OfFile(persons), context.today())) {
                while (answers.hasNext()) {
                    if (answers.next() instanceof RosterAnswer.Found found) {
                        headings.put(found.person().toDebtor().id(), heading(found.person()));
                    }
                }
            }
        }
        return headings;
    }

    private Heading heading(Person person) {
        Heading plain = request.options().heading();
        for (Membership membership : person.memberships()) {
            if (membership.isCurrent()) {
                return plain.with(membership.unit(), membership.schoolClass());
            }
        }
        return plain;
    }
}
