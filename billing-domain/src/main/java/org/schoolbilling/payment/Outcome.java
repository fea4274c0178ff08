package org.schoolbilling.payment;

/** What became of a bank transaction: exactly one of these, decided in this order (PAY-2). */
public enum Outcome {
    /** No payment at all; a card purchase is set aside, an amount of 0 counted. */
    NOT_A_PAYMENT,
    /** Negative, or a reversal: set aside (PAY-12). */
    REVERSAL,
    /** No KID, or one that is malformed for every scheme of the account: set aside. */
    MALFORMED_KID,
    /** Was on the unresolved list, and was placed, removed, sent back or confirmed as a duplicate. */
    HANDLED_BEFORE,
    /** Booked before (FS: Transaksjonen allerede registrert). */
    ALREADY_REGISTERED,
    /** The same transaction was recorded with another amount: set aside. */
    AMOUNT_DIFFERS,
    /** No invoice has the number in the KID (FS: Ukjent fakturanr): set aside. */
    UNKNOWN_INVOICE,
    /** The invoice's stored KID is another (FS: Ukjent KIDkode): set aside. */
    UNKNOWN_KID,
    /** Received on another account than the invoice type's: set aside. */
    WRONG_ACCOUNT,
    /** Booked. */
    REGISTERED;

    /** Whether such a transaction belongs on the unresolved list (PAY-4). */
    public boolean isUnresolved() {
        return switch (this) {
            case REVERSAL, MALFORMED_KID, AMOUNT_DIFFERS, UNKNOWN_INVOICE, UNKNOWN_KID, WRONG_ACCOUNT -> true;
            case NOT_A_PAYMENT, HANDLED_BEFORE, ALREADY_REGISTERED, REGISTERED -> false;
        };
    }

    /** Whether a later load may find an invoice for it (PAY-4). */
    public boolean isTriedAgain() {
        return this == MALFORMED_KID || this == UNKNOWN_INVOICE || this == UNKNOWN_KID || this == WRONG_ACCOUNT;
    }
}
