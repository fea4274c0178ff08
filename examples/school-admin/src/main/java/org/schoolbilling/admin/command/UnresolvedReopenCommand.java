package org.schoolbilling.admin.command;

import org.schoolbilling.admin.app.App;
import org.schoolbilling.admin.host.Session;
import org.schoolbilling.payment.TransactionKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Puts an entry back on the list (PAY-13). */
@Command(
        name = "reopen",
        description = {
            "Puts a transaction back on the list that was removed, confirmed as duplicate or sent back.",
            "One that was handed over to the bank goes back only where the bank did not pay it; one that was placed",
            "stays placed."
        },
        mixinStandardHelpOptions = true,
        footer = {"", "Example: school-admin unresolved reopen 3f9c02ab --reason \"it was no duplicate\""})
final class UnresolvedReopenCommand implements Runnable {

    private final App app;

    @Mixin
    private UnresolvedEntry entry = new UnresolvedEntry();

    @Option(
            names = "--reason",
            required = true,
            paramLabel = "TEXT",
            description = "Why; it is kept until the payer is erased.")
    private String reason = "";

    UnresolvedReopenCommand(App app) {
        this.app = app;
    }

    private record Reopened(String reopened, String reason) {}

    @Override
    public void run() {
        try (Session session = Session.open(app)) {
            TransactionKey key = entry.handledKey(session);
            session.billing().desk().reopen(key, reason, session.actor());
            app.say("It is on the list again.");
            if (app.isJson()) {
                app.json().value(new Reopened(ShortKey.of(key), reason));
            }
        }
    }
}
