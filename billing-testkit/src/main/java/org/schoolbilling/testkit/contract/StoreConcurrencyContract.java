package org.schoolbilling.testkit.contract;

import org.junit.jupiter.api.Nested;

/**
 * What {@link org.schoolbilling.spi.store.Store} promises when many write at once, in one process and through two instances
 * over one storage: of those who race for one thing exactly one wins, and the others get a typed answer and leave nothing
 * behind. Extend it, and supply the fixture of {@link StoreContract}.
 */
public abstract class StoreConcurrencyContract {

    /** A fixture over an empty storage; asked once for each test, and closed after it. */
    protected abstract StoreFixture fixture();

    /** Races for one thing, counting winners. */
    @Nested
    class Races extends RacePromises {
        Races() {
            super(StoreConcurrencyContract.this::fixture);
        }
    }

    /** Many who write and read for a while. */
    @Nested
    class Crowds extends CrowdPromises {
        Crowds() {
            super(StoreConcurrencyContract.this::fixture);
        }
    }
}
