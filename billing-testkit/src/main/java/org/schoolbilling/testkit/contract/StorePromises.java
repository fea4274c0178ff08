package org.schoolbilling.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.schoolbilling.invoice.Invoice;
import org.schoolbilling.ledger.Changes;
import org.schoolbilling.posting.Posting;
import org.schoolbilling.spi.Cursor;
import org.schoolbilling.spi.store.ChangeSet;
import org.schoolbilling.spi.store.CommitResult;
import org.schoolbilling.spi.store.Conflict;
import org.schoolbilling.spi.store.Store;

/** What every group of a store's promises starts from: a fresh storage, one store on it, and change sets to commit. */
@ExtendWith(PromiseExtension.class)
@DisplayNameGeneration(Sentences.class)
@Timeout(value = 5, unit = TimeUnit.MINUTES)
abstract class StorePromises {

    private final Supplier<StoreFixture> fixtures;
    StoreFixture fixture;
    Store store;
    Scenario scenario;

    StorePromises(Supplier<StoreFixture> fixtures) {
        this.fixtures = fixtures;
    }

    @BeforeEach
    final void openFreshStorage() {
        fixture = fixtures.get();
        store = fixture.open(Scenario.CREDITOR);
        scenario = new Scenario();
    }

    @AfterEach
    final void theStorageIsConsistent() {
        try (StoreFixture closing = fixture) {
            assertThat(closing.open(Scenario.CREDITOR).inconsistencies())
                    .as("SPI-1: what the storage itself finds wrong after this test")
                    .isEmpty();
        }
    }

    /** Another instance over the same storage. */
    final Store second() {
        return fixture.open(Scenario.CREDITOR);
    }

    final CommitResult.Committed commit(ChangeSet.Builder changes) {
        return committed(store.commit(changes.build()));
    }

    static CommitResult.Committed committed(CommitResult result) {
        assertThat(result)
                .as("answer to a commit that nothing speaks against")
                .isInstanceOf(CommitResult.Committed.class);
        return (CommitResult.Committed) result;
    }

    /** The conflicts for which a commit is refused. */
    final List<Conflict> refused(ChangeSet.Builder changes) {
        return refused(store.commit(changes.build()));
    }

    static List<Conflict> refused(CommitResult result) {
        assertThat(result).as("answer to a commit that must not be stored").isInstanceOf(CommitResult.Refused.class);
        return ((CommitResult.Refused) result).conflicts();
    }

    /** The one conflict of a kind among those for which a commit is refused. */
    final <T extends Conflict> T refused(ChangeSet.Builder changes, Class<T> kind) {
        List<Conflict> conflicts = refused(changes);
        assertThat(conflicts).as("conflicts of a refused commit").hasAtLeastOneElementOfType(kind);
        return conflicts.stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .findFirst()
                .orElseThrow();
    }

    /** Commits changes of one invoice; gives the invoice as it must now be stored. */
    final Invoice commit(Changes changes) {
        commit(scenario.changes(changes));
        return Scenario.stored(changes);
    }

    /** An invoice that was stored, as it is now. */
    final Invoice fetch(Invoice invoice) {
        Invoice found = store.invoices(List.of(invoice.id())).get(invoice.id());
        assertThat(found).as("invoice %s, which was stored", invoice.id()).isNotNull();
        return Objects.requireNonNull(found);
    }

    /** The postings of an invoice that was stored. */
    final List<Posting> journal(Invoice invoice) {
        return store.postings(List.of(invoice.id())).getOrDefault(invoice.id(), List.of());
    }

    static <T> List<T> read(Cursor<T> cursor) {
        List<T> all = new ArrayList<>();
        try (cursor) {
            cursor.forEachRemaining(all::add);
        }
        return all;
    }
}
