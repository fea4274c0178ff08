package org.schoolbilling.ledger;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
 * @param corrections stored payment lines that get other references, which is the one thing that is changed on a stored
 *     line (INV-5); usually none
 * @param erasureOrNull what of stored lines and postings is reworded, since the debtor is erased (LOG-5); usually null
 */
public record Changes(
        long expectedVersion,
        Invoice after,
        int storedLines,
        int storedAllocations,
        BalancedPostings postings,
        List<LogEntry> log,
        List<HostEvent> events,
        List<ReferenceCorrection> corrections,
        @Nullable Erasure erasureOrNull) {

    public Changes {
        Objects.requireNonNull(after, "after");
        Objects.requireNonNull(postings, "postings");
        log = List.copyOf(log);
        events = List.copyOf(events);
        corrections = List.copyOf(corrections);
        for (ReferenceCorrection correction : corrections) {
            if (correction.payment().number() > storedLines || !after.lines().contains(correction.payment())) {
                throw new IllegalArgumentException(
                        "line " + correction.payment().number() + " of invoice " + after.id()
                                + " is no stored line that is corrected to " + correction.payment());
            }
        }
        if (erasureOrNull != null && !after.lines().subList(0, storedLines).containsAll(erasureOrNull.lines())) {
            throw new IllegalArgumentException("invoice " + after.id() + " has not the stored lines that are reworded");
        }
    }

    /** Changes that leave what is stored as it is, and add to it. */
    public Changes(
            long expectedVersion,
            Invoice after,
            int storedLines,
            int storedAllocations,
            BalancedPostings postings,
            List<LogEntry> log,
            List<HostEvent> events) {
        this(expectedVersion, after, storedLines, storedAllocations, postings, log, events, List.of(), null);
    }

    /**
     * These changes and then others of the same invoice, decided on what these leave: stored as one.
     *
     * @throws IllegalArgumentException if the others are of another invoice
     */
    public Changes then(Changes next) {
        if (!next.after.id().equals(after.id()) || next.expectedVersion != expectedVersion) {
            throw new IllegalArgumentException(
                    "changes of invoice " + next.after.id() + " do not follow those of " + after.id());
        }
        return new Changes(
                expectedVersion,
                next.after,
                Math.min(storedLines, next.storedLines),
                Math.min(storedAllocations, next.storedAllocations),
                new BalancedPostings(joined(postings.postings(), next.postings.postings())),
                joined(log, next.log),
                joined(events, next.events),
                joined(corrections, next.corrections),
                next.erasureOrNull == null ? erasureOrNull : next.erasureOrNull);
    }

    /** These changes, which tell the host more. */
    public Changes telling(List<? extends HostEvent> more) {
        return more.isEmpty()
                ? this
                : new Changes(
                        expectedVersion,
                        after,
                        storedLines,
                        storedAllocations,
                        postings,
                        log,
                        joined(events, List.copyOf(more)),
                        corrections,
                        erasureOrNull);
    }

    /** These changes, and a stored payment line that gets other references with them. */
    Changes correcting(ReferenceCorrection correction) {
        return new Changes(
                expectedVersion,
                after,
                storedLines,
                storedAllocations,
                postings,
                log,
                events,
                joined(corrections, List.of(correction)),
                erasureOrNull);
    }

    /** These changes, and stored lines and postings reworded with them. */
    Changes erasing(Erasure erasure) {
        return new Changes(
                expectedVersion, after, storedLines, storedAllocations, postings, log, events, corrections, erasure);
    }

    public Optional<Erasure> erasure() {
        return Optional.ofNullable(erasureOrNull);
    }

    private static <T> List<T> joined(List<T> first, List<T> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }
}
