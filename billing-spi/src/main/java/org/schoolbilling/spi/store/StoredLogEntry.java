package org.schoolbilling.spi.store;

import java.util.Objects;
import org.schoolbilling.ledger.LogEntry;

/** A log entry as it is stored. Keys are unique and never change; those of one invoice ascend in the order of its changes. */
public record StoredLogEntry(long key, LogEntry entry) {

    public StoredLogEntry {
        Objects.requireNonNull(entry, "entry");
    }
}
