package org.schoolbilling.spi.store;

import java.util.List;

/** What became of a commit (SPI-4). */
public sealed interface CommitResult {

    /**
     * Everything is stored, durably.
     *
     * @param sequence ascending within one store; later commits have higher ones
     */
    record Committed(long sequence) implements CommitResult {}

    /** A commit with this id and content was stored before; nothing changed now. */
    record Repeated(Committed first) implements CommitResult {}

    /** Nothing is stored, and the commit id is not used up. */
    record Refused(List<Conflict> conflicts) implements CommitResult {
        public Refused {
            conflicts = List.copyOf(conflicts);
            if (conflicts.isEmpty()) {
                throw new IllegalArgumentException("a refusal names at least one conflict");
            }
        }
    }
}
