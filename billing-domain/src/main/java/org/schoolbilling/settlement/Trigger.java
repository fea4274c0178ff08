package org.schoolbilling.settlement;

/** What may change a status (STA-1, STA-9). */
public enum Trigger {
    ISSUED,
    REMINDED,
    PAYMENT,
    PAYMENT_MOVED_IN,
    PAYMENT_MOVED_OUT,
    PAYMENT_RETURNED,
    WAIVER,
    WAIVER_UNDONE,
    REFUND_CLAIM,
    REFUND_CLAIM_WITHDRAWN,
    REFUND,
    REFUND_RETURNED,
    CREDIT,
    CREDIT_WITHDRAWN,
    CLAIM_ADDED,
    BY_HAND
}
