package org.schoolbilling.admin.command;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import org.schoolbilling.admin.app.App;
import org.schoolbilling.admin.app.Failure;
import org.schoolbilling.admin.host.Session;
import org.schoolbilling.admin.out.Words;
import org.schoolbilling.bank.files.Pain001Version;
import org.schoolbilling.bank.files.Pain001Writer;
import org.schoolbilling.bank.files.TransferMessage;
import org.schoolbilling.bank.files.TransferTotals;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Writes a day's refunds for the bank (REF-5). */
@Command(
        name = "export",
        description = {
            "Writes the refunds of one day as a payment file (pain.001) for the bank.",
            "The message's id is the day's, so that a bank refuses the same day twice: send a day when it is over. Payments"
                    + " that were sent back from the unresolved list are not in it."
        },
        sortOptions = false,
        footer = {"", "Example: school-admin refund export --date 2026-11-20 --out refunds.xml"})
final class RefundExportCommand implements Runnable {

    private final App app;

    @Option(names = "--date", required = true, paramLabel = "DATE", description = "The day of the refunds.")
    private LocalDate date = LocalDate.EPOCH;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FILE",
            description = "The file, which must not be there yet.")
    private Path out = Path.of("");

    @Option(names = "--version", paramLabel = "03|09", description = "Of pain.001.001; 03 where nothing is said.")
    private String version = "03";

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
        Pain001Version chosen =
                switch (version) {
                    case "03" -> Pain001Version.V03;
                    case "09" -> Pain001Version.V09;
                    default ->
                        throw Failure.badInput("usage", null, "--version is 03 or 09, not " + version + ".")
                                .toException();
                };
        try (Session session = Session.open(app)) {
            RefundTransfers transfers = new RefundTransfers(session, date, payOn == null ? session.today() : payOn);
            if (transfers.isEmpty()) {
                throw Failure.badInput("refund.none", "REF-5", "There is no refund on " + date + " to be paid.")
                        .toException();
            }
            TransferTotals totals = write(session, chosen, transfers);
            if (app.isJson()) {
                app.json()
                        .field("message", id())
                        .field("version", chosen.messageName())
                        .field("file", out.toString())
                        .field("groups", totals.groups())
                        .field("transfers", totals.transfers())
                        .field("sum", totals.sum().toText());
            } else {
                app.say(chosen.messageName() + " message " + id() + " is in " + out + ": "
                        + Words.count(totals.transfers(), "refund") + ", " + Words.money(totals.sum()) + ".");
            }
        }
    }

    private String id() {
        return "REF" + DateTimeFormatter.BASIC_ISO_DATE.format(date);
    }

    /** A file that could not be written whole is taken away again. */
    private TransferTotals write(Session session, Pain001Version chosen, RefundTransfers transfers) {
        try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(out, StandardOpenOption.CREATE_NEW))) {
            return new Pain001Writer(chosen)
                    .write(
                            new TransferMessage(
                                    id(),
                                    LocalDateTime.now(session.clock()),
                                    session.catalog().settings().institution(),
                                    agreement),
                            transfers,
                            file);
        } catch (FileAlreadyExistsException e) {
            throw Failure.badInput("file.exists", null, out + " is there already. Name another file.")
                    .toException();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (IllegalArgumentException e) {
            delete();
            throw Failure.badInput("refund.not-payable", "REF-5", String.valueOf(e.getMessage()))
                    .toException();
        } catch (RuntimeException e) {
            delete();
            throw e;
        }
    }

    private void delete() {
        try {
            Files.deleteIfExists(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
