package org.schoolbilling.roster.files;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;

/** Text that is made while it is read, so that a file of any size needs no memory. */
final class GeneratedStream extends InputStream {

    private final Iterator<String> pieces;
    private byte[] piece = new byte[0];
    private int at;

    GeneratedStream(Iterator<String> pieces) {
        this.pieces = pieces;
    }

    @Override
    public int read() {
        return fill() ? piece[at++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) {
        if (!fill()) {
            return -1;
        }
        int count = Math.min(length, piece.length - at);
        System.arraycopy(piece, at, bytes, offset, count);
        at += count;
        return count;
    }

    private boolean fill() {
        while (at == piece.length && pieces.hasNext()) {
            piece = pieces.next().getBytes(StandardCharsets.UTF_8);
            at = 0;
        }
        return at < piece.length;
    }
}
