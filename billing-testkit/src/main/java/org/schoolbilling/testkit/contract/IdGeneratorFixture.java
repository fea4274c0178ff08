package org.schoolbilling.testkit.contract;

import org.schoolbilling.spi.host.IdGenerator;

/** What ids are drawn from, and generators over it. */
public interface IdGeneratorFixture extends AutoCloseable {

    /** A generator as another process over the same store would have it. */
    IdGenerator open();

    /** As {@link #open}, after all that were opened so far were shut down. */
    IdGenerator reopen();

    /** Ends all. */
    @Override
    void close();
}
