package org.schoolbilling.payment;

/** Where a recorded bank transaction stands (PAY-4, PAY-13). */
public enum TransactionState {
    /** On the unresolved list. */
    UNRESOLVED,
    /** Booked by a load. */
    REGISTERED,
    /** Placed by hand on one or more invoices. */
    PLACED,
    /** Confirmed as a duplicate of another. */
    DUPLICATE,
    /** To be sent back to the payer: in the next batch of refunds (REF-5). */
    SENT_BACK,
    /** In a batch of refunds: the bank was asked to pay it back. */
    PAID_BACK,
    /** Removed from the list with a reason. */
    REMOVED
}
