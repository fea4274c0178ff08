package org.schoolbilling.posting;

/** Debit or credit. */
public enum Side {
    DEBIT,
    CREDIT;

    /** +1 for debit, −1 for credit: the sign that ledger files use. */
    public int sign() {
        return this == DEBIT ? 1 : -1;
    }
}
