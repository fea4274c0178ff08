package org.schoolbilling.admin.command;

import org.jspecify.annotations.Nullable;
import org.schoolbilling.admin.app.App;
import org.schoolbilling.admin.host.Session;
import org.schoolbilling.catalog.LineTypeCode;
import org.schoolbilling.invoice.Invoice;
import org.schoolbilling.roster.PersonId;
import org.schoolbilling.roster.Study;
import org.schoolbilling.spi.run.Drafts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Adds a claim by hand (INV-9). */
@Command(
        name = "add",
        description = {
            "Adds a claim to a draft or to a sent invoice; amount and accounts come from its type, the date is today.",
            "On a sent invoice it takes money that is free at once."
        },
        mixinStandardHelpOptions = true,
        footer = {"", "Example: school-admin claim add 100017 --line-type KOPIAVG"})
final class ClaimAddCommand implements Runnable {

    private final App app;

    @Mixin
    private InvoiceChoice choice = new InvoiceChoice();

    @Option(names = "--line-type", required = true, paramLabel = "CODE", description = "What is claimed.")
    private @Nullable LineTypeCode lineType;

    @Option(names = "--amount", paramLabel = "AMOUNT", description = "The line type's own where nothing is said.")
    private @Nullable String amount;

    @Option(names = "--text", paramLabel = "TEXT", description = "The line type's name where nothing is said.")
    private @Nullable String text;

    @Option(names = "--person", paramLabel = "ID", description = "Whom it is about; the debtor where nothing is said.")
    private @Nullable PersonId person;

    @Option(names = "--programme", paramLabel = "CODE", description = "The programme it is for.")
    private String programme = "";

    @Option(names = "--subject", paramLabel = "CODE", description = "The subject it is for.")
    private String subject = "";

    @Option(names = "--course", paramLabel = "CODE", description = "The course it is for.")
    private String course = "";

    ClaimAddCommand(App app) {
        this.app = app;
    }

    @Override
    public void run() {
        try (Session session = Session.open(app)) {
            Invoice invoice = choice.invoice(session);
            Drafts.ClaimByHand claim = Inputs.checked(() -> new Drafts.ClaimByHand(
                    java.util.Objects.requireNonNull(lineType),
                    person,
                    new Study(programme, subject, course),
                    Inputs.positive(amount, session.currency()),
                    Inputs.atMost(text, 70, "--text")));
            new InvoiceAnswer(app, session)
                    .tell(session.billing().drafts().addClaim(invoice.id(), claim, session.actor()));
        }
    }
}
