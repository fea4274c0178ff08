package org.schoolbilling.benchmarks.term;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;

/**
 * What the benchmark is asked to do.
 *
 * @param database {@code h2}, {@code postgresql}, or the JDBC URL of an empty database
 * @param chunk how many items a commit takes
 * @param isLive whether collections are asked for all the time, to see what memory is really needed
 * @param isKept whether databases and files stay when they are done with
 */
record TermOptions(
        String database,
        List<Integer> sizes,
        int threads,
        int chunk,
        Path folder,
        boolean isLive,
        boolean isKept,
        boolean isWarmedUp,
        boolean isTableOnly) {

    private static final String USAGE =
            "--db h2|postgresql|URL --sizes N,N,N --threads N --chunk N --dir FOLDER [--live] [--keep] [--cold] [--table]";

    TermOptions {
        sizes = List.copyOf(sizes);
        if (database.startsWith("jdbc:") && sizes.size() > 1) {
            throw new IllegalArgumentException("a database that is there takes one size: " + sizes);
        }
    }

    static TermOptions parse(List<String> arguments) {
        String database = "h2";
        List<Integer> sizes = List.of(10_000, 100_000);
        int threads = Runtime.getRuntime().availableProcessors();
        int chunk = 1_000;
        Path folder = Path.of("target", "term");
        List<String> flags = new ArrayList<>();
        for (Iterator<String> i = arguments.iterator(); i.hasNext(); ) {
            String name = i.next();
            switch (name) {
                case "--db" -> database = value(name, i);
                case "--sizes" ->
                    sizes = Arrays.stream(value(name, i).split(","))
                            .map(Integer::valueOf)
                            .toList();
                case "--threads" -> threads = Integer.parseInt(value(name, i));
                case "--chunk" -> chunk = Integer.parseInt(value(name, i));
                case "--dir" -> folder = Path.of(value(name, i));
                case "--live", "--keep", "--cold", "--table" -> flags.add(name);
                default -> throw new IllegalArgumentException(name + " is unknown: " + USAGE);
            }
        }
        return new TermOptions(
                database,
                sizes,
                threads,
                chunk,
                folder,
                flags.contains("--live"),
                flags.contains("--keep"),
                !flags.contains("--cold") && !database.startsWith("jdbc:"),
                flags.contains("--table"));
    }

    private static String value(String name, Iterator<String> arguments) {
        if (!arguments.hasNext()) {
            throw new IllegalArgumentException(name + " needs a value: " + USAGE);
        }
        return arguments.next();
    }

    /** For names of folders: a URL may hold a password. */
    String databaseName() {
        return database.startsWith("jdbc:") ? "url" : database;
    }

    @Override
    public String toString() {
        return databaseName() + ", students " + sizes + ", threads " + threads + ", chunk " + chunk
                + (isLive ? ", collecting" : "");
    }
}
