package org.schoolbilling.settlement;

import org.schoolbilling.invoice.ClaimLine;
import org.schoolbilling.money.Money;

/**
 * Where one claim stands: open + allocated + waived + granted back + credited = amount (ALC-4).
 *
 * @param waived by hand and automatically, less what was undone
 * @param waivedAutomatically the part of it that the optional rule made
 * @param grantedBack refund claims, less those withdrawn
 */
public record ClaimPosition(
        ClaimLine line,
        Money allocated,
        Money waived,
        Money waivedAutomatically,
        Money grantedBack,
        Money credited,
        Money open) {

    /** Nothing is open, and payments cover some of it (ALC-5). */
    public boolean isPaid() {
        return open.isZero() && allocated.isPositive();
    }
}
