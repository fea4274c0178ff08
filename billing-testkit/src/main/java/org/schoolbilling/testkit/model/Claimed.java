package org.schoolbilling.testkit.model;

import java.math.BigDecimal;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.schoolbilling.catalog.AccountCoding;

/** One claim, and what has become of it. */
final class Claimed {

    /** Priority, lowest first; then mandatory before optional; then line number (ALC-1). */
    static final Comparator<Claimed> FIRST_TO_LAST = Comparator.<Claimed>comparingInt(c -> c.priority)
            .thenComparing(c -> c.isOptional)
            .thenComparingInt(c -> c.line);

    final int line;
    final BigDecimal amount;
    final int priority;
    final boolean isOptional;
    final BigDecimal vatPercent;
    final @Nullable AccountCoding coding;

    BigDecimal allocated = BigDecimal.ZERO;
    /** Waived by the optional rule. */
    BigDecimal waived = BigDecimal.ZERO;
    /** Waived by hand. */
    BigDecimal waivedByHand = BigDecimal.ZERO;

    BigDecimal grantedBack = BigDecimal.ZERO;
    /** A person undid an automatic waiver of it, so none is made again by itself (OPT-7). */
    boolean isKept;

    Claimed(
            int line,
            BigDecimal amount,
            int priority,
            boolean isOptional,
            BigDecimal vatPercent,
            @Nullable AccountCoding coding) {
        this.line = line;
        this.amount = amount;
        this.priority = priority;
        this.isOptional = isOptional;
        this.vatPercent = vatPercent;
        this.coding = coding;
    }

    /** ALC-2. */
    BigDecimal open() {
        return amount.subtract(allocated)
                .subtract(waived)
                .subtract(waivedByHand)
                .subtract(grantedBack);
    }

    /** Whether the optional rule may give it up. */
    boolean mayBeDeclined() {
        return isOptional && !isKept;
    }

    boolean isOpen() {
        return open().signum() > 0;
    }

    /** Whether no payment stands on it: then its waiver is one of the whole claim (OPT-1). */
    boolean isUntouched() {
        return allocated.signum() == 0;
    }

    /** ALC-5. */
    boolean isPaid() {
        return open().signum() == 0 && allocated.signum() > 0;
    }
}
