package org.schoolbilling.payment;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A bank transaction as the ledger keeps it: every one that was booked or set aside, once (PAY-5).
 *
 * @param version how often it was stored; 0 where it never was
 * @param outcome what became of it when it was last tried
 * @param remark why, for people
 * @param file the name of the file it came in first
 * @param reasons what people wrote when they took it off the list or put it back, oldest first; the log has them as hashes
 *     only, so that they can be erased (LOG-5)
 */
public record RecordedTransaction(
        TransactionKey key,
        BankTransaction transaction,
        TransactionState state,
        Outcome outcome,
        String remark,
        String file,
        long version,
        List<String> reasons) {

    public RecordedTransaction {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(transaction, "transaction");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(remark, "remark");
        Objects.requireNonNull(file, "file");
        reasons = List.copyOf(reasons);
    }

    /** One that nobody gave a reason for. */
    public RecordedTransaction(
            TransactionKey key,
            BankTransaction transaction,
            TransactionState state,
            Outcome outcome,
            String remark,
            String file,
            long version) {
        this(key, transaction, state, outcome, remark, file, version, List.of());
    }

    /** One met for the first time. */
    public static RecordedTransaction of(TransactionKey key, BankTransaction transaction, Match match, String file) {
        return new RecordedTransaction(
                key,
                transaction,
                match.outcome() == Outcome.REGISTERED ? TransactionState.REGISTERED : TransactionState.UNRESOLVED,
                match.outcome(),
                match.remark(),
                file,
                0);
    }

    public RecordedTransaction with(TransactionState changedState, Outcome changedOutcome, String changedRemark) {
        return new RecordedTransaction(
                key, transaction, changedState, changedOutcome, changedRemark, file, version, reasons);
    }

    /** In another state because a person says so. */
    public RecordedTransaction because(String reason, TransactionState changedState) {
        String line = reason.replaceAll("\\s+", " ").strip();
        List<String> all = new ArrayList<>(reasons);
        all.add(line);
        return new RecordedTransaction(key, transaction, changedState, outcome, line, file, version, all);
    }

    public RecordedTransaction withVersion(long stored) {
        return new RecordedTransaction(key, transaction, state, outcome, remark, file, stored, reasons);
    }

    public boolean isUnresolved() {
        return state == TransactionState.UNRESOLVED;
    }
}
