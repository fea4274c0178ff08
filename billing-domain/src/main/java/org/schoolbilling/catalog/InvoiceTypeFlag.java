package org.schoolbilling.catalog;

/** What an invoice type is marked with (CAT-4). */
public enum InvoiceTypeFlag {
    /** The host registers the recipient as a student when an invoice is created (GEN-13). */
    CREATE_AS_STUDENT,
    /** May be used for new invoices. */
    ACTIVE,
    /** An annual fee: claimed in autumn, it covers autumn and spring (årsavgift). */
    ANNUAL_FEE,
    /** Payments are posted to the general ledger (konter). */
    POSTED,
    /** Debtors see it after the due date too. */
    SHOWN_AFTER_DUE_DATE
}
