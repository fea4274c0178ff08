package org.schoolbilling.allocation;

import java.util.List;

/** A payment in the books: what of its money is placed and paid back, in minor units. */
final class BookedPayment {
    final int line;
    /** What stands of it: its amount less what was moved out or returned. */
    final long standing;

    final List<Integer> instruction;
    long refunded;
    long allocated;

    BookedPayment(int line, long standing, List<Integer> instruction) {
        this.line = line;
        this.standing = standing;
        this.instruction = instruction;
    }

    long unplaced() {
        return standing - refunded - allocated;
    }
}
