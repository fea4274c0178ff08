package org.schoolbilling.admin.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.schoolbilling.admin.app.App;
import org.schoolbilling.admin.app.Failure;
import org.schoolbilling.admin.host.Session;
import org.schoolbilling.admin.out.Words;
import org.schoolbilling.bank.files.Pain001Version;
import org.schoolbilling.bank.files.RefundFiles;
import org.schoolbilling.refund.RefundBatch;
import org.schoolbilling.spi.BillingException;
import org.schoolbilling.spi.ErrorCode;
import org.schoolbilling.spi.run.Mode;
import org.schoolbilling.spi.run.RefundExportReport;
import org.schoolbilling.spi.run.RefundExportRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Hands refunds over to the bank (REF-5). */
@Command(
        name = "export",
        description = {
            "Writes the refunds that were not handed over yet, and the payments to be sent back, as a payment file (pain.001).",
            "Each goes out once, in a numbered batch; a hand-over that was cut off is finished first, with the same message id."
        },
        sortOptions = false,
        footer = {
            "",
            "Examples: school-admin refund export --out to-bank",
            "          school-admin refund export --again 17 --out to-bank"
        })
final class RefundExportCommand implements Runnable {

    private final App app;

    @Option(
            names = "--until",
            paramLabel = "DATE",
            description = "The last date of a refund that is taken; today where nothing is said.")
    private @Nullable LocalDate until;

    @Option(
            names = "--out",
            paramLabel = "FOLDER",
            description = "Where the file goes, which is named by the message id.")
    private @Nullable Path out;

    @Option(names = "--version", paramLabel = "03|09", description = "Of pain.001.001; 03 where nothing is said.")
    private @Nullable String version;

    @Option(
            names = "--pay-on",
            paramLabel = "DATE",
            description = "When the bank is to pay; today where nothing is said.")
    private @Nullable LocalDate payOn;

    @Option(
            names = "--agreement",
            paramLabel = "ID",
            description = "The number by which the bank knows the sender, if it asks for one.")
    private String agreement = "";

    @Option(names = "--trial", description = "Show what would be handed over, write and mark nothing.")
    private boolean trial;

    @Option(names = "--again", paramLabel = "BATCH", description = "Write an earlier batch again, byte for byte.")
    private @Nullable Long again;

    // The standard help options would take --version for the program's.
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help message and exit.")
    @SuppressWarnings("UnusedVariable")
    private boolean help;

    RefundExportCommand(App app) {
        this.app = app;
    }

    @Override
    public void run() {
        try (Session session = Session.open(app)) {
            RefundFiles files =
                    new RefundFiles(version(session), folder(), session.clock().getZone());
            tell(export(session, files), files);
        }
    }

    private RefundExportReport export(Session session, RefundFiles files) {
        if (again != null) {
            return session.billing().exportRefundsAgain(again, files, session.actor());
        }
        RefundExportRequest request = new RefundExportRequest(
                until == null ? session.today() : until, payOn == null ? session.today() : payOn, agreement);
        return session.billing().exportRefunds(trial ? Mode.TRIAL : Mode.COMMIT, request, files, session.actor());
    }

    /** An earlier batch stays in the format that it was made in. */
    private Pain001Version version(Session session) {
        if (again != null && version == null) {
            long number = again;
            return session.store().refundBatches().stream()
                    .filter(batch -> batch.number() == number)
                    .findFirst()
                    .flatMap(batch -> RefundFiles.version(batch.format()))
                    .orElseThrow(() -> BillingException.of(ErrorCode.REFUND_BATCH_UNKNOWN, Long.toString(number)));
        }
        String wanted = version == null ? "03" : version;
        return RefundFiles.version("pain.001.001." + wanted)
                .orElseThrow(() -> Failure.badInput("usage", null, "--version is 03 or 09, not " + wanted + ".")
                        .toException());
    }

    private Path folder() {
        if (out == null && !trial) {
            throw Failure.badInput("usage", null, "--out is missing: the folder for the file.")
                    .toException();
        }
        Path folder = out == null ? Path.of("") : out;
        if (out != null && !Files.isDirectory(folder)) {
            throw Failure.badInput("file.unreadable", null, "There is no folder " + folder + ".")
                    .toException();
        }
        return folder;
    }

    private record BatchRow(
            long batch,
            String message,
            String format,
            @Nullable String file,
            boolean repeated,
            int transfers,
            String sum) {}

    private void tell(RefundExportReport report, RefundFiles files) {
        if (app.isJson()) {
            app.json()
                    .field("trial", trial)
                    .field(
                            "batches",
                            report.batches().stream()
                                    .map(one -> row(one, files))
                                    .toList())
                    .field("left", report.left());
            return;
        }
        if (report.batches().isEmpty()) {
            app.say("There is no refund to hand over.");
        }
        for (RefundExportReport.HandedOver one : report.batches()) {
            RefundBatch batch = one.batch();
            String payments = Words.count(batch.transfers(), "payment") + ", " + Words.money(batch.sum());
            app.say(
                    trial
                            ? "Trial, nothing is written or marked. It would be batch " + batch.number() + ": "
                                    + payments + "."
                            : "Batch " + batch.number() + (one.isRepeated() ? ", made earlier," : "") + " is in "
                                    + files.file(batch) + " (" + batch.format() + ", message " + batch.messageId()
                                    + "): "
                                    + payments + ".");
        }
        report.left().forEach(left -> app.say("Not handed over: " + left.refund() + ", " + left.reason() + "."));
    }

    private BatchRow row(RefundExportReport.HandedOver one, RefundFiles files) {
        RefundBatch batch = one.batch();
        return new BatchRow(
                batch.number(),
                batch.messageId(),
                batch.format(),
                trial ? null : files.file(batch).toString(),
                one.isRepeated(),
                batch.transfers(),
                batch.sum().toText());
    }
}
