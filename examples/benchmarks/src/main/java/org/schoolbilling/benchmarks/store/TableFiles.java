package org.schoolbilling.benchmarks.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** Rows of the store's tables in files, as {@code COPY} writes and reads them. */
final class TableFiles implements AutoCloseable {

    /** Those that invoices and payments are written to, what is referred to before what refers. */
    private static final List<String> TABLES = List.of(
            "commit_log",
            "debtor",
            "invoice",
            "invoice_moment",
            "invoice_line",
            "allocation",
            "posting",
            "claim_key",
            "bank_transaction",
            "change_log",
            "log_unsealed",
            "host_event");

    private final Path folder;
    private final Map<String, Path> files = new LinkedHashMap<>();
    private long rows;

    private TableFiles(Path folder) {
        this.folder = folder;
    }

    /** What transactions from a number on wrote: new rows, and changed ones as they are now. */
    static TableFiles written(Database database, String firstTransaction) throws SQLException, IOException {
        TableFiles files = new TableFiles(Files.createTempDirectory("school-billing-rows"));
        try (Connection connection = database.connect()) {
            for (String table : TABLES) {
                Path file = files.folder.resolve(table);
                long copied;
                try (OutputStream out = Files.newOutputStream(file)) {
                    copied = copies(connection)
                            .copyOut(
                                    "copy (select * from school_billing." + table + " where xmin::text::bigint >= "
                                            + firstTransaction + ") to stdout",
                                    out);
                }
                files.rows += copied;
                if (copied > 0) {
                    files.files.put(table, file);
                }
            }
        }
        return files;
    }

    /** How many rows they are. */
    long rows() {
        return rows;
    }

    /** What wrote nothing yet starts with this transaction. */
    static String nextTransaction(Database database) throws SQLException {
        return database.ask("select pg_current_xact_id()::text");
    }

    /** Loads all of it in one transaction; how long it took, in seconds. Tables may be called otherwise there. */
    double load(Database database, Map<String, String> names) throws SQLException, IOException {
        try (Connection connection = database.connect()) {
            connection.setAutoCommit(false);
            CopyManager copies = copies(connection);
            long start = System.nanoTime();
            for (Map.Entry<String, Path> file : files.entrySet()) {
                String table = names.getOrDefault(file.getKey(), file.getKey());
                try (InputStream in = Files.newInputStream(file.getValue())) {
                    copies.copyIn("copy school_billing." + table + " from stdin", in, 1 << 16);
                }
            }
            connection.commit();
            return Comparison.seconds(start);
        }
    }

    private static CopyManager copies(Connection connection) throws SQLException {
        return connection.unwrap(PGConnection.class).getCopyAPI();
    }

    @Override
    public void close() throws IOException {
        List<Path> all = new ArrayList<>(files.values());
        for (String table : TABLES) {
            all.add(folder.resolve(table));
        }
        for (Path file : all) {
            Files.deleteIfExists(file);
        }
        Files.delete(folder);
    }
}
