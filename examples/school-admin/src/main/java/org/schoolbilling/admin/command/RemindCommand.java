package org.schoolbilling.admin.command;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.schoolbilling.admin.app.App;
import org.schoolbilling.admin.host.Session;
import org.schoolbilling.admin.out.Table;
import org.schoolbilling.admin.out.Words;
import org.schoolbilling.catalog.InvoiceTypeCode;
import org.schoolbilling.document.DocumentOptions;
import org.schoolbilling.documents.DocumentFormat;
import org.schoolbilling.documents.Stationery;
import org.schoolbilling.invoice.InvoiceHeader;
import org.schoolbilling.invoice.InvoiceNumber;
import org.schoolbilling.money.Money;
import org.schoolbilling.reminder.ReminderOutcome;
import org.schoolbilling.reminder.ReminderRequest;
import org.schoolbilling.roster.Selection;
import org.schoolbilling.settlement.Settlement;
import org.schoolbilling.spi.run.DocumentItem;
import org.schoolbilling.spi.run.DocumentRequest;
import org.schoolbilling.spi.run.ReminderReport;
import org.schoolbilling.term.Term;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Reminds of overdue invoices (REM). */
@Command(
        name = "remind",
        description = {
            "Reminds of what is overdue: the invoice keeps its number and KID, gets a new due date, and its reminder fee is"
                    + " stated or demanded, as the line types PURRET1 and PURRET2 say.",
            "What the law forbids is refused: a fee too high, a reminder too many; whoever's day has not come is left out.",
            "Run again, the command takes what is left."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {
            "",
            "Example: school-admin remind --last-due 2026-09-15 --new-due 2026-10-20 --term 2026-AUTUMN \\",
            "                             --fee 38 --trial"
        })
public final class RemindCommand implements Runnable {

    private final App app;

    @Option(
            names = "--last-due",
            required = true,
            paramLabel = "DATE",
            description = "The last due date that is reminded.")
    private @Nullable LocalDate lastDue;

    @Option(
            names = "--earliest-due",
            paramLabel = "DATE",
            description = "What was due before is reminded only where the person has no valid study right.")
    private @Nullable LocalDate earliestDue;

    @Option(names = "--new-due", required = true, paramLabel = "DATE", description = "The due date the reminders give.")
    private @Nullable LocalDate newDue;

    @Option(
            names = "--fee",
            paramLabel = "AMOUNT",
            description = "The fee of a first reminder, 0 for none; the line type's own where nothing is said.")
    private @Nullable String fee;

    @Option(names = "--fee2", paramLabel = "AMOUNT", description = "Likewise of a second one.")
    private @Nullable String fee2;

    @Option(names = "--fee3", paramLabel = "AMOUNT", description = "Likewise of a third one, where the law allows it.")
    private @Nullable String fee3;

    @Option(
            names = "--max-rounds",
            paramLabel = "1|2|3",
            description = "How many reminders an invoice may have in all; ${DEFAULT-VALUE} where nothing is said.")
    private int mostRounds = 2;

    @Option(names = "--term", paramLabel = "TERM", description = "One term, such as 2026-AUTUMN; a selection needs it.")
    private @Nullable Term term;

    @Option(
            names = {"--invoice-type", "--type"},
            paramLabel = "CODE",
            description = "One invoice type; all where nothing is said.")
    private @Nullable InvoiceTypeCode type;

    @Mixin
    private SelectionOptions selection = new SelectionOptions();

    @Option(names = "--paragraph", paramLabel = "TEXT", description = "What the reminders' documents are to say.")
    private String paragraph = "";

    @Option(
            names = "--documents",
            paramLabel = "FILE|FOLDER",
            description = "Write the reminders' documents, with the paragraph: one file for all, or a folder.")
    private @Nullable Path documents;

    @Option(
            names = "--format",
            paramLabel = "html|pdf|jsonl|csv",
            description = "How documents are written; pdf where nothing is said.")
    private DocumentFormat format = DocumentFormat.PDF;

    @Option(names = "--confirm", description = "A mass selection is meant.")
    private boolean confirm;

    @Option(names = "--trial", description = "Show who would be reminded, change nothing.")
    private boolean trial;

    @Option(names = "--list", description = "List every invoice.")
    private boolean list;

    private final List<InvoiceNumber> reminded = new ArrayList<>();

    RemindCommand(App app) {
        this.app = app;
    }

    private record Row(
            String outcome,
            long id,
            @Nullable Long number,
            @Nullable String kid,
            String debtor,
            @Nullable Integer round,
            @Nullable String fee,
            @Nullable Boolean feeDemanded,
            @Nullable String due,
            String toPay,
            @Nullable String reason)
            implements RunTelling.Row {

        static Row of(ReminderOutcome outcome) {
            InvoiceHeader header = outcome.invoice().header();
            ReminderOutcome.Reminded done = outcome instanceof ReminderOutcome.Reminded one ? one : null;
            LocalDate due = header.milestones().dueOrNull();
            return new Row(
                    done == null ? "LEFT_OUT" : "REMINDED",
                    header.id().value(),
                    header.number().map(n -> n.value()).orElse(null),
                    header.kid().map(k -> k.value()).orElse(null),
                    header.debtor().value(),
                    done == null ? null : done.round(),
                    done == null ? null : done.fee().toText(),
                    done == null ? null : done.isFeeDemanded(),
                    due == null ? null : due.toString(),
                    Settlement.of(outcome.invoice()).outstanding().toText(),
                    outcome instanceof ReminderOutcome.LeftOut out
                            ? out.reason().name()
                            : null);
        }

        @Override
        public String toText() {
            return reason == null
                    ? "  " + number + "  " + kid + "  " + debtor + "  reminder " + round + ", fee " + fee
                            + (Boolean.TRUE.equals(feeDemanded) ? " demanded" : " stated") + ", to pay " + toPay
                    : "  " + number + "  " + debtor + "  left out: " + reason;
        }
    }

    @Override
    public void run() {
        try (Session session = Session.open(app)) {
            ReminderRequest request = request(session);
            Selection chosen = request.selectionOrNull();
            boolean isMass = chosen != null && chosen.isMass();
            Inputs.requireConfirmed(trial || confirm || !isMass, "selection.not-confirmed", "ROS-3");
            RunTelling telling = new RunTelling(app, trial, list);
            ReminderReport report = remind(session, request, telling);
            long written = documents == null || trial ? 0 : write(session, documents);
            if (app.isJson()) {
                telling.begin();
                app.json()
                        .field("count", report.count())
                        .field("reminded", report.reminded())
                        .field("toPay", report.toPay().toText())
                        .field("statedFees", report.statedFees().toText())
                        .field("demandedFees", report.demandedFees().toText())
                        .field("newDue", report.newDue().toString())
                        .field("paragraph", report.paragraph())
                        .field("documents", written)
                        .field("leftOut", new TreeMap<>(report.leftOut()));
            } else {
                tell(telling, report);
                if (written > 0) {
                    app.say(Words.count(written, "document") + " in " + documents + ".");
                }
            }
        }
    }

    /** The paragraph of this round is on no invoice, so the documents are drawn up with the round that has it. */
    private long write(Session session, Path place) {
        DocumentRequest wanted = new DocumentRequest(
                new DocumentRequest.ByNumber(reminded),
                DocumentOptions.DEFAULT.asReminder(paragraph.isEmpty() ? null : paragraph),
                false);
        try (DocumentFiles files = new DocumentFiles(place, format, Stationery.PLAIN)) {
            return session.billing()
                    .documents(wanted, session.actor(), item -> {
                        if (item instanceof DocumentItem.Drawn drawn) {
                            files.add(drawn.document());
                        }
                    })
                    .drawn();
        }
    }

    private ReminderRequest request(Session session) {
        Currency currency = session.billing().catalog().settings().currency();
        Map<Integer, Money> fees = new HashMap<>();
        put(fees, 1, fee, currency);
        put(fees, 2, fee2, currency);
        put(fees, 3, fee3, currency);
        return Inputs.checked(() -> new ReminderRequest(
                Objects.requireNonNull(lastDue),
                earliestDue,
                Objects.requireNonNull(newDue),
                fees,
                mostRounds,
                term,
                type,
                selection.selection(app).orElse(null),
                confirm,
                paragraph));
    }

    private static void put(Map<Integer, Money> fees, int round, @Nullable String text, Currency currency) {
        if (text != null) {
            fees.put(round, Inputs.checked(() -> Money.parse(text, currency)));
        }
    }

    private ReminderReport remind(Session session, ReminderRequest request, RunTelling telling) {
        return telling.<ReminderOutcome, ReminderReport>run(
                "reminding",
                Row::of,
                items -> session.billing().remind(telling.mode(), request, session.actor(), outcome -> {
                    items.accept(outcome);
                    if (documents != null && outcome instanceof ReminderOutcome.Reminded) {
                        reminded.add(outcome.invoice().header().number().orElseThrow());
                    }
                }));
    }

    private void tell(RunTelling telling, ReminderReport report) {
        Table table = telling.sums();
        report.reminded().forEach((round, count) -> table.row("reminder " + round, Words.count(count)));
        if (report.count() == 0) {
            table.row("reminders", "0");
        } else {
            table.row("new due date", report.newDue());
            table.row("to pay", Words.money(report.toPay()));
            table.row("fees demanded, part of it", Words.money(report.demandedFees()));
            table.row("fees stated only", Words.money(report.statedFees()));
        }
        RunTelling.leftOut(table, report.leftOut());
        table.print(app.out());
    }
}
