package org.schoolbilling.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.schoolbilling.testkit.contract.Scenario.draft;
import static org.schoolbilling.testkit.contract.Scenario.issued;
import static org.schoolbilling.testkit.contract.Scenario.keyed;
import static org.schoolbilling.testkit.contract.Scenario.remark;
import static org.schoolbilling.testkit.contract.Scenario.stored;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.schoolbilling.invoice.Invoice;
import org.schoolbilling.invoice.InvoiceNumber;
import org.schoolbilling.ledger.Changes;
import org.schoolbilling.spi.store.ChangeSet;
import org.schoolbilling.spi.store.CommitResult;
import org.schoolbilling.spi.store.CommitResult.Committed;
import org.schoolbilling.spi.store.InvoiceQuery;
import org.schoolbilling.spi.store.Series;
import org.schoolbilling.spi.store.SeriesMove;
import org.schoolbilling.spi.store.Store;
import org.schoolbilling.spi.store.StoredEvent;

abstract class CrowdPromises extends StorePromises {

    private static final int CLERKS = 6;
    private static final int EACH = 8;

    /** More attempts than any fair store needs; a store that never lets anyone through is stopped by it. */
    private static final int ATTEMPTS = 5_000;

    CrowdPromises(Supplier<StoreFixture> fixtures) {
        super(fixtures);
    }

    @Test
    @Tag("INV-3")
    @Tag("SPI-3")
    @LookAt("the series under contention: every number is used once, and none is lost with a refused commit")
    void manyWhoIssueAtOnceLeaveNoGap() {
        List<Store> instances = List.of(store, second());
        List<Callable<Integer>> clerks = new ArrayList<>();
        for (int clerk = 0; clerk < CLERKS; clerk++) {
            long firstId = 1 + (long) clerk * EACH;
            Store instance = instances.get(clerk % 2);
            clerks.add(() -> issueAll(instance, firstId));
        }
        assertThat(Together.run(clerks)).as("invoices issued by each").containsOnly(EACH);
        long last = (long) CLERKS * EACH;
        assertThat(store.series(Series.INVOICE)).as("the series").isEqualTo(last);
        assertThat(store.invoicesByNumber(LongStream.rangeClosed(1, last + 1)
                        .mapToObj(InvoiceNumber::new)
                        .toList()))
                .as("numbers in use")
                .hasSize((int) last)
                .doesNotContainKey(new InvoiceNumber(last + 1));
        assertThat(store.undelivered(1000))
                .as("one event each, with ascending keys")
                .hasSize((int) last)
                .extracting(StoredEvent::key)
                .isSorted()
                .doesNotHaveDuplicates();
    }

    private static int issueAll(Store instance, long firstId) {
        int issued = 0;
        for (int attempt = 0; attempt < ATTEMPTS && issued < EACH; attempt++) {
            long last = instance.series(Series.INVOICE);
            long id = firstId + issued;
            Changes changes = issued(id, last + 1);
            CommitResult result =
                    instance.commit(Scenario.with(ChangeSet.builder("clerk " + id + " attempt " + attempt), changes)
                            .series(new SeriesMove(Series.INVOICE, last, last + 1))
                            .claim(keyed(changes))
                            .build());
            if (result instanceof Committed) {
                issued++;
            }
        }
        return issued;
    }

    @Test
    @Tag("SPI-5")
    @Tag("SPI-1")
    @LookAt("the isolation of reads: a commit is seen as a whole, by streams and by keys")
    void aReaderSeesEachCommitAsAWhole() {
        Invoice one = commit(draft(1));
        Invoice two = commit(draft(2));
        AtomicBoolean isDone = new AtomicBoolean();
        Store reading = second();
        Callable<String> writer = () -> {
            Invoice first = one;
            Invoice other = two;
            try {
                for (int i = 0; i < 60; i++) {
                    Changes a = remark(first, "round " + i);
                    Changes b = remark(other, "round " + i);
                    committed(store.commit(scenario.changes(a, b).build()));
                    first = stored(a);
                    other = stored(b);
                }
            } finally {
                isDone.set(true);
            }
            return "";
        };
        Callable<String> reader = () -> {
            while (!isDone.get()) {
                requireWhole(read(reading.stream(InvoiceQuery.ALL)), "a stream");
                requireWhole(
                        List.copyOf(
                                reading.invoices(List.of(one.id(), two.id())).values()),
                        "a read by keys");
            }
            return "";
        };
        Together.run(List.of(writer, reader));
        assertThat(fetch(one).header().remark()).isEqualTo("round 59");
    }

    private static void requireWhole(List<Invoice> both, String how) {
        assertThat(both).as("invoices of %s", how).hasSize(2);
        assertThat(both.get(0).header().remark())
                .as("what %s saw of two invoices that change together", how)
                .isEqualTo(both.get(1).header().remark());
    }
}
