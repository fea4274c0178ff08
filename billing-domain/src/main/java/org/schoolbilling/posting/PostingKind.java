package org.schoolbilling.posting;

/** What an account of a posting stands for. */
public enum PostingKind {
    /** The payee's ledger account: money received. */
    RECEIVED,
    /** A claim's coding. */
    CLAIM,
    /** VAT contained in a claim. */
    VAT,
    /** Money that no claim takes. */
    UNPLACED,
    /** The refund ledger account: money paid back. */
    REFUND;

    /** Whether it is on a bank's ledger account: the side that some ERPs book by themselves, of the statement (GLX-6). */
    public boolean isBankSide() {
        return this == RECEIVED || this == REFUND;
    }
}
