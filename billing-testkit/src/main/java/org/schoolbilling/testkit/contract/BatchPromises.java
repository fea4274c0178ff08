package org.schoolbilling.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.schoolbilling.testkit.contract.Scenario.TODAY;
import static org.schoolbilling.testkit.contract.Scenario.issued;
import static org.schoolbilling.testkit.contract.Scenario.pay;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.schoolbilling.export.BatchNumber;
import org.schoolbilling.export.BatchState;
import org.schoolbilling.export.GlBatch;
import org.schoolbilling.export.PostingOrder;
import org.schoolbilling.export.VoucherSum;
import org.schoolbilling.invoice.Invoice;
import org.schoolbilling.ledger.Changes;
import org.schoolbilling.posting.BalancedPostings;
import org.schoolbilling.posting.HandOver;
import org.schoolbilling.posting.Posting;
import org.schoolbilling.spi.Cursor;
import org.schoolbilling.spi.store.Conflict;

abstract class BatchPromises extends StorePromises {

    private static final LocalDate YESTERDAY = TODAY.minusDays(1);

    BatchPromises(Supplier<StoreFixture> fixtures) {
        super(fixtures);
    }

    @Test
    @Tag("GLX-1")
    @Tag("SPI-5")
    @LookAt(
            "the order of open postings: date, account, coding, note, invoice, number; texts by code unit, not by locale")
    void openPostingsComeInPostingOrder() {
        List<String> notes = new ArrayList<>(List.of(
                "Zeta", "alfa", "Alfa", "Øre", "øre", "Åre", "aare", "z", "_x", " x", "-x", "10", "9", "é", "e"));
        Collections.shuffle(notes, new Random(1));
        List<Posting> all = new ArrayList<>();
        for (int i = 0; i < notes.size(); i++) {
            Invoice invoice = commit(issued(i + 1, i + 1));
            Changes noted = noted(pay(invoice, 700, i % 2 == 0 ? TODAY : YESTERDAY, "R" + i), notes.get(i));
            all.addAll(noted.postings().postings());
            commit(noted);
        }
        all.sort(PostingOrder.COMPARATOR);
        assertThat(read(store.openPostings(TODAY)))
                .as("postings not handed over")
                .isEqualTo(all);
        assertThat(read(store.openPostings(YESTERDAY)))
                .as("those dated no later than the day")
                .isEqualTo(all.stream().filter(p -> p.date().equals(YESTERDAY)).toList());
        assertThat(read(store.openPostings(YESTERDAY.minusDays(1)))).isEmpty();
    }

    /** The same changes with another note on every posting. */
    private static Changes noted(Changes paid, String note) {
        List<Posting> postings = paid.postings().postings().stream()
                .map(p -> new Posting(
                        p.invoice(),
                        p.number(),
                        p.date(),
                        p.receivingAccount(),
                        p.coding(),
                        p.side(),
                        p.amount(),
                        p.kind(),
                        p.lineType(),
                        p.line(),
                        note,
                        null))
                .toList();
        return new Changes(
                paid.expectedVersion(),
                paid.after(),
                paid.storedLines(),
                paid.storedAllocations(),
                new BalancedPostings(postings),
                paid.log(),
                paid.events());
    }

    @Test
    @Tag("GLX-2")
    @LookAt("which postings a new batch marks: all of its vouchers, and no others")
    void aNewBatchMarksThePostingsOfItsVouchersAndNoOthers() {
        Invoice old = commit(issued(1, 1));
        Invoice now = commit(issued(2, 2));
        Invoice early = commit(pay(old, 600, YESTERDAY, "OLD"));
        Invoice today = commit(pay(now, 640, TODAY, "NOW"));
        List<Posting> before = read(store.openPostings(YESTERDAY));
        GlBatch batch = BatchBuilder.of(store, YESTERDAY, 1);
        VoucherSum voucher = batch.vouchers().get(0);
        commit(scenario.export(batch));

        HandOver to = new HandOver(batch.number().value(), voucher.number(), "202602");
        assertThat(read(store.postingsOf(batch.number())))
                .as("postings of the batch")
                .isEqualTo(before.stream().map(p -> p.withHandOver(to)).toList());
        assertThat(journal(early))
                .as("the journal of what was handed over")
                .allMatch(p -> to.equals(p.handOverOrNull()));
        assertThat(journal(today))
                .as("the journal of what was not")
                .allMatch(p -> p.handOver().isEmpty());
        assertThat(read(store.openPostings(TODAY))).as("what is left").isEqualTo(sorted(journal(today)));
        assertThat(store.batch(batch.number())).contains(batch);
        assertThat(store.handedOverLines(List.of(early.id(), today.id())))
                .as("payment lines handed over")
                .isEqualTo(Map.of(early.id(), Set.of(4)));
    }

    private static List<Posting> sorted(List<Posting> postings) {
        return postings.stream().sorted(PostingOrder.COMPARATOR).toList();
    }

    @Test
    @Tag("GLX-2")
    @LookAt("counting the postings in the transaction that marks them, and comparing with the vouchers")
    void aBatchIsStaleWhenAPostingCameInBetween() {
        Invoice paid = commit(pay(commit(issued(1, 1)), 100, "A"));
        GlBatch batch = BatchBuilder.of(store, 1);
        Invoice more = commit(pay(paid, 50, "B"));
        refused(scenario.export(batch), Conflict.Stale.class);
        assertThat(store.batch(batch.number())).isEmpty();
        assertThat(journal(more))
                .as("postings")
                .isNotEmpty()
                .allMatch(p -> p.handOver().isEmpty());
        commit(scenario.export(BatchBuilder.of(store, 1)));
        assertThat(read(store.openPostings(TODAY))).isEmpty();
    }

    @Test
    @Tag("GLX-2")
    @LookAt("comparing the vouchers' amounts, not only how many postings they have")
    void aBatchIsStaleWhenItsAmountsDiffer() {
        commit(pay(commit(issued(1, 1)), 100, "A"));
        GlBatch right = BatchBuilder.of(store, 1);
        List<VoucherSum> wrong = right.vouchers().stream()
                .map(v -> new VoucherSum(
                        v.number(),
                        v.date(),
                        v.receivingAccount(),
                        v.postings(),
                        v.amount().times(2)))
                .toList();
        refused(scenario.export(BatchBuilder.of(wrong, TODAY, 1)), Conflict.Stale.class);
        assertThat(read(store.openPostings(TODAY)))
                .as("postings not handed over")
                .isNotEmpty();
        assertThat(store.batches()).isEmpty();
    }

    @Test
    @Tag("GLX-2")
    @LookAt("the condition that takes only postings not handed over")
    void aPostingGoesOutInExactlyOneBatch() {
        Invoice first = commit(pay(commit(issued(1, 1)), 100, "A"));
        GlBatch one = BatchBuilder.of(store, 1);
        commit(scenario.export(one));
        Invoice second = commit(pay(first, 50, "B"));
        commit(scenario.export(BatchBuilder.of(store, 2)));
        BatchNumber two = BatchNumber.of(TODAY, 2);
        List<Posting> inOne = read(store.postingsOf(one.number()));
        List<Posting> inTwo = read(store.postingsOf(two));
        assertThat(inOne)
                .as("the first batch")
                .doesNotContainAnyElementsOf(inTwo)
                .isNotEmpty();
        List<Posting> both = new ArrayList<>(inOne);
        both.addAll(inTwo);
        assertThat(sorted(both)).as("both batches together").isEqualTo(sorted(journal(second)));
        refused(scenario.changes().newBatch(BatchBuilder.of(one.vouchers(), TODAY, 3)), Conflict.Stale.class);
    }

    @Test
    @Tag("GLX-3")
    @LookAt("the order of a batch's postings: it is what makes the file the same byte for byte")
    void aBatchCanBeReadAgainInPostingOrder() {
        for (int i = 9; i >= 1; i--) {
            commit(pay(commit(issued(i, i)), 700, i % 2 == 0 ? TODAY : YESTERDAY, "REF" + i));
        }
        List<Posting> open = read(store.openPostings(TODAY));
        GlBatch batch = BatchBuilder.of(store, 1);
        commit(scenario.export(batch));
        commit(pay(commit(issued(20, 20)), 700, YESTERDAY, "LATE"));
        List<Posting> handedOver = read(fixture.reopen(Scenario.CREDITOR).postingsOf(batch.number()));
        assertThat(handedOver)
                .extracting(Posting::invoice)
                .isEqualTo(open.stream().map(Posting::invoice).toList());
        assertThat(handedOver).isSortedAccordingTo(PostingOrder.COMPARATOR).hasSameSizeAs(open);
    }

    @Test
    @Tag("GLX-2")
    @LookAt("what a changed batch writes: its state and answer")
    void theStateOfABatchChanges() {
        commit(pay(commit(issued(1, 1)), 100, "A"));
        GlBatch batch = BatchBuilder.of(store, 1);
        commit(scenario.export(batch));
        GlBatch doubtful = batch.with(BatchState.IN_DOUBT, "no answer – åpen");
        commit(scenario.changes().batch(doubtful));
        assertThat(store.batch(batch.number())).contains(doubtful);
        GlBatch delivered = doubtful.with(BatchState.DELIVERED, "received");
        commit(scenario.changes().batch(delivered));
        assertThat(store.batches()).containsExactly(delivered);
        assertThat(read(store.postingsOf(batch.number()))).as("its postings").isNotEmpty();
        assertThat(store.batch(BatchNumber.of(TODAY, 2))).isEmpty();
    }

    @Test
    @Tag("GLX-1")
    @LookAt("the order of batch numbers: F20260202-9 comes before F20260202-10")
    void batchesComeInNumberOrder() {
        List<BatchNumber> numbers = new ArrayList<>();
        for (int ordinal : new int[] {1, 10, 2, 11, 9}) {
            commit(pay(commit(issued(ordinal, ordinal)), 100, "A"));
            GlBatch batch = BatchBuilder.of(store, ordinal);
            commit(scenario.export(batch));
            numbers.add(batch.number());
        }
        Collections.sort(numbers);
        assertThat(store.batches()).extracting(GlBatch::number).isEqualTo(numbers);
    }

    @Test
    @Tag("SPI-5")
    @LookAt("the isolation in which postings are streamed")
    void openPostingsAreAPictureOfTheirOpening() {
        Invoice paid = commit(pay(commit(issued(1, 1)), 100, "A"));
        List<Posting> before = sorted(journal(paid));
        try (Cursor<Posting> open = store.openPostings(TODAY)) {
            List<Posting> seen = new ArrayList<>();
            seen.add(open.next());
            committed(second().commit(scenario.changes(pay(paid, 100, "B")).build()));
            open.forEachRemaining(seen::add);
            assertThat(seen).isEqualTo(before);
        }
    }
}
