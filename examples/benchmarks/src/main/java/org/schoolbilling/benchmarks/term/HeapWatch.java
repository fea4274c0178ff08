package org.schoolbilling.benchmarks.term;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * How much of the heap is in use: at most at any moment, and at most right after a collection, which is what must fit. The
 * second needs collections: with {@code collect}, a thread asks for one every two seconds, which costs time, so that such a
 * run tells of memory and not of speed.
 */
final class HeapWatch implements AutoCloseable {

    private static final long EVERY_MILLIS = 2_000;

    private final List<MemoryPoolMXBean> pools = ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .toList();
    private final AtomicLong live = new AtomicLong();
    private final @Nullable Thread collector;

    HeapWatch(boolean isCollecting) {
        collector = isCollecting ? new Thread(this::collect, "heap-watch") : null;
        if (collector != null) {
            collector.setDaemon(true);
            collector.start();
        }
    }

    void restart() {
        System.gc();
        pools.forEach(MemoryPoolMXBean::resetPeakUsage);
        live.set(0);
    }

    /**
     * The highest use since the restart, in bytes: at most that, since pools may have peaked at different moments, and never
     * more than the heap may hold.
     */
    long peak() {
        long sum =
                pools.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
        return Math.min(sum, Runtime.getRuntime().maxMemory());
    }

    /** The highest use right after a collection since the restart, in bytes. */
    long live() {
        look();
        return live.get();
    }

    private void look() {
        long used = 0;
        for (MemoryPoolMXBean pool : pools) {
            MemoryUsage after = pool.getCollectionUsage();
            used += after == null ? 0 : after.getUsed();
        }
        live.accumulateAndGet(used, Math::max);
    }

    private void collect() {
        try {
            while (true) {
                Thread.sleep(EVERY_MILLIS);
                System.gc();
                look();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        if (collector != null) {
            collector.interrupt();
        }
    }
}
