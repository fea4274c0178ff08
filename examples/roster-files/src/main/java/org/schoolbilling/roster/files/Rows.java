package org.schoolbilling.roster.files;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** A roster file that is being read; a row at a time, faulty ones too. */
interface Rows extends Closeable {

    /** The next row, or null after the last. */
    @Nullable
    Row next() throws IOException;

    /** Starts to read these bytes as the file's. Closing the rows closes them. */
    static Rows open(RosterFile file, InputStream bytes) {
        return switch (file.format()) {
            case CSV -> new CsvRows(file, bytes);
            case JSON -> new JsonRows(file, bytes);
        };
    }

    static Rows open(RosterFile file) throws IOException {
        return open(file, file.opener().open());
    }
}
