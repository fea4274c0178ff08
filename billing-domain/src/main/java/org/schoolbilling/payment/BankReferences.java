package org.schoolbilling.payment;

import java.util.Objects;

/**
 * How the bank itself names a transaction; each part may be empty.
 *
 * @param archiveReference arkivreferanse; camt: the account servicer's reference; at most 35 characters
 * @param transactionId what else is the bank's own and the same in every file the transaction is delivered in; at most 80
 *     characters. Row and transaction numbers that a file restarts do not belong here
 * @param formNumber giro form number (blankettnummer), at most 35 characters
 */
public record BankReferences(String archiveReference, String transactionId, String formNumber) {

    /** Nothing known, as for a payment by hand without a reference. */
    public static final BankReferences NONE = new BankReferences("", "", "");

    public BankReferences {
        atMost(archiveReference, 35, "archive reference");
        atMost(transactionId, 80, "transaction id");
        atMost(formNumber, 35, "form number");
    }

    private static void atMost(String text, int length, String what) {
        Objects.requireNonNull(text, what);
        if (text.length() > length) {
            throw new IllegalArgumentException(
                    what + " has " + text.length() + " characters, at most " + length + " fit: '" + text + "'");
        }
    }
}
