package org.schoolbilling.report;

import org.schoolbilling.settlement.Settlement;
import org.schoolbilling.settlement.Status;

/** Which invoices the ledger report shows (REP-1). */
public enum LedgerFilter {
    ALL,
    /** With the paid flag. */
    PAID,
    /** Sent, without the paid flag. */
    UNPAID,
    NOT_SENT,
    REMINDED_1,
    REMINDED_2,
    /** In any round. */
    REMINDED,
    /** FRAFALT or BORTFALT. */
    WAIVED,
    REFUNDED;

    public boolean takes(Settlement settlement) {
        Status status = settlement.status();
        return switch (this) {
            case ALL -> true;
            case PAID -> settlement.isPaid();
            case UNPAID -> status != Status.DRAFT && !settlement.isPaid();
            case NOT_SENT -> status == Status.DRAFT;
            case REMINDED_1 -> status == Status.REMINDED_1;
            case REMINDED_2 -> status == Status.REMINDED_2;
            case REMINDED -> status == Status.REMINDED_1 || status == Status.REMINDED_2 || status == Status.REMINDED_3;
            case WAIVED -> status == Status.WAIVED || status == Status.LAPSED;
            case REFUNDED -> status == Status.REFUNDED;
        };
    }
}
