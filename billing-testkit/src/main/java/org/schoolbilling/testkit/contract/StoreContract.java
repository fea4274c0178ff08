package org.schoolbilling.testkit.contract;

import org.junit.jupiter.api.Nested;

/**
 * All that {@link org.schoolbilling.spi.store.Store} promises, but for what threads do to each other, which is in
 * {@link StoreConcurrencyContract}. Extend it, and supply a fixture:
 *
 * <pre>{@code
 * class MyStoreTest extends StoreContract {
 *     @Override
 *     protected StoreFixture fixture() {
 *         return new MyStoreFixture();
 *     }
 * }
 * }</pre>
 */
public abstract class StoreContract {

    /** A fixture over an empty storage; asked once for each test, and closed after it. */
    protected abstract StoreFixture fixture();

    /** One write, all or nothing. */
    @Nested
    class Commits extends CommitPromises {
        Commits() {
            super(StoreContract.this::fixture);
        }
    }

    /** What a refused commit leaves behind: nothing. */
    @Nested
    class Refusals extends RefusalPromises {
        Refusals() {
            super(StoreContract.this::fixture);
        }
    }

    /** Versions and series. */
    @Nested
    class Versions extends VersionPromises {
        Versions() {
            super(StoreContract.this::fixture);
        }
    }

    /** What there can be only one of. */
    @Nested
    class Uniqueness extends UniquenessPromises {
        Uniqueness() {
            super(StoreContract.this::fixture);
        }
    }

    /** Reads by key. */
    @Nested
    class Reads extends ReadPromises {
        Reads() {
            super(StoreContract.this::fixture);
        }
    }

    /** What is read is what was stored. */
    @Nested
    class RoundTrips extends RoundTripPromises {
        RoundTrips() {
            super(StoreContract.this::fixture);
        }
    }

    /** Streams: a stable order and a consistent picture. */
    @Nested
    class Streams extends StreamPromises {
        Streams() {
            super(StoreContract.this::fixture);
        }
    }

    /** What streams take of memory. */
    @Nested
    class Memory extends MemoryPromises {
        Memory() {
            super(StoreContract.this::fixture);
        }
    }

    /** What a search finds. */
    @Nested
    class Queries extends QueryPromises {
        Queries() {
            super(StoreContract.this::fixture);
        }
    }

    /** The journal and its hand-over. */
    @Nested
    class Batches extends BatchPromises {
        Batches() {
            super(StoreContract.this::fixture);
        }
    }

    /** References of payments, corrected while not handed over. */
    @Nested
    class Corrections extends CorrectionPromises {
        Corrections() {
            super(StoreContract.this::fixture);
        }
    }

    /** Refunds and their hand-over. */
    @Nested
    class RefundBatches extends RefundPromises {
        RefundBatches() {
            super(StoreContract.this::fixture);
        }
    }

    /** Log and events. */
    @Nested
    class History extends HistoryPromises {
        History() {
            super(StoreContract.this::fixture);
        }
    }

    /** Events of every kind. */
    @Nested
    class Events extends EventPromises {
        Events() {
            super(StoreContract.this::fixture);
        }
    }

    /** The hash chain of the log. */
    @Nested
    class LogChains extends LogChainPromises {
        LogChains() {
            super(StoreContract.this::fixture);
        }
    }

    /** What the desk of unresolved transactions reads. */
    @Nested
    class Desks extends DeskPromises {
        Desks() {
            super(StoreContract.this::fixture);
        }
    }

    /** What erasing a debtor needs. */
    @Nested
    class Erasure extends ErasurePromises {
        Erasure() {
            super(StoreContract.this::fixture);
        }
    }

    /** What is kept so that an invoice can be shown as it was. */
    @Nested
    class Moments extends MomentPromises {
        Moments() {
            super(StoreContract.this::fixture);
        }
    }

    /** Trials. */
    @Nested
    class Trials extends TrialPromises {
        Trials() {
            super(StoreContract.this::fixture);
        }
    }
}
