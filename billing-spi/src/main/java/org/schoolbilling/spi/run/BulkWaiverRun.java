package org.schoolbilling.spi.run;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.schoolbilling.catalog.Catalog;
import org.schoolbilling.catalog.InvoiceTypeCode;
import org.schoolbilling.catalog.Role;
import org.schoolbilling.invoice.Actor;
import org.schoolbilling.invoice.Invoice;
import org.schoolbilling.ledger.BulkLedger;
import org.schoolbilling.ledger.Changes;
import org.schoolbilling.ledger.HostEvent;
import org.schoolbilling.money.Money;
import org.schoolbilling.roster.Person;
import org.schoolbilling.roster.PersonId;
import org.schoolbilling.spi.BillingException;
import org.schoolbilling.spi.ErrorCode;
import org.schoolbilling.spi.host.Permission;
import org.schoolbilling.spi.run.Committing.Planned;
import org.schoolbilling.spi.store.ChangeSet;
import org.schoolbilling.spi.store.InvoiceQuery;
import org.schoolbilling.waiver.BulkWaiver;
import org.schoolbilling.waiver.BulkWaiverOutcome;
import org.schoolbilling.waiver.BulkWaiverRefusal;
import org.schoolbilling.waiver.BulkWaiving;
import org.schoolbilling.waiver.EndStudies;

/**
 * Gives up many demands at once (WAI-2). Each chunk is one commit, and what was waived has nothing open any more, so a run
 * that was cut off is simply run again.
 */
final class BulkWaiverRun implements ChunkedRun<BulkWaiverReport> {

    private final Context context;
    private final Mode mode;
    private final BulkWaiver order;
    private final Consumer<? super BulkWaiverOutcome> items;
    private final BulkWaiving waiving;
    private final BulkLedger ledger;
    private final RunInvoices invoices;

    private long waived;
    private long ended;
    private Money total;
    private final Map<BulkWaiverRefusal, Long> leftOut = new EnumMap<>(BulkWaiverRefusal.class);

    private BulkWaiverRun(
            Context context,
            Mode mode,
            BulkWaiver order,
            Catalog catalog,
            Actor actor,
            Consumer<? super BulkWaiverOutcome> items) {
        this.context = context;
        this.mode = mode;
        this.order = order;
        this.items = items;
        this.waiving = new BulkWaiving(order, catalog.fixedType(Role.WAIVER), context.today());
        this.ledger = new BulkLedger(catalog, context.stamp(actor));
        this.invoices = new RunInvoices(context, catalog);
        this.total = Money.zero(catalog.settings().currency());
    }

    static BulkWaiverReport run(
            Context context, Mode mode, BulkWaiver order, Actor actor, Consumer<? super BulkWaiverOutcome> items) {
        context.require(actor, Permission.MASS_RUN);
        if (mode == Mode.COMMIT && !order.isConfirmed()) {
            throw BillingException.of(
                    ErrorCode.WAIVER_NOT_CONFIRMED, order.ground().toString());
        }
        Catalog catalog = context.catalog();
        InvoiceTypeCode wanted = order.typeOrNull();
        if (wanted != null && catalog.invoiceType(wanted).isEmpty()) {
            throw BillingException.of(ErrorCode.INVOICE_TYPE_UNKNOWN, wanted.value());
        }
        return context.in(mode, c -> new BulkWaiverRun(c, mode, order, catalog, actor, items));
    }

    @Override
    public void work() {
        invoices.each(InvoiceQuery.of(order.termOrNull(), order.typeOrNull(), order.statuses()), this::takeChunk);
    }

    @Override
    public BulkWaiverReport report() {
        return new BulkWaiverReport(mode, waived, total, ended, leftOut);
    }

    private void takeChunk(List<Invoice> all) {
        List<Invoice> some = all.stream().filter(waiving::isSelected).toList();
        context.commit(some, (items, fresh) -> plan(fresh ? items : invoices.reread(items)));
    }

    private Planned plan(List<Invoice> some) {
        Map<PersonId, Person> persons =
                invoices.persons(some.stream().filter(waiving::asksRoster).toList());
        ChangeSet.Builder changes = context.newChangeSet();
        List<BulkWaiverOutcome> done = new ArrayList<>();
        for (Invoice invoice : some) {
            BulkWaiverOutcome outcome = waiving.decide(invoice, persons);
            if (outcome instanceof BulkWaiverOutcome.Waived one) {
                Changes decided = ledger.waived(invoice, one.invoice()).telling(requests(one));
                changes.invoice(decided);
                done.add(one.as(decided.after().withVersion(decided.expectedVersion() + 1)));
            } else {
                done.add(outcome);
            }
        }
        return new Planned(changes.build(), () -> done.forEach(this::take));
    }

    private List<HostEvent> requests(BulkWaiverOutcome.Waived one) {
        EndStudies asked = order.endStudiesOrNull();
        if (asked == null) {
            return List.of();
        }
        Invoice invoice = one.invoice();
        List<String> programmes = asked.inAllProgrammes() ? List.of() : List.copyOf(invoice.programmes());
        return one.ended().stream()
                .<HostEvent>map(person -> new HostEvent.EndStudyRightRequested(
                        invoice.id(),
                        invoice.header().debtor(),
                        person,
                        programmes,
                        asked.withClassMembership(),
                        asked.withExamRegistrations()))
                .toList();
    }

    private void take(BulkWaiverOutcome outcome) {
        if (outcome instanceof BulkWaiverOutcome.LeftOut out) {
            leftOut.merge(out.reason(), 1L, Long::sum);
        } else if (outcome instanceof BulkWaiverOutcome.Waived one) {
            waived++;
            total = total.plus(one.amount());
            ended += one.ended().size();
        }
        items.accept(outcome);
    }
}
