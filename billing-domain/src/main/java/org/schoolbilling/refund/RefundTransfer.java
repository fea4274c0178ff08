package org.schoolbilling.refund;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.schoolbilling.money.Money;
import org.schoolbilling.payment.TransactionKey;

/**
 * One payment of a batch of refunds, as it was handed over: names and accounts are those of that day, so that the batch can be
 * produced again byte for byte (REF-5) until the debtor is erased (LOG-5).
 *
 * @param number from 1 within the batch
 * @param lineOrNull the refund that it pays out
 * @param transactionOrNull the bank transaction that it sends back (PAY-13); one of the two is there
 * @param id what names the transfer to both sides and comes back on statements
 * @param payer whose money it is
 * @param payerAccount the account that pays: digits
 * @param receiver who gets it
 * @param receiverAccount digits of an account, or an IBAN
 * @param text for the receiver to read
 */
public record RefundTransfer(
        long batch,
        int number,
        @Nullable RefundLine lineOrNull,
        @Nullable TransactionKey transactionOrNull,
        Money amount,
        String id,
        String payer,
        String payerAccount,
        String receiver,
        String receiverAccount,
        String text) {

    public RefundTransfer {
        if (number < 1) {
            throw new IllegalArgumentException("transfers are numbered from 1, not " + number);
        }
        if ((lineOrNull == null) == (transactionOrNull == null)) {
            throw new IllegalArgumentException("transfer " + number + " of refund batch " + batch
                    + " pays out a refund or sends a transaction back, one of the two");
        }
        if (!amount.isPositive()) {
            throw new IllegalArgumentException("a transfer must be above zero: " + amount);
        }
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(payer, "payer");
        Objects.requireNonNull(payerAccount, "payerAccount");
        Objects.requireNonNull(receiver, "receiver");
        Objects.requireNonNull(receiverAccount, "receiverAccount");
        Objects.requireNonNull(text, "text");
    }

    /** Without what tells who got it (LOG-5). */
    public RefundTransfer erased() {
        return new RefundTransfer(
                batch, number, lineOrNull, transactionOrNull, amount, id, payer, payerAccount, "", "", text);
    }

    /** Whether it was erased, so that its batch cannot be produced again. */
    public boolean isErased() {
        return receiverAccount.isEmpty();
    }
}
