package org.schoolbilling.testkit.contract;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.function.Supplier;
import org.schoolbilling.spi.Cursor;

/**
 * How much memory a stream takes before it gives its first item, counted in bytes that the calling thread allocates: an
 * exact number, which depends on neither time nor garbage collection. What an adapter reads on other threads is not seen.
 */
final class Footprint {

    private Footprint() {}

    /** Opens a stream, takes its first item, and closes it. */
    static long untilFirst(Supplier<? extends Cursor<?>> stream) {
        ThreadMXBean threads = threads();
        long before = threads.getCurrentThreadAllocatedBytes();
        try (Cursor<?> cursor = stream.get()) {
            cursor.next();
            return threads.getCurrentThreadAllocatedBytes() - before;
        }
    }

    private static ThreadMXBean threads() {
        if (ManagementFactory.getThreadMXBean() instanceof ThreadMXBean threads
                && threads.isThreadAllocatedMemorySupported()
                && threads.isThreadAllocatedMemoryEnabled()) {
            return threads;
        }
        throw new AssertionError(
                "this Java machine does not count what a thread allocates, so that nothing can be said of"
                        + " this promise: run the contract on one that does, with the module jdk.management");
    }
}
