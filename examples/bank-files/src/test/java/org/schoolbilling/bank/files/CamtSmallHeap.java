package org.schoolbilling.bank.files;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import org.schoolbilling.spi.bank.BankFileSummary;

/** Reads a message that is made while it is read, so that all of it is never there: one entry again and again. */
final class CamtSmallHeap {

    private static final byte[] MESSAGE = CamtFiles.message("<!-- entries -->").getBytes(UTF_8);
    static final byte[] ENTRY =
            (CamtFiles.entry("1.00", CamtFiles.payment("1.00", "000100100000015")) + "\n").getBytes(UTF_8);

    private CamtSmallHeap() {}

    public static void main(String[] arguments) throws IOException {
        InputStream file = new Repeated(payments(Integer.parseInt(arguments[0])));
        BankFileSummary summary =
                new Camt054Format().read(CamtFiles.file(file), OcrFiles.TODAY, OcrFiles.NOK, item -> {});
        System.out.println(summary.transactions() + " payments, " + summary.total());
    }

    static long payments(int megabytes) {
        return megabytes * 1_000_000L / ENTRY.length + 1;
    }

    private static final class Repeated extends InputStream {

        private final int split = new String(MESSAGE, UTF_8).indexOf("<!--");
        private long entries;
        private byte[] part = java.util.Arrays.copyOf(MESSAGE, split);
        private int next;
        private boolean isEnding;

        Repeated(long entries) {
            this.entries = entries;
        }

        @Override
        public int read() {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0];
        }

        @Override
        public int read(byte[] bytes, int offset, int length) {
            if (next == part.length && !advance()) {
                return -1;
            }
            int count = Math.min(length, part.length - next);
            System.arraycopy(part, next, bytes, offset, count);
            next += count;
            return count;
        }

        private boolean advance() {
            next = 0;
            if (entries > 0) {
                entries--;
                part = ENTRY;
            } else if (!isEnding) {
                isEnding = true;
                part = java.util.Arrays.copyOfRange(MESSAGE, split, MESSAGE.length);
            } else {
                return false;
            }
            return true;
        }
    }
}
