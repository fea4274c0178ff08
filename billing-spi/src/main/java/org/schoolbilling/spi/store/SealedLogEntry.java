package org.schoolbilling.spi.store;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.schoolbilling.ledger.LogEntry;

/**
 * A link of the log's chain.
 *
 * @param entryOrNull null where the entry is not there any more, which no operation of a store brings about (LOG-2)
 */
public record SealedLogEntry(LogSeal seal, @Nullable LogEntry entryOrNull) {

    public SealedLogEntry {
        Objects.requireNonNull(seal, "seal");
    }

    public Optional<LogEntry> entry() {
        return Optional.ofNullable(entryOrNull);
    }
}
