package org.schoolbilling.testkit.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import org.schoolbilling.export.BatchNumber;
import org.schoolbilling.export.BatchState;
import org.schoolbilling.export.GlBatch;
import org.schoolbilling.export.GlRow;
import org.schoolbilling.money.Money;
import org.schoolbilling.spi.BillingException;
import org.schoolbilling.spi.Cursor;
import org.schoolbilling.spi.erp.DeliveryAnswer;
import org.schoolbilling.spi.erp.ErpSink;
import org.schoolbilling.spi.erp.GlDelivery;
import org.schoolbilling.spi.run.Mode;
import org.schoolbilling.spi.run.SchoolBilling;
import org.schoolbilling.spi.store.Store;
import org.schoolbilling.testkit.run.PaidSchool;
import org.schoolbilling.testkit.simulator.LyingErpSink.Lie;
import org.schoolbilling.testkit.simulator.UnreliableStore.Fault;

/** Whatever sink, store and process do in whatever order, no batch is delivered twice and none is forgotten. */
class LyingSinkProperties {

    /**
     * An ERP that counts whatever it gets: with it, delivering twice is found out at once. It says truly what it has.
     *
     * @param received every delivery that took effect, in order
     */
    private record NaiveErp(List<BatchNumber> received, Map<BatchNumber, Money> debit, boolean knowsRepeats)
            implements ErpSink {
        @Override
        public String format() {
            return "naive";
        }

        @Override
        public DeliveryAnswer deliver(GlDelivery delivery) {
            Money sum = Money.zero(delivery.batch().debit().currency());
            try (Cursor<GlRow> rows = delivery.rows().get()) {
                while (rows.hasNext()) {
                    Money amount = rows.next().amount();
                    sum = amount.isPositive() ? sum.plus(amount) : sum;
                }
            }
            BatchNumber number = delivery.batch().number();
            Money before = debit.putIfAbsent(number, sum);
            assertThat(before == null || before.equals(sum))
                    .as("the same number brings the same rows: %s, now %s", before, sum)
                    .isTrue();
            if (before == null || !knowsRepeats) {
                received.add(number);
            }
            return ask(number);
        }

        @Override
        public DeliveryAnswer ask(BatchNumber number) {
            return debit.containsKey(number)
                    ? new DeliveryAnswer.Accepted("batch " + number)
                    : new DeliveryAnswer.NeverSeen();
        }
    }

    private static final List<Lie> LIES = List.of(Lie.values());
    private static final List<Fault> FAULTS = List.of(Fault.values());
    private static final Map<String, Integer> SEEN = new TreeMap<>();

    private static void export(SchoolBilling billing, ErpSink sink) {
        try {
            billing.export(Mode.COMMIT, LocalDate.of(2027, 12, 31), sink, PaidSchool.CLERK, p -> {});
        } catch (BillingException e) {
            SEEN.merge(e.code(), 1, Integer::sum);
        }
    }

    /** Exports in the middle of lies, failures and restarts, then once in peace, and counts. */
    private static void play(long seed, boolean isRepeating) {
        SplittableRandom random = new SplittableRandom(seed);
        PaidSchool school = PaidSchool.of(random.nextInt(1, 5));
        NaiveErp erp = new NaiveErp(new ArrayList<>(), new HashMap<>(), isRepeating);
        LyingErpSink sink = new LyingErpSink(erp, () -> {
            Lie lie = random.nextBoolean() ? Lie.NONE : LIES.get(random.nextInt(LIES.size()));
            return lie.isRepeating() && !isRepeating ? Lie.NONE : lie;
        });
        int rounds = random.nextInt(2, 12);
        for (int round = 0; round < rounds; round++) {
            if (random.nextInt(3) == 0) {
                school.pay(random.nextInt(1, 50_000));
            }
            UnreliableStore unreliable = UnreliableStore.before(school.store());
            List<Fault> faults = new ArrayList<>();
            for (int i = random.nextInt(6); i > 0; i--) {
                faults.add(FAULTS.get(random.nextInt(FAULTS.size())));
            }
            unreliable.nextCommits(faults);
            if (random.nextInt(4) == 0) {
                unreliable.failRead(random.nextInt(1, 20));
            }
            export(school.on(unreliable.store()), sink);
        }
        sink.arrive();
        export(school.on(school.store()), erp);
        export(school.on(school.store()), erp);
        requireEverythingOnce(school.store(), erp, seed);
    }

    private static void requireEverythingOnce(Store store, NaiveErp erp, long seed) {
        Set<BatchNumber> once = new HashSet<>(erp.received());
        assertThat(erp.received()).as("seed %d: batches that took effect", seed).hasSameSizeAs(once);
        assertThat(store.batches())
                .as("seed %d: batches", seed)
                .extracting(GlBatch::number)
                .containsExactlyInAnyOrderElementsOf(once);
        assertThat(store.batches()).as("seed %d", seed).allMatch(b -> b.state() == BatchState.DELIVERED);
        try (Cursor<?> open = store.openPostings(LocalDate.of(9999, 1, 1))) {
            assertThat(open.hasNext())
                    .as("seed %d: postings never handed over", seed)
                    .isFalse();
        }
    }

    @Property(tries = 150)
    @Tag("SPI-8")
    @Tag("GLX-2")
    void nothingIsDeliveredTwiceToAnErpThatCountsWhateverItGets(@ForAll long seed) {
        play(seed, false);
    }

    /** It was rejected, sent again and accepted, and the store failed before it was noted: seed 1888864219 found it. */
    @Example
    @Tag("SPI-8")
    void aRejectedBatchThatMayHaveBeenSentSinceIsAskedForToo() {
        play(1888864219, false);
        PaidSchool school = PaidSchool.of(1);
        NaiveErp erp = new NaiveErp(new ArrayList<>(), new HashMap<>(), false);
        Deque<Lie> lies = new ArrayDeque<>(List.of(Lie.REJECTED_IN_PART));
        LyingErpSink sink = new LyingErpSink(erp, () -> lies.isEmpty() ? Lie.NONE : lies.remove());
        export(school.on(school.store()), sink);
        UnreliableStore dying = UnreliableStore.before(school.store());
        dying.nextCommits(Collections.nCopies(50, Fault.FAILS_BEFORE));
        export(school.on(dying.store()), sink);
        assertThat(firstBatch(school).state()).isEqualTo(BatchState.REJECTED);
        assertThat(erp.received()).hasSize(1);

        export(school.on(school.store()), sink);

        assertThat(erp.received()).hasSize(1);
        assertThat(firstBatch(school).state()).isEqualTo(BatchState.DELIVERED);
    }

    private static GlBatch firstBatch(PaidSchool school) {
        return school.store().batches().get(0);
    }

    @Property(tries = 100)
    @Tag("SPI-8")
    @Tag("GLX-2")
    void nothingIsForgottenWhereDeliveriesComeLateOrTwice(@ForAll long seed) {
        play(seed, true);
    }

    @Property(tries = 1)
    void theLiesAreHeard() {
        for (long seed = 1; seed <= 40; seed++) {
            play(seed, false);
        }
        assertThat(SEEN).containsKeys("batch.in-doubt", "batch.rejected", "port.failed");
    }
}
