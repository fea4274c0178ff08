package org.schoolbilling.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.schoolbilling.invoice.InvoiceId;
import org.schoolbilling.ledger.HostEvent;
import org.schoolbilling.party.DebtorId;
import org.schoolbilling.settlement.Status;
import org.schoolbilling.spi.host.EventListener;
import org.schoolbilling.spi.host.Notice;

/**
 * What a host's {@link EventListener} must do with events that come at least once: each takes effect once, in order per
 * invoice.
 */
@ExtendWith(PromiseExtension.class)
@DisplayNameGeneration(Sentences.class)
@Timeout(value = 5, unit = TimeUnit.MINUTES)
public abstract class EventListenerContract {

    private EventListenerFixture fixture;
    private EventListener listener;

    /** Made by JUnit. */
    protected EventListenerContract() {}

    /** A host that has heard nothing; asked once for each test, and closed after it. */
    protected abstract EventListenerFixture fixture();

    @BeforeEach
    final void openHost() {
        fixture = fixture();
        listener = fixture.open();
    }

    @AfterEach
    final void closeHost() {
        fixture.close();
    }

    private static HostEvent event(long invoice, Status from, Status to) {
        return new HostEvent.StatusChanged(new InvoiceId(invoice), new DebtorId("d" + invoice), from, to);
    }

    private static void hear(EventListener listener, long key, HostEvent event) {
        listener.on(new Notice(key, event, null));
    }

    private static final HostEvent SENT = event(1, Status.DRAFT, Status.SENT);
    private static final HostEvent PAID = event(1, Status.SENT, Status.SETTLED);

    @Test
    @Tag("SPI-9")
    @LookAt("whether the key is kept with the effect, in one transaction")
    void anEventThatComesAgainDoesNothing() {
        hear(listener, 7, SENT);
        hear(listener, 7, SENT);
        hear(listener, 8, PAID);
        hear(listener, 7, SENT);
        assertThat(fixture.effects()).as("effects").containsExactly(SENT, PAID);
    }

    @Test
    @Tag("SPI-9")
    @LookAt("keys that only the running process knows")
    void anEventThatComesAgainAfterARestartDoesNothing() {
        hear(listener, 7, SENT);
        hear(fixture.open(), 7, SENT);
        assertThat(fixture.effects()).as("effects").containsExactly(SENT);
    }

    @Test
    @Tag("SPI-9")
    @LookAt("what tells events apart: the key, and not their content")
    void equalEventsOfDifferentKeysAllTakeEffect() {
        hear(listener, 7, SENT);
        hear(listener, 8, PAID);
        hear(listener, 9, event(1, Status.SETTLED, Status.SENT));
        hear(listener, 10, PAID);
        assertThat(fixture.effects()).as("effects").hasSize(4).endsWith(PAID);
    }

    @Test
    @Tag("SPI-9")
    @LookAt("a highest key that is taken for all: events of invoices that waited come with lower keys")
    void anEarlierKeyOfAnotherInvoiceMayComeLater() {
        HostEvent other = event(2, Status.DRAFT, Status.SENT);
        hear(listener, 9, SENT);
        hear(listener, 5, other);
        assertThat(fixture.effects()).as("effects").containsExactly(SENT, other);
    }

    @Test
    @Tag("SPI-9")
    @LookAt("the order of effects of one invoice")
    void effectsComeInTheOrderOfEvents() {
        List<HostEvent> sent = new ArrayList<>();
        for (int i = 1; i <= 20; i++) {
            HostEvent event =
                    event(1, i % 2 == 0 ? Status.SETTLED : Status.SENT, i % 2 == 0 ? Status.SENT : Status.SETTLED);
            sent.add(event);
            hear(listener, i, event);
        }
        assertThat(fixture.effects()).as("effects").isEqualTo(sent);
    }

    @Test
    @Tag("SPI-9")
    @LookAt("two threads that find the key free at the same moment")
    void theSameEventFromManyThreadsTakesEffectOnce() {
        EventListener other = fixture.open();
        for (int round = 1; round <= 5; round++) {
            int key = round;
            List<Callable<String>> threads = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                EventListener each = i % 2 == 0 ? listener : other;
                threads.add(() -> {
                    hear(each, key, SENT);
                    return "";
                });
            }
            Together.run(threads);
            assertThat(fixture.effects()).as("effects after event %d", round).hasSize(round);
        }
    }
}
