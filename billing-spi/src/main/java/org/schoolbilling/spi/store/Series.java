package org.schoolbilling.spi.store;

/** A series of numbers without gap, advanced only in the commit that uses the numbers (SPI-3). */
public enum Series {
    /** Invoice numbers (INV-3). */
    INVOICE,
    /** Voucher numbers (GLX-1). */
    VOUCHER,
    /** Batches of refunds (REF-5). */
    REFUND,
    /** Positions in the chain of the change log (LOG-3). */
    LOG_CHAIN
}
