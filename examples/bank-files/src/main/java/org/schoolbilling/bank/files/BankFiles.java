package org.schoolbilling.bank.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.schoolbilling.spi.bank.BankFile;
import org.schoolbilling.spi.bank.BankFileException;
import org.schoolbilling.spi.bank.BankFileFormat;

/** The way in: opens bank files and finds out what they are. */
public final class BankFiles {

    /** Room for the largest OCR giro file that its own counts allow. */
    private static final long MAX_SPOOLED = 10L << 30;

    private static final List<BankFileFormat> FORMATS = List.of(new OcrGiroFormat(), new Camt054Format());

    private BankFiles() {}

    /** The formats of this module, in the order in which they are tried. */
    public static List<BankFileFormat> formats() {
        return FORMATS;
    }

    /** A file on disk, known by its name. It is opened only when read. */
    public static BankFile of(Path file) {
        Objects.requireNonNull(file, "file");
        Path name = file.getFileName();
        return new FileOnDisk(file, name == null ? file.toString() : name.toString());
    }

    /**
     * Reads a stream to its end into a temporary file, so that it can be read twice. The temporary file goes with
     * {@link SpooledBankFile#close} or with the process, however that ends. The stream is not closed.
     */
    public static SpooledBankFile spooled(InputStream in, String name) throws IOException {
        return SpooledBankFile.of(in, name, MAX_SPOOLED);
    }

    /** The format that a file claims to be of, by its first bytes; empty if none here reads it. */
    public static Optional<BankFileFormat> detect(BankFile file) throws IOException {
        return detect(head(file));
    }

    /**
     * The same, for whoever can do nothing without a format.
     *
     * @throws BankFileException if none here reads it; it says what the file seems to be instead
     */
    public static BankFileFormat require(BankFile file) throws IOException {
        byte[] head = head(file);
        return detect(head)
                .orElseThrow(() -> new BankFileException(
                        file.name(),
                        1,
                        1,
                        "start of the file",
                        FileStart.describe(head),
                        "a file of format "
                                + FORMATS.stream().map(BankFileFormat::name).collect(Collectors.joining(" or "))));
    }

    private static Optional<BankFileFormat> detect(byte[] head) {
        return FORMATS.stream().filter(format -> format.recognises(head)).findFirst();
    }

    private static byte[] head(BankFile file) throws IOException {
        try (InputStream in = file.open()) {
            return in.readNBytes(FileStart.LENGTH);
        }
    }

    private record FileOnDisk(Path path, String name) implements BankFile {

        @Override
        public InputStream open() throws IOException {
            return Files.newInputStream(path);
        }
    }
}
