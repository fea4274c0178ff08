package org.schoolbilling.admin.command;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;

/** Writes text to a stream that others write to later: closing it writes what is left, and no more. */
final class KeptOpenWriter extends OutputStreamWriter {

    KeptOpenWriter(OutputStream out) {
        super(out, StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        flush();
    }
}
