package org.schoolbilling.store.jdbc;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.schoolbilling.invoice.Invoice;
import org.schoolbilling.invoice.InvoiceNumber;
import org.schoolbilling.posting.Posting;
import org.schoolbilling.spi.Cursor;
import org.schoolbilling.spi.host.IdGenerator;
import org.schoolbilling.spi.store.ChangeSet;
import org.schoolbilling.spi.store.CommitResult;
import org.schoolbilling.spi.store.InvoiceQuery;
import org.schoolbilling.spi.store.Series;
import org.schoolbilling.spi.store.SeriesMove;

/** Work done in a JVM of its own, which can be killed or given little memory. */
final class OtherProcess implements AutoCloseable {

    /** More than are inserted one by one on PostgreSQL. */
    static final int CHUNK = 200;

    private final Process process;
    private final BufferedReader output;

    private OtherProcess(Process process) {
        this.process = process;
        this.output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /** Starts one of the tasks below. */
    static OtherProcess start(String heap, String task, String url) {
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-Xmx" + heap,
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                OtherProcess.class.getName(),
                task,
                url));
        try {
            return new OtherProcess(new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The next line it prints. */
    String line() {
        try {
            String line = output.readLine();
            if (line == null) {
                throw new AssertionError("the other process ended, with exit code " + process.waitFor());
            }
            return line;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** Kills it as {@code kill -9} does; what it had printed until then. */
    List<String> kill() {
        // the process's own method would close its output too
        process.toHandle().destroyForcibly();
        List<String> rest = output.lines().toList();
        close();
        return rest;
    }

    @Override
    public void close() {
        process.destroyForcibly();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                throw new AssertionError("the other process does not end");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    public static void main(String[] arguments) throws InterruptedException {
        String url = arguments[1];
        switch (arguments[0]) {
            case "hold" -> hold(url);
            case "commit" -> commit(JdbcStores.at(url).open(), 3);
            case "commit chunks" -> commit(JdbcStores.at(url).open(), CHUNK);
            case "commit copying" -> commit(JdbcStores.over(Pools.open(url, "", "", 4), new PostgresDialect(1)), 3);
            case "commit power-cut safe" ->
                commit(JdbcStores.at(url).powerCutSafe().open(), 3);
            case "stream" -> stream(url);
            default -> throw new IllegalArgumentException(arguments[0]);
        }
    }

    private static void hold(String url) throws InterruptedException {
        try (JdbcStores stores = JdbcStores.at(url).open()) {
            say("holding " + stores.creditors().size());
            Thread.sleep(60_000);
        }
    }

    /** Issues some invoices a commit and pays one of the commit before, and says each time the answer has come. */
    private static void commit(JdbcStores stores, int each) {
        JdbcStore store = stores.store(Books.SCHOOL);
        IdGenerator ids = stores.ids();
        while (true) {
            long last = store.series(Series.INVOICE);
            ChangeSet.Builder changes = ChangeSet.builder("after " + last);
            for (int i = 1; i <= each; i++) {
                long id = ids.next();
                changes.invoice(Books.issued(id, last + i)).debtor(Books.debtor(id));
            }
            changes.series(new SeriesMove(Series.INVOICE, last, last + each));
            for (Invoice earlier : store.invoicesByNumber(List.of(new InvoiceNumber(Math.max(last, 1))))
                    .values()) {
                changes.invoice(Books.pay(earlier, 70_000, "REF" + last));
            }
            if (store.commit(changes.build()) instanceof CommitResult.Committed) {
                say("stored after " + last + ", next id above " + ids.next());
            }
        }
    }

    private static void stream(String url) {
        try (JdbcStores stores = JdbcStores.at(url).connections(2).open()) {
            JdbcStore store = stores.store(Books.SCHOOL);
            long invoices = 0;
            try (Cursor<Invoice> all = store.stream(InvoiceQuery.ALL)) {
                for (; all.hasNext(); invoices++) {
                    all.next();
                }
            }
            long postings = 0;
            try (Cursor<Posting> all = store.openPostings(Books.TODAY)) {
                for (; all.hasNext(); postings++) {
                    all.next();
                }
            }
            say(invoices + " invoices, " + postings + " postings");
        }
    }

    private static void say(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
