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
        return amount.subtract(allocated).subtract(waived);
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
