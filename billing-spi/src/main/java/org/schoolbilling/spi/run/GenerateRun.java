package org.schoolbilling.spi.run;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.schoolbilling.catalog.Catalog;
import org.schoolbilling.catalog.InvoiceType;
import org.schoolbilling.catalog.InvoiceTypeFlag;
import org.schoolbilling.catalog.LineTypeFlag;
import org.schoolbilling.charge.Charge;
import org.schoolbilling.charge.ChargeOutcome;
import org.schoolbilling.charge.Charging;
import org.schoolbilling.charge.GenerateRequest;
import org.schoolbilling.charge.SkipReason;
import org.schoolbilling.claim.ClaimKey;
import org.schoolbilling.claim.ClaimOutcome;
import org.schoolbilling.claim.Claiming;
import org.schoolbilling.invoice.Actor;
import org.schoolbilling.invoice.Invoice;
import org.schoolbilling.invoice.InvoiceHeader;
import org.schoolbilling.invoice.InvoiceId;
import org.schoolbilling.invoice.Milestones;
import org.schoolbilling.invoice.Stamp;
import org.schoolbilling.ledger.InvoiceLedger;
import org.schoolbilling.money.Money;
import org.schoolbilling.party.DebtorId;
import org.schoolbilling.roster.Person;
import org.schoolbilling.roster.PersonId;
import org.schoolbilling.spi.BillingException;
import org.schoolbilling.spi.ErrorCode;
import org.schoolbilling.spi.host.Permission;
import org.schoolbilling.spi.roster.RosterAnswer;
import org.schoolbilling.spi.run.Committing.Planned;
import org.schoolbilling.spi.store.ChangeSet;
import org.schoolbilling.spi.store.KeyedClaim;

/**
 * Generates claims for a selection (GEN). Chunk by chunk: persons are charged, charges that are claimed already are left
 * out, the rest goes to the debtors' drafts; each chunk is one commit, so a run that was cut off is simply run again
 * (GEN-10).
 */
final class GenerateRun implements ChunkedRun<GenerateReport> {

    private final Context context;
    private final Mode mode;
    private final GenerateRequest request;
    private final Consumer<? super GenerateItem> items;
    private final Catalog catalog;
    private final InvoiceType type;
    private final LocalDate today;
    private final Stamp stamp;
    private final InvoiceLedger ledger;
    private final Charging charging;
    private final Claiming claiming;

    private long persons;
    private long unknownIds;
    private long invoices;
    private long drafts;
    private long claims;
    private Money total;
    private final Map<SkipReason, Long> skipped = new EnumMap<>(SkipReason.class);

    private GenerateRun(
            Context context, Mode mode, GenerateRequest request, Actor actor, Consumer<? super GenerateItem> items) {
        this.context = context;
        this.mode = mode;
        this.request = request;
        this.items = items;
        this.catalog = context.catalog();
        this.type = catalog.invoiceType(request.invoiceType())
                .orElseThrow(() -> BillingException.of(
                        ErrorCode.INVOICE_TYPE_UNKNOWN, request.invoiceType().value()));
        if (!type.is(InvoiceTypeFlag.ACTIVE)) {
            throw BillingException.of(
                    ErrorCode.INVOICE_TYPE_INACTIVE, type.code().value());
        }
        this.today = context.today();
        this.stamp = context.stamp(actor);
        this.ledger = new InvoiceLedger(catalog, stamp, today);
        this.charging = new Charging(catalog, request, today);
        this.claiming = new Claiming(catalog, type, today);
        this.total = Money.zero(catalog.settings().currency());
    }

    /**
     * Runs it.
     *
     * @param isConfirmed whether a mass selection was confirmed; a trial needs no confirmation (ROS-3)
     */
    static GenerateReport run(
            Context context,
            Mode mode,
            GenerateRequest request,
            Actor actor,
            boolean isConfirmed,
            Consumer<? super GenerateItem> items) {
        context.require(actor, Permission.MASS_RUN);
        if (mode == Mode.COMMIT && request.selection().isMass() && !isConfirmed) {
            throw BillingException.of(
                    ErrorCode.SELECTION_NOT_CONFIRMED, request.selection().toString());
        }
        return context.in(mode, c -> new GenerateRun(c, mode, request, actor, items));
    }

    /** Makes one person's claims, which the caller has the permission for (SLF-2). */
    static GenerateReport forOne(Context context, GenerateRequest request, Actor actor) {
        return context.inOneThread().in(Mode.COMMIT, c -> new GenerateRun(c, Mode.COMMIT, request, actor, item -> {}));
    }

    @Override
    public void work() {
        context.each(() -> context.roster().select(request.selection(), today), this::takeChunk);
    }

    @Override
    public GenerateReport report() {
        return new GenerateReport(mode, persons, unknownIds, invoices, drafts, claims, total, skipped);
    }

    private void takeChunk(List<RosterAnswer> answers) {
        List<Person> found = new ArrayList<>();
        for (RosterAnswer answer : answers) {
            if (answer instanceof RosterAnswer.Found one) {
                found.add(one.person());
            } else if (answer instanceof RosterAnswer.Unknown unknown) {
                context.tell(() -> {
                    unknownIds++;
                    items.accept(new GenerateItem.UnknownId(unknown.id()));
                });
            }
        }
        context.commit(found, (some, fresh) -> plan(some));
    }

    private Planned plan(List<Person> some) {
        Map<PersonId, List<ClaimOutcome>> outcomes = new LinkedHashMap<>();
        Map<DebtorId, List<Charge>> charges = new LinkedHashMap<>();
        for (Person person : some) {
            List<ClaimOutcome> own = outcomes.computeIfAbsent(person.id(), p -> new ArrayList<>());
            for (ChargeOutcome outcome : charging.charge(person)) {
                if (outcome instanceof ChargeOutcome.Charged charged) {
                    Charge charge = charged.charge();
                    charges.computeIfAbsent(charge.debtor().id(), d -> new ArrayList<>())
                            .add(charge);
                } else if (outcome instanceof ChargeOutcome.Skipped no) {
                    own.add(new ClaimOutcome.Rejected(no.person(), no.lineType(), no.reason()));
                }
            }
        }
        ChangeSet.Builder changes = context.newChangeSet();
        Set<ClaimKey> existing = existing(charges.values());
        Map<DebtorId, List<Invoice>> stored = context.store().invoicesOf(charges.keySet(), type.code(), request.term());
        Tally tally = new Tally();
        charges.forEach((debtor, own) -> {
            List<Invoice> earlier = stored.getOrDefault(debtor, List.of());
            @Nullable Invoice open = openDraft(earlier);
            Claiming.Claimed claimed = claiming.claim(own, existing, open == null ? newDraft(debtor, earlier) : open);
            claimed.outcomes()
                    .forEach(o -> outcomes.computeIfAbsent(o.person(), p -> new ArrayList<>())
                            .add(o));
            Invoice invoice = claimed.invoice();
            if (invoice != null) {
                changes.invoice(ledger.claimed(open, invoice)).debtor(own.get(0).debtor());
                claimed.keys().forEach(k -> changes.claim(new KeyedClaim(k, invoice.id())));
                existing.addAll(claimed.keys());
                tally.count(open == null);
            }
        });
        return new Planned(changes.build(), () -> {
            persons += some.size();
            invoices += tally.invoices;
            drafts += tally.drafts;
            outcomes.values().forEach(own -> own.forEach(this::take));
        });
    }

    private static final class Tally {
        private long invoices;
        private long drafts;

        void count(boolean isNew) {
            if (isNew) {
                invoices++;
            } else {
                drafts++;
            }
        }
    }

    private void take(ClaimOutcome outcome) {
        if (outcome instanceof ClaimOutcome.Rejected rejected) {
            skipped.merge(rejected.reason(), 1L, Long::sum);
        } else {
            Charge charge = outcome instanceof ClaimOutcome.NewInvoice fresh
                    ? fresh.charge()
                    : ((ClaimOutcome.AddedToDraft) outcome).charge();
            claims++;
            total = total.plus(charge.amount());
        }
        items.accept(new GenerateItem.Outcome(outcome));
    }

    private Set<ClaimKey> existing(Collection<List<Charge>> charges) {
        Set<ClaimKey> keys = charges.stream()
                .flatMap(List::stream)
                .map(c -> ClaimKey.of(
                        c,
                        catalog.lineType(c.lineType())
                                .map(t -> t.is(LineTypeFlag.MULTIPLE))
                                .orElse(false)))
                .collect(Collectors.toSet());
        return new HashSet<>(context.store().claims(keys).keySet());
    }

    private static @Nullable Invoice openDraft(List<Invoice> invoices) {
        for (Invoice invoice : invoices) {
            if (invoice.isDraft() && !invoice.header().isDiscarded()) {
                return invoice;
            }
        }
        return null;
    }

    private Invoice newDraft(DebtorId debtor, List<Invoice> earlier) {
        int sequence =
                earlier.stream().mapToInt(i -> i.header().sequence()).max().orElse(0) + 1;
        return Invoice.draft(InvoiceHeader.draft(
                new InvoiceId(context.ids().next()),
                debtor,
                type.code(),
                request.term(),
                sequence,
                catalog.settings().currency(),
                Milestones.registered(today, request.dueOrNull()),
                stamp));
    }
}
