package org.schoolbilling.bank.files;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import org.schoolbilling.spi.bank.BankFileSummary;

/** Reads a file that is made while it is read, so that all of it is never there. */
final class SmallHeap {

    private SmallHeap() {}

    public static void main(String[] arguments) throws IOException {
        InputStream file = new OneAssignment(Integer.parseInt(arguments[0]));
        BankFileSummary summary =
                new OcrGiroFormat().read(OcrFiles.file(file), OcrFiles.TODAY, OcrFiles.NOK, item -> {});
        System.out.println(summary.transactions() + " transactions, " + summary.total());
    }

    /** Transactions of one krone each; a line at a time. */
    private static final class OneAssignment extends InputStream {

        private final int transactions;
        private int lines;
        private byte[] line = {};
        private int next;

        OneAssignment(int transactions) {
            this.transactions = transactions;
        }

        @Override
        public int read() {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0];
        }

        @Override
        public int read(byte[] bytes, int offset, int length) {
            if (next == line.length) {
                if (lines == 2 * transactions + 4) {
                    return -1;
                }
                lines++;
                line = (line() + "\n").getBytes(ISO_8859_1);
                next = 0;
            }
            int count = Math.min(length, line.length - next);
            System.arraycopy(line, next, bytes, offset, count);
            next += count;
            return count;
        }

        private String line() {
            if (lines == 1) {
                return "NY00001000008080000004298765432" + "0".repeat(49);
            } else if (lines == 2) {
                return "NY090020001234567000000112345678903" + "0".repeat(45);
            } else if (lines == 2 * transactions + 3) {
                return end("NY090088", lines - 1) + "051026".repeat(3) + "0".repeat(21);
            } else if (lines == 2 * transactions + 4) {
                return end("NY000089", lines) + "051026" + "0".repeat(33);
            } else if (lines % 2 == 1) {
                return item("30") + "0510261305100001000000000000000100          000100100000015000000";
            }
            return item("31") + "00000000001234567890000000051026971041332190000000000000000000000";
        }

        private String item(String record) {
            return String.format(Locale.ROOT, "NY0910%s%07d", record, (lines - 1) / 2);
        }

        private String end(String record, int records) {
            return String.format(Locale.ROOT, "%s%08d%08d%017d", record, transactions, records, 100L * transactions);
        }
    }
}
