package org.schoolbilling.admin.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.schoolbilling.admin.app.App;
import org.schoolbilling.admin.app.Failure;
import org.schoolbilling.admin.host.LedgerFiles;
import org.schoolbilling.admin.host.Session;
import org.schoolbilling.erp.files.LedgerFormat;
import org.schoolbilling.export.BatchNumber;
import org.schoolbilling.export.BatchState;
import org.schoolbilling.export.GlBatch;
import org.schoolbilling.posting.Posting;
import org.schoolbilling.spi.BillingException;
import org.schoolbilling.spi.Cursor;
import org.schoolbilling.spi.ErrorCode;
import org.schoolbilling.spi.run.ExportReport;
import org.schoolbilling.spi.run.Mode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Hands postings over to the general ledger (GLX). */
@Command(
        name = "export-gl",
        description = {
            "Writes the postings that were not handed over yet to a file for the general ledger, and marks them.",
            "Each posting goes out once; a hand-over that was cut off is finished first, under its number."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {
            "",
            "Examples: school-admin export-gl --format gl07 --until 2026-09-30 --out september.dat",
            "          school-admin export-gl --again F20260930 --out again.dat"
        })
public final class ExportCommand implements Runnable {

    private final App app;

    @Option(names = "--format", paramLabel = "unit4|gl07|oracle", description = "How the file is written.")
    private @Nullable String format;

    @Option(names = "--until", paramLabel = "DATE", description = "The last payment date it takes.")
    private @Nullable LocalDate until;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description =
                    "The file, which must not be there yet; or a folder, where each batch gets a file of its number.")
    private @Nullable Path out;

    @Option(names = "--trial", description = "Show the report, write and mark nothing.")
    private boolean trial;

    @Option(names = "--again", paramLabel = "BATCH", description = "Write an earlier batch again, byte for byte.")
    private @Nullable BatchNumber again;

    @Option(names = "--payments", description = "List every posting too.")
    private boolean payments;

    ExportCommand(App app) {
        this.app = app;
    }

    @Override
    public void run() {
        try (Session session = Session.open(app)) {
            LedgerFormat chosen = format(session);
            LedgerFiles files = new LedgerFiles(chosen, place());
            if (app.isJson()) {
                app.json().field("trial", trial).field("format", chosen.name());
                if (payments) {
                    app.json().startItems("postings");
                }
            }
            List<ExportReport> reports = export(session, files);
            new ExportAnswer(app, files).tell(reports, trial);
        }
    }

    private LedgerFormat format(Session session) {
        String name = format;
        if (name == null && again != null) {
            BatchNumber number = again;
            name = session.store()
                    .batch(number)
                    .map(GlBatch::format)
                    .orElseThrow(() -> BillingException.of(ErrorCode.BATCH_UNKNOWN, number.value()));
        }
        if (name == null) {
            throw usage("--format is missing: unit4, gl07 or oracle.");
        }
        String wanted = name;
        return LedgerFiles.format(wanted)
                .orElseThrow(() -> usage("--format is unit4, gl07 or oracle, not " + wanted + "."));
    }

    private Path place() {
        if (out == null) {
            if (trial) {
                return Path.of("trial");
            }
            throw usage("--out is missing: the file to write.");
        }
        Path folder = out.toAbsolutePath().getParent();
        if (!Files.isDirectory(out) && (folder == null || !Files.isDirectory(folder))) {
            throw Failure.badInput("file.unreadable", null, "There is no folder " + folder + ".")
                    .toException();
        }
        return out;
    }

    private List<ExportReport> export(Session session, LedgerFiles files) {
        Consumer<Posting> listed = posting -> {
            if (payments && app.isJson()) {
                app.json().item(InvoiceJson.PostingRow.of(posting));
            } else if (payments) {
                InvoiceJson.PostingRow row = InvoiceJson.PostingRow.of(posting);
                app.say("  " + row.date() + "  " + row.account() + "  debit " + row.debit() + "  credit " + row.credit()
                        + "  " + row.note());
            }
        };
        if (again != null) {
            return List.of(session.billing().exportAgain(again, files, session.actor(), listed));
        }
        LocalDate last = until;
        if (last == null) {
            throw usage("--until is missing: the last payment date to take.");
        }
        if (!trial) {
            requireFree(session, last);
        }
        return session.billing().export(trial ? Mode.TRIAL : Mode.COMMIT, last, files, session.actor(), listed);
    }

    /** Before anything is marked: a file that is there holds another batch, unless one is to be finished. */
    private void requireFree(Session session, LocalDate last) {
        Path file = Objects.requireNonNull(out);
        if (!Files.isRegularFile(file)
                || session.store().batches().stream().anyMatch(b -> b.state() != BatchState.DELIVERED)) {
            return;
        }
        try (Cursor<Posting> open = session.store().openPostings(last)) {
            if (open.hasNext()) {
                throw Failure.badInput(
                                "file.exists",
                                "GLX-3",
                                file + " is there already, and there are postings to hand over. Name another file, or a"
                                        + " folder. Nothing is marked.")
                        .toException();
            }
        }
    }

    private static RuntimeException usage(String message) {
        return Failure.badInput("usage", null, message).toException();
    }
}
