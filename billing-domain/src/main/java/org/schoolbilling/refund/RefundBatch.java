package org.schoolbilling.refund;

import java.time.LocalDate;
import java.util.Objects;
import org.schoolbilling.invoice.Stamp;
import org.schoolbilling.money.Money;

/**
 * A numbered hand-over of refunds to the bank (REF-5): what was refunded on invoices, and payments that are sent back to their
 * payers. Numbers are a series without gap.
 *
 * @param number from 1
 * @param messageId what the bank knows the batch by; never used for another, so that a bank refuses it a second time
 * @param until the last date of a refund that it takes
 * @param payOn the day on which the bank is asked to pay
 * @param format the format it is written in; it stays when the batch is produced again
 * @param sender who sends it
 * @param agreement the number by which the bank knows the sender, or empty
 * @param transfers how many, at least one
 * @param sum of all transfers
 * @param isDelivered whether it is known to have been handed over; else it is handed over again, with the same message id
 */
public record RefundBatch(
        long number,
        String messageId,
        LocalDate until,
        LocalDate payOn,
        String format,
        String sender,
        String agreement,
        int transfers,
        Money sum,
        boolean isDelivered,
        Stamp created) {

    public RefundBatch {
        if (number < 1) {
            throw new IllegalArgumentException("refund batches are numbered from 1, not " + number);
        }
        Objects.requireNonNull(messageId, "messageId");
        Objects.requireNonNull(until, "until");
        Objects.requireNonNull(payOn, "payOn");
        Objects.requireNonNull(format, "format");
        Objects.requireNonNull(sender, "sender");
        Objects.requireNonNull(agreement, "agreement");
        if (transfers < 1 || !sum.isPositive()) {
            throw new IllegalArgumentException(
                    "refund batch " + number + " pays nothing: " + transfers + " transfers, " + sum);
        }
        Objects.requireNonNull(created, "created");
    }

    /** The same once it is known to have been handed over. */
    public RefundBatch delivered() {
        return new RefundBatch(
                number, messageId, until, payOn, format, sender, agreement, transfers, sum, true, created);
    }
}
