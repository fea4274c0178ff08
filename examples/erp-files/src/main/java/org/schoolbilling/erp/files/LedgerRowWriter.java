package org.schoolbilling.erp.files;

import java.io.IOException;
import java.util.Optional;
import org.schoolbilling.export.GlRow;

/** Writes the rows of one file, in their order. Not safe for use by several threads. */
public interface LedgerRowWriter {

    /**
     * Writes one row, or leaves it out.
     *
     * @throws LedgerFileException with every fault of this row; the next row may follow all the same, so that a reader of the
     *     faults gets them all at once
     */
    void write(GlRow row) throws IOException;

    /** Writes what comes after the last row, and hands all to the stream. */
    void finish() throws IOException;

    /** What was left out so far; empty for a format that leaves nothing out. */
    default Optional<LeftOut> leftOut() {
        return Optional.empty();
    }
}
