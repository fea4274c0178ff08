package org.schoolbilling.admin.command;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.schoolbilling.admin.app.App;
import org.schoolbilling.admin.host.Session;
import org.schoolbilling.admin.out.Progress;
import org.schoolbilling.admin.out.Table;
import org.schoolbilling.admin.out.Words;
import org.schoolbilling.identifier.NationalId;
import org.schoolbilling.payment.Outcome;
import org.schoolbilling.spi.bank.BankFileSummary;
import org.schoolbilling.spi.run.LoadItem;
import org.schoolbilling.spi.run.LoadReport;
import org.schoolbilling.spi.run.Mode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Loads a bank file (PAY). */
@Command(
        name = "load",
        description = {
            "Books the payments of a bank file on their invoices; what finds none goes to the unresolved list.",
            "A file that is wrong anywhere books nothing. The same file again books nothing twice, nor does the same",
            "payment from a file of another format where its references tell; else it is booked and shown."
        },
        mixinStandardHelpOptions = true,
        footer = {"", "Examples: school-admin load bank.ocr --trial", "          school-admin load bank.ocr"})
public final class LoadCommand implements Runnable {

    private final App app;

    @Parameters(paramLabel = "FILE", description = "An OCR giro or camt.054 file; - is standard input.")
    private Path path = Path.of("");

    @Option(names = "--trial", description = "Say what would become of each payment, book nothing.")
    private boolean trial;

    @Option(names = "--list", description = "List every row with its remark.")
    private boolean list;

    LoadCommand(App app) {
        this.app = app;
    }

    private record Row(
            long row,
            @Nullable String outcome,
            boolean booked,
            boolean possibleDuplicate,
            @Nullable Long invoice,
            @Nullable String amount,
            @Nullable String date,
            @Nullable String account,
            @Nullable String kid,
            @Nullable String key,
            String remark) {

        static Row of(LoadItem item) {
            if (item instanceof LoadItem.Row one) {
                TransactionRow t = TransactionRow.of(one.transaction());
                Long invoice = one.invoice() == null ? null : one.invoice().value();
                return new Row(
                        t.row(),
                        one.outcome().name(),
                        one.isBooked(),
                        one.isPossibleDuplicate(),
                        invoice,
                        t.amount(),
                        t.date(),
                        t.account(),
                        t.kid(),
                        ShortKey.of(one.key()),
                        NationalId.maskIn(one.remark()));
            }
            if (item instanceof LoadItem.Retried one) {
                TransactionRow t = TransactionRow.of(one.transaction());
                return new Row(
                        t.row(),
                        "REGISTERED_NOW",
                        true,
                        false,
                        one.invoice().value(),
                        t.amount(),
                        t.date(),
                        t.account(),
                        t.kid(),
                        ShortKey.of(one.key()),
                        one.remark());
            }
            long row = ((LoadItem.Grey) item).item().row();
            return new Row(row, null, false, false, null, null, null, null, null, null, item.remark());
        }

        String toText() {
            return "  row " + row + (outcome == null ? ": " : ": " + amount + "  " + outcome + "  ") + remark;
        }
    }

    @Override
    public void run() {
        try (BankInput input = BankInput.open(app, path);
                Session session = Session.open(app)) {
            LoadReport report = load(session, input);
            if (app.isJson()) {
                app.json()
                        .field("outcomes", report.outcomes())
                        .field("possibleDuplicates", report.possibleDuplicates())
                        .field("retried", report.retried())
                        .field("retriedAmount", report.retriedAmount().toText());
            } else {
                tell(report);
            }
        }
    }

    private LoadReport load(Session session, BankInput input) {
        AtomicBoolean isKnown = new AtomicBoolean();
        AtomicLong done = new AtomicLong();
        try (Progress progress = app.progress(trial ? "trying" : "booking", -1)) {
            return session.billing()
                    .load(
                            trial ? Mode.TRIAL : Mode.COMMIT,
                            input.file(),
                            new KnownFormat(input.format(), summary -> {
                                if (!isKnown.getAndSet(true)) {
                                    begin(summary);
                                    progress.expect(summary.transactions());
                                }
                            }),
                            session.actor(),
                            item -> {
                                progress.stepTo(done.incrementAndGet());
                                if (app.isJson()) {
                                    app.json().item(Row.of(item));
                                } else if (list || isSuspect(item)) {
                                    app.say(Row.of(item).toText());
                                }
                            });
        }
    }

    /** Shown even where not every row is: money may have come once and been booked twice. */
    private static boolean isSuspect(LoadItem item) {
        return item instanceof LoadItem.Row row && row.isPossibleDuplicate();
    }

    private void begin(BankFileSummary summary) {
        summary.warnings().forEach(app::warn);
        if (app.isJson()) {
            app.json()
                    .field("trial", trial)
                    .field("format", summary.format())
                    .field("transactions", summary.transactions())
                    .field("total", summary.total().toText())
                    .startItems("items");
        }
    }

    private void tell(LoadReport report) {
        app.say((trial ? "Trial, nothing is booked: " : "")
                + Words.count(report.file().transactions(), "transaction") + ", "
                + Words.money(report.file().total()));
        Table table = new Table()
                .left("Outcome")
                .right("Transactions")
                .right("Amount")
                .left("");
        for (Map.Entry<Outcome, Long> one : report.outcomes().entrySet()) {
            if (one.getValue() > 0) {
                table.row(
                        Words.of(one.getKey()),
                        Words.count(one.getValue()),
                        Words.amount(java.util.Objects.requireNonNull(
                                report.amounts().get(one.getKey()))),
                        meaning(one.getKey()));
            }
        }
        if (report.possibleDuplicates() > 0) {
            table.row(
                    "of these, perhaps twice",
                    Words.count(report.possibleDuplicates()),
                    "",
                    "same date and amount as an earlier payment, named above");
        }
        if (report.retried() > 0) {
            table.row(
                    "from the unresolved list",
                    Words.count(report.retried()),
                    Words.amount(report.retriedAmount()),
                    "found their invoice now");
        }
        table.print(app.out());
        if (report.outcomes().entrySet().stream().anyMatch(o -> o.getKey().isUnresolved() && o.getValue() > 0)) {
            app.say("What is to be looked at: school-admin unresolved");
        }
    }

    private String meaning(Outcome outcome) {
        return switch (outcome) {
            case REGISTERED -> trial ? "would be booked" : "booked";
            case ALREADY_REGISTERED -> "booked before, nothing done";
            case HANDLED_BEFORE -> "handled by hand before, nothing done";
            case NOT_A_PAYMENT -> "no payment";
            default -> "on the unresolved list";
        };
    }
}
