package org.schoolbilling.bank.files;

import java.time.LocalDate;
import java.util.Objects;
import org.schoolbilling.identifier.NationalId;
import org.schoolbilling.money.Money;

/**
 * One amount to be paid to somebody, such as a refund (REF-5).
 *
 * @param endToEndId what names the transfer to both sides and comes back on statements: 1 to 35 plain characters
 * @param amount above zero
 * @param creditorName who gets it: 1 to 140 characters
 * @param reference the creditor's reference (KID, RF), or empty; then there must be no text
 * @param text for the creditor to read, at most 140 characters, or empty
 * @param executionDate the day on which the bank is asked to pay
 */
public record CreditTransfer(
        String endToEndId,
        Money amount,
        String creditorName,
        TransferAccount creditorAccount,
        String reference,
        String text,
        LocalDate executionDate,
        TransferDebtor debtor) {

    public CreditTransfer {
        MessageText.requireId(endToEndId, 35, "end-to-end id");
        if (!amount.isPositive()) {
            throw new IllegalArgumentException("a transfer must be above zero: " + amount);
        }
        MessageText.requireText(creditorName, 140, "creditor name");
        Objects.requireNonNull(creditorAccount, "creditorAccount");
        if (!reference.isEmpty() && !reference.matches("[0-9A-Za-z-]{2,35}")) {
            throw new IllegalArgumentException("a creditor's reference must be 2 to 35 letters and digits: '"
                    + NationalId.maskIn(reference) + "'");
        }
        if (!text.isEmpty()) {
            MessageText.requireText(text, 140, "text");
        }
        if (!reference.isEmpty() && !text.isEmpty()) {
            throw new IllegalArgumentException("a transfer has a reference or a text, not both: '"
                    + NationalId.maskIn(reference) + "' and '" + NationalId.maskIn(text) + "'");
        }
        Objects.requireNonNull(executionDate, "executionDate");
        Objects.requireNonNull(debtor, "debtor");
    }

    /** Without name and account of the one who is paid, and national ids masked (IDN-5). */
    @Override
    public String toString() {
        return "CreditTransfer[" + NationalId.maskIn(endToEndId) + ", " + amount + ", " + executionDate + "]";
    }
}
