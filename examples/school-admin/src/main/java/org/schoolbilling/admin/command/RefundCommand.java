package org.schoolbilling.admin.command;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.schoolbilling.admin.app.App;
import org.schoolbilling.admin.app.Failure;
import org.schoolbilling.admin.host.Session;
import org.schoolbilling.identifier.BankAccountNumber;
import org.schoolbilling.invoice.Invoice;
import org.schoolbilling.money.Money;
import org.schoolbilling.spi.run.Mode;
import org.schoolbilling.spi.run.Refunds;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Pays money back, and handles demands for money back (REF). */
@Command(
        name = "refund",
        description = {
            "Pays money back to a debtor: what was paid too much, or what was paid on a claim.",
            "With --grant nothing is paid back: a demand for money back is granted before the claim is paid."
        },
        mixinStandardHelpOptions = true,
        subcommands = {RefundExportCommand.class, RefundBatchesCommand.class},
        footer = {
            "",
            "Examples: school-admin refund 100017 --account 12345678903",
            "          school-admin refund 100017 --claim 2 --amount 40.00",
            "          school-admin refund 100017 --grant 1",
            "          school-admin refund 100017 --withdraw 5",
            "          school-admin refund 100017 --returned 6",
            "          school-admin refund export --out to-bank"
        })
public final class RefundCommand implements Runnable {

    private final App app;

    @Mixin
    private InvoiceChoice choice = new InvoiceChoice();

    @Option(
            names = "--amount",
            paramLabel = "AMOUNT",
            description = "How much, such as 40.00; all there is where nothing is said.")
    private @Nullable String amount;

    @Option(
            names = "--claim",
            paramLabel = "LINE",
            description = "Pay back what was paid on this claim; without it, what was paid too much.")
    private @Nullable Integer claim;

    @Option(
            names = "--account",
            paramLabel = "NUMBER",
            description = "The debtor's bank account, 11 digits; the invoice keeps it. Needed once.")
    private @Nullable String account;

    @Option(names = "--date", paramLabel = "DATE", description = "The day of it; today where nothing is said.")
    private @Nullable LocalDate date;

    @Option(
            names = "--grant",
            paramLabel = "LINE",
            description = "Grant a demand for money back on this claim before it is paid: the claim is closed.")
    private @Nullable Integer grant;

    @Option(
            names = "--withdraw",
            paramLabel = "LINE",
            description = "Withdraw the refund claim on this line: what it closed is owed again.")
    private @Nullable Integer withdraw;

    @Option(
            names = "--returned",
            paramLabel = "LINE",
            description = "The bank sent the refund on this line back: the money is held again.")
    private @Nullable Integer returned;

    @Option(names = "--trial", description = "Show what would come of it, change nothing.")
    private boolean trial;

    RefundCommand(App app) {
        this.app = app;
    }

    @Override
    public void run() {
        requireOneMeaning();
        try (Session session = Session.open(app)) {
            Invoice invoice = choice.invoice(session);
            new InvoiceAnswer(app, session).tell(decided(session, invoice), trial);
        }
    }

    private Invoice decided(Session session, Invoice invoice) {
        Mode mode = trial ? Mode.TRIAL : Mode.COMMIT;
        Refunds refunds = session.billing().refunds();
        Money given = Inputs.positive(amount, session.currency());
        if (grant != null) {
            return refunds.grant(mode, invoice.id(), grant, given, session.actor());
        }
        if (withdraw != null) {
            return refunds.withdraw(mode, invoice.id(), withdraw, session.actor());
        }
        if (returned != null) {
            return refunds.returned(mode, invoice.id(), returned, date, session.actor());
        }
        String digits = account;
        return refunds.refund(
                mode,
                new Refunds.ByHand(
                        invoice.id(),
                        claim,
                        given,
                        date,
                        digits == null ? null : Inputs.checked(() -> BankAccountNumber.parse(digits))),
                session.actor());
    }

    private void requireOneMeaning() {
        if (Stream.of(claim, grant, withdraw, returned)
                        .filter(line -> line != null)
                        .count()
                > 1) {
            refuse("Say one of --claim, --grant, --withdraw and --returned.");
        }
        if ((withdraw != null || returned != null) && amount != null) {
            refuse("A whole line is taken back: leave --amount out.");
        }
        if ((grant != null || withdraw != null || returned != null) && account != null) {
            refuse("Nothing is paid back by this: leave --account out.");
        }
        if ((grant != null || withdraw != null) && date != null) {
            refuse("This is done today: leave --date out.");
        }
    }

    private static void refuse(String message) {
        throw Failure.badInput("usage", null, message).toException();
    }
}
