package org.schoolbilling.benchmarks.term;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/**
 * Bills whole terms of several sizes on one database and prints what each phase took. What is measured goes to
 * {@code measured.csv} in the folder as soon as a phase is over, so that a run that is cut off has lost one phase; with
 * {@code --table} only the table is printed, of everything that file holds.
 *
 * <p>{@code --db h2|postgresql|URL --sizes 10000,100000,1000000 --threads N --chunk N --dir FOLDER --live --table}
 */
public final class TermBenchmark {

    /** As many as it takes until the JVM has compiled what matters; not counted. */
    private static final int WARM_UP = 5_000;

    private final TermOptions options;
    private final Consumer<String> out;

    TermBenchmark(TermOptions options, Consumer<String> out) {
        this.options = options;
        this.out = out;
    }

    /** Runs, and prints the table. */
    public static void main(String[] arguments) throws IOException {
        TermOptions options = TermOptions.parse(Arrays.asList(arguments));
        new TermBenchmark(options, System.out::println).run();
    }

    void run() throws IOException {
        Path results = options.folder().resolve("measured.csv");
        Files.createDirectories(options.folder());
        if (!Files.exists(results)) {
            Files.writeString(results, Measured.HEAD + "\n");
        }
        if (!options.isTableOnly()) {
            out.accept(options + ", heap " + (Runtime.getRuntime().maxMemory() >> 20) + " MB, "
                    + Runtime.getRuntime().availableProcessors() + " processors, Java "
                    + System.getProperty("java.version"));
            if (options.isWarmedUp()) {
                bill(WARM_UP, measured -> {});
            }
            for (int size : options.sizes()) {
                bill(size, measured -> {
                    out.accept(LocalTime.now(ZoneId.systemDefault()).truncatedTo(ChronoUnit.SECONDS) + "  " + measured);
                    append(results, measured);
                });
            }
        }
        List<Measured> all = new ArrayList<>();
        for (String line : Files.readAllLines(results)) {
            if (!line.equals(Measured.HEAD)) {
                all.add(Measured.parse(line));
            }
        }
        TermTable.of(all).forEach(out);
    }

    private static long cpuNanos() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }

    private static void append(Path results, Measured measured) {
        try {
            Files.writeString(results, measured.toLine() + "\n", StandardCharsets.UTF_8, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void bill(int students, Consumer<Measured> measured) throws IOException {
        Path folder = options.folder().resolve(options.databaseName() + "-" + students);
        try (TermDatabase database = TermDatabase.open(options.database(), folder);
                HeapWatch heap = new HeapWatch(options.isLive())) {
            Files.createDirectories(folder);
            WholeTerm term = WholeTerm.open(database.stores(), students, options.threads(), options.chunk(), folder);
            term.removeFiles();
            for (WholeTerm.Phase phase : term.phases()) {
                heap.restart();
                long start = System.nanoTime();
                long cpuStart = cpuNanos();
                long rows = phase.work().run();
                double seconds = (System.nanoTime() - start) / 1e9;
                double cpu = (cpuNanos() - cpuStart) / 1e9;
                measured.accept(new Measured(
                        database.name(),
                        options.threads(),
                        students,
                        phase.name(),
                        rows,
                        phase.what(),
                        seconds,
                        cpu,
                        heap.peak(),
                        heap.live(),
                        database.size()));
            }
        }
        if (!options.isKept()) {
            TermDatabase.remove(folder);
        }
    }
}
