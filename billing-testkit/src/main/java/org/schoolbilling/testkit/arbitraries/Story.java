package org.schoolbilling.testkit.arbitraries;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.schoolbilling.catalog.Catalog;
import org.schoolbilling.catalog.InvoiceType;
import org.schoolbilling.invoice.Actor;
import org.schoolbilling.invoice.ClaimLine;
import org.schoolbilling.invoice.Invoice;
import org.schoolbilling.invoice.InvoiceHeader;
import org.schoolbilling.invoice.InvoiceId;
import org.schoolbilling.invoice.InvoiceNumber;
import org.schoolbilling.invoice.Marks;
import org.schoolbilling.invoice.Milestones;
import org.schoolbilling.invoice.Stamp;
import org.schoolbilling.issue.IssueRequest;
import org.schoolbilling.issue.Issuing;
import org.schoolbilling.ledger.Changes;
import org.schoolbilling.ledger.Decision;
import org.schoolbilling.ledger.InvoiceLedger;
import org.schoolbilling.party.Debtor;
import org.schoolbilling.roster.PersonId;
import org.schoolbilling.term.Term;

/** A story as it is generated and shortened. */
record Story(
        CatalogSpec catalog, Debtor debtor, List<ClaimSpec> claims, Marks marks, boolean isIssued, List<Step> steps)
        implements InvoiceStory {

    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 1, 26);
    private static final Term TERM = Term.containing(FIRST_DAY);

    @Override
    public InvoiceHistory play() {
        return play(new InvoiceId(debtor.number()));
    }

    @Override
    public InvoiceHistory play(InvoiceId id) {
        Catalog played = catalog.catalog();
        List<Changes> changes = new ArrayList<>();
        changes.add(ledger(played, FIRST_DAY).claimed(null, draft(played, id)));
        if (isIssued) {
            changes.add(issue(played, stored(changes)));
        }
        LocalDate day = FIRST_DAY;
        for (Step step : steps) {
            day = day.plusDays(3);
            step.on(stored(changes), played, ledger(played, day), day)
                    .ifPresent(decision -> changes.add(yes(step, decision)));
        }
        return new InvoiceHistory(played, debtor, changes);
    }

    private static Invoice stored(List<Changes> changes) {
        Changes last = changes.get(changes.size() - 1);
        return last.after().withVersion(last.expectedVersion() + 1);
    }

    private static Changes yes(Step step, Decision decision) {
        if (decision instanceof Decision.Yes yes) {
            return yes.changes();
        }
        throw new IllegalStateException(step + " was refused: " + decision);
    }

    private static InvoiceLedger ledger(Catalog catalog, LocalDate day) {
        return new InvoiceLedger(catalog, stamp(day), day);
    }

    private static Stamp stamp(LocalDate day) {
        return new Stamp(new Actor("clerk"), Instant.parse(day + "T23:59:59.987654Z"));
    }

    private Invoice draft(Catalog played, InvoiceId id) {
        InvoiceHeader header = InvoiceHeader.draft(
                        id,
                        debtor.id(),
                        CatalogSpec.TYPE,
                        TERM,
                        1,
                        CatalogSpec.NOK,
                        Milestones.registered(FIRST_DAY, FIRST_DAY.plusDays(28)),
                        stamp(FIRST_DAY))
                .withMarks(marks);
        PersonId person = new PersonId(debtor.id().value());
        List<ClaimLine> lines = IntStream.range(0, claims.size())
                .mapToObj(i -> claims.get(i).line(i + 1, played, person, FIRST_DAY))
                .toList();
        return Invoice.draft(header).append(lines, List.of());
    }

    private Changes issue(Catalog played, Invoice draft) {
        InvoiceType type = played.invoiceType(CatalogSpec.TYPE).orElseThrow();
        // the number has five digits, as few as any generated scheme has room for
        Invoice issued = new Issuing(IssueRequest.all(TERM), FIRST_DAY)
                .issue(draft, type, debtor, new InvoiceNumber(debtor.number() % 99_999 + 1), 1);
        return ledger(played, FIRST_DAY).issued(draft, issued);
    }
}
