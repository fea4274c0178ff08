package org.schoolbilling.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.schoolbilling.testkit.contract.Scenario.STAMP;
import static org.schoolbilling.testkit.contract.Scenario.issued;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.schoolbilling.invoice.Invoice;
import org.schoolbilling.ledger.LogChain;
import org.schoolbilling.ledger.LogEntry;
import org.schoolbilling.ledger.LogField;
import org.schoolbilling.spi.store.ChangeSet;
import org.schoolbilling.spi.store.Conflict;
import org.schoolbilling.spi.store.LogSeal;
import org.schoolbilling.spi.store.SealedLogEntry;
import org.schoolbilling.spi.store.Series;
import org.schoolbilling.spi.store.SeriesMove;
import org.schoolbilling.spi.store.Store;
import org.schoolbilling.spi.store.StoredLogEntry;
import org.schoolbilling.spi.store.Trial;

/** The hash chain of the log. */
abstract class LogChainPromises extends StorePromises {

    LogChainPromises(Supplier<StoreFixture> fixtures) {
        super(fixtures);
    }

    private static LogEntry entry(String object) {
        return new LogEntry(null, LogField.TRANSACTION, object, "før", "etter", "BY_HAND", STAMP);
    }

    /** Seals that continue the chain of a store with these entries. */
    private static List<LogSeal> seals(Store store, List<StoredLogEntry> entries) {
        String hash = store.chainHead().map(LogSeal::hash).orElse(LogChain.start(store.creditor()));
        long position = store.chainHead().map(LogSeal::position).orElse(0L);
        List<LogSeal> seals = new ArrayList<>();
        for (StoredLogEntry entry : entries) {
            position++;
            hash = LogChain.next(hash, position, entry.entry());
            seals.add(new LogSeal(entry.key(), position, hash));
        }
        return seals;
    }

    private ChangeSet.Builder sealing(List<LogSeal> seals) {
        ChangeSet.Builder changes = scenario.changes()
                .series(new SeriesMove(
                        Series.LOG_CHAIN,
                        seals.get(0).position() - 1,
                        seals.get(seals.size() - 1).position()));
        seals.forEach(changes::seal);
        return changes;
    }

    @Test
    @Tag("LOG-3")
    @LookAt("what lets an entry wait to be sealed: it must come with the commit that writes the entry")
    void everyEntryWaitsUntilItIsSealed() {
        Invoice invoice = commit(issued(1, 1));
        commit(scenario.changes().log(entry("row 1")).log(entry("row 2")));
        List<StoredLogEntry> waiting = store.unsealed(100);
        List<LogEntry> expected = new ArrayList<>(issued(1, 1).log());
        expected.add(entry("row 1"));
        expected.add(entry("row 2"));
        assertThat(waiting)
                .as("entries that wait")
                .extracting(StoredLogEntry::entry)
                .isEqualTo(expected);
        assertThat(waiting)
                .as("their keys")
                .extracting(StoredLogEntry::key)
                .isSorted()
                .doesNotHaveDuplicates();
        assertThat(store.unsealed(2)).as("the first two").isEqualTo(waiting.subList(0, 2));
        assertThat(store.unsealedCount()).as("how many wait").isEqualTo(expected.size());
        assertThat(store.chainHead())
                .as("the chain's head, before anything is sealed")
                .isEmpty();

        List<LogSeal> seals = seals(store, waiting.subList(0, 3));
        commit(sealing(seals));
        assertThat(second().unsealed(100)).as("what waits then").isEqualTo(waiting.subList(3, expected.size()));
        assertThat(store.unsealedCount()).isEqualTo(expected.size() - 3L);
        assertThat(store.chainHead()).as("the chain's head").contains(seals.get(2));
        assertThat(store.series(Series.LOG_CHAIN)).as("the series").isEqualTo(3);
        assertThat(store.log(invoice.id()))
                .as("the log, which sealing leaves alone")
                .isEqualTo(issued(1, 1).log());
    }

    @Test
    @Tag("LOG-3")
    @LookAt("the chain: links in ascending position, each with the entry that it seals")
    void theChainIsReadInOrderWithItsEntries() {
        for (int i = 1; i <= 7; i++) {
            commit(scenario.changes().log(entry("row " + i)));
        }
        List<StoredLogEntry> waiting = store.unsealed(100);
        List<StoredLogEntry> backwards = new ArrayList<>();
        for (int i = waiting.size() - 1; i >= 0; i--) {
            backwards.add(waiting.get(i));
        }
        List<LogSeal> seals = new ArrayList<>(seals(store, backwards.subList(0, 4)));
        commit(sealing(seals));
        assertThat(store.unsealed(100))
                .as("what waits, though keys above it are sealed")
                .isEqualTo(waiting.subList(0, 3));
        List<LogSeal> more = seals(store, backwards.subList(4, 7));
        commit(sealing(more));
        seals.addAll(more);
        List<SealedLogEntry> expected = new ArrayList<>();
        for (int i = 0; i < seals.size(); i++) {
            expected.add(new SealedLogEntry(seals.get(i), backwards.get(i).entry()));
        }
        assertThat(read(store.chain())).as("the chain").isEqualTo(expected);
        assertThat(read(fixture.reopen(Scenario.CREDITOR).chain()))
                .as("the chain after a restart")
                .isEqualTo(expected);
    }

    @Test
    @Tag("LOG-3")
    @LookAt("the series LOG_CHAIN: it is compared and set, so that no two links have one place")
    void ofTwoWhoSealAtOnceOneIsRefused() {
        commit(scenario.changes().log(entry("row 1")).log(entry("row 2")));
        List<LogSeal> seals = seals(store, store.unsealed(2));
        commit(sealing(seals));
        ChangeSet.Builder late = sealing(seals);
        assertThat(refused(late, Conflict.SeriesMoved.class)).satisfies(conflict -> {
            assertThat(conflict.series()).isEqualTo(Series.LOG_CHAIN);
            assertThat(conflict.found()).isEqualTo(2);
        });
        assertThat(read(store.chain())).hasSize(2);
    }

    @Test
    @Tag("LOG-3")
    @LookAt("an entry has one place in the chain, and what is not in the log has none")
    void anEntryIsSealedOnce() {
        commit(scenario.changes().log(entry("row 1")).log(entry("row 2")));
        StoredLogEntry first = store.unsealed(1).get(0);
        commit(sealing(seals(store, List.of(first))));
        ChangeSet.Builder again = sealing(seals(store, List.of(first)));
        assertThat(refused(again, Conflict.Differs.class).key()).contains("log entry " + first.key());
        long unknown = first.key() + 1_000_000;
        ChangeSet nothing = sealing(seals(store, List.of(new StoredLogEntry(unknown, entry("none")))))
                .build();
        assertThatThrownBy(
                        () -> store.commit(nothing),
                        "sealing the entry %d, which is not in the log, must fail: it is no conflict, but a mistake",
                        unknown)
                .hasMessageContaining(Long.toString(unknown));
        assertThat(read(store.chain())).as("the chain").hasSize(1);
        assertThat(store.series(Series.LOG_CHAIN)).isEqualTo(1);
        assertThat(store.unsealedCount()).isEqualTo(1);
    }

    @Test
    @Tag("LOG-3")
    @Tag("GEN-2")
    @LookAt("trials: what they log waits in their view only")
    void aTrialLeavesTheChainAlone() {
        commit(scenario.changes().log(entry("row 1")));
        try (Trial trial = store.openTrial()) {
            committed(
                    trial.store().commit(scenario.changes().log(entry("trial")).build()));
            assertThat(trial.store().unsealedCount()).isEqualTo(2);
            committed(trial.store()
                    .commit(sealing(seals(trial.store(), trial.store().unsealed(2)))
                            .build()));
            assertThat(read(trial.store().chain())).hasSize(2);
        }
        assertThat(store.unsealed(10))
                .as("what waits after the trial")
                .extracting(StoredLogEntry::entry)
                .containsExactly(entry("row 1"));
        assertThat(read(store.chain())).as("the chain after the trial").isEmpty();
    }

    @Test
    @Tag("LOG-3")
    @LookAt("creditors: each has a chain of its own")
    void eachCreditorHasAChainOfItsOwn() {
        Store other = fixture.open(Scenario.OTHER_CREDITOR);
        commit(scenario.changes().log(entry("ours")));
        committed(other.commit(scenario.changes().log(entry("theirs")).build()));
        commit(sealing(seals(store, store.unsealed(10))));
        committed(other.commit(sealing(seals(other, other.unsealed(10))).build()));
        assertThat(read(store.chain())).extracting(SealedLogEntry::entryOrNull).containsExactly(entry("ours"));
        assertThat(read(other.chain())).extracting(SealedLogEntry::entryOrNull).containsExactly(entry("theirs"));
        assertThat(store.chainHead()).isNotEqualTo(other.chainHead());
    }
}
