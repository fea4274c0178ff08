package org.schoolbilling.posting;

/** Debit or credit. */
public enum Side {
    DEBIT,
    CREDIT
}
