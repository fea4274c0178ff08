package org.schoolbilling.erp.files;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.schoolbilling.export.BatchNumber;
import org.schoolbilling.spi.Cursor;

/**
 * Reads Unit4 files back, for checks: fields by their stated positions, row by row, with the memory of one row. It reads
 * what the format's profile writes, and numbers in any of its forms.
 */
public final class Unit4FileReader {

    private final Unit4Format format;

    public Unit4FileReader(Unit4Format format) {
        this.format = Objects.requireNonNull(format, "format");
    }

    /**
     * Opens a file. The cursor closes the stream; it throws {@link LedgerFileException} at a row that is cut off or does not
     * hold what its fields ask for, and {@link UncheckedIOException} where the stream fails.
     */
    public Cursor<Unit4Row> read(InputStream in) {
        return new Rows(format, new BufferedInputStream(in, 1 << 16));
    }

    static boolean isWhole(Unit4Format format, InputStream in, BatchNumber batch) throws IOException {
        Rows rows = new Rows(format, new BufferedInputStream(in, 1 << 16));
        try {
            long voucher = 0;
            long sum = 0;
            while (rows.hasNext()) {
                Unit4Row row = rows.next();
                if (row.voucher() != voucher && sum != 0) {
                    return false;
                }
                voucher = row.voucher();
                sum = Math.addExact(sum, row.amount().minor());
                if (!row.batch().equals(batch.value())) {
                    return false;
                }
            }
            return sum == 0;
        } catch (LedgerFileException | ArithmeticException e) {
            return false;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static final class Rows implements Cursor<Unit4Row> {

        private final Unit4Format format;
        private final InputStream in;
        private final byte[] lineEnd;
        private final byte[] bytes;
        private long row;
        private @Nullable Unit4Row next;

        Rows(Unit4Format format, InputStream in) {
            this.format = format;
            this.in = in;
            this.lineEnd = format.profile().lineEnd().bytes();
            this.bytes = new byte[format.rowLength()];
        }

        @Override
        public boolean hasNext() {
            if (next == null) {
                next = read();
            }
            return next != null;
        }

        @Override
        public Unit4Row next() {
            if (!hasNext()) {
                throw new NoSuchElementException("no more rows");
            }
            Unit4Row read = Objects.requireNonNull(next);
            next = null;
            return read;
        }

        private @Nullable Unit4Row read() {
            int count;
            try {
                count = in.readNBytes(bytes, 0, bytes.length);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            if (count == 0) {
                return null;
            }
            row++;
            int end = bytes.length - lineEnd.length;
            if (count < bytes.length || !Arrays.equals(bytes, end, bytes.length, lineEnd, 0, lineEnd.length)) {
                throw LedgerFileException.of(
                        "row " + row,
                        "has not " + end + " characters and " + format.profile().lineEnd());
            }
            return new ReadRecord(format, bytes, row).toRow();
        }

        @Override
        public void close() {
            try {
                in.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
