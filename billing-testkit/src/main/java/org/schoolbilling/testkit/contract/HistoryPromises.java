package org.schoolbilling.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.schoolbilling.testkit.contract.Scenario.STAMP;
import static org.schoolbilling.testkit.contract.Scenario.discard;
import static org.schoolbilling.testkit.contract.Scenario.draft;
import static org.schoolbilling.testkit.contract.Scenario.issue;
import static org.schoolbilling.testkit.contract.Scenario.issued;
import static org.schoolbilling.testkit.contract.Scenario.pay;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.schoolbilling.invoice.Invoice;
import org.schoolbilling.invoice.InvoiceId;
import org.schoolbilling.ledger.Changes;
import org.schoolbilling.ledger.HostEvent;
import org.schoolbilling.ledger.LogEntry;
import org.schoolbilling.ledger.LogField;
import org.schoolbilling.spi.store.ChangeSet;
import org.schoolbilling.spi.store.StoredEvent;

abstract class HistoryPromises extends StorePromises {

    HistoryPromises(Supplier<StoreFixture> fixtures) {
        super(fixtures);
    }

    @Test
    @Tag("LOG-2")
    @LookAt("the order in which log entries are read: as they were stored, whatever their times")
    void theLogOfAnInvoiceIsReadOldestFirst() {
        InvoiceId one = new InvoiceId(1);
        List<LogEntry> expected = new ArrayList<>();
        Changes draft = draft(1);
        expected.addAll(draft.log());
        Invoice invoice = commit(draft);
        Changes issued = issue(invoice, 1);
        expected.addAll(issued.log());
        invoice = commit(issued);
        for (int i = 0; i < 5; i++) {
            Changes paid = pay(invoice, 10 + i, "REF" + i);
            LogEntry beside =
                    new LogEntry(one, LogField.TRANSACTION, "row " + (9 - i), "", "før – etter", "LOAD", STAMP);
            ChangeSet.Builder changes = scenario.changes(paid);
            commit(changes);
            commit(scenario.changes().log(beside));
            expected.addAll(paid.log());
            expected.add(beside);
            invoice = Scenario.stored(paid);
        }
        commit(scenario.changes().log(new LogEntry(null, LogField.CATALOGUE, "catalogue", "1", "2", "BY_HAND", STAMP)));
        assertThat(store.log(one)).as("the log").isEqualTo(expected);
        assertThat(fixture.reopen(Scenario.CREDITOR).log(one))
                .as("the log after a restart")
                .isEqualTo(expected);
    }

    @Test
    @Tag("LOG-2")
    @Tag("INV-4")
    @LookAt("whether discarding or replacing lines of a draft takes log entries away")
    void aDiscardedDraftKeepsItsLog() {
        Changes draft = draft(1);
        Invoice stored = commit(draft);
        Changes discarded = discard(stored);
        commit(discarded);
        List<LogEntry> expected = new ArrayList<>(draft.log());
        expected.addAll(discarded.log());
        assertThat(store.log(stored.id())).isEqualTo(expected).isNotEmpty();
    }

    @Test
    @Tag("SPI-9")
    @LookAt("the key of events: ascending in the order of commits")
    void eventsOfAnInvoiceAscendInTheOrderOfCommits() {
        Invoice one = commit(issued(1, 1));
        Invoice two = commit(issued(2, 2));
        Changes settled = pay(one, 700, "REF");
        commit(settled);
        commit(pay(two, 700, "REF"));
        List<HostEvent> expected = new ArrayList<>(issued(1, 1).events());
        expected.addAll(settled.events());
        assertThat(store.events(one.id()))
                .as("events")
                .extracting(StoredEvent::event)
                .isEqualTo(expected);
        assertThat(store.events(one.id()))
                .as("keys of events")
                .extracting(StoredEvent::key)
                .isSorted()
                .doesNotHaveDuplicates();
        assertThat(second().undelivered(100))
                .as("events to deliver, in key order")
                .hasSize(2 * expected.size())
                .extracting(StoredEvent::key)
                .isSorted()
                .doesNotHaveDuplicates();
    }

    @Test
    @Tag("SPI-9")
    @LookAt("how delivered events are marked, and that a mark may come again")
    void deliveredEventsAreNotGivenAgain() {
        for (long i = 1; i <= 5; i++) {
            commit(issued(i, i));
        }
        List<StoredEvent> all = store.undelivered(100);
        assertThat(all).as("events to deliver").hasSize(5).noneMatch(StoredEvent::isDelivered);
        assertThat(store.undelivered(2)).as("the first two").isEqualTo(all.subList(0, 2));
        commit(scenario.changes()
                .deliveredEvent(all.get(0).key())
                .deliveredEvent(all.get(3).key()));
        commit(scenario.changes().deliveredEvent(all.get(3).key()));
        assertThat(store.undelivered(100))
                .as("what is left to deliver")
                .containsExactly(all.get(1), all.get(2), all.get(4));
        assertThat(store.events(new InvoiceId(1)))
                .as("an event that was delivered is kept")
                .containsExactly(new StoredEvent(all.get(0).key(), all.get(0).event(), true));
        assertThat(fixture.reopen(Scenario.CREDITOR).undelivered(100))
                .as("what is left to deliver after a restart")
                .containsExactly(all.get(1), all.get(2), all.get(4));
    }
}
