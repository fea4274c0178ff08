package org.schoolbilling.admin.command;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.schoolbilling.admin.app.App;
import org.schoolbilling.admin.host.Session;
import org.schoolbilling.invoice.InvoiceId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Takes a draft out of use (INV-4). */
@Command(
        name = "discard",
        description = "Takes a draft out of use. It stays with its log; its claims may be made again.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example: school-admin draft discard 17"})
final class DraftDiscardCommand implements Runnable {

    private final App app;

    @Parameters(paramLabel = "ID", description = "The draft's id.")
    private @Nullable InvoiceId draft;

    DraftDiscardCommand(App app) {
        this.app = app;
    }

    @Override
    public void run() {
        try (Session session = Session.open(app)) {
            new InvoiceAnswer(app, session)
                    .tell(session.billing().drafts().discard(Objects.requireNonNull(draft), session.actor()));
        }
    }
}
