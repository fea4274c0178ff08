package org.schoolbilling.testkit.contract;

import java.util.List;
import org.schoolbilling.ledger.HostEvent;
import org.schoolbilling.spi.host.EventListener;

/** A host that hears events and does something about them. */
public interface EventListenerFixture extends AutoCloseable {

    /** The host's ear: an instance of its own each time, as after a restart. */
    EventListener open();

    /** The events that took effect in the host, in the order they did: each time one did something, it is here. */
    List<HostEvent> effects();

    /** Ends all. */
    @Override
    void close();
}
