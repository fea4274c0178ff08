package org.schoolbilling.ledger;

/** What a log entry is about (LOG-1). Remarks and descriptions are not logged. */
public enum LogField {
    STATUS,
    DUE_DATE,
    SENT_DATE,
    REMINDED_DATE,
    LINE_AMOUNT,
    LINE_REMOVED,
    CLAIM_ADDED,
    DISCARDED,
    PAYMENT_BY_HAND,
    PAYMENT_RETURNED,
    WAIVER,
    CUSTOMER_REFERENCE,
    REFUND_ACCOUNT,
    PAYMENT_REFERENCE,
    /** A bank transaction of the unresolved list was placed, removed, sent back, confirmed as duplicate or reopened. */
    TRANSACTION,
    CATALOGUE
}
