package org.schoolbilling.spi.json;

import java.io.Reader;

/**
 * A text, read so that no part ends between the two halves of a character beyond 16 bits. The YAML parser means to
 * complete such a part, and runs over the end of its buffer.
 */
final class WholeCharacters extends Reader {

    private final String text;
    private int next;

    WholeCharacters(String text) {
        this.text = text;
    }

    @Override
    public int read(char[] buffer, int offset, int length) {
        int count = Math.min(length, text.length() - next);
        if (count == 0 && length > 0) {
            return -1;
        }
        if (count > 1 && Character.isHighSurrogate(text.charAt(next + count - 1))) {
            count--;
        }
        text.getChars(next, next + count, buffer, offset);
        next += count;
        return count;
    }

    @Override
    public void close() {
        // Nothing is open.
    }
}
