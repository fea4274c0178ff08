package org.schoolbilling.spi.run;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.schoolbilling.catalog.Catalog;
import org.schoolbilling.catalog.InvoiceType;
import org.schoolbilling.catalog.InvoiceTypeCode;
import org.schoolbilling.invoice.Actor;
import org.schoolbilling.invoice.Invoice;
import org.schoolbilling.invoice.InvoiceHeader;
import org.schoolbilling.invoice.InvoiceNumber;
import org.schoolbilling.invoice.Stamp;
import org.schoolbilling.issue.IssueRefusal;
import org.schoolbilling.issue.IssueRequest;
import org.schoolbilling.issue.Issuing;
import org.schoolbilling.ledger.InvoiceLedger;
import org.schoolbilling.money.Money;
import org.schoolbilling.party.Debtor;
import org.schoolbilling.party.DebtorId;
import org.schoolbilling.settlement.Settlement;
import org.schoolbilling.settlement.Status;
import org.schoolbilling.spi.BillingException;
import org.schoolbilling.spi.ErrorCode;
import org.schoolbilling.spi.host.Permission;
import org.schoolbilling.spi.run.Committing.Planned;
import org.schoolbilling.spi.store.ChangeSet;
import org.schoolbilling.spi.store.InvoiceQuery;
import org.schoolbilling.spi.store.Series;
import org.schoolbilling.spi.store.SeriesMove;

/**
 * Issues invoices (ISS). Each chunk takes its numbers in the commit that uses them, so a run that is cut off, or runs beside
 * another, leaves no gap; what was issued stays, and the rest follows when it is run again (INV-3, ISS-7).
 */
final class IssueRun implements ChunkedRun<IssueReport> {

    private final Context context;
    private final Mode mode;
    private final IssueRequest request;
    private final Consumer<? super IssueItem> items;
    private final Catalog catalog;
    private final RunInvoices invoices;
    private final Issuing issuing;
    private final InvoiceLedger ledger;
    private final Stamp stamp;
    private final long run;

    private long issued;
    private long reprinted;
    private final Map<IssueRefusal, Long> leftOut = new EnumMap<>(IssueRefusal.class);
    private long firstNumber;
    private long lastNumber;
    private Money total;

    private IssueRun(Context context, Mode mode, IssueRequest request, Actor actor, Consumer<? super IssueItem> items) {
        this.context = context;
        this.mode = mode;
        this.request = request;
        this.items = items;
        this.catalog = context.catalog();
        this.invoices = new RunInvoices(context, catalog);
        this.issuing = new Issuing(request, context.today());
        this.stamp = context.stamp(actor);
        this.ledger = new InvoiceLedger(catalog, stamp, context.today());
        this.run = context.ids().next();
        this.total = Money.zero(catalog.settings().currency());
        InvoiceTypeCode wanted = request.typeOrNull();
        if (wanted != null && catalog.invoiceType(wanted).isEmpty()) {
            throw BillingException.of(ErrorCode.INVOICE_TYPE_UNKNOWN, wanted.value());
        }
    }

    static IssueReport run(
            Context context, Mode mode, IssueRequest request, Actor actor, Consumer<? super IssueItem> items) {
        context.require(actor, Permission.MASS_RUN);
        return context.in(mode, c -> new IssueRun(c, mode, request, actor, items));
    }

    /** Issues one person's draft at once, which the caller has the permission for (SLF-2). */
    static IssueReport forOne(Context context, IssueRequest request, Actor actor) {
        return context.inOneThread().in(Mode.COMMIT, c -> new IssueRun(c, Mode.COMMIT, request, actor, item -> {}));
    }

    @Override
    public void work() {
        if (request.selectionOrNull() == null) {
            issueAll();
        } else {
            issueSelected();
        }
    }

    @Override
    public IssueReport report() {
        long id = issued + reprinted == 0 ? 0 : run;
        return new IssueReport(mode, id, issued, reprinted, leftOut, firstNumber, lastNumber, total);
    }

    private void issueAll() {
        Set<Status> statuses = EnumSet.of(Status.DRAFT);
        if (request.withSent()) {
            statuses = EnumSet.allOf(Status.class);
        }
        invoices.each(InvoiceQuery.of(request.term(), request.typeOrNull(), statuses), this::takeChunk);
        if (!request.withSent()) {
            // What debtors wished to have sent is taken along (SLF-3).
            invoices.each(InvoiceQuery.wished(request.term(), request.typeOrNull()), this::takeChunk);
        }
    }

    private void issueSelected() {
        invoices.ofSelected(
                Objects.requireNonNull(request.selectionOrNull()),
                request.term(),
                request.typeOrNull(),
                this::isWanted,
                this::takeChunk);
    }

    private boolean isWanted(Invoice invoice) {
        InvoiceHeader header = invoice.header();
        return !header.isDiscarded()
                && (invoice.isDraft() || request.withSent() || header.marks().sendWishedOrNull() != null);
    }

    private void takeChunk(List<Invoice> chunk) {
        context.commit(chunk, (some, fresh) -> plan(fresh ? some : invoices.reread(some)));
    }

    private Planned plan(List<Invoice> some) {
        List<IssueItem> done = new ArrayList<>();
        List<Invoice> drafts = new ArrayList<>();
        List<Invoice> sent = new ArrayList<>();
        for (Invoice invoice : some) {
            IssueRefusal no = issuing.whyNot(invoice)
                    .orElse(catalog.invoiceType(invoice.header().type()).isEmpty() ? IssueRefusal.UNKNOWN_TYPE : null);
            if (no != null) {
                done.add(new IssueItem.LeftOut(invoice, no));
            } else if (invoice.isDraft()) {
                drafts.add(invoice);
            } else {
                sent.add(invoice);
            }
        }
        ChangeSet.Builder changes = context.newChangeSet();
        Money sum = Money.zero(catalog.settings().currency());
        List<Invoice> all = new ArrayList<>(issue(drafts, changes, done));
        for (Invoice invoice : sent) {
            Invoice after = issuing.reprint(invoice, run);
            changes.invoice(ledger.issued(invoice, after));
            done.add(new IssueItem.Reprinted(after));
            all.add(after);
        }
        for (Invoice invoice : all) {
            sum = sum.plus(Settlement.of(invoice).claims());
        }
        if (!all.isEmpty()) {
            changes.issueRun(new org.schoolbilling.spi.store.IssueRun(run, request.term(), all.size(), sum, stamp));
        }
        return new Planned(changes.build(), () -> done.forEach(this::take));
    }

    private List<Invoice> issue(List<Invoice> drafts, ChangeSet.Builder changes, List<IssueItem> done) {
        if (drafts.isEmpty()) {
            return List.of();
        }
        long last = context.store().series(Series.INVOICE);
        long number = last == 0 ? catalog.settings().firstInvoiceNumber() - 1 : last;
        changes.series(new SeriesMove(Series.INVOICE, last, number + drafts.size()));
        Map<DebtorId, Debtor> debtors = context.store()
                .debtors(drafts.stream().map(d -> d.header().debtor()).collect(Collectors.toSet()));
        List<Invoice> after = new ArrayList<>();
        for (Invoice draft : drafts) {
            number++;
            Debtor debtor = debtors.get(draft.header().debtor());
            if (debtor == null) {
                throw BillingException.of(
                        ErrorCode.PORT_BROKEN,
                        "store",
                        "debtors",
                        "it has no debtor " + draft.header().debtor());
            }
            InvoiceType type = catalog.invoiceType(draft.header().type()).orElseThrow();
            Invoice invoice = issueOne(draft, type, debtor, new InvoiceNumber(number));
            changes.invoice(ledger.issued(draft, invoice));
            done.add(new IssueItem.Issued(invoice));
            after.add(invoice);
        }
        return after;
    }

    private Invoice issueOne(Invoice draft, InvoiceType type, Debtor debtor, InvoiceNumber number) {
        try {
            return issuing.issue(draft, type, debtor, number, run);
        } catch (IllegalArgumentException e) {
            throw BillingException.caused(
                    ErrorCode.KID_TOO_NARROW, e, InvoiceLedger.name(draft), String.valueOf(e.getMessage()));
        }
    }

    private void take(IssueItem item) {
        if (item instanceof IssueItem.LeftOut out) {
            leftOut.merge(out.reason(), 1L, Long::sum);
        } else {
            total = total.plus(Settlement.of(item.invoice()).claims());
            if (item instanceof IssueItem.Issued) {
                issued++;
                long number = item.invoice().header().number().orElseThrow().value();
                firstNumber = firstNumber == 0 ? number : Math.min(firstNumber, number);
                lastNumber = Math.max(lastNumber, number);
            } else {
                reprinted++;
            }
        }
        items.accept(item);
    }
}
