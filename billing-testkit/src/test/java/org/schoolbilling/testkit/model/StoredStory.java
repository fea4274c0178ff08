package org.schoolbilling.testkit.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.schoolbilling.catalog.CreditorId;
import org.schoolbilling.invoice.Invoice;
import org.schoolbilling.invoice.InvoiceId;
import org.schoolbilling.ledger.Changes;
import org.schoolbilling.ledger.HostEvent;
import org.schoolbilling.ledger.LogEntry;
import org.schoolbilling.posting.Posting;
import org.schoolbilling.spi.store.ChangeSet;
import org.schoolbilling.spi.store.CommitResult;
import org.schoolbilling.spi.store.Store;
import org.schoolbilling.spi.store.StoredEvent;
import org.schoolbilling.testkit.arbitraries.InvoiceHistory;
import org.schoolbilling.testkit.memory.InMemoryStore;

/** Stores a history step by step, each in one commit, and looks whether all of the step is there. */
final class StoredStory {

    private StoredStory() {}

    static void requireEachStepWhole(InvoiceHistory history) {
        Store store = InMemoryStore.of(new CreditorId("TESTSKOLEN"));
        InvoiceId id = history.invoice().id();
        List<Posting> journal = new ArrayList<>();
        List<LogEntry> log = new ArrayList<>();
        List<HostEvent> events = new ArrayList<>();
        for (int i = 0; i < history.steps().size(); i++) {
            Changes step = history.steps().get(i);
            ChangeSet.Builder once =
                    ChangeSet.builder("step " + i).debtor(history.debtor()).invoice(step);
            assertThat(store.commit(once.build())).isInstanceOf(CommitResult.Committed.class);
            journal.addAll(step.postings().postings());
            log.addAll(step.log());
            events.addAll(step.events());
            Invoice stored = history.afterStep(i);
            assertThat(store.invoices(List.of(id))).containsValue(stored);
            assertThat(store.postings(List.of(id)).getOrDefault(id, List.of())).isEqualTo(journal);
            assertThat(store.log(id)).isEqualTo(log);
            assertThat(store.events(id)).extracting(StoredEvent::event).isEqualTo(events);
            ChangeSet again = ChangeSet.builder("step " + i + " again")
                    .debtor(history.debtor())
                    .invoice(step)
                    .build();
            assertThat(store.commit(again)).isInstanceOf(CommitResult.Refused.class);
            assertThat(store.postings(List.of(id)).getOrDefault(id, List.of())).isEqualTo(journal);
        }
        assertThat(store.inconsistencies()).isEmpty();
    }
}
