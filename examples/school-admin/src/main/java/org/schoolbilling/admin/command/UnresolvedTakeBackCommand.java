package org.schoolbilling.admin.command;

import org.jspecify.annotations.Nullable;
import org.schoolbilling.admin.app.App;
import org.schoolbilling.admin.host.Session;
import org.schoolbilling.invoice.Invoice;
import org.schoolbilling.invoice.InvoiceNumber;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Resolves a reversal against the payment it takes back (PAY-12). */
@Command(
        name = "take-back",
        description = "The bank took a payment back: names the payment that an entry of kind reversal takes back.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example: school-admin unresolved take-back 3f9c02ab --invoice 100017 --line 4"})
final class UnresolvedTakeBackCommand implements Runnable {

    private final App app;

    @Mixin
    private UnresolvedEntry entry = new UnresolvedEntry();

    @Option(names = "--invoice", required = true, paramLabel = "NUMBER", description = "The invoice it was booked on.")
    private @Nullable InvoiceNumber invoice;

    @Option(names = "--line", required = true, paramLabel = "N", description = "The line of the payment on it.")
    private int line;

    UnresolvedTakeBackCommand(App app) {
        this.app = app;
    }

    @Override
    public void run() {
        try (Session session = Session.open(app)) {
            Invoice after = session.billing()
                    .payments()
                    .takeBack(entry.key(session), java.util.Objects.requireNonNull(invoice), line, session.actor());
            new InvoiceAnswer(app, session).tell(after);
        }
    }
}
