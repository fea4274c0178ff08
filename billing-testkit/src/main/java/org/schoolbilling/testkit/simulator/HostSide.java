package org.schoolbilling.testkit.simulator;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.schoolbilling.invoice.InvoiceId;
import org.schoolbilling.ledger.HostEvent;
import org.schoolbilling.spi.host.EventListener;
import org.schoolbilling.spi.host.Notice;

/** The host's ear, which fails now and then, and checks that events come in their order (SPI-9). */
final class HostSide implements EventListener {

    private final BooleanSupplier fails;
    private final Set<Long> heard = new HashSet<>();
    private final Map<InvoiceId, Long> waiting = new HashMap<>();
    private final Map<InvoiceId, Long> last = new HashMap<>();

    HostSide(BooleanSupplier fails) {
        this.fails = fails;
    }

    boolean hasHeard(long key) {
        return heard.contains(key);
    }

    @Override
    public void on(Notice notice) {
        long key = notice.key();
        HostEvent event = notice.event();
        Long due = waiting.get(event.invoice());
        if (due != null && key > due) {
            throw new AssertionError("event " + key + " of invoice " + event.invoice() + " came before event " + due
                    + ", which failed (SPI-9)");
        }
        long before = last.getOrDefault(event.invoice(), 0L);
        if (key < before && !heard.contains(key)) {
            throw new AssertionError(
                    "event " + key + " of invoice " + event.invoice() + " came after event " + before + " (SPI-9)");
        }
        if (fails.getAsBoolean()) {
            waiting.put(event.invoice(), key);
            throw new IllegalStateException("the host is busy");
        }
        waiting.remove(event.invoice());
        heard.add(key);
        last.merge(event.invoice(), key, Math::max);
    }
}
