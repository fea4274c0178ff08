package org.schoolbilling.admin.command;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.schoolbilling.admin.app.App;
import org.schoolbilling.admin.host.Session;
import org.schoolbilling.invoice.InvoiceId;
import org.schoolbilling.money.Money;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Changes an amount on a draft (INV-4). */
@Command(
        name = "amount",
        description = "Changes the amount of a claim on a draft.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example: school-admin draft amount 17 2 150.00"})
final class DraftAmountCommand implements Runnable {

    private final App app;

    @Parameters(index = "0", paramLabel = "ID", description = "The draft's id.")
    private @Nullable InvoiceId draft;

    @Parameters(index = "1", paramLabel = "LINE", description = "The number of the line.")
    private int line;

    @Parameters(index = "2", paramLabel = "AMOUNT", description = "The new amount.")
    private String amount = "";

    DraftAmountCommand(App app) {
        this.app = app;
    }

    @Override
    public void run() {
        try (Session session = Session.open(app)) {
            Money wanted = Objects.requireNonNull(Inputs.positive(amount, session.currency()));
            new InvoiceAnswer(app, session)
                    .tell(session.billing()
                            .drafts()
                            .changeAmount(Objects.requireNonNull(draft), line, wanted, session.actor()));
        }
    }
}
