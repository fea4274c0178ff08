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
    PAYMENT_MOVED,
    WAIVER,
    REFUND,
    REFUND_CLAIM,
    CUSTOMER_REFERENCE,
    REFUND_ACCOUNT,
    /** Reminders were stopped, or allowed again; the reason is a description and is not logged (REM-7). */
    DUNNING_STOP,
    /** The invoice is known not to have been delivered, or that was taken back; logged without the reason (REM-7). */
    UNDELIVERED,
    /** The debtor wished to have the invoice sent, or sent anew (SLF-3). */
    SEND_WISHED,
    PAYMENT_REFERENCE,
    /** A bank transaction of the unresolved list was placed, removed, sent back, confirmed as duplicate or reopened. */
    TRANSACTION,
    CATALOGUE,
    /** A debtor was erased after the legal period (LOG-5). */
    ERASED
}
