package org.schoolbilling.erp.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.schoolbilling.catalog.LedgerSettings;
import org.schoolbilling.export.BatchNumber;
import org.schoolbilling.export.GlBatch;
import org.schoolbilling.spi.erp.GlDelivery;

/**
 * A way to write ledger rows to a file. A new ERP needs one of these and nothing else: {@link #write} checks the batch,
 * {@link FileErpSink} delivers it. Implementations are immutable.
 */
public interface LedgerFormat {

    /**
     * What batches are marked with, such as {@code gl07}. A batch comes out again as it did first only if the same name
     * always means the same bytes (GLX-3): a changed setting is a new name.
     */
    String name();

    /** How names of its files end, without the dot. */
    String extension();

    /**
     * Starts a file; the stream is not closed.
     *
     * @throws LedgerFileException if no row of the batch can be written, since its settings do not fit
     */
    LedgerRowWriter start(GlBatch batch, LedgerSettings settings, OutputStream out);

    /**
     * Reads a file to its end.
     *
     * @return whether it is whole, as far as the format can tell, and carries nothing but this batch
     */
    boolean isWhole(InputStream in, BatchNumber batch) throws IOException;

    /**
     * Writes a batch and checks it on the way (GLX-6): each voucher's rows add up to 0, vouchers come in ascending order with
     * their dates, and neither rows nor sums exceed what the batch states. Memory does not grow with the rows.
     *
     * @return what was written
     * @throws LedgerFileException with every fault; then what reached the stream is worthless
     */
    default LedgerTotals write(GlDelivery delivery, OutputStream out) throws IOException {
        return LedgerFileWriter.write(this, delivery, out);
    }
}
