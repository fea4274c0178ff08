package org.schoolbilling.ledger;

import org.schoolbilling.invoice.Stamp;
import org.schoolbilling.payment.RecordedTransaction;

/**
 * What was done with a bank transaction, as it stands in the log (LOG-1): the states, and what became of it. Why is what a
 * person wrote, and may name people: the log has a hash of it, the transaction the words, which go when the person is erased
 * and leave the chain as it is (LOG-3, LOG-5).
 */
public final class TransactionLog {

    private TransactionLog() {}

    /** The entry of a change of a transaction. */
    public static LogEntry entry(RecordedTransaction before, RecordedTransaction after, String trigger, Stamp stamp) {
        boolean isReason = after.reasons().size() > before.reasons().size();
        return new LogEntry(
                null,
                LogField.TRANSACTION,
                after.key().toText(),
                before.state().name(),
                after.state() + ": " + (isReason ? LogText.reason(after.key(), after.remark()) : after.remark()),
                trigger,
                stamp);
    }

    /** An entry for people to read: with the words of its reason, where the transaction still has them. */
    public static LogEntry readable(LogEntry entry, RecordedTransaction recorded) {
        for (String reason : recorded.reasons()) {
            String hash = ": " + LogText.reason(recorded.key(), reason);
            if (entry.after().endsWith(hash)) {
                return new LogEntry(
                        entry.invoiceOrNull(),
                        entry.field(),
                        entry.object(),
                        entry.before(),
                        entry.after().replace(hash, ": " + reason),
                        entry.trigger(),
                        entry.stamp());
            }
        }
        return entry;
    }
}
