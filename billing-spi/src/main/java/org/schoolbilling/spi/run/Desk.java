package org.schoolbilling.spi.run;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.schoolbilling.identifier.BankAccountNumber;
import org.schoolbilling.identifier.Iban;
import org.schoolbilling.invoice.Actor;
import org.schoolbilling.invoice.Invoice;
import org.schoolbilling.invoice.InvoiceNumber;
import org.schoolbilling.invoice.PaymentLine;
import org.schoolbilling.ledger.Changes;
import org.schoolbilling.ledger.InvoiceLedger;
import org.schoolbilling.ledger.LogEntry;
import org.schoolbilling.ledger.LogField;
import org.schoolbilling.ledger.PaymentFacts;
import org.schoolbilling.money.Money;
import org.schoolbilling.payment.RecordedTransaction;
import org.schoolbilling.payment.TransactionKey;
import org.schoolbilling.payment.TransactionKind;
import org.schoolbilling.payment.TransactionState;
import org.schoolbilling.settlement.Settlement;
import org.schoolbilling.spi.BillingException;
import org.schoolbilling.spi.Cursor;
import org.schoolbilling.spi.ErrorCode;
import org.schoolbilling.spi.host.Permission;
import org.schoolbilling.spi.store.ChangeSet;

/**
 * The desk where people work through what the bank delivered and no invoice took, beside what {@link Payments} does with
 * one entry (PAY-13). Every operation is one commit, is logged, and can be seen afterwards.
 */
public final class Desk {

    private static final Set<TransactionState> BY_HAND = EnumSet.of(
            TransactionState.PLACED,
            TransactionState.DUPLICATE,
            TransactionState.SENT_BACK,
            TransactionState.PAID_BACK,
            TransactionState.REMOVED);

    private final Context context;

    Desk(Context context) {
        this.context = context;
    }

    /** What of a transaction goes to an invoice. */
    public record Part(InvoiceNumber invoice, Money amount) {
        public Part {
            Objects.requireNonNull(invoice, "invoice");
            if (!amount.isPositive()) {
                throw new IllegalArgumentException("a part must be above zero: " + amount);
            }
        }
    }

    /**
     * What a payment back to the payer needs.
     *
     * @param payerAccount a valid Norwegian account number or IBAN
     */
    public record SentBack(
            TransactionKey key, Money amount, String payerAccount, String receivingAccount, String reason) {
        public SentBack {
            Objects.requireNonNull(key, "key");
            Objects.requireNonNull(amount, "amount");
            Objects.requireNonNull(payerAccount, "payerAccount");
            Objects.requireNonNull(receivingAccount, "receivingAccount");
            Objects.requireNonNull(reason, "reason");
        }
    }

    /**
     * Splits an unresolved payment over several invoices: a payment line on each, with the same bank references, in one
     * commit.
     *
     * @param parts each invoice at most once; they add up to the transaction's amount
     * @return the invoices as they are stored, in the order of the parts
     * @throws BillingException if the parts do not add up, or an invoice does not take its part; then nothing is booked
     */
    public List<Invoice> split(TransactionKey key, List<Part> parts, Actor actor) {
        context.require(actor, Permission.ONE_DEBTOR);
        InvoiceLedger ledger = context.ledger(context.catalog(), actor);
        record Decided(List<Changes> invoices, Handled handled) {}
        return context
                .committing()
                .<Decided>commitOne(
                        fresh -> {
                            RecordedTransaction recorded = unresolved(key);
                            requirePayment(recorded);
                            requireSum(recorded, parts);
                            List<Changes> changes = parts.stream()
                                    .map(part -> Payments.yes(ledger.register(
                                            invoice(part.invoice()),
                                            new PaymentFacts(
                                                    part.amount(),
                                                    recorded.transaction().paymentDate(),
                                                    Payments.origin(key, recorded),
                                                    true))))
                                    .toList();
                            String over = parts.stream()
                                    .map(p -> p.invoice() + " (" + p.amount().toText() + ")")
                                    .collect(Collectors.joining(", "));
                            return new Decided(
                                    changes, handled(recorded, TransactionState.PLACED, "split over invoices " + over));
                        },
                        decided -> {
                            ChangeSet.Builder changes = decided.handled().into(context, actor);
                            decided.invoices().forEach(changes::invoice);
                            return changes.build();
                        })
                .invoices()
                .stream()
                .map(Changes::after)
                .toList();
    }

    private static void requireSum(RecordedTransaction recorded, List<Part> parts) {
        Money amount = recorded.transaction().amount();
        Money sum = parts.stream().map(Part::amount).reduce(Money.zero(amount.currency()), Money::plus);
        if (!sum.equals(amount)) {
            throw unsuitable(recorded.key(), "its amount is " + amount + ", and the parts are " + sum);
        }
        Set<InvoiceNumber> seen = new HashSet<>();
        for (Part part : parts) {
            if (!seen.add(part.invoice())) {
                throw unsuitable(recorded.key(), "invoice " + part.invoice() + " is named twice");
            }
        }
    }

    /**
     * Confirms that an unresolved transaction is another one over again; no money is booked.
     *
     * @param other the one that counts: it is recorded, of the same amount, and no duplicate itself
     */
    public void duplicate(TransactionKey key, TransactionKey other, Actor actor) {
        context.require(actor, Permission.ONE_DEBTOR);
        handle(
                key,
                recorded -> {
                    RecordedTransaction first = recorded(other);
                    if (other.equals(key)) {
                        throw unsuitable(key, "it is no duplicate of itself");
                    }
                    if (first.state() == TransactionState.DUPLICATE) {
                        throw unsuitable(key, other.toText() + " is a duplicate itself; name the one that counts");
                    }
                    Money amount = recorded.transaction().amount();
                    if (!first.transaction().amount().equals(amount)) {
                        throw unsuitable(
                                key,
                                "its amount is " + amount + ", the other's "
                                        + first.transaction().amount());
                    }
                    return handled(recorded, TransactionState.DUPLICATE, "duplicate of " + other.toText());
                },
                actor);
    }

    /**
     * Marks an unresolved payment as to be sent back to the payer: it goes with the next batch of refunds (REF-5). Its money
     * was never booked, so nothing is taken back here.
     *
     * @param reason why; it is logged, and no place for names (LOG-5)
     * @throws BillingException if the payer's account is unknown or not valid (REF-4)
     */
    public SentBack sendBack(TransactionKey key, String reason, Actor actor) {
        context.require(actor, Permission.REFUND);
        requireReason(key, reason);
        RecordedTransaction sent = handle(
                key,
                recorded -> {
                    requirePayment(recorded);
                    requireAccount(recorded);
                    return handled(recorded, TransactionState.SENT_BACK, reason);
                },
                actor);
        return new SentBack(
                key,
                sent.transaction().amount(),
                sent.transaction().payerAccount(),
                sent.transaction().receivingAccount(),
                reason);
    }

    private static void requireAccount(RecordedTransaction recorded) {
        String account = recorded.transaction().payerAccount();
        if (account.isBlank()) {
            throw unsuitable(
                    recorded.key(),
                    "the bank did not say from which account it came; ask the payer and refund by hand");
        }
        if (BankAccountNumber.check(account).isPresent() && Iban.check(account).isPresent()) {
            throw unsuitable(recorded.key(), "the payer's account " + account + " is not a valid account number");
        }
    }

    /**
     * Puts a transaction back on the unresolved list: one that was removed, confirmed as duplicate or sent back. One that is in
     * a batch of refunds already is put back where the bank did not pay it, which a person knows and may say who may pay money
     * back. One that was placed never is: its money stands on an invoice and is moved from there (MOV), or the bank took it back and it is gone
     * (PAY-12); placing it anew would book it twice.
     *
     * @param reason why; it is logged, and no place for names (LOG-5)
     */
    public void reopen(TransactionKey key, String reason, Actor actor) {
        context.require(actor, Permission.ONE_DEBTOR);
        requireReason(key, reason);
        context.committing()
                .commitOne(
                        fresh -> {
                            RecordedTransaction recorded = recorded(key);
                            requireReopenable(recorded);
                            if (recorded.state() == TransactionState.PAID_BACK) {
                                context.require(actor, Permission.REFUND);
                            }
                            return handled(recorded, TransactionState.UNRESOLVED, reason);
                        },
                        handled -> handled.into(context, actor).build());
    }

    private void requireReopenable(RecordedTransaction recorded) {
        TransactionKey key = recorded.key();
        if (!BY_HAND.contains(recorded.state())) {
            throw unsuitable(key, "it is " + recorded.state() + ", and only what a person handled is reopened");
        }
        if (recorded.state() != TransactionState.PLACED) {
            return;
        }
        List<Invoice> paid = context.store().invoicesPaidBy(List.of(key)).getOrDefault(key, List.of());
        if (paid.isEmpty()) {
            throw unsuitable(key, "it took a payment back, which cannot be undone here");
        }
        for (Invoice invoice : paid) {
            Settlement settlement = Settlement.of(invoice);
            for (PaymentLine line : invoice.payments()) {
                if (line.origin().transaction().equals(key.toText())
                        && !settlement.payment(line).movedOut().equals(line.amount())) {
                    throw unsuitable(
                            key,
                            "its money stands on line " + line.number() + " of " + InvoiceLedger.name(invoice)
                                    + "; move it instead");
                }
            }
        }
        throw unsuitable(key, "its payment was taken back (PAY-12), so there is no money to place");
    }

    /** What may be meant by an unresolved transaction; shown, never applied. */
    public List<Suggestion> suggest(TransactionKey key, Actor actor) {
        context.require(actor, Permission.READ);
        return new Suggesting(context.store(), context.catalog()).suggest(unresolved(key));
    }

    /** Transactions that people handled, in the order they were recorded. */
    public Cursor<RecordedTransaction> handled(Actor actor) {
        context.require(actor, Permission.READ);
        return context.store().transactionsIn(BY_HAND);
    }

    /** All recorded transactions, those that loads booked included, in the order they were recorded. */
    public Cursor<RecordedTransaction> all(Actor actor) {
        context.require(actor, Permission.READ);
        return context.store().transactionsIn(EnumSet.allOf(TransactionState.class));
    }

    /** What people did with a transaction, oldest first. */
    public List<LogEntry> history(TransactionKey key, Actor actor) {
        context.require(actor, Permission.READ);
        return context.store().log(recorded(key).key());
    }

    /** A transaction as a decision leaves it, and how it was before. */
    private record Handled(RecordedTransaction before, RecordedTransaction after) {

        ChangeSet.Builder into(Context context, Actor actor) {
            return context.newChangeSet()
                    .transaction(after)
                    .log(new LogEntry(
                            null,
                            LogField.TRANSACTION,
                            after.key().toText(),
                            before.state().name(),
                            after.state() + ": " + after.remark(),
                            "BY_HAND",
                            context.stamp(actor)));
        }
    }

    private static Handled handled(RecordedTransaction recorded, TransactionState state, String remark) {
        return new Handled(recorded, recorded.with(state, recorded.outcome(), remark));
    }

    private RecordedTransaction handle(TransactionKey key, Function<RecordedTransaction, Handled> decide, Actor actor) {
        return context.committing()
                .commitOne(
                        fresh -> decide.apply(unresolved(key)),
                        handled -> handled.into(context, actor).build())
                .after();
    }

    private Invoice invoice(InvoiceNumber number) {
        Invoice invoice = context.store().invoicesByNumber(List.of(number)).get(number);
        if (invoice == null) {
            throw BillingException.of(ErrorCode.INVOICE_UNKNOWN, "invoice " + number);
        }
        return invoice;
    }

    private RecordedTransaction recorded(TransactionKey key) {
        RecordedTransaction recorded =
                context.store().transactions(List.of(key)).get(key);
        if (recorded == null) {
            throw BillingException.of(ErrorCode.TRANSACTION_UNKNOWN, key.toText());
        }
        return recorded;
    }

    private RecordedTransaction unresolved(TransactionKey key) {
        RecordedTransaction recorded = recorded(key);
        if (!recorded.isUnresolved()) {
            throw BillingException.of(
                    ErrorCode.TRANSACTION_HANDLED,
                    key.toText(),
                    recorded.state().name());
        }
        return recorded;
    }

    private static void requirePayment(RecordedTransaction recorded) {
        if (recorded.transaction().kind() == TransactionKind.REVERSAL
                || !recorded.transaction().amount().isPositive()) {
            throw unsuitable(recorded.key(), "a reversal is resolved against the payment it takes back (PAY-12)");
        }
    }

    private static void requireReason(TransactionKey key, String reason) {
        if (reason.isBlank()) {
            throw BillingException.of(ErrorCode.REASON_MISSING, "bank transaction " + key.toText());
        }
    }

    private static BillingException unsuitable(TransactionKey key, String why) {
        return BillingException.of(ErrorCode.TRANSACTION_UNSUITABLE, key.toText(), why);
    }
}
