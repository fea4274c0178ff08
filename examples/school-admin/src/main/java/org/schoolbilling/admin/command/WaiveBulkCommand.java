package org.schoolbilling.admin.command;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.schoolbilling.admin.app.App;
import org.schoolbilling.admin.app.Failure;
import org.schoolbilling.admin.host.Session;
import org.schoolbilling.admin.out.Table;
import org.schoolbilling.admin.out.Words;
import org.schoolbilling.catalog.InvoiceTypeCode;
import org.schoolbilling.catalog.LineTypeCode;
import org.schoolbilling.invoice.InvoiceHeader;
import org.schoolbilling.roster.Period;
import org.schoolbilling.roster.PersonId;
import org.schoolbilling.settlement.Settlement;
import org.schoolbilling.settlement.Status;
import org.schoolbilling.spi.run.BulkWaiverReport;
import org.schoolbilling.term.Term;
import org.schoolbilling.waiver.BulkWaiver;
import org.schoolbilling.waiver.BulkWaiverOutcome;
import org.schoolbilling.waiver.EndStudies;
import org.schoolbilling.waiver.WaiverGround;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Gives up many demands at once (WAI-2). */
@Command(
        name = "waive-bulk",
        description = {
            "Gives up what is open on many invoices, on one ground. An invoice with a payment is left out.",
            "Look at the plan first (--trial), then do it (--confirm)."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {
            "",
            "Examples: school-admin waive-bulk --term 2026-AUTUMN --ground no-study-right --trial",
            "          school-admin waive-bulk --term 2026-AUTUMN --ground full-leave --from 2026-08-01 \\",
            "                                  --to 2026-12-31 --confirm"
        })
public final class WaiveBulkCommand implements Runnable {

    /** The grounds as they are written. */
    enum Ground {
        ALL,
        STUDY_RIGHT_ENDED,
        NO_STUDY_RIGHT,
        ADMISSION_DECLINED,
        FULL_LEAVE;

        @Override
        public String toString() {
            return Words.of(this).replace(' ', '-');
        }
    }

    /** Whose studies are to end. */
    enum End {
        INVOICE,
        ALL
    }

    private final App app;

    @Option(
            names = "--ground",
            required = true,
            paramLabel = "GROUND",
            description =
                    "all; study-right-ended (--from, --to), no-study-right (today), admission-declined (said no, or did"
                            + " not turn up), full-leave (--from, --to).")
    private String groundName = "";

    private Ground ground = Ground.ALL;

    @Option(names = "--from", paramLabel = "DATE", description = "The first day of the ground's period ...")
    private @Nullable LocalDate from;

    @Option(names = "--to", paramLabel = "DATE", description = "... and the last; open where nothing is said.")
    private @Nullable LocalDate to;

    @Option(
            names = "--all-programmes",
            description = "Study rights in any programme count, not only in those of the invoice.")
    private boolean allProgrammes;

    @Option(names = "--term", paramLabel = "TERM", description = "One term, such as 2026-AUTUMN.")
    private @Nullable Term term;

    @Option(
            names = {"--invoice-type", "--type"},
            paramLabel = "CODE",
            description = "One invoice type; all where nothing is said.")
    private @Nullable InvoiceTypeCode type;

    @Option(names = "--line-type", paramLabel = "CODE", description = "Give up open claims of this line type only.")
    private @Nullable LineTypeCode lineType;

    @Option(
            names = "--status",
            split = ",",
            paramLabel = "STATUS",
            description = "One or more of SENDT, PURRET1, PURRET2, PURRET3.")
    private List<String> statuses = new ArrayList<>();

    @Option(
            names = "--reminders",
            paramLabel = "yes|no",
            description = "Invoices with reminder lines only, or only those without.")
    private @Nullable String reminders;

    @Option(names = "--reminded", paramLabel = "DATE", description = "Last reminded on this day.")
    private @Nullable LocalDate reminded;

    @Option(
            names = "--reason",
            paramLabel = "TEXT",
            description = "What the waivers say; the day where nothing is said.")
    private String reason = "";

    @Option(
            names = "--end-studies",
            paramLabel = "invoice|all",
            description = "Ask the host to end study rights in the invoice's or all programmes; on ground all only ...")
    private @Nullable End endStudies;

    @Option(names = "--end-class", description = "... and the place in a class ...")
    private boolean endClass;

    @Option(names = "--end-exams", description = "... and registrations for exams.")
    private boolean endExams;

    @Option(names = "--trial", description = "Show the plan, change nothing.")
    private boolean trial;

    @Option(names = "--confirm", description = "The plan was seen and is meant.")
    private boolean confirm;

    @Option(names = "--list", description = "List every invoice.")
    private boolean list;

    WaiveBulkCommand(App app) {
        this.app = app;
    }

    private record Row(
            String outcome,
            long id,
            @Nullable Long number,
            String debtor,
            @Nullable String amount,
            String status,
            @Nullable List<String> ended,
            @Nullable String reason)
            implements RunTelling.Row {

        static Row of(BulkWaiverOutcome outcome) {
            InvoiceHeader header = outcome.invoice().header();
            BulkWaiverOutcome.Waived done = outcome instanceof BulkWaiverOutcome.Waived one ? one : null;
            return new Row(
                    done == null ? "LEFT_OUT" : "WAIVED",
                    header.id().value(),
                    header.number().map(n -> n.value()).orElse(null),
                    header.debtor().value(),
                    done == null ? null : done.amount().toText(),
                    Settlement.of(outcome.invoice()).status().name(),
                    done == null
                            ? null
                            : done.ended().stream().map(PersonId::value).toList(),
                    outcome instanceof BulkWaiverOutcome.LeftOut out
                            ? out.reason().name()
                            : null);
        }

        @Override
        public String toText() {
            return "  " + number + "  " + debtor + "  " + (reason == null ? "waived " + amount : "left out: " + reason);
        }
    }

    @Override
    public void run() {
        BulkWaiver order = Inputs.checked(this::order);
        Inputs.requireConfirmed(trial || confirm, "waiver.not-confirmed", "WAI-2");
        try (Session session = Session.open(app)) {
            RunTelling telling = new RunTelling(app, trial, list);
            telling.begin();
            BulkWaiverReport report = telling.<BulkWaiverOutcome, BulkWaiverReport>run(
                    "waiving",
                    Row::of,
                    items -> session.billing().waiveInBulk(telling.mode(), order, session.actor(), items));
            if (app.isJson()) {
                app.json()
                        .field("waived", report.waived())
                        .field("total", report.total().toText())
                        .field("ended", report.ended())
                        .field("leftOut", new TreeMap<>(report.leftOut()));
            } else {
                tell(telling, report);
            }
        }
    }

    private BulkWaiver order() {
        ground = Inputs.named(Ground.class, "--ground", groundName);
        if (endStudies == null && (endClass || endExams)) {
            throw usage("--end-class and --end-exams say more of --end-studies, which is missing.");
        }
        return new BulkWaiver(
                term,
                type,
                lineType,
                statuses.stream().map(Status::parse).collect(Collectors.toSet()),
                withReminders(),
                reminded,
                ground(),
                endStudies == null ? null : new EndStudies(endStudies == End.ALL, endClass, endExams),
                reason,
                confirm);
    }

    private @Nullable Boolean withReminders() {
        if (reminders == null) {
            return null;
        }
        return switch (reminders) {
            case "yes" -> Boolean.TRUE;
            case "no" -> Boolean.FALSE;
            default -> throw usage("--reminders is yes or no, not " + reminders + ".");
        };
    }

    private WaiverGround ground() {
        boolean hasPeriod = ground == Ground.STUDY_RIGHT_ENDED || ground == Ground.FULL_LEAVE;
        if (!hasPeriod && (from != null || to != null)) {
            throw usage("--from and --to belong to grounds study-right-ended and full-leave, not to " + ground + ".");
        }
        return switch (ground) {
            case ALL -> new WaiverGround.All();
            case STUDY_RIGHT_ENDED -> new WaiverGround.StudyRightEnded(period(), allProgrammes);
            case NO_STUDY_RIGHT -> new WaiverGround.StudyRightEnded(null, allProgrammes);
            case ADMISSION_DECLINED -> new WaiverGround.AdmissionDeclined();
            case FULL_LEAVE -> new WaiverGround.FullLeave(period());
        };
    }

    private Period period() {
        if (from == null) {
            throw usage("Ground " + ground + " is asked about a period: say --from.");
        }
        return new Period(from, to);
    }

    private static RuntimeException usage(String message) {
        return Failure.badInput("usage", "WAI-2", message).toException();
    }

    private void tell(RunTelling telling, BulkWaiverReport report) {
        Table table = telling.sums();
        table.row("invoices waived", Words.count(report.waived()));
        table.row("amount", Words.money(report.total()));
        if (endStudies != null) {
            table.row("studies the host is asked to end", Words.count(report.ended()));
        }
        RunTelling.leftOut(table, report.leftOut());
        table.print(app.out());
    }
}
