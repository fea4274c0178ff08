package org.schoolbilling.spi.run;

/**
 * A run over many. Its work reads, decides and hands chunk after chunk to {@link Context#commit}; what it counts, it counts
 * when a chunk is stored, which may be later and in another thread, one at a time. So work reads nothing that it counts.
 */
interface ChunkedRun<R> {

    void work();

    /** What it came to; asked when all is stored. */
    R report();
}
