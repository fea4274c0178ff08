package org.schoolbilling.roster.files;

import java.io.IOException;
import java.io.InputStream;

/** A line that goes dead, and then looks like the end of the file. */
final class FailingStream extends InputStream {

    private boolean hasFailed;

    @Override
    public int read() throws IOException {
        if (hasFailed) {
            return -1;
        }
        hasFailed = true;
        throw new IOException("the line went dead");
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        return read();
    }
}
