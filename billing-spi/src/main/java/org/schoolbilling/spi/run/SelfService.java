package org.schoolbilling.spi.run;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.schoolbilling.catalog.Catalog;
import org.schoolbilling.document.DocumentOptions;
import org.schoolbilling.document.Documents;
import org.schoolbilling.document.InvoiceDocument;
import org.schoolbilling.invoice.Actor;
import org.schoolbilling.invoice.Invoice;
import org.schoolbilling.invoice.InvoiceId;
import org.schoolbilling.party.Debtor;
import org.schoolbilling.party.DebtorId;
import org.schoolbilling.roster.PersonId;
import org.schoolbilling.settlement.Settlement;
import org.schoolbilling.spi.Cursor;
import org.schoolbilling.spi.host.Permission;
import org.schoolbilling.spi.store.InvoiceQuery;
import org.schoolbilling.term.Term;

/** What a web page calls for one debtor (SLF). Safe for use by several threads. */
public final class SelfService {

    private final Context context;
    private final SelfServiceSettings settings;
    private final SemesterFee semesterFee;
    private final SendingWish wishes;

    SelfService(Context context, Drafts drafts, SelfServiceSettings settings) {
        this.context = context;
        this.settings = Objects.requireNonNull(settings, "settings");
        this.semesterFee = new SemesterFee(context, settings);
        this.wishes = new SendingWish(context, drafts, settings);
    }

    /** The debtor's invoices of the present and later terms, and what the debtor may do (SLF-1). */
    public SelfServiceView show(DebtorId id, Actor actor) {
        context.require(actor, Permission.READ);
        Catalog catalog = context.catalog();
        Documents documents = new Documents(catalog, DocumentOptions.DEFAULT);
        List<SelfServiceView.Entry> entries = new ArrayList<>();
        Debtor debtor = context.store().debtors(List.of(id)).get(id);
        if (debtor != null) {
            for (Invoice invoice : invoices(InvoiceQuery.of(id))) {
                if (documents.whyNot(invoice).isEmpty()) {
                    InvoiceDocument document = documents.of(invoice, debtor, DocumentOptions.DEFAULT.heading());
                    if (isShown(invoice, document)) {
                        entries.add(new SelfServiceView.Entry(
                                invoice.id(),
                                document,
                                Settlement.of(invoice).status(),
                                wishes.whyNot(invoice).isEmpty(),
                                invoice.header().marks().sendWished().isPresent()));
                    }
                }
            }
        }
        String no = semesterFee.whyNot(catalog, new PersonId(id.value()), settings.isSentByDefault(), actor);
        return new SelfServiceView(entries, no.isEmpty(), no, settings.mayChooseSending(), settings.isSentByDefault());
    }

    /** Issued, of the present or a later term, with something owed or any payment; after the due date by its type (SLF-1). */
    private boolean isShown(Invoice invoice, InvoiceDocument document) {
        Settlement settlement = Settlement.of(invoice);
        LocalDate until = document.facts().shownUntilOrNull();
        return !invoice.isDraft()
                && invoice.header().term().compareTo(presentTerm()) >= 0
                && (settlement.outstanding().isPositive() || !invoice.payments().isEmpty())
                && (until == null || !context.today().isAfter(until));
    }

    private Term presentTerm() {
        return Term.containing(context.today());
    }

    private List<Invoice> invoices(InvoiceQuery query) {
        List<Invoice> found = new ArrayList<>();
        try (Cursor<Invoice> cursor = context.store().stream(query)) {
            cursor.forEachRemaining(found::add);
        }
        return found;
    }

    /**
     * Makes the semester-fee invoice of the present term and issues it at once (SLF-2). Called again after it was cut off
     * between the two, it issues what the same actor made.
     *
     * @param isOnPaperOrNull whether paper is wanted; null for the default, which also counts where it cannot be chosen. Paper
     *     adds its fee, and the next issue run takes the invoice along (SLF-4)
     */
    public Invoice create(PersonId person, @Nullable Boolean isOnPaperOrNull, Actor actor) {
        context.require(actor, Permission.ONE_DEBTOR);
        boolean isChosen = settings.mayChooseSending() && isOnPaperOrNull != null;
        boolean isOnPaper = isChosen ? Boolean.TRUE.equals(isOnPaperOrNull) : settings.isSentByDefault();
        Invoice issued = semesterFee.create(person, isOnPaper, actor);
        return isOnPaper ? wishes.make(issued.id(), false, actor) : issued;
    }

    /**
     * Wishes to have an invoice of the present term sent anew on paper: a dated mark, with the paper fee where there is one. The
     * next issue run takes it along as a reprint; wished for twice it counts once (SLF-3, SLF-4).
     */
    public Invoice wish(InvoiceId id, Actor actor) {
        context.require(actor, Permission.ONE_DEBTOR);
        return wishes.make(id, true, actor);
    }
}
