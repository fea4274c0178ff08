package org.schoolbilling.testkit.example;

import java.util.Set;
import java.util.function.Consumer;
import org.schoolbilling.ledger.HostEvent;
import org.schoolbilling.spi.host.EventListener;
import org.schoolbilling.spi.host.Notice;

/** Does something about each event once. The keys it has seen are kept where its effects are. */
public final class OnceListener implements EventListener {

    private final Set<Long> seen;
    private final Consumer<? super HostEvent> effect;

    /** A listener over what the host keeps. */
    public OnceListener(Set<Long> seen, Consumer<? super HostEvent> effect) {
        this.seen = seen;
        this.effect = effect;
    }

    @Override
    public void on(Notice notice) {
        synchronized (seen) {
            if (seen.add(notice.key())) {
                effect.accept(notice.event());
            }
        }
    }
}
