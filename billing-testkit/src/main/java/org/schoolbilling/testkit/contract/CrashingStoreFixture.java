package org.schoolbilling.testkit.contract;

import org.schoolbilling.catalog.CreditorId;
import org.schoolbilling.spi.store.Store;

/** A storage whose writers can be killed in the middle of a commit. */
public interface CrashingStoreFixture extends StoreFixture {

    /**
     * A store whose first commit dies at a step: before the first write, between any two, after the last one, and after all
     * is stored but before the answer, each is a step of its own, from 1. It throws whatever it likes then, and leaves the
     * storage as a process leaves it that is killed there. A step beyond the last leaves the commit alone.
     *
     * @see CrashPoint
     */
    Store openDying(CreditorId creditor, int step);
}
