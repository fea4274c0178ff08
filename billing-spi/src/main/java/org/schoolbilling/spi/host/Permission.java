package org.schoolbilling.spi.host;

/** What an operation needs its actor to be allowed (SPI-13). */
public enum Permission {
    /** Reading invoices, lists and reports. */
    READ,
    /** Working on one debtor's invoices: claims, payments and waivers by hand. */
    ONE_DEBTOR,
    /** Runs over many: generate, issue, load, remind. */
    MASS_RUN,
    /** Paying money back. */
    REFUND,
    /** Changing the catalogue and the settings. */
    SETTINGS,
    /** Handing postings over to the ERP. */
    EXPORT,
    /** Erasing a debtor after the legal period. */
    ERASE
}
