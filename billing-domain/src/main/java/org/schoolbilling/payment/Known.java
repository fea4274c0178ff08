package org.schoolbilling.payment;

import org.jspecify.annotations.Nullable;
import org.schoolbilling.invoice.Invoice;

/**
 * What the ledger knows about a transaction and its reference.
 *
 * @param recorded the transaction itself, where it was recorded before
 * @param byKid the invoice whose stored KID is the reference, as text
 * @param byNumber the invoice that has the number a KID scheme of the account reads in the reference
 */
public record Known(
        @Nullable RecordedTransaction recorded,
        @Nullable Invoice byKid,
        @Nullable Invoice byNumber) {

    /** Nothing is known. */
    public static final Known NOTHING = new Known(null, null, null);
}
