package org.schoolbilling.store.jdbc;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.postgresql.copy.CopyIn;

/**
 * Rows in PostgreSQL's binary format, sent piece by piece while the next ones are made. All columns of a row are given, in
 * order; the server checks that their number and types are right.
 */
final class CopyRows extends Params {

    private static final byte[] SIGNATURE = "PGCOPY\n\377\r\n\0".getBytes(StandardCharsets.ISO_8859_1);
    private static final int PIECE = 1 << 16;
    private static final int NULL = -1;
    private static final LocalDate EPOCH = LocalDate.of(2000, 1, 1);
    private static final Instant EPOCH_START = Instant.parse("2000-01-01T00:00:00Z");

    private final CopyIn copy;
    private final int columns;
    private ByteBuffer buffer = ByteBuffer.allocate(PIECE);

    CopyRows(CopyIn copy, int columns) {
        this.copy = copy;
        this.columns = columns;
        buffer.put(SIGNATURE).putInt(0).putInt(0);
    }

    /** The next row; its columns follow. */
    void begin() throws SQLException {
        room(2).putShort((short) columns);
    }

    /** The last row was given. */
    void end() throws SQLException {
        room(2).putShort((short) -1);
        send();
    }

    private void send() throws SQLException {
        copy.writeToCopy(buffer.array(), 0, buffer.position());
        buffer.clear();
    }

    /** The buffer, with room for so many bytes. */
    private ByteBuffer room(int bytes) throws SQLException {
        if (buffer.remaining() < bytes) {
            send();
            if (buffer.capacity() < bytes) {
                buffer = ByteBuffer.allocate(bytes);
            }
        }
        return buffer;
    }

    private Params nothing() throws SQLException {
        room(Integer.BYTES).putInt(NULL);
        return this;
    }

    @Override
    Params text(@Nullable String value) throws SQLException {
        if (value == null) {
            return nothing();
        }
        byte[] bytes = Texts.storable(value).getBytes(StandardCharsets.UTF_8);
        room(Integer.BYTES + bytes.length).putInt(bytes.length).put(bytes);
        return this;
    }

    @Override
    Params number(long value) throws SQLException {
        room(Integer.BYTES + Long.BYTES).putInt(Long.BYTES).putLong(value);
        return this;
    }

    @Override
    Params numberOrNull(@Nullable Long value) throws SQLException {
        return value == null ? nothing() : number(value);
    }

    @Override
    Params integer(int value) throws SQLException {
        room(2 * Integer.BYTES).putInt(Integer.BYTES).putInt(value);
        return this;
    }

    @Override
    Params integerOrNull(@Nullable Integer value) throws SQLException {
        return value == null ? nothing() : integer(value);
    }

    @Override
    Params flag(@Nullable Boolean value) throws SQLException {
        if (value == null) {
            return nothing();
        }
        room(Integer.BYTES + 1).putInt(1).put((byte) (value ? 1 : 0));
        return this;
    }

    /** Days since the year 2000. */
    @Override
    Params date(@Nullable LocalDate value) throws SQLException {
        return value == null ? nothing() : integer(Math.toIntExact(EPOCH.until(value, ChronoUnit.DAYS)));
    }

    /** Microseconds since the year 2000. */
    @Override
    Params at(Instant value) throws SQLException {
        return number(EPOCH_START.until(value.truncatedTo(ChronoUnit.MICROS), ChronoUnit.MICROS));
    }

    @Override
    Params numbers(Collection<Long> values) {
        throw new UnsupportedOperationException("no column is a list");
    }

    @Override
    Params texts(Collection<String> values) {
        throw new UnsupportedOperationException("no column is a list");
    }
}
