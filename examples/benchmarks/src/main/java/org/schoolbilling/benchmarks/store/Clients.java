package org.schoolbilling.benchmarks.store;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** Threads that do the same over and over. */
final class Clients {

    /** What is done once. */
    @FunctionalInterface
    interface Task {
        void run() throws Exception;
    }

    private Clients() {}

    /** Does it so many times over, by so many at once; how many times a second. */
    static double run(int clients, int times, Task task) throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(clients);
        try {
            AtomicInteger left = new AtomicInteger(times);
            List<Future<?>> running = new ArrayList<>();
            long start = System.nanoTime();
            for (int i = 0; i < clients; i++) {
                running.add(threads.submit(() -> {
                    while (left.getAndDecrement() > 0) {
                        task.run();
                    }
                    return null;
                }));
            }
            for (Future<?> each : running) {
                each.get();
            }
            return times / Comparison.seconds(start);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a client failed: " + e.getCause(), e);
        } finally {
            threads.shutdownNow();
        }
    }
}
