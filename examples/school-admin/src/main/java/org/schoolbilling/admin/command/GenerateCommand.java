package org.schoolbilling.admin.command;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.schoolbilling.admin.app.App;
import org.schoolbilling.admin.app.Failure;
import org.schoolbilling.admin.host.Session;
import org.schoolbilling.admin.out.JsonDocument;
import org.schoolbilling.admin.out.Table;
import org.schoolbilling.admin.out.Words;
import org.schoolbilling.catalog.InvoiceTypeCode;
import org.schoolbilling.catalog.LineTypeCode;
import org.schoolbilling.charge.Charge;
import org.schoolbilling.charge.GenerateRequest;
import org.schoolbilling.charge.SkipReason;
import org.schoolbilling.claim.ClaimOutcome;
import org.schoolbilling.money.Money;
import org.schoolbilling.roster.Selection;
import org.schoolbilling.spi.run.GenerateItem;
import org.schoolbilling.spi.run.GenerateReport;
import org.schoolbilling.term.Term;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Makes claims (GEN). */
@Command(
        name = "generate",
        description = {
            "Makes claims for a selection of the roster, on draft invoices.",
            "Nobody gets the same claim twice in a term: what is there is left out, so the command can be repeated."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {
            "",
            "Look at the plan first, then do it:",
            "  school-admin generate --invoice-type SEM --line-types SEMAVG,SAIH,KOPIAVG --term 2026-AUTUMN \\",
            "      --registered 2026-SPRING --trial",
            "  school-admin generate --invoice-type SEM --line-types SEMAVG,SAIH,KOPIAVG --term 2026-AUTUMN \\",
            "      --registered 2026-SPRING --confirm"
        })
public final class GenerateCommand implements Runnable {

    private final App app;

    @Option(
            names = {"--invoice-type", "--type"},
            required = true,
            paramLabel = "CODE",
            description = "The invoice type.")
    private @Nullable InvoiceTypeCode invoiceType;

    @Option(
            names = {"--line-types", "--types"},
            split = ",",
            paramLabel = "CODE",
            description = "What to claim: one or more line types.")
    private List<LineTypeCode> lineTypes = new ArrayList<>();

    @Option(
            names = "--from-group",
            description = "Claim what the cohort, class or course itself says; then no line types are named.")
    private boolean fromGroup;

    @Option(names = "--term", required = true, paramLabel = "TERM", description = "The term, such as 2026-AUTUMN.")
    private @Nullable Term term;

    @Option(names = "--due", paramLabel = "DATE", description = "The due date; it can also be given when issuing.")
    private @Nullable LocalDate due;

    @Option(
            names = "--amount",
            paramLabel = "CODE=AMOUNT",
            description = "Claim this amount of a line type instead of its own.")
    private Map<LineTypeCode, String> amounts = new LinkedHashMap<>();

    @Option(names = "--with-programme", description = "Put the programme on the claims.")
    private boolean withProgramme;

    @Mixin
    private SelectionOptions selection = new SelectionOptions();

    @Option(names = "--trial", description = "Show the plan, change nothing.")
    private boolean trial;

    @Option(names = "--confirm", description = "Needed to do it for a mass selection.")
    private boolean confirm;

    @Option(names = "--list", description = "List every person and what becomes of each claim.")
    private boolean list;

    GenerateCommand(App app) {
        this.app = app;
    }

    private record Row(
            @Nullable String person,
            @Nullable String lineType,
            String outcome,
            @Nullable String amount,
            @Nullable Long invoice,
            @Nullable String reason,
            @Nullable String rule)
            implements RunTelling.Row {

        private static final String UNKNOWN_ID = "UNKNOWN_ID";

        static Row of(GenerateItem item) {
            if (item instanceof GenerateItem.UnknownId unknown) {
                return new Row(
                        unknown.id().id().value(),
                        null,
                        UNKNOWN_ID,
                        null,
                        null,
                        "line " + unknown.id().line() + " of the file: the roster has no such id",
                        "ROS-4");
            }
            ClaimOutcome outcome = ((GenerateItem.Outcome) item).outcome();
            String person = outcome.person().value();
            String lineType = outcome.lineType().value();
            if (outcome instanceof ClaimOutcome.Rejected no) {
                return new Row(
                        person,
                        lineType,
                        "SKIPPED",
                        null,
                        null,
                        no.reason().name(),
                        no.reason().rule());
            }
            boolean isNew = outcome instanceof ClaimOutcome.NewInvoice;
            Charge charge = outcome instanceof ClaimOutcome.NewInvoice made
                    ? made.charge()
                    : ((ClaimOutcome.AddedToDraft) outcome).charge();
            long invoice = outcome instanceof ClaimOutcome.NewInvoice made
                    ? made.invoice().value()
                    : ((ClaimOutcome.AddedToDraft) outcome).invoice().value();
            return new Row(
                    person,
                    lineType,
                    isNew ? "NEW_INVOICE" : "ADDED_TO_DRAFT",
                    charge.amount().toText(),
                    invoice,
                    null,
                    null);
        }

        @Override
        public boolean tellsAlways() {
            return outcome.equals(UNKNOWN_ID);
        }

        @Override
        public String toText() {
            String said = reason == null
                    ? amount + (outcome.equals("NEW_INVOICE") ? "  on new draft " : "  added to draft ") + invoice
                    : "no: " + reason + " (" + rule + ")";
            return "  " + person + "  " + (lineType == null ? "" : lineType) + "  " + said;
        }
    }

    @Override
    public void run() {
        Selection chosen = selection.required(app);
        try (Session session = Session.open(app)) {
            GenerateRequest request = request(session, chosen);
            Inputs.requireConfirmed(trial || confirm || !chosen.isMass(), "selection.not-confirmed", "ROS-3");
            RunTelling telling = new RunTelling(app, trial, list);
            telling.begin();
            GenerateReport report = telling.<GenerateItem, GenerateReport>run(
                    "claiming",
                    Row::of,
                    items -> session.billing().generate(telling.mode(), request, confirm, session.actor(), items));
            if (app.isJson()) {
                answer(report);
            } else {
                tell(telling, report, chosen);
            }
        }
    }

    private GenerateRequest request(Session session, Selection chosen) {
        InvoiceTypeCode code = Objects.requireNonNull(invoiceType);
        if (session.catalog().invoiceType(code).isEmpty()) {
            throw Failure.badInput("invoice-type.unknown", "CAT-9", "The catalogue has no invoice type " + code + ".")
                    .toException();
        }
        for (LineTypeCode lineType : lineTypes) {
            if (session.catalog().lineType(lineType).isEmpty()) {
                throw Failure.badInput("line-type.unknown", "CAT-9", "The catalogue has no line type " + lineType + ".")
                        .toException();
            }
        }
        Map<LineTypeCode, Money> given = new HashMap<>();
        amounts.forEach((type, text) -> given.put(type, Inputs.checked(() -> Money.parse(text, session.currency()))));
        return Inputs.checked(() -> new GenerateRequest(
                code, lineTypes, given, Objects.requireNonNull(term), due, chosen, withProgramme, fromGroup));
    }

    private void answer(GenerateReport report) {
        JsonDocument json = app.json();
        json.field("persons", report.persons())
                .field("unknownIds", report.unknownIds())
                .field("invoices", report.invoices())
                .field("drafts", report.drafts())
                .field("claims", report.claims())
                .field("total", report.total().toText())
                .field("skipped", new TreeMap<>(report.skipped()));
    }

    private void tell(RunTelling telling, GenerateReport report, Selection chosen) {
        Table table = telling.sums();
        table.row("persons selected", Words.count(report.persons()));
        if (report.unknownIds() > 0) {
            table.row("ids the roster does not know", Words.count(report.unknownIds()));
        }
        table.row("new draft invoices", Words.count(report.invoices()));
        table.row("open drafts added to", Words.count(report.drafts()));
        table.row("claims", Words.count(report.claims()));
        table.row("amount", Words.money(report.total()));
        for (Map.Entry<SkipReason, Long> reason : new TreeMap<>(report.skipped()).entrySet()) {
            table.row(
                    "no claim: " + Words.of(reason.getKey()) + " ("
                            + reason.getKey().rule() + ")",
                    Words.count(reason.getValue()));
        }
        table.print(app.out());
        if (trial && report.claims() > 0) {
            app.say("To do it, run it again without --trial" + (chosen.isMass() ? " and with --confirm." : "."));
        }
        if (!trial && report.invoices() > 0) {
            app.say("Next: school-admin issue --term "
                    + Objects.requireNonNull(term).toCode() + " --due DATE");
        }
    }
}
