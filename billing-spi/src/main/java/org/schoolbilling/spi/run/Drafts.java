package org.schoolbilling.spi.run;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.schoolbilling.catalog.Catalog;
import org.schoolbilling.catalog.LineType;
import org.schoolbilling.catalog.LineTypeCode;
import org.schoolbilling.catalog.LineTypeFlag;
import org.schoolbilling.catalog.TiedLineType;
import org.schoolbilling.claim.ClaimKey;
import org.schoolbilling.invoice.Actor;
import org.schoolbilling.invoice.ClaimLine;
import org.schoolbilling.invoice.ClaimTerms;
import org.schoolbilling.invoice.Invoice;
import org.schoolbilling.invoice.InvoiceId;
import org.schoolbilling.invoice.LineHead;
import org.schoolbilling.ledger.Changes;
import org.schoolbilling.ledger.Decision;
import org.schoolbilling.ledger.Drafting;
import org.schoolbilling.ledger.InvoiceChange;
import org.schoolbilling.ledger.InvoiceLedger;
import org.schoolbilling.ledger.Refusal;
import org.schoolbilling.ledger.RefusalCode;
import org.schoolbilling.money.Money;
import org.schoolbilling.roster.PersonId;
import org.schoolbilling.roster.Study;
import org.schoolbilling.spi.BillingException;
import org.schoolbilling.spi.ErrorCode;
import org.schoolbilling.spi.host.Permission;
import org.schoolbilling.spi.store.ChangeSet;
import org.schoolbilling.spi.store.KeyedClaim;

/** What a person does with one invoice that is no payment (INV-4, INV-5, INV-9). */
public final class Drafts {

    private final Context context;

    Drafts(Context context) {
        this.context = context;
    }

    /**
     * A claim that a person enters.
     *
     * @param personOrNull whom it is about; null for the debtor
     * @param amountOrNull null for the line type's (INV-9)
     * @param textOrNull null for the line type's name (INV-8)
     */
    public record ClaimByHand(
            LineTypeCode lineType,
            @Nullable PersonId personOrNull,
            Study study,
            @Nullable Money amountOrNull,
            @Nullable String textOrNull) {

        public ClaimByHand {
            Objects.requireNonNull(lineType, "lineType");
            Objects.requireNonNull(study, "study");
        }
    }

    /**
     * Adds a claim, to a draft or to a sent invoice; amount and coding come from its type, the date is today (INV-9). On a
     * sent invoice it takes unplaced money at once (INV-6). A person decided it, so it may repeat what is claimed already;
     * where it does not, generation will count it as existing (GEN-3).
     */
    public Invoice addClaim(InvoiceId id, ClaimByHand claim, Actor actor) {
        context.require(actor, Permission.ONE_DEBTOR);
        Catalog catalog = context.catalog();
        InvoiceLedger ledger = context.ledger(catalog, actor);
        record Added(Changes changes, @Nullable KeyedClaim key) {}
        return context.committing()
                .<Added>commitOne(
                        fresh -> {
                            Invoice invoice = invoice(id);
                            ClaimLine line = line(catalog, invoice, claim);
                            return new Added(
                                    Payments.yes(ledger.addClaim(invoice, line)), freeKey(catalog, invoice, line));
                        },
                        added -> {
                            ChangeSet.Builder changes = context.newChangeSet().invoice(added.changes());
                            if (added.key() != null) {
                                changes.claim(added.key());
                            }
                            return changes.build();
                        })
                .changes()
                .after();
    }

    @Nullable
    KeyedClaim freeKey(Catalog catalog, Invoice invoice, ClaimLine line) {
        ClaimKey key = key(catalog, invoice, line);
        return context.store().claims(List.of(key)).isEmpty() ? new KeyedClaim(key, invoice.id()) : null;
    }

    private static ClaimKey key(Catalog catalog, Invoice invoice, ClaimLine line) {
        boolean isMultiple = catalog.lineType(line.type())
                .map(t -> t.is(LineTypeFlag.MULTIPLE))
                .orElse(false);
        return new ClaimKey(
                line.person(), line.type(), invoice.header().term(), isMultiple ? line.study() : Study.NONE);
    }

    ClaimLine line(Catalog catalog, Invoice invoice, ClaimByHand claim) {
        String name = InvoiceLedger.name(invoice);
        LineType type = catalog.lineType(claim.lineType())
                .orElseThrow(() -> refused(RefusalCode.CODE_UNKNOWN, name, "line type " + claim.lineType()));
        TiedLineType tied = catalog.invoiceType(invoice.header().type())
                .flatMap(t -> t.tied(type.code()))
                .orElseThrow(() -> refused(
                        RefusalCode.LINE_TYPE_NOT_TIED,
                        name,
                        type.code().value(),
                        invoice.header().type().value()));
        if (!type.is(LineTypeFlag.ACTIVE)) {
            throw refused(RefusalCode.LINE_TYPE_INACTIVE, name, type.code().value());
        }
        Money amount = claim.amountOrNull() != null ? claim.amountOrNull() : type.amountOrNull();
        if (amount == null) {
            throw refused(RefusalCode.AMOUNT_MISSING, name, type.code().value());
        }
        String text = claim.textOrNull() == null ? type.name().nb() : claim.textOrNull();
        PersonId person = claim.personOrNull() == null
                ? new PersonId(invoice.header().debtor().value())
                : claim.personOrNull();
        return new ClaimLine(
                LineHead.of(invoice.nextLine(), type, context.today(), text, amount),
                person,
                claim.study(),
                type.codingOrNull(),
                ClaimTerms.of(type, tied.priority()));
    }

    private static BillingException refused(RefusalCode code, String object, String... arguments) {
        return BillingException.of(Refusal.of(code, object, arguments));
    }

    /** Changes the amount of a claim on a draft (INV-4). */
    public Invoice changeAmount(InvoiceId id, int line, Money amount, Actor actor) {
        return change(
                id,
                actor,
                (catalog, invoice) -> drafting(catalog, actor).changeAmount(invoice, line, amount),
                List.of());
    }

    /** Removes a claim from a draft; it may be claimed again (INV-4). */
    public Invoice removeLine(InvoiceId id, int line, Actor actor) {
        return change(
                id, actor, (catalog, invoice) -> drafting(catalog, actor).removeLine(invoice, line), List.of(line));
    }

    /** Takes a draft out of use; its claims may be made again (INV-4, GEN-3). */
    public Invoice discard(InvoiceId id, Actor actor) {
        List<Integer> lines =
                invoice(id).claims().stream().map(ClaimLine::number).toList();
        return change(id, actor, (catalog, invoice) -> drafting(catalog, actor).discard(invoice), lines);
    }

    /** Changes due date, customer reference, remark or the debtor's bank account (INV-5). */
    public Invoice change(InvoiceId id, InvoiceChange change, Actor actor) {
        return change(
                id, actor, (catalog, invoice) -> context.ledger(catalog, actor).change(invoice, change), List.of());
    }

    private interface Decider {
        Decision decide(Catalog catalog, Invoice invoice);
    }

    private Drafting drafting(Catalog catalog, Actor actor) {
        return new Drafting(catalog, context.stamp(actor));
    }

    private Invoice change(InvoiceId id, Actor actor, Decider decider, List<Integer> released) {
        context.require(actor, Permission.ONE_DEBTOR);
        Catalog catalog = context.catalog();
        record Changed(Changes changes, List<ClaimKey> released) {}
        return context.committing()
                .<Changed>commitOne(
                        fresh -> {
                            Invoice invoice = invoice(id);
                            Changes changes = Payments.yes(decider.decide(catalog, invoice));
                            return new Changed(changes, keys(catalog, invoice, released));
                        },
                        changed -> {
                            ChangeSet.Builder changes = context.newChangeSet().invoice(changed.changes());
                            changed.released().forEach(changes::releasedClaim);
                            return changes.build();
                        })
                .changes()
                .after();
    }

    /** The keys that the lines hold for this invoice: a claim that repeats another's holds none. */
    private List<ClaimKey> keys(Catalog catalog, Invoice invoice, List<Integer> lines) {
        List<ClaimKey> keys = invoice.claims().stream()
                .filter(c -> lines.contains(c.number()))
                .map(c -> key(catalog, invoice, c))
                .distinct()
                .toList();
        var held = context.store().claims(keys);
        return keys.stream().filter(k -> invoice.id().equals(held.get(k))).toList();
    }

    private Invoice invoice(InvoiceId id) {
        Invoice invoice = context.store().invoices(List.of(id)).get(id);
        if (invoice == null) {
            throw BillingException.of(ErrorCode.INVOICE_UNKNOWN, "draft " + id);
        }
        return invoice;
    }
}
