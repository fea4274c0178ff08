package org.schoolbilling.admin.command;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.schoolbilling.admin.app.App;
import org.schoolbilling.admin.host.Session;
import org.schoolbilling.report.AgeSum;
import org.schoolbilling.report.AgeingReport;
import org.schoolbilling.report.BankEntry;
import org.schoolbilling.report.BankReport;
import org.schoolbilling.report.BankSum;
import org.schoolbilling.report.ControlReport;
import org.schoolbilling.report.ControlRow;
import org.schoolbilling.report.ControlSum;
import org.schoolbilling.report.LedgerFilter;
import org.schoolbilling.report.LedgerReport;
import org.schoolbilling.report.LedgerRow;
import org.schoolbilling.report.LedgerSum;
import org.schoolbilling.report.PaymentPart;
import org.schoolbilling.report.PaymentSum;
import org.schoolbilling.report.PaymentsReport;
import org.schoolbilling.report.SemesterFees;
import org.schoolbilling.report.TypeRow;
import org.schoolbilling.report.UnresolvedRow;
import org.schoolbilling.roster.Period;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Reports over the ledger (REP); each is a command of its own. */
@Command(
        name = "report",
        description = "Reports over the ledger, as text, CSV, HTML or JSON. Nothing is changed.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples: school-admin report ledger --filter unpaid --grouped",
            "          school-admin report payments --from 2026-09-01 --to 2026-09-30 --format csv \\",
            "                                       --out september.csv",
            "          school-admin report ageing --format html --out ageing.html"
        })
public final class ReportCommand {

    private final App app;

    ReportCommand(App app) {
        this.app = app;
    }

    @Command(
            name = "ledger",
            mixinStandardHelpOptions = true,
            description = "Invoices by filter, with sums and number of students (REP-1).",
            footer = {"", "Example: school-admin report ledger --filter unpaid --grouped"})
    void ledger(
            @Mixin ReportScopeOptions scope,
            @Mixin ReportOutput output,
            @Option(
                            names = "--filter",
                            defaultValue = "ALL",
                            paramLabel = "FILTER",
                            description = "${COMPLETION-CANDIDATES}.")
                    LedgerFilter filter,
            @Option(names = "--grouped", description = "Sums by unit and class.") boolean isGrouped,
            @Option(names = "--sums-only", description = "No single rows.") boolean sumsOnly,
            @Option(names = "--national-ids", description = "Show national ids, which are hidden otherwise.")
                    boolean withNationalIds) {
        try (Session session = Session.open(app);
                ReportOutput.Sheet sheet = output.open(app, "Ledger, " + session.today())) {
            LedgerReport report = session.billing()
                    .reports()
                    .ledger(
                            new LedgerReport.Request(scope.scope(), filter, isGrouped, withNationalIds),
                            session.actor(),
                            sheet.tableIf(!sumsOnly, "rows", LedgerRow.COLUMNS));
            if (isGrouped) {
                sheet.rows("groups", LedgerSum.COLUMNS, report.groups());
            }
            sheet.rows("sum", LedgerSum.COLUMNS, List.of(report.sum()));
        }
    }

    @Command(
            name = "control",
            mixinStandardHelpOptions = true,
            description = "Internal control: invoices whose balance is not 0 (REP-2).",
            footer = {"", "Example: school-admin report control --term 2026-AUTUMN"})
    void control(
            @Mixin ReportScopeOptions scope,
            @Mixin ReportOutput output,
            @Option(names = "--with-movements", description = "Only those with more than claims on them.")
                    boolean withMovements) {
        try (Session session = Session.open(app);
                ReportOutput.Sheet sheet = output.open(app, "Internal control, " + session.today())) {
            sheet.table("rows", ControlRow.COLUMNS);
            ControlReport report =
                    session.billing().reports().control(scope.scope(), withMovements, session.actor(), sheet::row);
            sheet.rows("sum", ControlSum.COLUMNS, List.of(report.sum()));
        }
    }

    @Command(
            name = "payments",
            mixinStandardHelpOptions = true,
            description = "Payments by date, coding and line type (REP-3).",
            footer = {"", "Example: school-admin report payments --from 2026-09-01 --to 2026-09-30"})
    void payments(
            @Mixin ReportScopeOptions scope,
            @Mixin ReportOutput output,
            @Mixin ReportDays days,
            @Option(names = "--details", description = "One by one, with people and KIDs.") boolean details,
            @Option(
                            names = "--semester-fees",
                            defaultValue = "INCLUDED",
                            paramLabel = "included|only|left_out",
                            description = "Whether semester fees are in it.")
                    SemesterFees fees) {
        Period period = days.period();
        try (Session session = Session.open(app);
                ReportOutput.Sheet sheet = output.open(app, "Payments, " + days.title())) {
            PaymentsReport report = session.billing()
                    .reports()
                    .payments(
                            new PaymentsReport.Request(scope.scope(), period, fees),
                            session.actor(),
                            sheet.tableIf(details, "rows", PaymentPart.COLUMNS));
            sheet.rows("sums", PaymentSum.COLUMNS, report.sums());
        }
    }

    @Command(
            name = "bank",
            mixinStandardHelpOptions = true,
            description = "Bank reconciliation: sums by account and value date (REP-4).",
            footer = {"", "Example: school-admin report bank --from 2026-09-01 --to 2026-09-30 --details"})
    void bank(
            @Mixin ReportOutput output,
            @Mixin ReportDays days,
            @Option(
                            names = "--account",
                            defaultValue = "",
                            paramLabel = "DIGITS",
                            description = "One account; all where nothing is said.")
                    String account,
            @Option(names = "--details", description = "Single amounts with archive references.") boolean details) {
        Period period = days.period();
        try (Session session = Session.open(app);
                ReportOutput.Sheet sheet = output.open(app, "Bank reconciliation, " + days.title())) {
            BankReport report = session.billing()
                    .reports()
                    .bank(period, account, session.actor(), sheet.tableIf(details, "rows", BankEntry.COLUMNS));
            sheet.rows("sums", BankSum.COLUMNS, report.sums());
        }
    }

    @Command(
            name = "types",
            mixinStandardHelpOptions = true,
            description = "Active invoice types (REP-5).",
            footer = {"", "Example: school-admin report types"})
    void types(@Mixin ReportOutput output) {
        try (Session session = Session.open(app);
                ReportOutput.Sheet sheet = output.open(app, "Active invoice types, " + session.today())) {
            sheet.table("rows", TypeRow.COLUMNS);
            session.billing().reports().types(session.actor(), sheet::row);
        }
    }

    @Command(
            name = "unresolved",
            mixinStandardHelpOptions = true,
            description = "The unresolved list with ages (REP-6).",
            footer = {"", "Example: school-admin report unresolved"})
    void unresolved(@Mixin ReportOutput output) {
        try (Session session = Session.open(app);
                ReportOutput.Sheet sheet = output.open(app, "Unresolved, " + session.today())) {
            sheet.table("rows", UnresolvedRow.COLUMNS);
            session.billing().reports().unresolved(session.actor(), sheet::row);
        }
    }

    @Command(
            name = "ageing",
            mixinStandardHelpOptions = true,
            description = "What is owed, by how long it is overdue; in HTML with a chart (REP-8).",
            footer = {"", "Example: school-admin report ageing --format html --out ageing.html"})
    void ageing(
            @Mixin ReportScopeOptions scope,
            @Mixin ReportOutput output,
            @Option(names = "--on", paramLabel = "DATE", description = "As due on this day; today where not said.")
                    @Nullable
                    LocalDate on) {
        try (Session session = Session.open(app)) {
            LocalDate day = on == null ? session.today() : on;
            AgeingReport report = session.billing().reports().ageing(scope.scope(), day, session.actor());
            try (ReportOutput.Sheet sheet = output.open(app, "Ageing, " + day)) {
                sheet.rows("bands", AgeSum.COLUMNS, report.bands());
                sheet.chart(report.bands());
            }
        }
    }
}
