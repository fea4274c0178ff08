package org.schoolbilling.invoice;

import java.util.Objects;
import org.schoolbilling.money.Money;

/**
 * A part of a payment placed on a claim, or taken off it again (ALC-3): append-only, so what stands is the sum.
 *
 * @param number from 1, in the order allocations were added
 * @param payment the payment's line number
 * @param claim the claim's line number
 * @param amount above zero when placed, below when taken off
 * @param why what decided it (ALC-7)
 */
public record Allocation(int number, int payment, int claim, Money amount, AllocationReason why) {

    public Allocation {
        Objects.requireNonNull(why, "why");
        if (number < 1 || payment < 1 || claim < 1) {
            throw new IllegalArgumentException("allocation, payment and claim numbers start at 1");
        }
        if (amount.isZero()) {
            throw new IllegalArgumentException("allocation " + number + " places nothing");
        }
    }
}
