package org.schoolbilling.spi.run;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.schoolbilling.invoice.Actor;
import org.schoolbilling.ledger.Changes;
import org.schoolbilling.ledger.TransactionLog;
import org.schoolbilling.payment.RecordedTransaction;
import org.schoolbilling.payment.TransactionKey;
import org.schoolbilling.payment.TransactionState;
import org.schoolbilling.spi.BillingException;
import org.schoolbilling.spi.ErrorCode;
import org.schoolbilling.spi.store.ChangeSet;

/**
 * How a person's decision on one bank transaction is carried out: decided on what is recorded now, and stored in one commit
 * with the invoices it changes and an entry in the log (PAY-4, PAY-13).
 */
final class Handling {

    private final Context context;

    Handling(Context context) {
        this.context = context;
    }

    /** A transaction as a decision leaves it, how it was before, and the invoices that change with it. */
    record Handled(RecordedTransaction before, RecordedTransaction after, List<Changes> invoices) {

        static Handled of(RecordedTransaction recorded, TransactionState state, String remark) {
            return of(recorded, state, remark, List.of());
        }

        /** For a reason that a person gives: the transaction keeps the words, the log a hash of them (LOG-5). */
        static Handled because(RecordedTransaction recorded, TransactionState state, String reason) {
            return new Handled(recorded, recorded.because(reason, state), List.of());
        }

        static Handled of(RecordedTransaction recorded, TransactionState state, String remark, List<Changes> invoices) {
            return new Handled(recorded, recorded.with(state, recorded.outcome(), remark), invoices);
        }
    }

    RecordedTransaction recorded(TransactionKey key) {
        RecordedTransaction recorded =
                context.store().transactions(List.of(key)).get(key);
        if (recorded == null) {
            throw BillingException.of(ErrorCode.TRANSACTION_UNKNOWN, key.toText());
        }
        return recorded;
    }

    RecordedTransaction unresolved(TransactionKey key) {
        RecordedTransaction recorded = recorded(key);
        if (!recorded.isUnresolved()) {
            throw BillingException.of(
                    ErrorCode.TRANSACTION_HANDLED,
                    key.toText(),
                    recorded.state().name());
        }
        return recorded;
    }

    /** Carries out a decision on a transaction of the unresolved list; one that is not on it is refused. */
    Handled handleUnresolved(TransactionKey key, Actor actor, Function<RecordedTransaction, Handled> decide) {
        return commit(() -> decide.apply(unresolved(key)), actor);
    }

    /** Carries out a decision on a transaction in whatever state it is. */
    Handled handle(TransactionKey key, Actor actor, Function<RecordedTransaction, Handled> decide) {
        return commit(() -> decide.apply(recorded(key)), actor);
    }

    private Handled commit(Supplier<Handled> deciding, Actor actor) {
        return context.committing().commitOne(fresh -> deciding.get(), handled -> changes(handled, actor));
    }

    private ChangeSet changes(Handled handled, Actor actor) {
        ChangeSet.Builder changes = context.newChangeSet();
        handled.invoices().forEach(changes::invoice);
        RecordedTransaction after = handled.after();
        return changes.transaction(after)
                .log(TransactionLog.entry(handled.before(), after, "BY_HAND", context.stamp(actor)))
                .build();
    }

    /** The reason a person gives is logged, so it cannot be left out. */
    static void requireReason(TransactionKey key, String reason) {
        if (reason.isBlank()) {
            throw BillingException.of(ErrorCode.REASON_MISSING, "bank transaction " + key.toText());
        }
    }

    static BillingException unsuitable(TransactionKey key, String why) {
        return BillingException.of(ErrorCode.TRANSACTION_UNSUITABLE, key.toText(), why);
    }
}
