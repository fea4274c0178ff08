package org.schoolbilling.spi.store;

import java.util.Objects;
import org.schoolbilling.ledger.HostEvent;

/** An event that waits for the host, or waited. Keys ascend in the order of commits for any one invoice (SPI-9). */
public record StoredEvent(long key, HostEvent event, boolean isDelivered) {

    public StoredEvent {
        Objects.requireNonNull(event, "event");
    }
}
