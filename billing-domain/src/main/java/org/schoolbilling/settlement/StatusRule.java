package org.schoolbilling.settlement;

import org.schoolbilling.catalog.Role;
import org.schoolbilling.invoice.EndedByHand;
import org.schoolbilling.invoice.Invoice;

/** The status that the sums of an invoice and its dated facts give (STA-3, STA-5). */
final class StatusRule {

    private StatusRule() {}

    /** The first of STA-3's conditions that holds. */
    static Status of(Invoice invoice, Settlement sums) {
        if (invoice.isDraft()) {
            return Status.DRAFT;
        }
        if (isCreditedInFull(sums)) {
            return Status.CREDITED;
        }
        if (!sums.balance().isZero()) {
            return lastOpenState(invoice);
        }
        long paid = sums.net(Role.PAYMENT, Role.PAYMENT_MOVED_OUT);
        long grants = sums.net(Role.REFUND_CLAIM, Role.REFUND_CLAIM_WITHDRAWN);
        if (paid > 0) {
            long refunds = sums.net(Role.REFUND, Role.REFUND_RETURNED);
            return refunds == paid && grants > 0 ? Status.REFUNDED : Status.SETTLED;
        }
        if (sums.net(Role.WAIVER, Role.WAIVER_UNDONE) > 0 && grants == 0) {
            return Status.WAIVED;
        }
        return switch (invoice.header().milestones().endedByHand()) {
            case WAIVED -> Status.WAIVED;
            case LAPSED -> Status.LAPSED;
            case NO -> lastOpenState(invoice);
        };
    }

    private static Status lastOpenState(Invoice invoice) {
        return switch (invoice.header().milestones().reminders()) {
            case 0 -> Status.SENT;
            case 1 -> Status.REMINDED_1;
            case 2 -> Status.REMINDED_2;
            default -> Status.REMINDED_3;
        };
    }

    static boolean canBeEndedByHand(Invoice invoice, Settlement sums, EndedByHand as) {
        return as != EndedByHand.NO
                && !invoice.isDraft()
                && sums.balance().isZero()
                && sums.paid().isZero()
                && !(sums.waived().isPositive() && sums.grantedBack().isZero())
                && !isCreditedInFull(sums)
                && invoice.header().milestones().endedByHand() != as;
    }

    private static boolean isCreditedInFull(Settlement sums) {
        long claims = sums.of(Role.CLAIM);
        return claims > 0 && sums.net(Role.CREDIT, Role.CREDIT_WITHDRAWN) == claims;
    }
}
