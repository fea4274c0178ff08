package org.schoolbilling.admin.command;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.schoolbilling.admin.app.App;
import org.schoolbilling.admin.host.Session;
import org.schoolbilling.admin.out.Words;
import org.schoolbilling.party.DebtorId;
import org.schoolbilling.roster.PersonId;
import org.schoolbilling.spi.run.EraseReport;
import org.schoolbilling.spi.run.Mode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Erases a debtor after the legal period (LOG-5). */
@Command(
        name = "erase",
        description = {
            "Erases a debtor whose invoices have all ended and need not be kept any more.",
            "Gone are name, address and ids, texts, accounts and typed references on invoices, receivers of refunds,",
            "payers' accounts and texts of bank transactions, of removed and sent back ones too where they tell of the person,",
            "and the roster's entry. Amounts, dates, statuses, vouchers, banks' references and the log's chain stay.",
            "A bank transaction that nothing ties to the person stays as it is, and so does a typed reference",
            "that was moved to another debtor's invoice with its payment. The next load of a roster that has the person",
            "brings the person back into the roster; files from and to the bank and the ledger, and backups,",
            "are yours to erase."
        },
        mixinStandardHelpOptions = true,
        footer = {"", "Example: school-admin erase --debtor S4711 --before 2021-01-01"})
public final class EraseCommand implements Runnable {

    private final App app;

    @Option(names = "--debtor", required = true, paramLabel = "ID", description = "The debtor's id.")
    private @Nullable DebtorId debtor;

    @Option(
            names = "--before",
            required = true,
            paramLabel = "DATE",
            description = "The debtor's last year must have ended before this date.")
    private @Nullable LocalDate before;

    @Option(names = "--trial", description = "Say what would be erased, change nothing.")
    private boolean trial;

    EraseCommand(App app) {
        this.app = app;
    }

    private record Erased(
            String debtor, boolean trial, boolean person, int invoices, int transactions, int left, boolean roster) {}

    @Override
    public void run() {
        DebtorId id = Objects.requireNonNull(debtor);
        try (Session session = Session.open(app)) {
            EraseReport report = session.billing()
                    .erase(trial ? Mode.TRIAL : Mode.COMMIT, id, Objects.requireNonNull(before), session.actor());
            boolean isInRoster =
                    !trial && id.value().length() <= 38 && session.eraseFromRoster(new PersonId(id.value()));
            if (app.isJson()) {
                app.json()
                        .value(new Erased(
                                id.value(),
                                trial,
                                report.isPerson(),
                                report.invoices(),
                                report.transactions(),
                                report.left(),
                                isInRoster));
            }
            app.say((trial ? "Trial, nothing is changed. Would be cleared: " : "Cleared: ")
                    + (report.isPerson() ? "name, address and ids; " : "")
                    + Words.count(report.invoices(), "invoice") + "; "
                    + Words.count(report.transactions(), "bank transaction")
                    + (isInRoster ? "; the roster's entry" : "") + ".");
            if (report.left() > 0) {
                app.say("Left as they are: " + Words.count(report.left(), "bank transaction")
                        + " that tell of this debtor, on the unresolved list or too young to be cleared. Handle them"
                        + " (school-admin unresolved --all), and erase again.");
            }
        }
    }
}
