package org.schoolbilling.admin.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.schoolbilling.admin.app.App;
import org.schoolbilling.admin.app.Failure;
import org.schoolbilling.bank.files.BankFiles;
import org.schoolbilling.bank.files.SpooledBankFile;
import org.schoolbilling.spi.bank.BankFile;
import org.schoolbilling.spi.bank.BankFileFormat;

/** A bank file that was named on the command line, and what format it is in; standard input is spooled. */
final class BankInput implements AutoCloseable {

    private final BankFile file;
    private final BankFileFormat format;
    private final @Nullable SpooledBankFile spooled;

    private BankInput(BankFile file, BankFileFormat format, @Nullable SpooledBankFile spooled) {
        this.file = file;
        this.format = format;
        this.spooled = spooled;
    }

    /** Opens it; a file of no known format is refused. */
    static BankInput open(App app, Path path) {
        try {
            if (path.toString().equals("-")) {
                SpooledBankFile spooled = BankFiles.spooled(app.in(), "standard input");
                return new BankInput(spooled, format(spooled), spooled);
            }
            if (Files.isDirectory(path)) {
                throw Failure.badInput("file.unreadable", null, path + " is a folder, not a file.")
                        .toException();
            }
            BankFile file = BankFiles.of(path);
            return new BankInput(file, format(file), null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BankFileFormat format(BankFile file) throws IOException {
        return BankFiles.detect(file)
                .orElseThrow(() -> Failure.badInput(
                                "bank-file.unknown",
                                "PAY-1",
                                file.name() + " is no bank file that can be read here: its beginning is of none of "
                                        + BankFiles.formats().stream()
                                                .map(BankFileFormat::name)
                                                .collect(Collectors.joining(", "))
                                        + ". Nothing of it is booked.")
                        .toException());
    }

    BankFile file() {
        return file;
    }

    BankFileFormat format() {
        return format;
    }

    @Override
    public void close() {
        try {
            if (spooled != null) {
                spooled.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
