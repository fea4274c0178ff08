package org.schoolbilling.testkit.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** One payment, and where it went. */
final class Paid {

    final int line;
    final BigDecimal amount;
    final List<Integer> instruction;

    final SortedMap<Integer, BigDecimal> allocated = new TreeMap<>();
    BigDecimal unplaced;
    BigDecimal refunded = BigDecimal.ZERO;

    Paid(int line, BigDecimal amount, List<Integer> instruction) {
        this.line = line;
        this.amount = amount;
        this.instruction = instruction;
        this.unplaced = amount;
    }

    /** Covers so much of what is open on a claim as this payment has left. */
    void cover(Claimed claim) {
        cover(claim, claim.open().min(unplaced));
    }

    void cover(Claimed claim, BigDecimal part) {
        if (part.signum() > 0) {
            allocated.merge(claim.line, part, BigDecimal::add);
            claim.allocated = claim.allocated.add(part);
            unplaced = unplaced.subtract(part);
        }
    }

    BigDecimal on(Claimed claim) {
        return allocated.getOrDefault(claim.line, BigDecimal.ZERO);
    }

    /** Takes a part off a claim again; it is unplaced then. */
    void takeOff(Claimed claim, BigDecimal part) {
        if (part.signum() > 0) {
            BigDecimal left = on(claim).subtract(part);
            if (left.signum() == 0) {
                allocated.remove(claim.line);
            } else {
                allocated.put(claim.line, left);
            }
            claim.allocated = claim.allocated.subtract(part);
            unplaced = unplaced.add(part);
        }
    }
}
