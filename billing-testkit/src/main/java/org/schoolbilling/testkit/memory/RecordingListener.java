package org.schoolbilling.testkit.memory;

import java.util.ArrayList;
import java.util.List;
import org.schoolbilling.ledger.HostEvent;
import org.schoolbilling.spi.host.EventListener;

/** A host's ear that remembers all it hears, in order and as often as it comes. Safe for use by several threads. */
public final class RecordingListener implements EventListener {

    /** One call. */
    public record Heard(long key, HostEvent event) {}

    private final List<Heard> heard = new ArrayList<>();
    private int failures;

    /** A listener that has heard nothing. */
    public RecordingListener() {}

    /** Lets the next calls fail: they are remembered, and thrown out again as not delivered. */
    public synchronized void failNext(int calls) {
        failures = calls;
    }

    @Override
    public synchronized void on(long key, HostEvent event) {
        heard.add(new Heard(key, event));
        if (failures > 0) {
            failures--;
            throw new IllegalStateException("told to fail on event " + key);
        }
    }

    /** All calls so far, failed ones included. */
    public synchronized List<Heard> heard() {
        return List.copyOf(heard);
    }
}
