package org.schoolbilling.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.schoolbilling.catalog.CreditorId;
import org.schoolbilling.invoice.Invoice;
import org.schoolbilling.ledger.Changes;
import org.schoolbilling.ledger.HostEvent;
import org.schoolbilling.roster.PersonId;
import org.schoolbilling.spi.store.Store;
import org.schoolbilling.spi.store.StoredEvent;
import org.schoolbilling.testkit.arbitraries.HostEvents;

/** Events of whatever kind. */
abstract class EventPromises extends StorePromises {

    private static final int TRIES = 60;

    private int values;

    EventPromises(Supplier<StoreFixture> fixtures) {
        super(fixtures);
    }

    @Test
    @Tag("SPI-9")
    @LookAt("the stored form of events: HostEventText, with a column for each of its parts that cuts nothing")
    void eventsOfEveryKindAreReadAsTheyWereStored() {
        Changes draft = Scenario.draft(1);
        Trying.forAll(
                HostEvents.events(Arbitraries.just(draft.after().id())).list().ofMaxSize(5), TRIES, events -> {
                    values++;
                    Store own = fixture.open(new CreditorId("CREDITOR-" + values));
                    committed(own.commit(scenario.changes(with(draft, events)).build()));
                    assertThat(own.events(draft.after().id()))
                            .as("the events")
                            .extracting(StoredEvent::event)
                            .isEqualTo(events);
                });
    }

    @Test
    @Tag("SPI-9")
    @LookAt("the key of events: those of one commit ascend in the order in which it has them")
    void eventsOfOneCommitKeepTheirOrder() {
        Invoice invoice = commit(Scenario.issued(1, 1));
        List<HostEvent> expected = new ArrayList<>(Scenario.issued(1, 1).events());
        for (int i = 1; i <= 3; i++) {
            Changes paid = Scenario.pay(invoice, 1, "REF" + i);
            List<HostEvent> told = registrations(paid.after(), 20);
            invoice = commit(with(paid, told));
            expected.addAll(told);
        }
        assertThat(store.events(invoice.id()))
                .as("the events")
                .extracting(StoredEvent::event)
                .isEqualTo(expected);
        assertThat(store.undelivered(100)).as("what is to be delivered").isEqualTo(store.events(invoice.id()));
    }

    private static List<HostEvent> registrations(Invoice invoice, int count) {
        return IntStream.rangeClosed(1, count)
                .<HostEvent>mapToObj(i -> new HostEvent.RegisterRecipientRequested(
                        invoice.id(), invoice.header().debtor(), new PersonId("p" + i)))
                .toList();
    }

    private static Changes with(Changes changes, List<HostEvent> events) {
        return new Changes(
                changes.expectedVersion(),
                changes.after(),
                changes.storedLines(),
                changes.storedAllocations(),
                changes.postings(),
                changes.log(),
                events);
    }
}
