package org.schoolbilling.testkit.memory;

import java.util.concurrent.atomic.AtomicLong;
import org.schoolbilling.spi.host.IdGenerator;

/** Ids one after the other, without gap: for tests and for one process that remembers where it was. */
public final class AscendingIds implements IdGenerator {

    private final AtomicLong last;

    private AscendingIds(long last) {
        this.last = new AtomicLong(last);
    }

    /** From 1. */
    public static AscendingIds fromOne() {
        return after(0);
    }

    /**
     * From the one after the last that was used.
     *
     * @throws IllegalArgumentException if that is negative
     */
    public static AscendingIds after(long last) {
        if (last < 0) {
            throw new IllegalArgumentException("ids start above zero, so the last one cannot be " + last);
        }
        return new AscendingIds(last);
    }

    @Override
    public long next() {
        return last.incrementAndGet();
    }
}
