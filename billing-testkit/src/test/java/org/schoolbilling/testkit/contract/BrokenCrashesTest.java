package org.schoolbilling.testkit.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.schoolbilling.catalog.CreditorId;
import org.schoolbilling.ledger.Changes;
import org.schoolbilling.posting.BalancedPostings;
import org.schoolbilling.spi.store.ChangeSet;
import org.schoolbilling.spi.store.CommitResult;
import org.schoolbilling.spi.store.SeriesMove;
import org.schoolbilling.spi.store.Store;
import org.schoolbilling.testkit.memory.InMemoryStorage;
import org.schoolbilling.testkit.memory.InMemoryStore;

/** The contract for stores that die in a commit is tested by stores that leave something behind, or forget. */
class BrokenCrashesTest extends MutantsPrinted {

    private static CrashingStoreFixture fixture(BiFunction<Store, CrashPoint, Store> dying) {
        return new CrashingStoreFixture() {
            private final InMemoryStorage storage = new InMemoryStorage();

            @Override
            public Store open(CreditorId creditor) {
                return dying.apply(new InMemoryStore(storage, creditor), new CrashPoint(Integer.MAX_VALUE));
            }

            @Override
            public Store reopen(CreditorId creditor) {
                return open(creditor);
            }

            @Override
            public Store openDying(CreditorId creditor, int step) {
                CrashPoint point = new CrashPoint(step);
                return dying.apply(InMemoryStore.dying(storage, creditor, point), point);
            }

            @Override
            public void close() {
                // nothing is held
            }
        };
    }

    private static DynamicTest caught(String fault, String rule, BiFunction<Store, CrashPoint, Store> dying) {
        return Mutants.caught(
                "store that dies",
                Verdicts.CrashingStores.class,
                fault,
                rule,
                () -> Verdicts.CrashingStores.fixtures = () -> fixture(dying));
    }

    /** A store that does something in a commit of its own before the rest. */
    private static Store first(Store good, BiFunction<ChangeSet, ChangeSet.Builder, ChangeSet> split) {
        return new ForwardingStore(good) {
            @Override
            public CommitResult commit(ChangeSet changes) {
                ChangeSet.Builder own =
                        ChangeSet.builder("own " + changes.digest().substring(0, 50));
                ChangeSet rest = split.apply(changes, own);
                CommitResult result = good.commit(own.build());
                return result instanceof CommitResult.Refused ? result : good.commit(rest);
            }
        };
    }

    private static ChangeSet withoutSeries(ChangeSet c) {
        return new ChangeSet(
                c.id(),
                List.of(),
                c.debtors(),
                c.invoices(),
                c.claims(),
                c.releasedClaims(),
                c.transactions(),
                c.issueRun(),
                c.newBatch(),
                c.batch(),
                c.catalog(),
                c.log(),
                c.deliveredEvents(),
                c.seals(),
                c.newRefundBatch(),
                c.deliveredRefundBatches(),
                c.refundTransfers());
    }

    private static ChangeSet withoutTransactions(ChangeSet c) {
        return new ChangeSet(
                c.id(),
                c.series(),
                c.debtors(),
                c.invoices(),
                c.claims(),
                c.releasedClaims(),
                List.of(),
                c.issueRun(),
                c.newBatch(),
                c.batch(),
                c.catalog(),
                c.log(),
                c.deliveredEvents(),
                c.seals(),
                c.newRefundBatch(),
                c.deliveredRefundBatches(),
                c.refundTransfers());
    }

    @TestFactory
    Stream<DynamicTest> everyFaultIsCaughtByATestThatNamesTheRule() {
        return Stream.of(
                caught(
                        "numbers taken in a transaction before",
                        "INV-3",
                        (good, point) -> first(good, (c, own) -> {
                            for (SeriesMove move : c.series()) {
                                own.series(move);
                            }
                            return withoutSeries(c);
                        })),
                caught(
                        "bank transactions stored before their payments",
                        "PAY-5",
                        (good, point) -> first(good, (c, own) -> {
                            c.transactions().forEach(own::transaction);
                            return withoutTransactions(c);
                        })),
                caught("a batch stored before its series", "GLX-2", (good, point) -> new ForwardingStore(good) {
                    @Override
                    public CommitResult commit(ChangeSet c) {
                        if (c.newBatch() == null) {
                            return good.commit(c);
                        }
                        CommitResult result = good.commit(withoutSeries(c));
                        ChangeSet.Builder later =
                                ChangeSet.builder("later " + c.digest().substring(0, 50));
                        c.series().forEach(later::series);
                        good.commit(later.build());
                        return result;
                    }
                }),
                caught("answered before it is stored", "SPI-1", (good, point) -> new ForwardingStore(good) {
                    private final List<ChangeSet> later = new ArrayList<>();

                    @Override
                    public CommitResult commit(ChangeSet c) {
                        later.add(c);
                        return new CommitResult.Committed(1);
                    }
                }),
                caught("the commit id stored after the rest", "SPI-2", (good, point) -> new ForwardingStore(good) {
                    @Override
                    public CommitResult commit(ChangeSet c) {
                        CommitResult result = good.commit(BrokenCommits.with(
                                c,
                                "id to come " + System.identityHashCode(c) + System.identityHashCode(this),
                                c.invoices()));
                        if (result instanceof CommitResult.Committed) {
                            good.commit(ChangeSet.builder(c.id()).build());
                        }
                        return result;
                    }
                }),
                caught("postings written after the invoice", "PAY-7", (good, point) -> new ForwardingStore(good) {
                    @Override
                    public CommitResult commit(ChangeSet c) {
                        List<Changes> bare = c.invoices().stream()
                                .map(i -> new Changes(
                                        i.expectedVersion(),
                                        i.after(),
                                        i.storedLines(),
                                        i.storedAllocations(),
                                        BalancedPostings.NONE,
                                        i.log(),
                                        i.events()))
                                .toList();
                        CommitResult result = good.commit(BrokenCommits.with(c, c.id(), bare));
                        point.run();
                        return result;
                    }
                }));
    }

    @Test
    void aStoreThatDoesNothingFailsEveryTest() {
        Verdicts.CrashingStores.fixtures = () -> fixture((good, point) -> new NothingStore(good.creditor()));
        Verdicts.requireAllFail(Verdicts.CrashingStores.class);
    }
}
