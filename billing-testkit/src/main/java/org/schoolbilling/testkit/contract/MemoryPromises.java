package org.schoolbilling.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.schoolbilling.testkit.contract.Scenario.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.schoolbilling.ledger.LogChain;
import org.schoolbilling.ledger.LogEntry;
import org.schoolbilling.ledger.LogField;
import org.schoolbilling.payment.TransactionState;
import org.schoolbilling.spi.Cursor;
import org.schoolbilling.spi.store.ChangeSet;
import org.schoolbilling.spi.store.InvoiceQuery;
import org.schoolbilling.spi.store.LogSeal;
import org.schoolbilling.spi.store.Series;
import org.schoolbilling.spi.store.SeriesMove;
import org.schoolbilling.spi.store.Store;
import org.schoolbilling.spi.store.StoredLogEntry;

/** What a stream needs does not grow with what there is. */
abstract class MemoryPromises extends StorePromises {

    /** Somewhat more than a page has at most. */
    private static final int FEW = 1_100;

    private static final int TIMES = 2;
    /** What an index may need more where there is more. */
    private static final int SLACK = 2_000;

    MemoryPromises(Supplier<StoreFixture> fixtures) {
        super(fixtures);
    }

    /** Fills one store with few things and another with many, and opens the same stream of both. */
    private void assertPaged(String things, Filling filling, Function<Store, Cursor<?>> stream) {
        Store few = fixture.open(Scenario.OTHER_CREDITOR);
        filling.fill(few, 0, FEW);
        for (int i = 1; i <= TIMES; i++) {
            filling.fill(store, i * FEW, FEW);
        }
        long ofFew = Long.MAX_VALUE;
        long ofMany = Long.MAX_VALUE;
        for (int i = 0; i < 4; i++) { // the least: classes are loaded and statements prepared at first
            ofFew = Math.min(ofFew, Footprint.untilFirst(() -> stream.apply(few)));
            ofMany = Math.min(ofMany, Footprint.untilFirst(() -> stream.apply(store)));
        }
        assertThat(ofMany)
                .as(
                        "bytes allocated until the first of %d %s is given; the first of %d takes %d",
                        TIMES * FEW, things, FEW, ofFew)
                .isLessThan(ofFew + ofFew / 2 + SLACK);
    }

    /** Puts so many things into a store, with numbers after the given one. */
    private interface Filling {

        void fill(Store into, int after, int count);
    }

    @Test
    @Tag("SPI-5")
    @LookAt("what is read before the first invoice is given: a page of a thousand at most, however many there are")
    void invoicesNeedMemoryForAPageAndNotForTheTable() {
        assertPaged("invoices", this::drafts, each -> each.stream(InvoiceQuery.ALL));
    }

    private void drafts(Store into, int after, int count) {
        ChangeSet.Builder all = scenario.changes();
        for (int id = after + 1; id <= after + count; id++) {
            Scenario.with(all, draft(id));
        }
        committed(into.commit(all.build()));
    }

    @Test
    @Tag("SPI-5")
    @Tag("PAY-4")
    @LookAt("what is read before the first unresolved transaction is given: a page of a thousand at most")
    void unresolvedTransactionsNeedMemoryForAPageAndNotForTheList() {
        assertPaged("transactions", this::transactions, Store::unresolved);
    }

    private void transactions(Store into, int after, int count) {
        ChangeSet.Builder all = scenario.changes();
        for (int i = after + 1; i <= after + count; i++) {
            all.transaction(Everything.transaction("REF" + i));
        }
        committed(into.commit(all.build()));
    }

    @Test
    @Tag("SPI-5")
    @Tag("LOG-3")
    @LookAt("what is read before the first link of the log's chain is given: a page of a thousand at most")
    void theLogsChainNeedsMemoryForAPageAndNotForTheLog() {
        assertPaged("links", this::sealed, Store::chain);
    }

    private void sealed(Store into, int after, int count) {
        ChangeSet.Builder entries = scenario.changes();
        for (int i = after + 1; i <= after + count; i++) {
            entries.log(new LogEntry(
                    null,
                    LogField.TRANSACTION,
                    "row " + i,
                    "",
                    TransactionState.UNRESOLVED.name(),
                    "BY_HAND",
                    Scenario.STAMP));
        }
        committed(into.commit(entries.build()));
        long position = into.chainHead().map(LogSeal::position).orElse(0L);
        String hash = into.chainHead().map(LogSeal::hash).orElse(LogChain.start(into.creditor()));
        List<LogSeal> seals = new ArrayList<>();
        for (StoredLogEntry entry : into.unsealed(count)) {
            hash = LogChain.next(hash, position + seals.size() + 1, entry.entry());
            seals.add(new LogSeal(entry.key(), position + seals.size() + 1, hash));
        }
        ChangeSet.Builder sealing =
                scenario.changes().series(new SeriesMove(Series.LOG_CHAIN, position, position + seals.size()));
        seals.forEach(sealing::seal);
        committed(into.commit(sealing.build()));
    }
}
