package org.schoolbilling.invoice;

import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;

/**
 * Where a payment came from (INV-8, PAY-5).
 *
 * @param transaction the key of the bank transaction it books, or empty for a payment by hand; payments moved or split
 *     from one transaction share it
 * @param receivingAccount the account that received the money: 11 digits
 * @param archiveReference may be corrected until the payment is handed to the general ledger (INV-5)
 * @param transactionId may be corrected likewise
 * @param formNumber giro form number, or empty
 * @param instruction line numbers of claims the payer wants covered first, in this order (ALC-8)
 */
public record PaymentOrigin(
        String transaction,
        String receivingAccount,
        String archiveReference,
        String transactionId,
        String formNumber,
        List<Integer> instruction) {

    public PaymentOrigin {
        Objects.requireNonNull(transaction, "transaction");
        Objects.requireNonNull(receivingAccount, "receivingAccount");
        Objects.requireNonNull(archiveReference, "archiveReference");
        Objects.requireNonNull(transactionId, "transactionId");
        Objects.requireNonNull(formNumber, "formNumber");
        instruction = List.copyOf(instruction);
    }

    /** What a posting names the payment by: the first of archive reference, transaction id and form number there is. */
    public String reference() {
        if (!archiveReference.isEmpty()) {
            return archiveReference;
        }
        return transactionId.isEmpty() ? formNumber : transactionId;
    }

    /** The same with other names that the bank gave it (INV-5). */
    public PaymentOrigin withReferences(String correctedArchive, String correctedTransactionId) {
        return new PaymentOrigin(
                transaction, receivingAccount, correctedArchive, correctedTransactionId, formNumber, instruction);
    }

    /** The same with each reference as a person may read it when the debtor is gone (LOG-5). */
    public PaymentOrigin masked(UnaryOperator<String> mask) {
        return new PaymentOrigin(
                transaction,
                receivingAccount,
                mask.apply(archiveReference),
                mask.apply(transactionId),
                mask.apply(formNumber),
                instruction);
    }

    /** The same without the payer's instruction, which is about the claims of one invoice (MOV-1). */
    public PaymentOrigin withoutInstruction() {
        return new PaymentOrigin(transaction, receivingAccount, archiveReference, transactionId, formNumber, List.of());
    }
}
