package org.schoolbilling.testkit.example;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.schoolbilling.ledger.HostEvent;
import org.schoolbilling.spi.host.EventListener;
import org.schoolbilling.testkit.contract.EventListenerContract;
import org.schoolbilling.testkit.contract.EventListenerFixture;

class OnceListenerTest extends EventListenerContract {

    @Override
    protected EventListenerFixture fixture() {
        Set<Long> seen = new HashSet<>();
        List<HostEvent> effects = new ArrayList<>();
        return new EventListenerFixture() {
            @Override
            public EventListener open() {
                return new OnceListener(seen, effects::add);
            }

            @Override
            public List<HostEvent> effects() {
                return List.copyOf(effects);
            }

            @Override
            public void close() {
                // nothing is held
            }
        };
    }
}
