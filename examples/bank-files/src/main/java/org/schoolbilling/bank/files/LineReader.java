package org.schoolbilling.bank.files;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.schoolbilling.spi.bank.BankFileException;

/**
 * Lines of exactly 80 printable characters, forward only, in one buffer that never grows (ERR-3).
 *
 * <p>A line ends with LF or CR LF, the last one also with the file. Blank lines may stand at the end only. The digest is
 * taken of all bytes that were read.
 */
final class LineReader {

    static final int LENGTH = 80;

    /** The counts of the end records have eight digits: a file with more lines cannot be right. */
    private static final long MAX_LINES = 99_999_999;

    /** Eighty characters of UTF-8 at most, and a line end. */
    private static final int MAX_BYTES = 4 * LENGTH + 2;

    private static final int BUFFER = 1 << 16;

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());

    private final String file;
    private final InputStream in;
    private final MessageDigest digest;
    private final byte[] buffer = new byte[BUFFER];
    private int next;
    private int end;
    private boolean atEnd;
    private long bytesRead;
    private long line;
    private long blankLine;
    private boolean hasUtf8;

    /** Where the current line is: normally in the buffer. */
    private byte[] bytes = buffer;

    private int start;

    LineReader(String file, InputStream in) {
        this.file = file;
        this.in = in;
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** The first bytes of the file, before any line is read. */
    byte[] head(int length) throws IOException {
        fill();
        return Arrays.copyOf(buffer, Math.min(length, end));
    }

    void skipByteOrderMark() {
        next = FileStart.BYTE_ORDER_MARK_LENGTH;
    }

    /** Moves to the next line; false at the end of the file. */
    boolean advance() throws IOException {
        fill();
        int from = next;
        int to = from + LENGTH;
        if (to + 1 < end && buffer[from] != ' ' && !hasControl(buffer, from)) {
            if (buffer[to] == '\n') {
                next = to + 1;
                return accept(buffer, from);
            } else if (buffer[to] == '\r' && buffer[to + 1] == '\n') {
                next = to + 2;
                return accept(buffer, from);
            }
        }
        return advanceWithCare();
    }

    byte[] bytes() {
        return bytes;
    }

    /** Where in {@link #bytes()} the line starts. */
    int start() {
        return start;
    }

    /** The number of the current line, from 1; blank ones count. */
    long line() {
        return line;
    }

    long bytesRead() {
        return bytesRead;
    }

    /** Whether a line was of 80 characters in UTF-8 only: someone opened and saved the file. */
    boolean hasUtf8() {
        return hasUtf8;
    }

    /** Of all bytes, once the end is reached. */
    String sha256() {
        return HexFormat.of().formatHex(digest.digest());
    }

    private boolean accept(byte[] lineBytes, int lineStart) {
        bytes = lineBytes;
        start = lineStart;
        line++;
        if (line > MAX_LINES) {
            throw fault(0, "file", "more than " + MAX_LINES + " lines", "at most so many");
        }
        return true;
    }

    /** The last line, blank ones, ones in UTF-8, and all that are wrong. */
    private boolean advanceWithCare() throws IOException {
        while (next < end) {
            int from = next;
            int to = lineEnd(from);
            if (isBlank(from, to)) {
                accept(buffer, from);
                blankLine = blankLine == 0 ? line : blankLine;
                fill();
                continue;
            }
            if (blankLine > 0) {
                throw new BankFileException(
                        file, blankLine, 1, "record", "an empty line inside the file", "a record of 80 characters");
            }
            accept(buffer, from);
            for (int i = from; i < to; i++) {
                if (isControl(buffer[i])) {
                    throw fault(i - from + 1, "record", "a control character, code " + buffer[i], "printable text");
                }
            }
            if (to - from == LENGTH) {
                return true;
            }
            byte @Nullable [] recoded = fromUtf8(from, to);
            if (recoded == null) {
                throw wrongLength(to - from);
            }
            hasUtf8 = true;
            bytes = recoded;
            start = 0;
            return true;
        }
        return false;
    }

    /** The end of the line without its line end; {@code next} is moved behind that. */
    private int lineEnd(int from) {
        int limit = Math.min(end, from + MAX_BYTES);
        int to = from;
        while (to < limit && buffer[to] != '\n') {
            to++;
        }
        if (to < limit) {
            next = to + 1;
        } else if (atEnd && limit == end) {
            next = end;
        } else {
            line++;
            throw fault(LENGTH + 1, "record", "more than " + (limit - from) + " characters", "a line end");
        }
        return to > from && buffer[to - 1] == '\r' ? to - 1 : to;
    }

    private boolean isBlank(int from, int to) {
        for (int i = from; i < to; i++) {
            if (buffer[i] != ' ') {
                return false;
            }
        }
        return to - from <= LENGTH;
    }

    private byte @Nullable [] fromUtf8(int from, int to) {
        if (to - from < LENGTH) {
            return null;
        }
        try {
            String text = UTF_8.newDecoder()
                    .decode(ByteBuffer.wrap(buffer, from, to - from))
                    .toString();
            byte[] recoded = text.getBytes(ISO_8859_1);
            return recoded.length == LENGTH ? recoded : null;
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    private BankFileException wrongLength(int length) {
        String found = length + " characters" + (atEnd && next == end ? ", then the end of the file" : "");
        return fault(Math.min(length, LENGTH) + 1, "record", found, LENGTH + " characters");
    }

    private BankFileException fault(int column, String what, String found, String expected) {
        return new BankFileException(file, line, column, what, found, expected);
    }

    /** Whether any of the 80 bytes is below 32, eight at a time; a line end among them is. */
    private static boolean hasControl(byte[] bytes, int from) {
        long found = 0;
        for (int i = 0; i < LENGTH; i += Long.BYTES) {
            long eight = (long) LONGS.get(bytes, from + i);
            found |= (eight - 0x2020202020202020L) & ~eight;
        }
        return (found & 0x8080808080808080L) != 0;
    }

    private static boolean isControl(byte b) {
        return b >= 0 && b < ' ';
    }

    /** Sees to it that a whole line is in the buffer, or all that is left of the file. */
    private void fill() throws IOException {
        if (end - next >= MAX_BYTES || atEnd) {
            return;
        }
        System.arraycopy(buffer, next, buffer, 0, end - next);
        end -= next;
        next = 0;
        while (!atEnd && end < MAX_BYTES) {
            int count = in.read(buffer, end, buffer.length - end);
            if (count < 0) {
                atEnd = true;
            } else {
                digest.update(buffer, end, count);
                end += count;
                bytesRead += count;
            }
        }
    }
}
