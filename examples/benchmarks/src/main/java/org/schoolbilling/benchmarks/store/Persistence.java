package org.schoolbilling.benchmarks.store;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Measures persistence on PostgreSQL and prints a table. Arguments are {@code name=number}: see {@link Size}; without any,
 * a million invoices three times over.
 */
public final class Persistence {

    private Persistence() {}

    /**
     * How much is done.
     *
     * @param invoices how many are committed, paid and streamed
     * @param single how many payments are entered one by one
     * @param clients by how many at once
     * @param chunk how many invoices, or payments, a commit takes
     * @param repetitions how often everything is measured, each time in new databases
     */
    record Size(int invoices, int single, int clients, int chunk, int repetitions) {

        static Size parse(String... arguments) {
            int[] values = {1_000_000, 40_000, 8, 1_000, 3};
            List<String> names = List.of("invoices", "single", "clients", "chunk", "repetitions");
            for (String argument : arguments) {
                String[] parts = argument.split("=", 2);
                int index = names.indexOf(parts[0]);
                if (index < 0 || parts.length < 2) {
                    throw new IllegalArgumentException(
                            "'" + argument + "' is none of " + names + ", each followed by = and a number");
                }
                values[index] = Integer.parseInt(parts[1]);
            }
            return new Size(values[0], values[1], values[2], values[3], values[4]);
        }

        /** As much as compilers and caches need to have seen. */
        Size warmUp() {
            return new Size(Math.min(invoices, 20_000), Math.min(single, 4_000), clients, chunk, 1);
        }
    }

    /** Measures, and prints the table. */
    public static void main(String[] arguments) throws SQLException, IOException, InterruptedException {
        Size size = Size.parse(arguments);
        try (Server server = Server.start()) {
            measure(server, size.warmUp());
            measure(server, size).forEach(System.out::println);
        }
    }

    static List<String> measure(Server server, Size size) throws SQLException, IOException, InterruptedException {
        List<Comparison> rows = new ArrayList<>();
        if (size.invoices() > 0) {
            bulk(server, size, rows);
        }
        if (size.single() > 0) {
            String work = String.format(Locale.ROOT, "single payments, %d clients", size.clients());
            Comparison single = Comparison.ofRate(work, "TPC-B (sort of)", "≥ 0.8");
            rows.add(single);
            SinglePayments payments = new SinglePayments(size.clients(), size.single());
            for (int i = 0; i < size.repetitions(); i++) {
                payments.measure(server, size.single() / 10, single);
            }
        }
        return Comparison.table(rows);
    }

    private static void bulk(Server server, Size size, List<Comparison> rows) throws SQLException, IOException {
        Comparison commits = Comparison.ofSeconds(named("commit %,d new invoices", size), "COPY", "≤ 2.5");
        Comparison loads = Comparison.ofSeconds(named("load %,d payments", size), "COPY", "≤ 4");
        Comparison streams = Comparison.ofSeconds(named("stream %,d invoices", size), "COPY TO", "≤ 4, ≤ 64 MB");
        rows.addAll(List.of(commits, loads, streams));
        for (int i = 0; i < size.repetitions(); i++) {
            try (Database ours = server.create()) {
                try (Database limit = server.create()) {
                    new NewInvoices(size.invoices(), size.chunk()).measure(ours, limit, commits);
                }
                new PaymentLoad(size.invoices(), size.chunk()).measure(ours, loads);
                new InvoiceStream(size.invoices()).measure(ours, streams);
            }
        }
    }

    private static String named(String work, Size size) {
        return String.format(Locale.ROOT, work, size.invoices());
    }
}
