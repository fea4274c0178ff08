package org.schoolbilling.admin.command;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.schoolbilling.admin.app.App;
import org.schoolbilling.admin.host.Session;
import org.schoolbilling.invoice.InvoiceId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Removes a claim from a draft (INV-4). */
@Command(
        name = "remove-line",
        description = "Removes a claim from a draft; it may be claimed again.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example: school-admin draft remove-line 17 2"})
final class DraftRemoveLineCommand implements Runnable {

    private final App app;

    @Parameters(index = "0", paramLabel = "ID", description = "The draft's id.")
    private @Nullable InvoiceId draft;

    @Parameters(index = "1", paramLabel = "LINE", description = "The number of the line.")
    private int line;

    DraftRemoveLineCommand(App app) {
        this.app = app;
    }

    @Override
    public void run() {
        try (Session session = Session.open(app)) {
            new InvoiceAnswer(app, session)
                    .tell(session.billing().drafts().removeLine(Objects.requireNonNull(draft), line, session.actor()));
        }
    }
}
