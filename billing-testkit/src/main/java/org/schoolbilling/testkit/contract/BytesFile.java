package org.schoolbilling.testkit.contract;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicInteger;
import org.schoolbilling.spi.bank.BankFile;

/** A bank file in memory that counts how often it is opened and closed, and can break or trickle. */
final class BytesFile implements BankFile {

    static final String BROKE = "the line went dead";

    private final byte[] bytes;
    private final int breaksAfter;
    private final boolean isTrickling;
    private final AtomicInteger opened = new AtomicInteger();
    private final AtomicInteger closed = new AtomicInteger();

    BytesFile(byte[] bytes) {
        this(bytes, -1, false);
    }

    private BytesFile(byte[] bytes, int breaksAfter, boolean isTrickling) {
        this.bytes = bytes.clone();
        this.breaksAfter = breaksAfter;
        this.isTrickling = isTrickling;
    }

    /** Fails once after so many bytes; what is read after that looks like the end. */
    static BytesFile breakingAfter(byte[] bytes, int count) {
        return new BytesFile(bytes, count, false);
    }

    /** Gives one byte to three bytes at a time. */
    static BytesFile inPieces(byte[] bytes) {
        return new BytesFile(bytes, -1, true);
    }

    int opened() {
        return opened.get();
    }

    int closed() {
        return closed.get();
    }

    @Override
    public String name() {
        return "bytes.test";
    }

    @Override
    public InputStream open() {
        opened.incrementAndGet();
        return new Opened();
    }

    private final class Opened extends FilterInputStream {

        private int given;
        private boolean isBroken;
        private boolean isClosed;

        Opened() {
            super(new ByteArrayInputStream(bytes));
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] to, int offset, int length) throws IOException {
            if (isBroken) {
                return -1;
            }
            int most = isTrickling ? Math.min(length, 1 + given % 3) : length;
            if (breaksAfter >= 0) {
                most = Math.min(most, breaksAfter - given);
                if (most <= 0) {
                    isBroken = true;
                    throw new IOException(BROKE);
                }
            }
            int count = super.read(to, offset, most);
            given += Math.max(count, 0);
            return count;
        }

        @Override
        public void close() throws IOException {
            super.close();
            if (!isClosed) {
                isClosed = true;
                closed.incrementAndGet();
            }
        }
    }
}
