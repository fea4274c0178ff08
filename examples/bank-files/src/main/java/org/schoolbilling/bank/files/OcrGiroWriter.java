package org.schoolbilling.bank.files;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Writes an OCR giro file as a bank would deliver it, with all counts, sums and dates right: for tests and demos.
 *
 * <p>Call in this order: {@link #startTransmission}, then for each account {@link #startAssignment},
 * {@link #transaction} once or more, {@link #endAssignment}; last {@link #endTransmission}, without which the file is not
 * whole. Any other order throws {@link IllegalStateException}. Lines end with CR LF. Nothing of what was written is kept
 * but sums; the stream is not closed. Not safe for use by several threads.
 */
public final class OcrGiroWriter {

    private final OutputStream out;
    private final Sums transmission = new Sums();
    private @Nullable Sums assignment;
    private boolean ended;

    public OcrGiroWriter(OutputStream out) {
        this.out = new BufferedOutputStream(Objects.requireNonNull(out, "out"));
    }

    /**
     * Writes the first record.
     *
     * @param sender 8 digits; the banks' clearing house is {@code 00008080}
     * @param number the transmission's, of at most 7 digits
     * @param recipient 8 digits, the payee's customer unit
     */
    public OcrGiroWriter startTransmission(String sender, long number, String recipient) throws IOException {
        requireState(transmission.records == 0, "a transmission starts once");
        write(line("NY000010").digits(sender, 8, "sender").number(number, 7).digits(recipient, 8, "recipient"));
        transmission.records = 1;
        return this;
    }

    /**
     * Writes the record that names the account of the transactions to come.
     *
     * @param agreement 9 digits
     * @param number the assignment's, of at most 7 digits
     * @param account the payee's, 11 digits
     */
    public OcrGiroWriter startAssignment(String agreement, long number, String account) throws IOException {
        requireState(
                transmission.records > 0 && assignment == null && !ended,
                "an assignment starts in a transmission, after the one before it has ended");
        write(line("NY090020")
                .digits(agreement, 9, "agreement")
                .number(number, 7)
                .digits(account, 11, "account"));
        assignment = new Sums();
        assignment.records = 1;
        return this;
    }

    /** Writes a transaction's two or three records; it gets its number here. */
    public OcrGiroWriter transaction(OcrGiroTransaction transaction) throws IOException {
        Sums sums = openAssignment();
        long number = sums.transactions + 1;
        String identity = "NY09" + transaction.type();
        write(line(identity + "30")
                .number(number, 7)
                .date(transaction.netsDate())
                .right(transaction.references().transactionId(), 10, '0')
                .text(transaction.amount() < 0 ? "-" : "0")
                .number(Math.abs(transaction.amount()), 17)
                .right(transaction.kid(), 25, ' '));
        write(line(identity + "31")
                .number(number, 7)
                .right(transaction.references().formNumber(), 10, '0')
                .right(transaction.references().archiveReference(), 9, '0')
                .number(0, 7)
                .date(transaction.bankDateOrNull())
                .right(transaction.debitAccount(), 11, '0'));
        if (transaction.hasText()) {
            write(line(identity + "32").number(number, 7).left(transaction.text(), 40));
        }
        sums.add(transaction);
        return this;
    }

    /**
     * Writes the record that closes the assignment.
     *
     * @param generated the day the bank made the file
     */
    public OcrGiroWriter endAssignment(LocalDate generated) throws IOException {
        Sums sums = openAssignment();
        requireState(sums.transactions > 0, "an assignment has a transaction");
        sums.records++;
        write(line("NY090088").sums(sums).date(generated).date(sums.earliest).date(sums.latest));
        transmission.add(sums);
        assignment = null;
        return this;
    }

    /**
     * Writes the last record and hands all that was written to the stream.
     *
     * @param generated the day the bank made the file
     */
    public void endTransmission(LocalDate generated) throws IOException {
        requireState(
                transmission.transactions > 0 && assignment == null && !ended,
                "a transmission ends once, after its last assignment has ended");
        transmission.records++;
        write(line("NY000089").sums(transmission).date(generated));
        ended = true;
        out.flush();
    }

    private Sums openAssignment() {
        Sums open = assignment;
        if (open == null) {
            throw new IllegalStateException("out of order: no assignment has started");
        }
        return open;
    }

    private static void requireState(boolean holds, String rule) {
        if (!holds) {
            throw new IllegalStateException("out of order: " + rule);
        }
    }

    private static Line line(String identity) {
        return new Line().text(identity);
    }

    private void write(Line line) throws IOException {
        out.write(line.finished().getBytes(ISO_8859_1));
    }

    /** What an end record tells. */
    private static final class Sums {

        private long transactions;
        private long records;
        private long total;
        private @Nullable LocalDate earliest;
        private @Nullable LocalDate latest;

        void add(OcrGiroTransaction transaction) {
            boolean reversal = transaction.type() == 18 || transaction.type() == 20;
            long amount = transaction.amount();
            total = Math.addExact(total, reversal ? Math.abs(amount) : amount);
            transactions++;
            records += transaction.hasText() ? 3 : 2;
            LocalDate date = transaction.netsDate();
            earliest = earliest == null || date.isBefore(earliest) ? date : earliest;
            latest = latest == null || date.isAfter(latest) ? date : latest;
        }

        void add(Sums part) {
            total = Math.addExact(total, part.total);
            transactions += part.transactions;
            records += part.records;
        }
    }

    /** A record as it grows, field by field; what is left of it is zeros. */
    private static final class Line {

        private final StringBuilder text = new StringBuilder(82);

        Line text(String value) {
            text.append(value);
            return this;
        }

        Line digits(String value, int length, String what) {
            if (!value.matches("[0-9]{" + length + "}")) {
                throw new IllegalArgumentException(what + " must have " + length + " digits: '" + value + "'");
            }
            return text(value);
        }

        Line number(long value, int length) {
            String digits = Long.toString(value);
            if (value < 0 || digits.length() > length) {
                throw new IllegalArgumentException("a number must have at most " + length + " digits: " + value);
            }
            return right(digits, length, '0');
        }

        Line sums(Sums sums) {
            number(sums.transactions, 8).number(sums.records, 8);
            return sums.total < 0 ? text("-").number(-sums.total, 16) : number(sums.total, 17);
        }

        Line date(@Nullable LocalDate date) {
            return date == null
                    ? text("000000")
                    : number(date.getDayOfMonth(), 2)
                            .number(date.getMonthValue(), 2)
                            .number(date.getYear() % 100, 2);
        }

        Line right(String value, int length, char filler) {
            return text(String.valueOf(filler).repeat(length - value.length())).text(value);
        }

        Line left(String value, int length) {
            return text(value).text(" ".repeat(length - value.length()));
        }

        String finished() {
            return text("0".repeat(80 - text.length())).text("\r\n").text.toString();
        }
    }
}
