package org.schoolbilling.bank.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import org.schoolbilling.spi.bank.BankFileException;

/**
 * What stands before an XML message and is passed over: a byte order mark and blanks. XML allows no blanks there, but people who
 * open and save a file leave them.
 *
 * @param rest the message from its first character on
 * @param isLate whether anything was passed over
 * @param lines how many lines of it
 */
record MessageStart(InputStream rest, boolean isLate, long lines) {

    private static final int MAX_BLANKS = 1 << 16;

    static MessageStart of(String file, InputStream bytes) throws IOException {
        PushbackInputStream in = new PushbackInputStream(bytes, FileStart.BYTE_ORDER_MARK_LENGTH);
        byte[] mark = in.readNBytes(FileStart.BYTE_ORDER_MARK_LENGTH);
        boolean hasMark = FileStart.hasByteOrderMark(mark);
        if (!hasMark) {
            in.unread(mark);
        }
        long lines = 0;
        int blanks = 0;
        int next = in.read();
        while (next == ' ' || next == '\t' || next == '\r' || next == '\n') {
            lines += next == '\n' ? 1 : 0;
            blanks++;
            if (blanks > MAX_BLANKS) {
                throw new BankFileException(file, 1, 1, "start of the file", "nothing but blanks", "an XML message");
            }
            next = in.read();
        }
        if (next >= 0) {
            in.unread(next);
        }
        return new MessageStart(in, hasMark || blanks > 0, lines);
    }
}
