package org.schoolbilling.benchmarks.store;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.schoolbilling.invoice.Invoice;
import org.schoolbilling.spi.Cursor;
import org.schoolbilling.spi.store.InvoiceQuery;
import org.schoolbilling.store.jdbc.JdbcStore;
import org.schoolbilling.store.jdbc.JdbcStores;

/** All invoices, with lines and allocations, one after the other. The limit sends the same rows with {@code COPY}. */
final class InvoiceStream {

    private static final List<String> TABLES = List.of("invoice", "invoice_line", "allocation");
    private static final int LOOKS = 8;

    private final int invoices;

    InvoiceStream(int invoices) {
        this.invoices = invoices;
    }

    void measure(Database ours, Comparison comparison) throws SQLException, IOException {
        // What was written just now is cleaned up and its statistics taken, as a server does by itself in a while.
        ours.execute("vacuum analyze");
        ours.server().checkpoint();
        double limit = copyOut(ours);
        try (JdbcStores stores = JdbcStores.at(ours.url()).open()) {
            JdbcStore store = stores.store(School.CREDITOR);
            long start = System.nanoTime();
            read(store, Integer.MAX_VALUE);
            comparison.add(Comparison.seconds(start), limit);
            long before = used();
            long most = read(store, Math.max(invoices / LOOKS, 1));
            comparison.remark(String.format(Locale.ROOT, "%.1f MB more heap", (most - before) / 1e6));
        }
    }

    /** Reads all; the most heap that was in use whenever it looked. */
    private long read(JdbcStore store, int every) {
        long most = 0;
        int count = 0;
        try (Cursor<Invoice> all = store.stream(InvoiceQuery.ALL)) {
            while (all.hasNext()) {
                if (all.next().claims().size() != 3) {
                    throw new IllegalStateException("an invoice has not three claims");
                }
                count++;
                if (count % every == 0) {
                    most = Math.max(most, used());
                }
            }
        }
        if (count != invoices) {
            throw new IllegalStateException("of " + invoices + " invoices " + count + " were read");
        }
        return most;
    }

    private static long used() {
        Runtime runtime = Runtime.getRuntime();
        System.gc();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    private static double copyOut(Database database) throws SQLException, IOException {
        try (Connection connection = database.connect()) {
            CopyManager copies = connection.unwrap(PGConnection.class).getCopyAPI();
            long start = System.nanoTime();
            for (String table : TABLES) {
                copies.copyOut("copy school_billing." + table + " to stdout", OutputStream.nullOutputStream());
            }
            return Comparison.seconds(start);
        }
    }
}
