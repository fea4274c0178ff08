package org.schoolbilling.admin.command;

import org.schoolbilling.admin.app.App;
import org.schoolbilling.admin.host.Session;
import org.schoolbilling.invoice.EndedByHand;
import org.schoolbilling.invoice.Invoice;
import org.schoolbilling.spi.run.Mode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Sets an end state by hand where nothing is owed and nothing was paid (STA-5). */
@Command(
        name = "end",
        description = {
            "Ends an invoice by hand as FRAFALT or BORTFALT.",
            "That is for an invoice on which nothing is owed and nothing was paid, as after a refund claim was granted."
        },
        mixinStandardHelpOptions = true,
        footer = {"", "Example: school-admin invoice end 100017 --as BORTFALT"})
final class InvoiceEndCommand implements Runnable {

    /** The two end states by the names that stand on invoices. */
    enum EndState {
        FRAFALT(EndedByHand.WAIVED),
        BORTFALT(EndedByHand.LAPSED);

        private final EndedByHand as;

        EndState(EndedByHand as) {
            this.as = as;
        }
    }

    private final App app;

    @Mixin
    private InvoiceChoice choice = new InvoiceChoice();

    @Option(
            names = "--as",
            required = true,
            paramLabel = "STATE",
            description = "FRAFALT (waived) or BORTFALT (lapsed).")
    private EndState state = EndState.BORTFALT;

    @Option(names = "--trial", description = "Show what would come of it, change nothing.")
    private boolean trial;

    InvoiceEndCommand(App app) {
        this.app = app;
    }

    @Override
    public void run() {
        try (Session session = Session.open(app)) {
            Invoice invoice = choice.invoice(session);
            new InvoiceAnswer(app, session)
                    .tell(
                            session.billing()
                                    .waivers()
                                    .end(trial ? Mode.TRIAL : Mode.COMMIT, invoice.id(), state.as, session.actor()),
                            trial);
        }
    }
}
