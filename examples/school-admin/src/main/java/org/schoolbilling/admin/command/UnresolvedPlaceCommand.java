package org.schoolbilling.admin.command;

import org.jspecify.annotations.Nullable;
import org.schoolbilling.admin.app.App;
import org.schoolbilling.admin.host.Session;
import org.schoolbilling.invoice.Invoice;
import org.schoolbilling.invoice.InvoiceNumber;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Places an entry by hand (PAY-4). */
@Command(
        name = "place",
        description = "Books an entry's money on an invoice.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example: school-admin unresolved place 3f9c02ab --invoice 100017"})
final class UnresolvedPlaceCommand implements Runnable {

    private final App app;

    @Mixin
    private UnresolvedEntry entry = new UnresolvedEntry();

    @Option(names = "--invoice", required = true, paramLabel = "NUMBER", description = "The invoice it was meant for.")
    private @Nullable InvoiceNumber invoice;

    UnresolvedPlaceCommand(App app) {
        this.app = app;
    }

    @Override
    public void run() {
        try (Session session = Session.open(app)) {
            Invoice after = session.billing()
                    .payments()
                    .place(entry.key(session), java.util.Objects.requireNonNull(invoice), session.actor());
            new InvoiceAnswer(app, session).tell(after);
        }
    }
}
