package org.schoolbilling.admin.command;

import java.util.Optional;
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

    /** One that is on the list. */
    TransactionKey key(Session session) {
        return find(name, session.billing().payments().unresolved(session.actor()));
    }

    /** One that a person handled. */
    TransactionKey handledKey(Session session) {
        return find(name, session.billing().desk().handled(session.actor()));
    }

    /** One that is on the list or was handled by a person. */
    TransactionKey anyKey(Session session) {
        return any(session, name);
    }

    /** Whatever was recorded, by its short key or by the whole of it. */
    static TransactionKey any(Session session, String name) {
        return find(name, session.billing().desk().all(session.actor()));
    }

    private static TransactionKey find(String name, Cursor<RecordedTransaction> listed) {
        @Nullable TransactionKey found = null;
        try (Cursor<RecordedTransaction> entries = listed) {
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
        return Optional.ofNullable(found).orElseThrow(() -> BillingException.of(ErrorCode.TRANSACTION_UNKNOWN, name));
    }
}
