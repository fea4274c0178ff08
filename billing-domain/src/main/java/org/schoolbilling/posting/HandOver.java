package org.schoolbilling.posting;

import java.util.Objects;

/**
 * Where a posting went when it was handed over; then it is fixed (PST-5).
 *
 * @param batch the batch number
 * @param voucher the voucher number
 * @param period yyyyMM of the posting date
 */
public record HandOver(String batch, long voucher, String period) {

    public HandOver {
        Objects.requireNonNull(batch, "batch");
        Objects.requireNonNull(period, "period");
    }
}
