package org.schoolbilling.spi.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.schoolbilling.invoice.ClaimLine;
import org.schoolbilling.invoice.Invoice;
import org.schoolbilling.party.Debtor;
import org.schoolbilling.party.DebtorId;
import org.schoolbilling.party.DebtorKind;
import org.schoolbilling.report.ReportItem;
import org.schoolbilling.report.ReportScope;
import org.schoolbilling.report.RosterFacts;
import org.schoolbilling.roster.FileId;
import org.schoolbilling.roster.Person;
import org.schoolbilling.roster.PersonId;
import org.schoolbilling.roster.Selection;
import org.schoolbilling.spi.BillingException;
import org.schoolbilling.spi.Cursor;
import org.schoolbilling.spi.ErrorCode;
import org.schoolbilling.spi.roster.RosterAnswer;
import org.schoolbilling.spi.store.InvoiceQuery;

/** Reads invoices for a report, chunk by chunk, with their debtors and, where it is asked for, what the roster knows. */
final class ReportScan {

    private final Context context;
    private final InvoiceQuery query;
    private final boolean withRoster;

    private ReportScan(Context context, InvoiceQuery query, boolean withRoster) {
        this.context = context;
        this.query = query;
        this.withRoster = withRoster;
    }

    /**
     * A scan of what may be in a scope.
     *
     * @param withRoster whether the report shows roster facts; a scope with a unit needs them anyway, and a roster
     */
    static ReportScan of(Context context, ReportScope scope, boolean withRoster) {
        InvoiceQuery query = new InvoiceQuery(
                scope.termOrNull(), scope.typeOrNull(), Set.of(), null, null, null, null, scope.lineTypeOrNull(), null);
        boolean isAsked = scope.unitOrNull() != null;
        return new ReportScan(context, query, isAsked || (withRoster && context.rosterOrNull() != null));
    }

    void each(Consumer<ReportItem> items) {
        context.<Invoice>each(() -> context.store().stream(query), some -> take(some, items));
    }

    private void take(List<Invoice> some, Consumer<ReportItem> items) {
        Map<DebtorId, Debtor> debtors = context.store()
                .debtors(some.stream().map(i -> i.header().debtor()).collect(Collectors.toSet()));
        Map<PersonId, Person> people = withRoster ? people(some, debtors) : Map.of();
        for (Invoice invoice : some) {
            Debtor debtor = debtors.get(invoice.header().debtor());
            if (debtor == null) {
                throw BillingException.of(
                        ErrorCode.PORT_BROKEN,
                        "store",
                        "debtors",
                        "it has no debtor " + invoice.header().debtor());
            }
            List<Person> own = new ArrayList<>();
            for (PersonId id : persons(invoice, debtor)) {
                Person person = people.get(id);
                if (person != null) {
                    own.add(person);
                }
            }
            RosterFacts facts = own.isEmpty() ? RosterFacts.NONE : RosterFacts.of(invoice, own, context.today());
            items.accept(ReportItem.of(invoice, debtor, facts));
        }
    }

    /** The debtor, or on a company's invoice those whom its claims are about. */
    private static Set<PersonId> persons(Invoice invoice, Debtor debtor) {
        if (debtor.kind() != DebtorKind.ORGANISATION) {
            return Set.of(new PersonId(debtor.id().value()));
        }
        return invoice.claims().stream().map(ClaimLine::person).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Map<PersonId, Person> people(List<Invoice> some, Map<DebtorId, Debtor> debtors) {
        Set<PersonId> ids = new LinkedHashSet<>();
        for (Invoice invoice : some) {
            Debtor debtor = debtors.get(invoice.header().debtor());
            if (debtor != null) {
                ids.addAll(persons(invoice, debtor));
            }
        }
        List<FileId> asked = new ArrayList<>();
        ids.forEach(id -> asked.add(new FileId(asked.size() + 1, id)));
        Map<PersonId, Person> found = new HashMap<>();
        try (Cursor<RosterAnswer> answers = context.roster().select(new Selection.OfFile(asked), context.today())) {
            while (answers.hasNext()) {
                if (answers.next() instanceof RosterAnswer.Found one) {
                    found.put(one.person().id(), one.person());
                }
            }
        }
        return found;
    }
}
