package org.schoolbilling.admin.command;

import org.schoolbilling.admin.app.App;
import org.schoolbilling.admin.host.Session;
import org.schoolbilling.payment.TransactionKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Confirms an entry as a duplicate (PAY-13). */
@Command(
        name = "duplicate",
        description = "Confirms that an entry is another transaction over again, and takes it off the list.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example: school-admin unresolved duplicate 3f9c02ab --of 77d1e0c4"})
final class UnresolvedDuplicateCommand implements Runnable {

    private final App app;

    @Mixin
    private UnresolvedEntry entry = new UnresolvedEntry();

    @Option(names = "--of", required = true, paramLabel = "KEY", description = "The transaction that counts.")
    private String other = "";

    UnresolvedDuplicateCommand(App app) {
        this.app = app;
    }

    private record Confirmed(String duplicate, String of) {}

    @Override
    public void run() {
        try (Session session = Session.open(app)) {
            TransactionKey key = entry.key(session);
            TransactionKey first = UnresolvedEntry.any(session, other);
            session.billing().desk().duplicate(key, first, session.actor());
            app.say("Confirmed as a duplicate.");
            if (app.isJson()) {
                app.json().value(new Confirmed(ShortKey.of(key), ShortKey.of(first)));
            }
        }
    }
}
