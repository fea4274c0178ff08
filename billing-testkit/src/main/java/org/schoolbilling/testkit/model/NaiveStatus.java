package org.schoolbilling.testkit.model;

import java.math.BigDecimal;
import org.schoolbilling.invoice.EndedByHand;
import org.schoolbilling.settlement.Status;

/**
 * The status that sums and dated facts come to, read off STA-3 line by line.
 *
 * @param waived waivers less those undone
 * @param grantedBack refund claims less those withdrawn
 * @param credited credits less those withdrawn
 * @param paid payments less what was moved out or returned
 * @param refunded refunds less those the bank returned
 */
public record NaiveStatus(
        boolean isIssued,
        BigDecimal claims,
        BigDecimal waived,
        BigDecimal grantedBack,
        BigDecimal credited,
        BigDecimal paid,
        BigDecimal refunded,
        int reminders,
        EndedByHand endedByHand) {

    /** P + W + G + K − C − R. */
    public BigDecimal balance() {
        return paid.add(waived).add(grantedBack).add(credited).subtract(claims).subtract(refunded);
    }

    /** The first line of STA-3 that fits. */
    public Status status() {
        if (!isIssued) {
            return Status.DRAFT;
        }
        if (credited.compareTo(claims) == 0) {
            return Status.CREDITED;
        }
        boolean isBalanced = balance().signum() == 0;
        boolean isAnythingPaid = paid.signum() > 0;
        if (isBalanced && isAnythingPaid && refunded.compareTo(paid) == 0 && grantedBack.signum() > 0) {
            return Status.REFUNDED;
        }
        if (isBalanced && isAnythingPaid) {
            return Status.SETTLED;
        }
        if (isBalanced && waived.signum() > 0 && grantedBack.signum() == 0) {
            return Status.WAIVED;
        }
        if (isBalanced && endedByHand == EndedByHand.WAIVED) {
            return Status.WAIVED;
        }
        if (isBalanced && endedByHand == EndedByHand.LAPSED) {
            return Status.LAPSED;
        }
        return switch (reminders) {
            case 0 -> Status.SENT;
            case 1 -> Status.REMINDED_1;
            case 2 -> Status.REMINDED_2;
            default -> Status.REMINDED_3;
        };
    }
}
