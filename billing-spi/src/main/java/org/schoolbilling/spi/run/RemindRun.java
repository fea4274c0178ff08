package org.schoolbilling.spi.run;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.schoolbilling.catalog.Catalog;
import org.schoolbilling.catalog.InvoiceTypeCode;
import org.schoolbilling.invoice.Actor;
import org.schoolbilling.invoice.Invoice;
import org.schoolbilling.ledger.BulkLedger;
import org.schoolbilling.ledger.Changes;
import org.schoolbilling.money.Money;
import org.schoolbilling.reminder.ReminderFault;
import org.schoolbilling.reminder.ReminderLimits;
import org.schoolbilling.reminder.ReminderOutcome;
import org.schoolbilling.reminder.ReminderRefusal;
import org.schoolbilling.reminder.ReminderRequest;
import org.schoolbilling.reminder.Reminding;
import org.schoolbilling.roster.Person;
import org.schoolbilling.roster.PersonId;
import org.schoolbilling.settlement.Settlement;
import org.schoolbilling.spi.BillingException;
import org.schoolbilling.spi.ErrorCode;
import org.schoolbilling.spi.host.Permission;
import org.schoolbilling.spi.run.Committing.Planned;
import org.schoolbilling.spi.store.ChangeSet;
import org.schoolbilling.spi.store.InvoiceQuery;

/**
 * Reminds of what is overdue (REM). Each chunk is one commit; whoever was reminded is left out when a run that was cut off
 * is run again (REM-6). What the limits forbid is refused before anything is read or changed (REM-5).
 */
final class RemindRun implements ChunkedRun<ReminderReport> {

    private final Context context;
    private final Mode mode;
    private final ReminderRequest request;
    private final Consumer<? super ReminderOutcome> items;
    private final Reminding reminding;
    private final BulkLedger ledger;
    private final RunInvoices invoices;

    private final SortedMap<Integer, Long> reminded = new TreeMap<>();
    private final Map<ReminderRefusal, Long> leftOut = new EnumMap<>(ReminderRefusal.class);
    private Money toPay;
    private Money statedFees;
    private Money demandedFees;

    private RemindRun(
            Context context,
            Mode mode,
            ReminderRequest request,
            Catalog catalog,
            Reminding reminding,
            Actor actor,
            Consumer<? super ReminderOutcome> items) {
        this.context = context;
        this.mode = mode;
        this.request = request;
        this.items = items;
        this.reminding = reminding;
        this.ledger = new BulkLedger(catalog, context.stamp(actor));
        this.invoices = new RunInvoices(context, catalog);
        this.toPay = Money.zero(catalog.settings().currency());
        this.statedFees = toPay;
        this.demandedFees = toPay;
    }

    static ReminderReport run(
            Context context, Mode mode, ReminderRequest request, Actor actor, Consumer<? super ReminderOutcome> items) {
        context.require(actor, Permission.MASS_RUN);
        if (mode == Mode.COMMIT
                && request.selectionOrNull() != null
                && request.selectionOrNull().isMass()
                && !request.isConfirmed()) {
            throw BillingException.of(
                    ErrorCode.SELECTION_NOT_CONFIRMED, request.selectionOrNull().toString());
        }
        Catalog catalog = context.catalog();
        InvoiceTypeCode wanted = request.typeOrNull();
        if (wanted != null && catalog.invoiceType(wanted).isEmpty()) {
            throw BillingException.of(ErrorCode.INVOICE_TYPE_UNKNOWN, wanted.value());
        }
        Reminding reminding = new Reminding(request, limits(context, catalog), catalog, context.today());
        reminding.fault().ifPresent(fault -> {
            throw refused(fault);
        });
        return context.in(mode, c -> new RemindRun(c, mode, request, catalog, reminding, actor, items));
    }

    private static ReminderLimits limits(Context context, Catalog catalog) {
        ReminderLimits limits = context.reminderLimits(catalog.settings().currency());
        if (limits == null || !limits.currency().equals(catalog.settings().currency())) {
            throw BillingException.of(
                    ErrorCode.REMINDER_LIMITS_MISSING,
                    catalog.settings().currency().getCurrencyCode());
        }
        return limits;
    }

    private static BillingException refused(ReminderFault fault) {
        if (fault instanceof ReminderFault.DueNotLater late) {
            return BillingException.of(
                    ErrorCode.REMINDER_DUE_NOT_LATER,
                    late.newDue().toString(),
                    late.today().toString());
        }
        if (fault instanceof ReminderFault.DueNotAfterLast late) {
            return BillingException.of(
                    ErrorCode.REMINDER_DUE_NOT_AFTER_LAST,
                    late.newDue().toString(),
                    late.lastDue().toString());
        }
        if (fault instanceof ReminderFault.LineTypeMissing missing) {
            return BillingException.of(
                    ErrorCode.REMINDER_LINE_TYPE_MISSING, missing.type().value());
        }
        if (fault instanceof ReminderFault.LineTypeUnsuitable other) {
            return BillingException.of(
                    ErrorCode.REMINDER_LINE_TYPE_UNSUITABLE,
                    other.type().value(),
                    other.category().value());
        }
        if (fault instanceof ReminderFault.TooManyRounds many) {
            return BillingException.of(
                    ErrorCode.REMINDER_ROUNDS_TOO_MANY,
                    String.valueOf(many.rounds()),
                    String.valueOf(many.most()),
                    many.limits());
        }
        ReminderFault.FeeTooHigh high = (ReminderFault.FeeTooHigh) fault;
        return BillingException.of(
                ErrorCode.REMINDER_FEE_TOO_HIGH,
                high.fee().toString(),
                String.valueOf(high.round()),
                high.most().toString(),
                high.limits(),
                high.day().toString());
    }

    @Override
    public void work() {
        if (request.selectionOrNull() == null) {
            invoices.each(
                    InvoiceQuery.of(request.termOrNull(), request.typeOrNull(), RunInvoices.OPEN), this::takeChunk);
        } else {
            invoices.ofSelected(
                    request.selectionOrNull(),
                    java.util.Objects.requireNonNull(request.termOrNull()),
                    request.typeOrNull(),
                    RunInvoices::isOpen,
                    this::takeChunk);
        }
    }

    @Override
    public ReminderReport report() {
        return new ReminderReport(
                mode, reminded, leftOut, toPay, statedFees, demandedFees, request.newDue(), request.paragraph());
    }

    private void takeChunk(List<Invoice> some) {
        context.commit(some, (items, fresh) -> plan(fresh ? items : invoices.reread(items)));
    }

    private Planned plan(List<Invoice> some) {
        Map<PersonId, Person> persons =
                invoices.persons(some.stream().filter(reminding::asksStudyRight).toList());
        ChangeSet.Builder changes = context.newChangeSet();
        List<ReminderOutcome> done = new ArrayList<>();
        for (Invoice invoice : some) {
            ReminderOutcome outcome = reminding.decide(invoice, persons);
            if (outcome instanceof ReminderOutcome.Reminded one) {
                Changes decided = ledger.reminded(invoice, one.invoice());
                changes.invoice(decided);
                done.add(one.as(decided.after().withVersion(decided.expectedVersion() + 1)));
            } else {
                done.add(outcome);
            }
        }
        return new Planned(changes.build(), () -> done.forEach(this::take));
    }

    private void take(ReminderOutcome outcome) {
        if (outcome instanceof ReminderOutcome.LeftOut out) {
            leftOut.merge(out.reason(), 1L, Long::sum);
        } else if (outcome instanceof ReminderOutcome.Reminded one) {
            reminded.merge(one.round(), 1L, Long::sum);
            toPay = toPay.plus(Settlement.of(one.invoice()).outstanding());
            if (one.isFeeDemanded()) {
                demandedFees = demandedFees.plus(one.fee());
            } else {
                statedFees = statedFees.plus(one.fee());
            }
        }
        items.accept(outcome);
    }
}
