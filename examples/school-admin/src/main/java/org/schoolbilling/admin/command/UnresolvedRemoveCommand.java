package org.schoolbilling.admin.command;

import org.schoolbilling.admin.app.App;
import org.schoolbilling.admin.host.Session;
import org.schoolbilling.payment.TransactionKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Removes an entry with a reason (PAY-4). */
@Command(
        name = "remove",
        description = "Takes an entry off the list. It stays recorded, and is known when it comes again.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example: school-admin unresolved remove 3f9c02ab --reason \"sent back to the payer\""})
final class UnresolvedRemoveCommand implements Runnable {

    private final App app;

    @Mixin
    private UnresolvedEntry entry = new UnresolvedEntry();

    @Option(
            names = "--reason",
            required = true,
            paramLabel = "TEXT",
            description = "Why; it is kept until the payer is erased.")
    private String reason = "";

    UnresolvedRemoveCommand(App app) {
        this.app = app;
    }

    private record Removed(String removed, String reason) {}

    @Override
    public void run() {
        try (Session session = Session.open(app)) {
            TransactionKey key = entry.key(session);
            session.billing().payments().remove(key, reason, session.actor());
            app.say("Removed.");
            if (app.isJson()) {
                app.json().value(new Removed(ShortKey.of(key), reason));
            }
        }
    }
}
