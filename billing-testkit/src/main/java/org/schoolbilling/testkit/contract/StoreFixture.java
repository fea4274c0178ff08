package org.schoolbilling.testkit.contract;

import org.schoolbilling.catalog.CreditorId;
import org.schoolbilling.spi.store.Store;

/** One storage, empty when it is made, and the stores that an adapter opens on it. Each test makes one and closes it. */
public interface StoreFixture extends AutoCloseable {

    /**
     * A store of the creditor on this storage: an instance of its own, as another process would have, that shares nothing
     * with those opened before but the storage.
     */
    Store open(CreditorId creditor);

    /** As {@link #open}, after all stores opened so far were shut down: what is not in the storage is gone. */
    Store reopen(CreditorId creditor);

    /**
     * Whether a text stands anywhere in what is stored of a creditor, in clear: in any row, column, journal or file. A fixture
     * that looks lets the contract see what an erased person leaves behind where no read goes (LOG-5); one that cannot look
     * says no.
     *
     * @param text of ASCII letters, digits and blanks
     * @since 0.1.0
     */
    default boolean holds(CreditorId creditor, String text) {
        return false;
    }

    /** Ends all, and does away with the storage. */
    @Override
    void close();
}
