package org.schoolbilling.admin.command;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.schoolbilling.admin.app.App;
import org.schoolbilling.admin.app.Failure;
import org.schoolbilling.admin.host.Session;
import org.schoolbilling.admin.out.Table;
import org.schoolbilling.admin.out.Words;
import org.schoolbilling.export.GlBatch;
import org.schoolbilling.invoice.Invoice;
import org.schoolbilling.ledger.AsOf;
import org.schoolbilling.ledger.LogEntry;
import org.schoolbilling.money.Money;
import org.schoolbilling.posting.Posting;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

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

    @Option(
            names = "--as-of",
            paramLabel = "TIME",
            description = "Show it as it was then: 2026-09-14T12:30:00Z, or a date for the end of that day.")
    private @Nullable String asOf;

    ShowCommand(App app) {
        this.app = app;
    }

    @Override
    public void run() {
        try (Session session = Session.open(app)) {
            Invoice now = choice.invoice(session);
            @Nullable
            Instant time = asOf == null ? null : time(asOf, session.clock().getZone());
            AsOf.Past past = time == null
                    ? new AsOf.Past(now, Integer.MAX_VALUE, Set.of())
                    : session.billing().asOf(now.id(), time, session.actor()).orElseThrow(() -> notYet(time));
            Invoice invoice = past.invoice();
            List<Posting> postings = past.journal(
                    now, session.store().postings(List.of(invoice.id())).getOrDefault(invoice.id(), List.of()));
            if (time != null) {
                postings = handedOverBy(time, postings, session.store().batches());
            }
            List<LogEntry> log = session.store().log(invoice.id()).stream()
                    .filter(e -> time == null || !e.stamp().at().isAfter(time))
                    .toList();
            if (time != null) {
                tellTime(time, past.asOfNow());
            }
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

    /** Postings without what was handed over later: a batch takes its postings when it is made. */
    static List<Posting> handedOverBy(Instant time, List<Posting> postings, List<GlBatch> batches) {
        Set<String> made = batches.stream()
                .filter(b -> !b.created().at().isAfter(time))
                .map(b -> b.number().value())
                .collect(Collectors.toSet());
        return postings.stream()
                .map(p -> p.handOver().filter(h -> !made.contains(h.batch())).isPresent() ? p.withoutHandOver() : p)
                .toList();
    }

    private void tellTime(Instant time, Set<AsOf.Kept> asOfNow) {
        List<AsOf.Kept> kept = asOfNow.stream().sorted().toList();
        if (app.isJson()) {
            app.json().field("asOf", time.toString()).field("asOfNow", kept);
        } else {
            app.say("As it was at " + time
                    + (kept.isEmpty()
                            ? "."
                            : "; as of now: " + kept.stream().map(Words::of).collect(Collectors.joining(", ")) + "."));
        }
    }

    private static RuntimeException notYet(Instant time) {
        return Failure.badInput("usage", "LOG-4", "The invoice did not exist yet at " + time + ". Give a later time.")
                .toException();
    }

    private static Instant time(String text, ZoneId zone) {
        try {
            return text.length() > 10
                    ? Instant.parse(text)
                    : LocalDate.parse(text)
                            .plusDays(1)
                            .atStartOfDay(zone)
                            .toInstant()
                            .minusNanos(1_000);
        } catch (DateTimeParseException e) {
            throw Failure.badInput(
                            "usage", null, "\"" + text + "\" is no time, such as 2026-09-14T12:30:00Z or 2026-09-14.")
                    .toException();
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
