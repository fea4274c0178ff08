package org.schoolbilling.admin.command;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.schoolbilling.admin.app.App;
import org.schoolbilling.admin.host.Session;
import org.schoolbilling.admin.out.Table;
import org.schoolbilling.admin.out.Words;
import org.schoolbilling.invoice.Invoice;
import org.schoolbilling.ledger.LogEntry;
import org.schoolbilling.money.Money;
import org.schoolbilling.posting.Posting;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Shows all that is known of one invoice. */
@Command(
        name = "show",
        description = "Shows one invoice: its lines, where each payment went and why, its postings and its log.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example: school-admin show 100017"})
public final class ShowCommand implements Runnable {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneId.systemDefault());

    private final App app;

    @Mixin
    private InvoiceChoice choice = new InvoiceChoice();

    ShowCommand(App app) {
        this.app = app;
    }

    @Override
    public void run() {
        try (Session session = Session.open(app)) {
            Invoice invoice = choice.invoice(session);
            List<Posting> postings =
                    session.store().postings(List.of(invoice.id())).getOrDefault(invoice.id(), List.of());
            List<LogEntry> log = session.store().log(invoice.id());
            InvoiceAnswer answer = new InvoiceAnswer(app, session);
            answer.tell(invoice);
            if (app.isJson()) {
                app.json()
                        .field(
                                "postings",
                                postings.stream()
                                        .map(InvoiceJson.PostingRow::of)
                                        .toList())
                        .field("log", log.stream().map(InvoiceJson.LogRow::of).toList());
            } else {
                print(postings);
                printLog(log);
            }
        }
    }

    private void print(List<Posting> postings) {
        if (postings.isEmpty()) {
            return;
        }
        app.say("");
        app.say("Postings:");
        Table table = new Table()
                .left("Date")
                .left("Account")
                .right("Debit")
                .right("Credit")
                .left("Note")
                .left("Handed over");
        for (Posting posting : postings) {
            Money amount = posting.amount();
            boolean isDebit = posting.signed().isPositive();
            table.row(
                    posting.date(),
                    posting.coding().toText(),
                    isDebit ? Words.amount(amount) : "",
                    isDebit ? "" : Words.amount(amount),
                    posting.note(),
                    posting.handOver()
                            .map(h -> "batch " + h.batch() + ", voucher " + h.voucher())
                            .orElse("not yet"));
        }
        table.print(app.out());
    }

    private static String what(LogEntry entry) {
        String field = Words.of(entry.field());
        return entry.object().isEmpty() || field.startsWith(entry.object()) ? field : field + " of " + entry.object();
    }

    private void printLog(List<LogEntry> log) {
        app.say("");
        app.say("Log:");
        Table table = new Table()
                .left("When")
                .left("Who")
                .left("What")
                .left("Before")
                .left("After")
                .left("By");
        for (LogEntry entry : log) {
            table.row(
                    TIME.format(entry.stamp().at()),
                    entry.stamp().by(),
                    what(entry),
                    entry.before(),
                    entry.after(),
                    entry.trigger());
        }
        table.print(app.out());
    }
}
