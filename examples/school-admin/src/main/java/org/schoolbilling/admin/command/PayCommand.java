package org.schoolbilling.admin.command;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.schoolbilling.admin.app.App;
import org.schoolbilling.admin.host.Session;
import org.schoolbilling.invoice.Invoice;
import org.schoolbilling.invoice.InvoiceNumber;
import org.schoolbilling.money.Money;
import org.schoolbilling.spi.run.Mode;
import org.schoolbilling.spi.run.Payments;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Registers a payment by hand (PAY-8). */
@Command(
        name = "pay",
        description = "Registers a payment by hand; it does what a payment from the bank does.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Example: school-admin pay 100017 --amount 810.00 --date 2026-09-14 --reference 20260914-7",
            "A wrong reference is put right by: school-admin invoice correct-reference"
        })
public final class PayCommand implements Runnable {

    private final App app;

    @Parameters(paramLabel = "NUMBER", description = "The invoice.")
    private @Nullable InvoiceNumber number;

    @Option(
            names = "--amount",
            paramLabel = "AMOUNT",
            description = "What was paid, such as 810.00; what is owed where nothing is said.")
    private @Nullable String amount;

    @Option(
            names = "--date",
            paramLabel = "DATE",
            description = "The payment date; the one used last where nothing is said, and at first today.")
    private @Nullable LocalDate date;

    @Option(
            names = "--reference",
            paramLabel = "TEXT",
            description = "The bank's reference; needed where payments go to the general ledger.")
    private String reference = "";

    @Option(
            names = "--claims",
            split = ",",
            paramLabel = "LINE",
            description = "The claims the payer wants covered first, by line number and in this order, such as 2,1.")
    private List<Integer> claims = new ArrayList<>();

    @Option(names = "--trial", description = "Show what would come of it, change nothing.")
    private boolean trial;

    PayCommand(App app) {
        this.app = app;
    }

    @Override
    public void run() {
        try (Session session = Session.open(app)) {
            LocalDate day = date == null ? session.lastPaymentDate().read().orElseGet(session::today) : date;
            Money paid = Inputs.positive(amount, session.currency());
            Payments.ByHand payment = Inputs.checked(
                    () -> new Payments.ByHand(Objects.requireNonNull(number), paid, day, reference, claims));
            Invoice after =
                    session.billing().payments().pay(trial ? Mode.TRIAL : Mode.COMMIT, payment, session.actor());
            if (!trial) {
                session.lastPaymentDate().write(day);
            }
            new InvoiceAnswer(app, session).tell(after, trial);
        }
    }
}
