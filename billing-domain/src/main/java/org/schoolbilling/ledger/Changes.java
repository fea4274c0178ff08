package org.schoolbilling.ledger;

import java.util.List;
import java.util.Objects;
import org.schoolbilling.invoice.Invoice;
import org.schoolbilling.posting.BalancedPostings;

/**
 * All that one decision changes about one invoice; it is stored as a whole or not at all (PAY-7).
 *
 * @param expectedVersion of the stored invoice; 0 for a new one (SPI-1)
 * @param after the invoice as it will be
 * @param storedLines how many of its lines are stored already and unchanged; those after them are new. A draft whose lines
 *     were changed has 0: all its lines are stored anew
 * @param storedAllocations likewise for allocations
 */
public record Changes(
        long expectedVersion,
        Invoice after,
        int storedLines,
        int storedAllocations,
        BalancedPostings postings,
        List<LogEntry> log,
        List<HostEvent> events) {

    public Changes {
        Objects.requireNonNull(after, "after");
        Objects.requireNonNull(postings, "postings");
        log = List.copyOf(log);
        events = List.copyOf(events);
    }
}
