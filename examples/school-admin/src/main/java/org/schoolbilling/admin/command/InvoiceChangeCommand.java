package org.schoolbilling.admin.command;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.schoolbilling.admin.app.App;
import org.schoolbilling.admin.app.Failure;
import org.schoolbilling.admin.host.Session;
import org.schoolbilling.identifier.BankAccountNumber;
import org.schoolbilling.invoice.Invoice;
import org.schoolbilling.ledger.InvoiceChange;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Changes due date, reference, remark or the debtor's bank account (INV-5). */
@Command(
        name = "change",
        description = "Changes due date, customer reference, remark, or the debtor's bank account for refunds.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example: school-admin invoice change 100017 --due 2026-10-01"})
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

    InvoiceChangeCommand(App app) {
        this.app = app;
    }

    @Override
    public void run() {
        if (due == null && reference == null && remark == null && account == null) {
            throw Failure.badInput("usage", null, "Say what to change: --due, --reference, --remark or --bank-account.")
                    .toException();
        }
        String digits = account;
        InvoiceChange change = new InvoiceChange(
                due,
                Inputs.atMost(reference, 60, "--reference"),
                Inputs.atMost(remark, 250, "--remark"),
                digits == null ? null : Inputs.checked(() -> BankAccountNumber.parse(digits)));
        try (Session session = Session.open(app)) {
            Invoice invoice = choice.invoice(session);
            new InvoiceAnswer(app, session)
                    .tell(session.billing().drafts().change(invoice.id(), change, session.actor()));
        }
    }
}
