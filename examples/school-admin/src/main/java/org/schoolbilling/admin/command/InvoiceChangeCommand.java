package org.schoolbilling.admin.command;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.schoolbilling.admin.app.App;
import org.schoolbilling.admin.app.Failure;
import org.schoolbilling.admin.host.Session;
import org.schoolbilling.identifier.BankAccountNumber;
import org.schoolbilling.invoice.Invoice;
import org.schoolbilling.invoice.Marks;
import org.schoolbilling.ledger.InvoiceChange;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Changes due date, reference, remark, the debtor's bank account or marks (INV-5, REM-7). */
@Command(
        name = "change",
        description =
                "Changes due date, customer reference, remark, the debtor's bank account for refunds, or marks that keep"
                        + " reminders away.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Example: school-admin invoice change 100017 --due 2026-10-01",
            "         school-admin invoice change 100017 --dunning-stop \"complaint is being handled\""
        })
final class InvoiceChangeCommand implements Runnable {

    private final App app;

    @Mixin
    private InvoiceChoice choice = new InvoiceChoice();

    @Option(names = "--due", paramLabel = "DATE", description = "The new due date.")
    private @Nullable LocalDate due;

    @Option(names = "--reference", paramLabel = "TEXT", description = "What the debtor wants printed.")
    private @Nullable String reference;

    @Option(names = "--remark", paramLabel = "TEXT", description = "A note for the office.")
    private @Nullable String remark;

    @Option(names = "--bank-account", paramLabel = "NUMBER", description = "Where refunds go, 11 digits.")
    private @Nullable String account;

    @Option(
            names = "--dunning-stop",
            paramLabel = "REASON",
            description = "No reminder is sent, for this reason; \"\" lifts the stop.")
    private @Nullable String dunningStop;

    @Option(
            names = "--undelivered",
            paramLabel = "REASON",
            description = "It is known not to have reached the debtor, and how; \"\" takes that back.")
    private @Nullable String undelivered;

    InvoiceChangeCommand(App app) {
        this.app = app;
    }

    private static @Nullable String reason(@Nullable String text) {
        return text == null
                ? null
                : Inputs.checked(() -> Marks.NONE.withDunningStop(text).dunningStop());
    }

    @Override
    public void run() {
        boolean isMarked = dunningStop != null || undelivered != null;
        if (due == null && reference == null && remark == null && account == null && !isMarked) {
            throw Failure.badInput(
                            "usage",
                            null,
                            "Say what to change: --due, --reference, --remark, --bank-account, --dunning-stop or"
                                    + " --undelivered.")
                    .toException();
        }
        String digits = account;
        InvoiceChange change = new InvoiceChange(
                due,
                Inputs.atMost(reference, 60, "--reference"),
                Inputs.atMost(remark, 250, "--remark"),
                digits == null ? null : Inputs.checked(() -> BankAccountNumber.parse(digits)),
                reason(dunningStop),
                reason(undelivered));
        try (Session session = Session.open(app)) {
            Invoice invoice = choice.invoice(session);
            new InvoiceAnswer(app, session)
                    .tell(session.billing().drafts().change(invoice.id(), change, session.actor()));
        }
    }
}
