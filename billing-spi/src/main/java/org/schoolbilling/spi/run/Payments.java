package org.schoolbilling.spi.run;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.schoolbilling.catalog.Catalog;
import org.schoolbilling.catalog.InvoiceType;
import org.schoolbilling.invoice.Actor;
import org.schoolbilling.invoice.Invoice;
import org.schoolbilling.invoice.InvoiceId;
import org.schoolbilling.invoice.InvoiceNumber;
import org.schoolbilling.invoice.PaymentOrigin;
import org.schoolbilling.ledger.Changes;
import org.schoolbilling.ledger.Correcting;
import org.schoolbilling.ledger.Decision;
import org.schoolbilling.ledger.InvoiceLedger;
import org.schoolbilling.ledger.PaymentFacts;
import org.schoolbilling.ledger.ReferenceChange;
import org.schoolbilling.money.Money;
import org.schoolbilling.payment.BankReferences;
import org.schoolbilling.payment.BankTransaction;
import org.schoolbilling.payment.RecordedTransaction;
import org.schoolbilling.payment.TransactionKey;
import org.schoolbilling.payment.TransactionKind;
import org.schoolbilling.payment.TransactionState;
import org.schoolbilling.settlement.Settlement;
import org.schoolbilling.spi.BillingException;
import org.schoolbilling.spi.Cursor;
import org.schoolbilling.spi.ErrorCode;
import org.schoolbilling.spi.host.Permission;
import org.schoolbilling.spi.run.Handling.Handled;
import org.schoolbilling.spi.store.Store;

/** What a person does with payments: by hand, their references, and the unresolved list (INV-5, PAY-4, PAY-8, PAY-12). */
public final class Payments {

    private final Context context;
    private final OneInvoice invoices;
    private final Handling handling;
    private final AtomicReference<@Nullable LocalDate> lastDate = new AtomicReference<>();

    Payments(Context context) {
        this.context = context;
        this.invoices = new OneInvoice(context);
        this.handling = new Handling(context);
    }

    /**
     * A payment that a person enters.
     *
     * @param amountOrNull null for what is owed (PAY-8)
     * @param dateOrNull null for the date last used by this object, and first for today (PAY-8)
     * @param reference the bank's archive reference, at most 35 characters; required where postings are exported
     * @param instruction line numbers of the claims to cover first (ALC-8)
     */
    public record ByHand(
            InvoiceNumber invoice,
            @Nullable Money amountOrNull,
            @Nullable LocalDate dateOrNull,
            String reference,
            List<Integer> instruction) {

        public ByHand {
            Objects.requireNonNull(invoice, "invoice");
            // says so where it is longer than any bank's
            new BankReferences(reference, "", "");
            instruction = List.copyOf(instruction);
        }
    }

    /**
     * Registers a payment by hand; it does exactly what a bank file's does (PAY-8).
     *
     * @return the invoice as it is stored, or in a trial as it would be
     * @throws BillingException if the invoice is unknown, nothing is owed and no amount is given, or the decision says no
     */
    public Invoice pay(Mode mode, ByHand payment, Actor actor) {
        LocalDate last = lastDate.get();
        LocalDate date =
                Objects.requireNonNullElseGet(payment.dateOrNull(), () -> last == null ? context.today() : last);
        Invoice after = invoices.change(mode, payment.invoice(), Permission.ONE_DEBTOR, actor, (catalog, invoice) -> {
            Money amount = Objects.requireNonNullElseGet(payment.amountOrNull(), () -> owed(invoice));
            PaymentOrigin origin = new PaymentOrigin(
                    "", receivingAccount(catalog, invoice), payment.reference(), "", "", payment.instruction());
            return context.ledger(catalog, actor).register(invoice, new PaymentFacts(amount, date, origin, true));
        });
        if (mode == Mode.COMMIT) {
            lastDate.set(date);
        }
        return after;
    }

    /**
     * Corrects what the bank calls a payment: archive reference, transaction id or both. It is logged, and the texts of the
     * payment's postings follow. Once the payment was handed to the general ledger it is refused (INV-5); an export that
     * hands it over meanwhile comes first.
     *
     * @return the invoice as it is stored, or in a trial as it would be
     * @throws BillingException if the invoice is unknown, the line is no payment or was handed over, the references are
     *     those it has, or another payment of the account and day has them
     */
    public Invoice correctReferences(Mode mode, InvoiceId invoice, int line, ReferenceChange change, Actor actor) {
        Store store = context.store();
        return invoices.change(
                mode,
                invoice,
                Permission.ONE_DEBTOR,
                actor,
                (catalog, read) -> new Correcting(catalog, context.stamp(actor))
                        .correct(
                                read,
                                store.postings(List.of(invoice)).getOrDefault(invoice, List.of()),
                                line,
                                change,
                                store.transactions(Correcting.keys(read, line, change))
                                        .values()));
    }

    private static Money owed(Invoice invoice) {
        Money owed = Settlement.of(invoice).outstanding();
        if (!owed.isPositive()) {
            throw BillingException.of(ErrorCode.NOTHING_OWED, InvoiceLedger.name(invoice));
        }
        return owed;
    }

    private static String receivingAccount(Catalog catalog, Invoice invoice) {
        return catalog.invoiceType(invoice.header().type())
                .map(InvoiceType::payee)
                .map(payee -> payee.bankAccount().digits())
                .orElseThrow(() -> BillingException.of(
                        ErrorCode.INVOICE_TYPE_UNKNOWN, invoice.header().type().value()));
    }

    static Changes yes(Decision decision) {
        if (decision instanceof Decision.No no) {
            throw BillingException.of(no.refusal());
        }
        return ((Decision.Yes) decision).changes();
    }

    /** The unresolved list, in the order it grew (PAY-4). */
    public Cursor<RecordedTransaction> unresolved(Actor actor) {
        context.require(actor, Permission.READ);
        return context.store().unresolved();
    }

    /**
     * Places an unresolved transaction by hand on an invoice (PAY-4): the money is registered there in full, and the list
     * has it no more; both in one commit, and logged.
     */
    public Invoice place(TransactionKey key, InvoiceNumber number, Actor actor) {
        context.require(actor, Permission.ONE_DEBTOR);
        InvoiceLedger ledger = context.ledger(context.catalog(), actor);
        return resolve(key, actor, "placed by hand on invoice " + number, recorded -> {
            if (recorded.transaction().kind() == TransactionKind.REVERSAL
                    || !recorded.transaction().amount().isPositive()) {
                throw Handling.unsuitable(
                        key, "a reversal never becomes a payment; take the payment back instead (PAY-12)");
            }
            return List.of(yes(ledger.register(
                    invoices.read(number),
                    facts(recorded, recorded.transaction().amount()))));
        });
    }

    /** What the bank says of a payment, as far as it goes to one invoice. */
    static PaymentFacts facts(RecordedTransaction recorded, Money amount) {
        BankTransaction transaction = recorded.transaction();
        BankReferences references = transaction.references();
        PaymentOrigin origin = new PaymentOrigin(
                recorded.key().toText(),
                transaction.receivingAccount(),
                references.archiveReference(),
                references.transactionId(),
                references.formNumber(),
                List.of());
        return new PaymentFacts(amount, transaction.paymentDate(), origin, true);
    }

    /**
     * Resolves a reversal against the payment it takes back (PAY-12): the payment is counted as returned, and what the
     * remaining facts give is what stands. Where the bank's payment was moved in part or as a whole, or moved and moved back, all
     * that stands of it is returned, on whichever invoices, in one commit.
     *
     * @param line the payment's line number; the reversal's amount is what stands of it, or of the whole payment
     */
    public Invoice takeBack(TransactionKey key, InvoiceNumber number, int line, Actor actor) {
        context.require(actor, Permission.ONE_DEBTOR);
        InvoiceLedger ledger = context.ledger(context.catalog(), actor);
        return resolve(key, actor, "took back line " + line + " of invoice " + number, recorded -> {
            if (recorded.transaction().kind() != TransactionKind.REVERSAL) {
                throw Handling.unsuitable(key, "it is no reversal");
            }
            return new TakingBack(context.store(), ledger, recorded).decide(invoices.read(number), line);
        });
    }

    private Invoice resolve(
            TransactionKey key, Actor actor, String remark, Function<RecordedTransaction, List<Changes>> decide) {
        return handling.handleUnresolved(
                        key,
                        actor,
                        recorded -> Handled.of(recorded, TransactionState.PLACED, remark, decide.apply(recorded)))
                .invoices()
                .get(0)
                .after();
    }

    /**
     * Removes a transaction from the unresolved list (PAY-4); it stays recorded, and is known when it comes again.
     *
     * @param reason why; it stands with the transaction, and in the log as a hash (LOG-5)
     */
    public void remove(TransactionKey key, String reason, Actor actor) {
        context.require(actor, Permission.ONE_DEBTOR);
        Handling.requireReason(key, reason);
        handling.handleUnresolved(key, actor, recorded -> Handled.because(recorded, TransactionState.REMOVED, reason));
    }
}
