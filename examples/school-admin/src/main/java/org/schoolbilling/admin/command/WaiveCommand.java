package org.schoolbilling.admin.command;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.schoolbilling.admin.app.App;
import org.schoolbilling.admin.app.Failure;
import org.schoolbilling.admin.host.Session;
import org.schoolbilling.invoice.Invoice;
import org.schoolbilling.spi.run.Mode;
import org.schoolbilling.spi.run.Waivers;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Gives up what is owed on one invoice, or takes that back (WAI-1, WAI-4). */
@Command(
        name = "waive",
        description = "Gives up what is owed on an invoice, or a part of it; or takes a waiver back.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples: school-admin waive 100017",
            "          school-admin waive 100017 --amount 150.00 --reason \"Agreed with the dean\"",
            "          school-admin waive 100017 --undo",
            "          school-admin waive 100017 --undo 6"
        })
public final class WaiveCommand implements Runnable {

    private static final int ALL = 0;

    private final App app;

    @Mixin
    private InvoiceChoice choice = new InvoiceChoice();

    @Option(
            names = "--amount",
            paramLabel = "AMOUNT",
            description =
                    "How much to give up, such as 150.00; all that is owed where nothing is said. The claims that would"
                            + " be paid last go first.")
    private @Nullable String amount;

    @Option(names = "--date", paramLabel = "DATE", description = "The date of the waiver; today where nothing is said.")
    private @Nullable LocalDate date;

    @Option(
            names = "--reason",
            paramLabel = "TEXT",
            description = "Why; it stands on the invoice. A text with the date where nothing is said.")
    private String reason = "";

    @Option(
            names = "--undo",
            arity = "0..1",
            fallbackValue = "0",
            paramLabel = "LINE",
            description = "Take the waiver on this line back, and without a line all waivers: the money is owed again.")
    private @Nullable Integer undo;

    @Option(names = "--trial", description = "Show what would come of it, change nothing.")
    private boolean trial;

    WaiveCommand(App app) {
        this.app = app;
    }

    @Override
    public void run() {
        Integer line = undo;
        if (line != null && (amount != null || date != null || !reason.isEmpty())) {
            throw Failure.badInput(
                            "usage",
                            null,
                            "--undo takes back whole waivers, today: leave --amount, --date and --reason out.")
                    .toException();
        }
        Inputs.atMost(reason, 70, "--reason");
        try (Session session = Session.open(app)) {
            Invoice invoice = choice.invoice(session);
            Mode mode = trial ? Mode.TRIAL : Mode.COMMIT;
            Waivers waivers = session.billing().waivers();
            Invoice after;
            if (line == null) {
                after = waivers.waive(
                        mode,
                        new Waivers.ByHand(invoice.id(), Inputs.positive(amount, session.currency()), date, reason),
                        session.actor());
            } else if (line == ALL) {
                after = waivers.undoAll(mode, invoice.id(), session.actor());
            } else {
                after = waivers.undo(mode, invoice.id(), line, session.actor());
            }
            new InvoiceAnswer(app, session).tell(after, trial);
        }
    }
}
