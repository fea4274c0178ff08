package org.schoolbilling.testkit.example;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import org.schoolbilling.money.Money;
import org.schoolbilling.payment.BankReferences;
import org.schoolbilling.payment.BankTransaction;
import org.schoolbilling.payment.TransactionKind;
import org.schoolbilling.spi.bank.BankFile;
import org.schoolbilling.spi.bank.BankFileException;
import org.schoolbilling.spi.bank.BankFileFormat;
import org.schoolbilling.spi.bank.BankFileItem;
import org.schoolbilling.spi.bank.BankFileSummary;

/**
 * A bank format as small as one can be: {@code PAY;account;date;øre;KID;reference} a line, and at last
 * {@code END;count;øre}.
 */
class LineBankFormat implements BankFileFormat {

    @Override
    public String name() {
        return "lines";
    }

    @Override
    public boolean recognises(byte[] head) {
        return new String(head, StandardCharsets.US_ASCII).startsWith("PAY;");
    }

    @Override
    public BankFileSummary read(BankFile file, LocalDate today, Currency currency, Consumer<? super BankFileItem> items)
            throws IOException {
        CountedDigest bytes = new CountedDigest(file.open(), sha256());
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.US_ASCII))) {
            long count = 0;
            long total = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] fields = line.split(";", -1);
                if (fields[0].equals("END")) {
                    requireEnd(file, count + 1, line, "END;" + count + ";" + total);
                    requireEnd(file, count + 2, String.valueOf(lines.readLine()), "null");
                    items.accept(new BankFileItem.Structural(count + 1, "end"));
                    return new BankFileSummary(
                            name(),
                            "",
                            HexFormat.of().formatHex(bytes.getMessageDigest().digest()),
                            bytes.count,
                            count + 1,
                            count,
                            Money.ofMinor(total, currency),
                            1,
                            0,
                            List.of(),
                            List.of());
                }
                count++;
                BankTransaction transaction = transaction(file, count, fields, currency);
                total += transaction.amount().minor();
                items.accept(new BankFileItem.Transaction(transaction));
            }
            throw new BankFileException(file.name(), count + 1, 0, "record", "the end of the file", "END");
        }
    }

    private static void requireEnd(BankFile file, long row, String found, String expected) {
        if (!found.equals(expected)) {
            throw new BankFileException(file.name(), row, 0, "end record", found, expected);
        }
    }

    private static BankTransaction transaction(BankFile file, long row, String[] fields, Currency currency) {
        try {
            return new BankTransaction(
                    row,
                    TransactionKind.PAYMENT,
                    fields[1],
                    LocalDate.parse(fields[2]),
                    null,
                    Money.ofMinor(Long.parseLong(fields[3]), currency),
                    fields[4],
                    new BankReferences(fields[5], "", ""),
                    "",
                    "");
        } catch (DateTimeException | IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            throw new BankFileException(
                    file.name(), row, 0, "payment", String.join(";", fields), "PAY;account;date;øre;KID;reference");
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static final class CountedDigest extends DigestInputStream {
        private long count;

        CountedDigest(InputStream in, MessageDigest digest) {
            super(in, digest);
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = super.read(bytes, offset, length);
            count += Math.max(read, 0);
            return read;
        }
    }
}
