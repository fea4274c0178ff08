package org.schoolbilling.admin.command;

import org.jspecify.annotations.Nullable;
import org.schoolbilling.admin.app.App;
import org.schoolbilling.admin.app.Failure;
import org.schoolbilling.admin.host.Session;
import org.schoolbilling.invoice.Invoice;
import org.schoolbilling.ledger.ReferenceChange;
import org.schoolbilling.spi.run.Mode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Corrects what the bank calls a payment (INV-5). */
@Command(
        name = "correct-reference",
        description = {
            "Corrects the bank's reference of a payment, and the texts of its postings.",
            "Once the payment was handed to the general ledger it is too late: then it is corrected there."
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples: school-admin invoice correct-reference 100017 --reference 20260914-7",
            "          school-admin invoice correct-reference 100017 --line 5 --transaction-id 4711 --trial"
        })
final class InvoiceCorrectCommand implements Runnable {

    private final App app;

    @Mixin
    private InvoiceChoice choice = new InvoiceChoice();

    @Mixin
    private PaymentChoice payment = new PaymentChoice();

    @Option(names = "--reference", paramLabel = "TEXT", description = "The bank's archive reference.")
    private @Nullable String reference;

    @Option(names = "--transaction-id", paramLabel = "TEXT", description = "The bank's own id of the transaction.")
    private @Nullable String transactionId;

    @Option(names = "--trial", description = "Show what would come of it, change nothing.")
    private boolean trial;

    InvoiceCorrectCommand(App app) {
        this.app = app;
    }

    @Override
    public void run() {
        if (reference == null && transactionId == null) {
            throw Failure.badInput("usage", null, "Say what is right: --reference, --transaction-id or both.")
                    .toException();
        }
        ReferenceChange change = Inputs.checked(() -> new ReferenceChange(reference, transactionId));
        try (Session session = Session.open(app)) {
            Invoice invoice = choice.invoice(session);
            new InvoiceAnswer(app, session)
                    .tell(
                            session.billing()
                                    .payments()
                                    .correctReferences(
                                            trial ? Mode.TRIAL : Mode.COMMIT,
                                            invoice.id(),
                                            payment.line(invoice),
                                            change,
                                            session.actor()),
                            trial);
        }
    }
}
