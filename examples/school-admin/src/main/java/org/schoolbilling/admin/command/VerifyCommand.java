package org.schoolbilling.admin.command;

import java.util.concurrent.Callable;
import org.schoolbilling.admin.app.App;
import org.schoolbilling.admin.app.ExitCode;
import org.schoolbilling.admin.host.Session;
import org.schoolbilling.admin.out.Progress;
import org.schoolbilling.admin.out.Table;
import org.schoolbilling.admin.out.Words;
import org.schoolbilling.money.Money;
import org.schoolbilling.spi.run.VerifyReport;
import picocli.CommandLine.Command;

/** Checks the whole ledger. */
@Command(
        name = "verify",
        description = {
            "Checks the whole ledger from what is stored alone, and says what was checked, what it found and what it"
                    + " all adds up to.",
            "Exit code 1 where something is wrong."
        },
        mixinStandardHelpOptions = true,
        footer = {"", "Example: school-admin verify"})
public final class VerifyCommand implements Callable<Integer> {

    private final App app;

    VerifyCommand(App app) {
        this.app = app;
    }

    @Override
    public Integer call() {
        VerifyReport report;
        try (Session session = Session.open(app)) {
            session.billing().sealLog(Long.MAX_VALUE);
            try (Progress progress = app.progress("verifying", -1)) {
                report = session.billing().verify(session.actor(), progress::stepTo);
            }
        }
        if (app.isJson()) {
            answer(report);
        } else {
            tell(report);
        }
        return report.isClean() ? ExitCode.DONE : ExitCode.REFUSED;
    }

    private void answer(VerifyReport report) {
        app.json()
                .field("clean", report.isClean())
                .field("checks", report.checks())
                .field("findingCount", report.findingCount())
                .field("findings", report.findings())
                .field("invoices", report.invoices())
                .field("claimed", report.claimed().toText())
                .field("allocated", report.allocated().toText())
                .field("waived", report.waived().toText())
                .field("open", report.open().toText())
                .field("received", report.paid().toText())
                .field("unplaced", report.unplaced().toText())
                .field("refunded", report.refunded().toText())
                .field("posted", report.posted().toText())
                .field("handedOver", report.handedOver().toText())
                .field("log", report.log());
    }

    private void tell(VerifyReport report) {
        Table checks = new Table().left("Rule").left("Checked").right("Objects");
        for (VerifyReport.Check check : report.checks()) {
            checks.row(check.rule(), check.what(), Words.count(check.objects()));
        }
        checks.print(app.out());
        app.say("");
        Table sums = new Table().left("").right("");
        sum(sums, "claimed on issued invoices", report.claimed());
        sum(sums, "  covered by payments", report.allocated());
        sum(sums, "  waived", report.waived());
        sum(sums, "  open", report.open());
        sum(sums, "received", report.paid());
        sum(sums, "  of it held, on no claim", report.unplaced());
        sum(sums, "  of it paid back", report.refunded());
        sum(sums, "posted, debit and credit each", report.posted());
        sum(sums, "  of it handed over", report.handedOver());
        sums.print(app.out());
        app.say("");
        VerifyReport.LogState log = report.log();
        app.say("The log's chain has " + Words.count(log.sealed(), "link") + "; entries not sealed yet: "
                + Words.count(log.unsealed()) + ".");
        if (!log.head().isEmpty()) {
            app.say("Its last hash, worth noting elsewhere: " + log.head());
        }
        app.say(report.isClean() ? "Nothing is wrong." : Words.count(report.findingCount(), "thing") + " wrong:");
        report.findings().forEach(finding -> app.say("  " + finding));
    }

    private static void sum(Table table, String what, Money amount) {
        table.row(what, Words.amount(amount));
    }
}
