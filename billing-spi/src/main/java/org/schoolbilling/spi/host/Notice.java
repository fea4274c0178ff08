package org.schoolbilling.spi.host;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.schoolbilling.ledger.HostEvent;

/**
 * What reaches the host: a stored event, and where it is about a semester fee, what the roster says at that moment about
 * the registration to be told (PAY-11, SPI-9).
 *
 * @param key ascending and unique within one store; the same each time the event comes
 * @param registrationOrNull set exactly for events of a semester fee
 */
public record Notice(long key, HostEvent event, @Nullable FeeRegistration registrationOrNull) {

    public Notice {
        Objects.requireNonNull(event, "event");
    }

    public Optional<FeeRegistration> registration() {
        return Optional.ofNullable(registrationOrNull);
    }
}
