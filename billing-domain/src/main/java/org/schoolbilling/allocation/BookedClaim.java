package org.schoolbilling.allocation;

/** A claim in the books: what of it is closed and by what, in minor units. */
final class BookedClaim {
    final int line;
    final int priority;
    final boolean isOptional;
    /** A person undid its automatic waiver, so none is made by itself again (OPT-7). */
    boolean isKept;

    final long amount;
    /** Waivers by hand, refund claims and credits that stand. */
    long closed;

    long waivedAutomatically;
    /** What of it is stored. */
    long waivedBefore;

    long allocated;

    BookedClaim(int line, int priority, boolean isOptional, long amount) {
        this.line = line;
        this.priority = priority;
        this.isOptional = isOptional;
        this.amount = amount;
    }

    long open() {
        return amount - closed - waivedAutomatically - allocated;
    }

    boolean mayBeWaived() {
        return isOptional && !isKept;
    }

    /** ALC-1 as one number: priority, then mandatory before optional, then line number. */
    long rank() {
        return ((long) priority << 32) | (isOptional ? 1L << 31 : 0) | line;
    }

    /** Whether the optional rule may take it whole: no payment stands on it (OPT-1). */
    boolean isWholeAndOpen() {
        return mayBeWaived() && allocated == 0 && open() > 0;
    }

    void waiveOpen() {
        waivedAutomatically += open();
    }
}
