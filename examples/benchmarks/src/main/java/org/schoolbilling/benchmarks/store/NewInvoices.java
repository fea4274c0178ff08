package org.schoolbilling.benchmarks.store;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import org.schoolbilling.spi.store.ChangeSet;
import org.schoolbilling.spi.store.CommitResult;
import org.schoolbilling.store.jdbc.JdbcStore;
import org.schoolbilling.store.jdbc.JdbcStores;

/**
 * New invoices with three lines each, through the port: debtors, claim keys, numbers, log and events go with them. The limit
 * loads the same rows with {@code COPY} into the same empty tables, with the same constraints and indexes.
 */
final class NewInvoices {

    private final int invoices;
    private final int chunk;

    NewInvoices(int invoices, int chunk) {
        this.invoices = invoices;
        this.chunk = chunk;
    }

    void measure(Database ours, Database limit, Comparison comparison) throws SQLException, IOException {
        JdbcStores.at(limit.url()).open().close();
        Allocated allocated = new Allocated();
        String first;
        double seconds;
        try (JdbcStores stores = JdbcStores.at(ours.url()).open()) {
            JdbcStore store = stores.store(School.CREDITOR);
            first = TableFiles.nextTransaction(ours);
            ours.server().checkpoint();
            seconds = commit(store, 0, allocated);
        }
        try (TableFiles rows = TableFiles.written(ours, first)) {
            limit.execute("insert into school_billing.creditor (id) values ('" + School.CREDITOR + "')");
            limit.server().checkpoint();
            comparison.add(seconds, rows.load(limit, Map.of()));
            comparison.remark(String.format(
                    Locale.ROOT,
                    "%,d rows; %,d bytes allocated per invoice",
                    rows.rows(),
                    allocated.bytes() / invoices));
        }
    }

    /** Commits invoices numbered after {@code last}; the seconds it took, without those for making them. */
    double commit(JdbcStore store, long last, Allocated allocated) {
        double seconds = 0;
        for (int done = 0; done < invoices; done += chunk) {
            ChangeSet changes = School.issuing(last + done + 1, Math.min(chunk, invoices - done));
            allocated.start();
            long start = System.nanoTime();
            CommitResult result = store.commit(changes);
            seconds += Comparison.seconds(start);
            allocated.stop();
            if (!(result instanceof CommitResult.Committed)) {
                throw new IllegalStateException(changes.id() + " was not stored: " + result);
            }
        }
        return seconds;
    }
}
