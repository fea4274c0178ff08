package org.schoolbilling.spi.run;

import static org.schoolbilling.spi.run.Handling.requireReason;
import static org.schoolbilling.spi.run.Handling.unsuitable;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.schoolbilling.identifier.BankAccountNumber;
import org.schoolbilling.identifier.Iban;
import org.schoolbilling.invoice.Actor;
import org.schoolbilling.invoice.Invoice;
import org.schoolbilling.invoice.InvoiceNumber;
import org.schoolbilling.ledger.Changes;
import org.schoolbilling.ledger.InvoiceLedger;
import org.schoolbilling.ledger.LogEntry;
import org.schoolbilling.ledger.TransactionLog;
import org.schoolbilling.money.Money;
import org.schoolbilling.payment.RecordedTransaction;
import org.schoolbilling.payment.TransactionKey;
import org.schoolbilling.payment.TransactionKind;
import org.schoolbilling.payment.TransactionState;
import org.schoolbilling.spi.BillingException;
import org.schoolbilling.spi.Cursor;
import org.schoolbilling.spi.host.Permission;
import org.schoolbilling.spi.run.Handling.Handled;

/**
 * The desk where people work through what the bank delivered and no invoice took, beside what {@link Payments} does with
 * one entry (PAY-13). Every operation is one commit, is logged, and can be seen afterwards.
 */
public final class Desk {

    private final Context context;
    private final Handling handling;

    Desk(Context context) {
        this.context = context;
        this.handling = new Handling(context);
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
        OneInvoice invoices = new OneInvoice(context);
        return handling
                .handleUnresolved(key, actor, recorded -> {
                    requirePayment(recorded);
                    requireSum(recorded, parts);
                    List<Changes> changes = parts.stream()
                            .map(part -> Payments.yes(ledger.register(
                                    invoices.read(part.invoice()), Payments.facts(recorded, part.amount()))))
                            .toList();
                    String over = parts.stream()
                            .map(p -> p.invoice() + " (" + p.amount().toText() + ")")
                            .collect(Collectors.joining(", "));
                    return Handled.of(recorded, TransactionState.PLACED, "split over invoices " + over, changes);
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
        handling.handleUnresolved(key, actor, recorded -> {
            RecordedTransaction first = handling.recorded(other);
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
            return Handled.of(recorded, TransactionState.DUPLICATE, "duplicate of " + other.toText());
        });
    }

    /**
     * Marks an unresolved payment as to be sent back to the payer: it goes with the next batch of refunds (REF-5). Its money
     * was never booked, so nothing is taken back here.
     *
     * @param reason why; it stands with the transaction, and in the log as a hash (LOG-5)
     * @throws BillingException if the payer's account is unknown or not valid (REF-4)
     */
    public SentBack sendBack(TransactionKey key, String reason, Actor actor) {
        context.require(actor, Permission.REFUND);
        requireReason(key, reason);
        RecordedTransaction sent = handling.handleUnresolved(key, actor, recorded -> {
                    requirePayment(recorded);
                    requireAccount(recorded);
                    return Handled.because(recorded, TransactionState.SENT_BACK, reason);
                })
                .after();
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
     * @param reason why; it stands with the transaction, and in the log as a hash (LOG-5)
     */
    public void reopen(TransactionKey key, String reason, Actor actor) {
        context.require(actor, Permission.ONE_DEBTOR);
        requireReason(key, reason);
        Reopening reopening = new Reopening(context.store());
        handling.handle(key, actor, recorded -> {
            reopening.require(recorded);
            if (recorded.state() == TransactionState.PAID_BACK) {
                context.require(actor, Permission.REFUND);
            }
            return Handled.because(recorded, TransactionState.UNRESOLVED, reason);
        });
    }

    /** What may be meant by an unresolved transaction; shown, never applied. */
    public List<Suggestion> suggest(TransactionKey key, Actor actor) {
        context.require(actor, Permission.READ);
        return new Suggesting(context.store(), context.catalog()).suggest(handling.unresolved(key));
    }

    /** Transactions that people handled, in the order they were recorded. */
    public Cursor<RecordedTransaction> handled(Actor actor) {
        context.require(actor, Permission.READ);
        return context.store().transactionsIn(Reopening.BY_HAND);
    }

    /** All recorded transactions, those that loads booked included, in the order they were recorded. */
    public Cursor<RecordedTransaction> all(Actor actor) {
        context.require(actor, Permission.READ);
        return context.store().transactionsIn(EnumSet.allOf(TransactionState.class));
    }

    /** What people did with a transaction, oldest first; why, where the words are still known (LOG-5). */
    public List<LogEntry> history(TransactionKey key, Actor actor) {
        context.require(actor, Permission.READ);
        RecordedTransaction recorded = handling.recorded(key);
        return context.store().log(recorded.key()).stream()
                .map(entry -> TransactionLog.readable(entry, recorded))
                .toList();
    }

    private static void requirePayment(RecordedTransaction recorded) {
        if (recorded.transaction().kind() == TransactionKind.REVERSAL
                || !recorded.transaction().amount().isPositive()) {
            throw unsuitable(recorded.key(), "a reversal is resolved against the payment it takes back (PAY-12)");
        }
    }
}
