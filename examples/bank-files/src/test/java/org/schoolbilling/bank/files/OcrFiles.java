package org.schoolbilling.bank.files;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import org.schoolbilling.payment.BankTransaction;
import org.schoolbilling.spi.bank.BankFile;
import org.schoolbilling.spi.bank.BankFileItem;
import org.schoolbilling.spi.bank.BankFileSummary;

/** The sample files, files made from them by changing single places, and reading them. */
final class OcrFiles {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    static final Currency NOK = Currency.getInstance("NOK");

    private static final OcrGiroFormat FORMAT = new OcrGiroFormat();

    private OcrFiles() {}

    /** What reading a file gave. */
    record Result(BankFileSummary summary, List<BankFileItem> items) {

        List<BankTransaction> transactions() {
            return items.stream()
                    .filter(BankFileItem.Transaction.class::isInstance)
                    .map(item -> ((BankFileItem.Transaction) item).transaction())
                    .toList();
        }
    }

    static byte[] sample(String name) {
        try (InputStream in = OcrFiles.class.getResourceAsStream("/" + name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Result read(byte[] bytes) {
        return read(file(bytes));
    }

    static Result read(String text) {
        return read(text.getBytes(ISO_8859_1));
    }

    static Result read(BankFile file) {
        List<BankFileItem> items = new ArrayList<>();
        try {
            return new Result(FORMAT.read(file, TODAY, NOK, items::add), items);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static BankFile file(byte[] bytes) {
        return file(new ByteArrayInputStream(bytes));
    }

    static BankFile file(InputStream in) {
        return new BankFile() {
            @Override
            public String name() {
                return "OCR.DAT";
            }

            @Override
            public InputStream open() {
                return in;
            }
        };
    }

    /** The sample of all types, line by line, to be changed. */
    static Lines allTypes() {
        return new Lines(new String(sample("ocr_all_types.txt"), ISO_8859_1));
    }

    static Lines kidDash() {
        return new Lines(new String(sample("ocr_kid_dash.txt"), ISO_8859_1));
    }

    /** A file as its lines; lines and columns count from 1. */
    static final class Lines {

        private final List<String> lines;

        Lines(String text) {
            this.lines = new ArrayList<>(Arrays.asList(text.split("\r?\n", -1)));
            lines.remove(lines.size() - 1);
        }

        /** Writes over what stands there. */
        Lines put(int line, int column, String text) {
            String old = lines.get(line - 1);
            lines.set(line - 1, old.substring(0, column - 1) + text + old.substring(column - 1 + text.length()));
            return this;
        }

        Lines replace(int line, String text) {
            lines.set(line - 1, text);
            return this;
        }

        Lines insert(int line, String text) {
            lines.add(line - 1, text);
            return this;
        }

        /** Deletes lines, first and last. */
        Lines delete(int first, int last) {
            lines.subList(first - 1, last).clear();
            return this;
        }

        Lines delete(int line) {
            return delete(line, line);
        }

        String line(int line) {
            return lines.get(line - 1);
        }

        Result read() {
            return OcrFiles.read(text());
        }

        String text() {
            return String.join("\n", lines) + "\n";
        }
    }
}
