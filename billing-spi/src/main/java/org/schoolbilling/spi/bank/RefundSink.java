package org.schoolbilling.spi.bank;

import java.util.Optional;
import org.schoolbilling.refund.RefundBatch;

/**
 * Where batches of refunds go to be paid (REF-5): a file for the bank, or the bank itself. One batch at a time, from one thread.
 */
public interface RefundSink {

    /** The format it writes, such as {@code pain.001.001.03}; 1 to 40 characters. A batch stays in the format it was made in. */
    String format();

    /**
     * What is wrong with a batch that was not stored yet, so that the bank would be bound to refuse it; nothing is marked then.
     */
    Optional<String> fault(RefundBatch batch, RefundTransfers transfers);

    /**
     * Hands a batch over. It may be asked for the same batch again, where it is not known whether the last time got through or
     * where a person asks for it: the same batch in the same format gives the same bytes, with the same message id, by which
     * the bank tells.
     *
     * @throws RuntimeException if the batch was not handed over, or may not have been
     */
    void deliver(RefundBatch batch, RefundTransfers transfers);
}
