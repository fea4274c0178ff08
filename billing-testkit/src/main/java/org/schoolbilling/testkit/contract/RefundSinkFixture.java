package org.schoolbilling.testkit.contract;

import java.util.List;
import org.schoolbilling.spi.bank.RefundSink;

/** One bank that has nothing yet, and sinks that hand batches of refunds over to it. Each test makes one and closes it. */
public interface RefundSinkFixture extends AutoCloseable {

    /** A sink to this bank: an instance of its own each time, as after a restart. */
    RefundSink open();

    /**
     * What the bank pays: the content of each batch that took effect, in any order. The same batch that came twice, which a
     * bank tells by its message id, is here once.
     */
    List<byte[]> received();

    /** Ends all, and does away with the bank. */
    @Override
    void close();
}
