package org.schoolbilling.admin.command;

import java.time.LocalDate;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.schoolbilling.admin.app.App;
import org.schoolbilling.admin.host.Session;
import org.schoolbilling.admin.out.Table;
import org.schoolbilling.admin.out.Words;
import org.schoolbilling.catalog.InvoiceTypeCode;
import org.schoolbilling.invoice.Invoice;
import org.schoolbilling.issue.IssueRequest;
import org.schoolbilling.party.LanguageForm;
import org.schoolbilling.settlement.Settlement;
import org.schoolbilling.spi.run.IssueItem;
import org.schoolbilling.spi.run.IssueReport;
import org.schoolbilling.term.Term;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Issues invoices (ISS). */
@Command(
        name = "issue",
        description = {
            "Issues the drafts of a term: each gets its number, its KID and today's date, and its lines are fixed.",
            "What was issued stays issued; run again, the command takes what is left."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {"", "Example: school-admin issue --term 2026-AUTUMN --due 2026-09-15"})
public final class IssueCommand implements Runnable {

    private final App app;

    @Option(names = "--term", required = true, paramLabel = "TERM", description = "The term, such as 2026-AUTUMN.")
    private @Nullable Term term;

    @Option(
            names = {"--invoice-type", "--type"},
            paramLabel = "CODE",
            description = "One invoice type; all where nothing is said.")
    private @Nullable InvoiceTypeCode type;

    @Option(names = "--due", paramLabel = "DATE", description = "The due date of drafts that have none.")
    private @Nullable LocalDate due;

    @Option(
            names = "--language",
            paramLabel = "nb|nn|en|da",
            description = "The language of the invoices; each debtor's own where nothing is said.")
    private @Nullable LanguageForm language;

    @Option(names = "--with-sent", description = "Take those along that were sent before: number and KID stay.")
    private boolean withSent;

    @Mixin
    private SelectionOptions selection = new SelectionOptions();

    @Option(names = "--trial", description = "Show what would be issued, change nothing.")
    private boolean trial;

    @Option(names = "--list", description = "List every invoice.")
    private boolean list;

    IssueCommand(App app) {
        this.app = app;
    }

    private record Row(
            String outcome,
            long id,
            @Nullable Long number,
            @Nullable String kid,
            String debtor,
            String total,
            @Nullable String reason)
            implements RunTelling.Row {

        static Row of(IssueItem item) {
            Invoice invoice = item.invoice();
            String outcome = item instanceof IssueItem.Issued
                    ? "ISSUED"
                    : item instanceof IssueItem.Reprinted ? "REPRINTED" : "LEFT_OUT";
            return new Row(
                    outcome,
                    invoice.id().value(),
                    invoice.header().number().map(n -> n.value()).orElse(null),
                    invoice.header().kid().map(k -> k.value()).orElse(null),
                    invoice.header().debtor().value(),
                    Settlement.of(invoice).claims().toText(),
                    item instanceof IssueItem.LeftOut out ? out.reason().name() : null);
        }

        @Override
        public String toText() {
            return reason == null
                    ? "  " + number + "  " + kid + "  " + debtor + "  " + total
                    : "  draft " + id + "  " + debtor + "  left out: " + reason;
        }
    }

    @Override
    public void run() {
        IssueRequest request = Inputs.checked(() -> new IssueRequest(
                Objects.requireNonNull(term), type, selection.selection(app).orElse(null), language, due, withSent));
        try (Session session = Session.open(app)) {
            RunTelling telling = new RunTelling(app, trial, list);
            telling.begin();
            IssueReport report = telling.<IssueItem, IssueReport>run(
                    "issuing",
                    Row::of,
                    items -> session.billing().issue(telling.mode(), request, session.actor(), items));
            if (app.isJson()) {
                app.json()
                        .field("run", report.run())
                        .field("issued", report.issued())
                        .field("reprinted", report.reprinted())
                        .field("firstNumber", report.firstNumber())
                        .field("lastNumber", report.lastNumber())
                        .field("total", report.total().toText())
                        .field("leftOut", new TreeMap<>(report.leftOut()));
            } else {
                tell(telling, report);
            }
        }
    }

    private void tell(RunTelling telling, IssueReport report) {
        Table table = telling.sums();
        table.row("invoices issued", Words.count(report.issued()));
        if (report.issued() > 0) {
            table.row("with numbers", report.firstNumber() + " to " + report.lastNumber());
        }
        if (report.reprinted() > 0) {
            table.row("sent before, taken along", Words.count(report.reprinted()));
        }
        table.row("amount", Words.money(report.total()));
        RunTelling.leftOut(table, report.leftOut());
        table.print(app.out());
    }
}
