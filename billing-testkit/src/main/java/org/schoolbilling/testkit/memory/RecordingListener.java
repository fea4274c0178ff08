package org.schoolbilling.testkit.memory;

import java.util.ArrayList;
import java.util.List;
import org.schoolbilling.spi.host.EventListener;
import org.schoolbilling.spi.host.Notice;

/** A host's ear that remembers all it hears, in order and as often as it comes. Safe for use by several threads. */
public final class RecordingListener implements EventListener {

    private final List<Notice> heard = new ArrayList<>();
    private int failures;

    /** A listener that has heard nothing. */
    public RecordingListener() {}

    /** Lets the next calls fail: they are remembered, and thrown out again as not delivered. */
    public synchronized void failNext(int calls) {
        failures = calls;
    }

    @Override
    public synchronized void on(Notice notice) {
        heard.add(notice);
        if (failures > 0) {
            failures--;
            throw new IllegalStateException("told to fail on event " + notice.key());
        }
    }

    /** All calls so far, failed ones included. */
    public synchronized List<Notice> heard() {
        return List.copyOf(heard);
    }
}
