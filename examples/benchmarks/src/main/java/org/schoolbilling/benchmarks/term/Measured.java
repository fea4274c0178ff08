package org.schoolbilling.benchmarks.term;

import java.util.Locale;

/**
 * One phase as it was measured.
 *
 * @param database {@code h2} or {@code postgresql}
 * @param what what the rows are
 * @param cpu the processor time of this process; a PostgreSQL server's own is not in it
 * @param peak the highest use of the heap, in bytes
 * @param live the highest use of the heap right after a collection, in bytes
 * @param size what the database takes on disk afterwards, in bytes
 */
record Measured(
        String database,
        int threads,
        int students,
        String phase,
        long rows,
        String what,
        double seconds,
        double cpu,
        long peak,
        long live,
        long size) {

    static final String HEAD = "database,threads,students,phase,rows,what,seconds,cpu,peak,live,size";

    String toLine() {
        return String.join(
                ",",
                database,
                String.valueOf(threads),
                String.valueOf(students),
                phase,
                String.valueOf(rows),
                what,
                String.format(Locale.ROOT, "%.3f", seconds),
                String.format(Locale.ROOT, "%.3f", cpu),
                String.valueOf(peak),
                String.valueOf(live),
                String.valueOf(size));
    }

    static Measured parse(String line) {
        String[] parts = line.split(",", -1);
        return new Measured(
                parts[0],
                Integer.parseInt(parts[1]),
                Integer.parseInt(parts[2]),
                parts[3],
                Long.parseLong(parts[4]),
                parts[5],
                Double.parseDouble(parts[6]),
                Double.parseDouble(parts[7]),
                Long.parseLong(parts[8]),
                Long.parseLong(parts[9]),
                Long.parseLong(parts[10]));
    }

    /** For the log, as soon as it is known. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%-10s %,10d students  %-9s %,12d %-12s %10.1f s (processor %.1f s) %,10.0f /s  heap %,4d MB, after GC %,4d MB  database %,7d MB",
                database,
                students,
                phase,
                rows,
                what,
                seconds,
                cpu,
                rows / seconds,
                peak >> 20,
                live >> 20,
                size >> 20);
    }
}
