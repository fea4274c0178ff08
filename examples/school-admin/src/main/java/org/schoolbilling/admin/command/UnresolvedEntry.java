package org.schoolbilling.admin.command;

import org.jspecify.annotations.Nullable;
import org.schoolbilling.admin.app.Failure;
import org.schoolbilling.admin.host.Session;
import org.schoolbilling.payment.RecordedTransaction;
import org.schoolbilling.payment.TransactionKey;
import org.schoolbilling.spi.BillingException;
import org.schoolbilling.spi.Cursor;
import org.schoolbilling.spi.ErrorCode;
import picocli.CommandLine.Parameters;

/** One entry of the unresolved list, by its short key or by the whole of it. */
final class UnresolvedEntry {

    @Parameters(paramLabel = "KEY", description = "The key of the entry, as the list shows it.")
    private String name = "";

    TransactionKey key(Session session) {
        @Nullable TransactionKey found = null;
        try (Cursor<RecordedTransaction> entries = session.billing().payments().unresolved(session.actor())) {
            while (entries.hasNext()) {
                TransactionKey key = entries.next().key();
                if (ShortKey.of(key).equals(name) || key.toText().equals(name)) {
                    if (found != null) {
                        throw Failure.badInput(
                                        "transaction.ambiguous",
                                        "PAY-4",
                                        "Two entries have the key " + name + ": give the fullKey that --json shows.")
                                .toException();
                    }
                    found = key;
                }
            }
        }
        if (found == null) {
            throw BillingException.of(ErrorCode.TRANSACTION_UNKNOWN, name);
        }
        return found;
    }
}
