package org.schoolbilling.benchmarks.store;

import java.lang.management.ManagementFactory;

/** How many bytes the thread that uses it allocates between start and stop, added up. */
final class Allocated {

    private final com.sun.management.ThreadMXBean threads =
            (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
    private long bytes;
    private long from;

    void start() {
        from = threads.getCurrentThreadAllocatedBytes();
    }

    void stop() {
        bytes += threads.getCurrentThreadAllocatedBytes() - from;
    }

    long bytes() {
        return bytes;
    }
}
