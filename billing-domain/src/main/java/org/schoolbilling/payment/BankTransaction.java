package org.schoolbilling.payment;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.schoolbilling.identifier.NationalId;
import org.schoolbilling.money.Money;

/**
 * One transaction of a bank file (PAY-1).
 *
 * @param row where it stands in its file: the first line (OCR) or the running number of the entry (camt), from 1
 * @param receivingAccount the account that received it: digits, as the bank wrote them
 * @param paymentDate the day the money reached the account (OCR: Nets date; camt: value date), the bank's time zone
 * @param bookingDateOrNull the day the payer's bank booked it, where known
 * @param amount signed: a reversal of kind {@link TransactionKind#REVERSAL} may be negative
 * @param reference the KID as delivered, without surrounding blanks; may be empty
 * @param payerAccount digits, or empty where unknown
 * @param text what the payer wrote, or empty
 */
public record BankTransaction(
        long row,
        TransactionKind kind,
        String receivingAccount,
        LocalDate paymentDate,
        @Nullable LocalDate bookingDateOrNull,
        Money amount,
        String reference,
        BankReferences references,
        String payerAccount,
        String text) {

    public BankTransaction {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(receivingAccount, "receivingAccount");
        Objects.requireNonNull(paymentDate, "paymentDate");
        Objects.requireNonNull(amount, "amount");
        Objects.requireNonNull(reference, "reference");
        Objects.requireNonNull(references, "references");
        Objects.requireNonNull(payerAccount, "payerAccount");
        Objects.requireNonNull(text, "text");
        if (kind == TransactionKind.PAYMENT && !amount.isPositive()) {
            throw new IllegalArgumentException("a payment must be above zero: " + amount);
        }
    }

    public Optional<LocalDate> bookingDate() {
        return Optional.ofNullable(bookingDateOrNull);
    }

    /** All of it, with national ids masked that a payer wrote into reference or text (IDN-5). */
    @Override
    public String toString() {
        return "BankTransaction[row=" + row + ", kind=" + kind + ", receivingAccount=" + receivingAccount
                + ", paymentDate="
                + paymentDate + ", bookingDate=" + bookingDateOrNull + ", amount=" + amount + ", reference="
                + NationalId.maskIn(reference) + ", references=" + references + ", payerAccount=" + payerAccount
                + ", text=" + NationalId.maskIn(text) + "]";
    }
}
