package org.schoolbilling.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.schoolbilling.testkit.contract.Scenario.discard;
import static org.schoolbilling.testkit.contract.Scenario.draft;
import static org.schoolbilling.testkit.contract.Scenario.remark;
import static org.schoolbilling.testkit.contract.Scenario.stored;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.schoolbilling.invoice.Invoice;
import org.schoolbilling.ledger.Changes;
import org.schoolbilling.payment.Outcome;
import org.schoolbilling.payment.RecordedTransaction;
import org.schoolbilling.payment.TransactionState;
import org.schoolbilling.spi.Cursor;
import org.schoolbilling.spi.store.ChangeSet;
import org.schoolbilling.spi.store.InvoiceQuery;
import org.schoolbilling.spi.store.Store;

abstract class StreamPromises extends StorePromises {

    private static final int MANY = 2_345;

    StreamPromises(Supplier<StoreFixture> fixtures) {
        super(fixtures);
    }

    private List<Invoice> commitDrafts(List<Long> ids) {
        ChangeSet.Builder all = scenario.changes();
        List<Invoice> stored = new ArrayList<>();
        for (long id : ids) {
            Changes draft = draft(id);
            Scenario.with(all, draft);
            stored.add(stored(draft));
        }
        commit(all);
        return stored;
    }

    @Test
    @Tag("SPI-5")
    @Tag("INV-7")
    @LookAt("the order of the query, and where one page ends and the next begins")
    void invoicesComeInTheOrderOfTheirIds() {
        List<Long> ids = new ArrayList<>(
                LongStream.rangeClosed(1, MANY).map(i -> i * i).boxed().toList());
        Collections.shuffle(ids, new Random(4));
        commitDrafts(ids);
        Collections.sort(ids);
        assertThat(read(store.stream(InvoiceQuery.ALL)))
                .as("ids in the stream")
                .extracting(invoice -> invoice.id().value())
                .isEqualTo(ids);
    }

    @Test
    @Tag("SPI-5")
    @LookAt("the isolation in which pages are read: all of them see what was there at opening")
    void aStreamIsAPictureOfItsOpening() {
        List<Invoice> before = commitDrafts(
                LongStream.rangeClosed(1, MANY).map(i -> 2 * i).boxed().toList());
        try (Cursor<Invoice> stream = store.stream(InvoiceQuery.ALL)) {
            List<Invoice> seen = new ArrayList<>();
            seen.add(stream.next());
            Store other = second();
            committed(other.commit(scenario.changes(
                            remark(before.get(0), "changed"),
                            remark(before.get(MANY / 2), "changed"),
                            remark(before.get(MANY - 1), "changed"))
                    .build()));
            committed(other.commit(scenario.changes(draft(3), draft(2L * MANY - 1), draft(2L * MANY + 1))
                    .build()));
            committed(
                    other.commit(scenario.changes(discard(before.get(MANY - 2))).build()));
            stream.forEachRemaining(seen::add);
            assertThat(seen).as("what the stream gave").isEqualTo(before);
        }
        assertThat(read(store.stream(InvoiceQuery.ALL)))
                .as("a stream opened afterwards")
                .hasSize(MANY + 2);
    }

    @Test
    @Tag("SPI-5")
    @LookAt("close: statements, result sets and connections of a stream that was not read to its end")
    void aStreamClosedHalfWayLetsGoOfAllItHeld() {
        List<Invoice> before =
                commitDrafts(LongStream.rangeClosed(1, 50).boxed().toList());
        for (int i = 0; i < 60; i++) {
            Cursor<Invoice> stream = store.stream(InvoiceQuery.ALL);
            assertThat(stream.next()).isEqualTo(before.get(0));
            stream.close();
            stream.close();
            Cursor<RecordedTransaction> unresolved = store.unresolved();
            unresolved.close();
            store.openPostings(Scenario.TODAY).close();
        }
        Invoice changed = commit(remark(before.get(0), "changed"));
        assertThat(fetch(changed)).isEqualTo(changed);
    }

    @Test
    @Tag("SPI-5")
    @LookAt("what a stream holds open while runs commit: it must not keep them waiting")
    void aRunMayCommitWhileItReadsAStream() {
        List<Invoice> before =
                commitDrafts(LongStream.rangeClosed(1, 300).boxed().toList());
        try (Cursor<Invoice> stream = store.stream(InvoiceQuery.ALL)) {
            int count = 0;
            while (stream.hasNext()) {
                Invoice next = stream.next();
                assertThat(next).isEqualTo(before.get(count));
                commit(remark(next, "seen"));
                count++;
            }
            assertThat(count).as("invoices seen").isEqualTo(300);
        }
        assertThat(read(store.stream(InvoiceQuery.ALL)))
                .extracting(invoice -> invoice.header().remark())
                .containsOnly("seen");
    }

    @Test
    @Tag("PAY-4")
    @Tag("SPI-5")
    @LookAt("the order of the unresolved list, and which states belong on it")
    void unresolvedTransactionsComeInTheOrderTheyWereRecorded() {
        List<RecordedTransaction> recorded = IntStream.range(0, MANY)
                .mapToObj(i -> Everything.transaction("REF" + (i * 7919) % MANY))
                .toList();
        for (int from = 0; from < MANY; from += 500) {
            ChangeSet.Builder chunk = scenario.changes();
            recorded.subList(from, Math.min(MANY, from + 500)).forEach(chunk::transaction);
            commit(chunk);
        }
        RecordedTransaction removed =
                recorded.get(7).withVersion(1).with(TransactionState.REMOVED, Outcome.MALFORMED_KID, "no reason");
        RecordedTransaction tried = recorded.get(3)
                .withVersion(1)
                .with(TransactionState.UNRESOLVED, Outcome.UNKNOWN_INVOICE, "tried again");
        commit(scenario.changes().transaction(removed).transaction(tried));
        List<RecordedTransaction> expected = new ArrayList<>(
                recorded.stream().map(each -> each.withVersion(1)).toList());
        expected.set(3, tried.withVersion(2));
        expected.remove(7);
        assertThat(read(store.unresolved())).as("the unresolved list").isEqualTo(expected);
        commit(scenario.changes()
                .transaction(
                        removed.withVersion(2).with(TransactionState.UNRESOLVED, Outcome.MALFORMED_KID, "reopened")));
        assertThat(read(store.unresolved())).as("the list with one reopened").hasSize(MANY);
    }
}
