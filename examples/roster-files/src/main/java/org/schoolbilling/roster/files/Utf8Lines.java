package org.schoolbilling.roster.files;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a file in UTF-8, which end in LF, CRLF or CR. Bytes that are not UTF-8 come out as U+FFFD. Of a line that is
 * too long no more than its beginning is kept.
 */
final class Utf8Lines implements Closeable {

    /** The byte order mark says that the file is UTF-16. */
    static final class Utf16Exception extends IOException {
        private static final long serialVersionUID = 1L;

        Utf16Exception() {
            super("UTF-16");
        }
    }

    /** A line without its end. */
    record Line(long number, String text, boolean isTooLong) {}

    private final InputStream in;
    private final byte[] buffer = new byte[16 * 1024];
    private final byte[] line;
    private int from;
    private int to;
    private long number;
    private boolean isAfterCr;

    Utf8Lines(InputStream in, int maxBytes) throws IOException {
        this.in = withoutMark(in);
        this.line = new byte[maxBytes];
    }

    /** The bytes after the byte order mark, where there is one. */
    static InputStream withoutMark(InputStream in) throws IOException {
        PushbackInputStream bytes = new PushbackInputStream(in, 3);
        byte[] head = bytes.readNBytes(3);
        if (head.length >= 2 && (head[0] & 0xFF) + (head[1] & 0xFF) == 0xFE + 0xFF && (head[0] & 0xFF) >= 0xFE) {
            throw new Utf16Exception();
        }
        boolean isMark = head.length == 3 && head[0] == (byte) 0xEF && head[1] == (byte) 0xBB && head[2] == (byte) 0xBF;
        if (!isMark) {
            bytes.unread(head);
        }
        return bytes;
    }

    @Nullable
    Line next() throws IOException {
        int length = 0;
        boolean isAny = false;
        while (true) {
            if (from == to && !fill()) {
                return isAny ? line(length) : null;
            }
            byte b = buffer[from++];
            if (b == '\n' && isAfterCr) {
                isAfterCr = false;
                continue;
            }
            isAfterCr = b == '\r';
            if (b == '\n' || b == '\r') {
                return line(length);
            }
            isAny = true;
            if (length < line.length) {
                line[length] = b;
            }
            length = Math.min(length + 1, line.length + 1);
        }
    }

    private Line line(int length) {
        boolean isTooLong = length > line.length;
        int kept = isTooLong ? 200 : length;
        return new Line(++number, new String(line, 0, Math.min(kept, line.length), StandardCharsets.UTF_8), isTooLong);
    }

    private boolean fill() throws IOException {
        from = 0;
        to = Math.max(0, in.read(buffer, 0, buffer.length));
        return to > 0;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
