package org.schoolbilling.spi.bank;

import org.schoolbilling.refund.RefundTransfer;
import org.schoolbilling.spi.Cursor;

/** The transfers of a batch of refunds, to be read as often as is needed. */
@FunctionalInterface
public interface RefundTransfers {

    /** All of them in number order; closed by its reader. */
    Cursor<RefundTransfer> open();
}
