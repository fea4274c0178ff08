package org.schoolbilling.payment;

/** What a row of a bank file is, before anyone looks at its reference (PAY-2, PAY-14). */
public enum TransactionKind {
    /** Money received. */
    PAYMENT,
    /** A negative amount or a reversal: goes to the unresolved list, never into a negative payment (PAY-12). */
    REVERSAL,
    /** A purchase reported by a card terminal (OCR types 19 and 21): set aside on the unresolved list. */
    CARD_PURCHASE,
    /** Nothing was paid, for example an amount of 0: counted only. */
    NOTHING
}
