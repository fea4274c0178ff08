package org.schoolbilling.admin.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.schoolbilling.admin.app.App;
import org.schoolbilling.admin.app.Failure;
import org.schoolbilling.admin.host.Session;
import org.schoolbilling.admin.out.Progress;
import org.schoolbilling.admin.out.Words;
import org.schoolbilling.catalog.InvoiceTypeCode;
import org.schoolbilling.document.DocumentRefusal;
import org.schoolbilling.documents.DocumentFormat;
import org.schoolbilling.invoice.InvoiceId;
import org.schoolbilling.invoice.InvoiceNumber;
import org.schoolbilling.spi.run.DocumentItem;
import org.schoolbilling.spi.run.DocumentReport;
import org.schoolbilling.spi.run.DocumentRequest;
import org.schoolbilling.term.Term;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes invoices and reminders as documents (ISS-5, ISS-8, ISS-9). */
@Command(
        name = "document",
        description = {
            "Writes invoices, or reminders, as HTML, as PDF for paper, or as a data file for a print house.",
            "Nothing is changed: what is sent anew is issued with --with-sent."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {
            "",
            "Examples: school-admin document 100001 --format pdf --out invoice.pdf",
            "          school-admin document --run 42 --format pdf --out print-shop.pdf",
            "          school-admin document --term 2026-AUTUMN --reminder --format html --out reminders/"
        })
public final class DocumentCommand implements Runnable {

    private final App app;

    @Parameters(arity = "0..*", paramLabel = "NUMBER", description = "Invoice numbers.")
    private List<InvoiceNumber> numbers = new ArrayList<>();

    @Option(names = "--draft", paramLabel = "ID", description = "Or a draft, as a preview.")
    private @Nullable InvoiceId draft;

    @Option(names = "--run", paramLabel = "ID", description = "Or what an issue run sent.")
    private @Nullable Long issueRun;

    @Option(names = "--term", paramLabel = "TERM", description = "Or the sent invoices of a term.")
    private @Nullable Term term;

    @Option(
            names = {"--invoice-type", "--type"},
            paramLabel = "CODE",
            description = "With --term: of one invoice type.")
    private @Nullable InvoiceTypeCode type;

    @Option(
            names = "--format",
            paramLabel = "html|pdf|jsonl|csv",
            description = "How they are written; pdf where nothing is said.")
    private DocumentFormat format = DocumentFormat.PDF;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FILE|FOLDER",
            description = "One file for all, or a folder that is there, where each gets a file of its own.")
    private @Nullable Path out;

    @Mixin
    private DocumentLook look = new DocumentLook();

    DocumentCommand(App app) {
        this.app = app;
    }

    @Override
    public void run() {
        DocumentRequest request = new DocumentRequest(choice(), look.options(), look.withGroup());
        DocumentReport report;
        try (Session session = Session.open(app);
                DocumentFiles files = new DocumentFiles(Objects.requireNonNull(out), format, look.stationery())) {
            AtomicLong done = new AtomicLong();
            try (Progress progress = app.progress("writing", -1)) {
                report = session.billing().documents(request, session.actor(), item -> {
                    progress.stepTo(done.incrementAndGet());
                    if (item instanceof DocumentItem.Drawn drawn) {
                        files.add(drawn.document());
                    }
                });
            }
        }
        tell(report);
    }

    private DocumentRequest.Choice choice() {
        List<DocumentRequest.Choice> given = new ArrayList<>();
        if (!numbers.isEmpty()) {
            given.add(new DocumentRequest.ByNumber(numbers));
        }
        if (draft != null) {
            given.add(new DocumentRequest.ById(List.of(draft)));
        }
        if (issueRun != null) {
            given.add(new DocumentRequest.OfRun(issueRun));
        }
        if (term != null) {
            given.add(new DocumentRequest.OfTerm(term, type));
        }
        if (given.size() != 1) {
            throw Failure.badInput("usage", null, "Say which invoices: NUMBERS, --draft, --run or --term, one of them.")
                    .toException();
        }
        return given.get(0);
    }

    private void tell(DocumentReport report) {
        Map<DocumentRefusal, Long> leftOut = new TreeMap<>(report.leftOut());
        if (app.isJson()) {
            app.json()
                    .field("documents", report.drawn())
                    .field("toPay", report.toPay().toText())
                    .field("out", String.valueOf(out))
                    .field("leftOut", leftOut);
            return;
        }
        app.say(Words.count(report.drawn(), "document") + ", " + Words.money(report.toPay()) + " to pay"
                + (report.drawn() == 0 ? "; nothing is written." : ", in " + out + "."));
        leftOut.forEach((reason, count) -> app.say("  left out, " + Words.of(reason) + ": " + Words.count(count)));
    }
}
