package org.schoolbilling.spi.erp;

import java.util.List;
import org.schoolbilling.export.BatchNumber;

/** Where ledger batches go. Implementations must be safe for use by several threads. */
public interface ErpSink {

    /** The name of the format it writes, such as {@code gl07}. */
    String format();

    /**
     * What would make it reject a batch, found without handing anything over: text that does not fit, codings of another
     * ERP. Asked before postings are marked, so that they can still be mended. The default finds nothing.
     */
    default List<DeliveryAnswer.Rejected.Item> check(GlDelivery delivery) {
        return List.of();
    }

    /**
     * Hands a batch over, whole or not at all. It may be called again with the same batch number, after any answer and
     * after a crash, and then counts once (SPI-8); the same number always brings the same rows.
     *
     * @return accepted, rejected or in doubt, never {@link DeliveryAnswer.NeverSeen}. An exception means in doubt
     */
    DeliveryAnswer deliver(GlDelivery delivery);

    /** What became of a batch that may have been delivered; asked by its number, which is its natural key. */
    DeliveryAnswer ask(BatchNumber number);
}
