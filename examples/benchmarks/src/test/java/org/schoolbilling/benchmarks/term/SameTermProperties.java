package org.schoolbilling.benchmarks.term;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.schoolbilling.store.jdbc.JdbcStores;

/** A whole term on a real database in one thread and in two: every row that is stored, and the file for the general ledger. */
class SameTermProperties {

    private static Path folder = Path.of("");

    @BeforeContainer
    static void makeFolder() throws IOException {
        folder = Files.createTempDirectory("school-billing-term");
    }

    @AfterContainer
    static void removeFolder() throws IOException {
        TermDatabase.remove(folder);
    }

    @Property(tries = 2, edgeCases = EdgeCasesMode.NONE)
    @Tag("SPI-14")
    void twoThreadsStoreWhatOneWouldOnH2(
            @ForAll @IntRange(min = 40, max = 90) int students, @ForAll @IntRange(min = 5, max = 30) int chunk)
            throws IOException, SQLException {
        List<Map<String, String>> terms = new ArrayList<>();
        for (int threads = 1; threads <= 2; threads++) {
            String url = "jdbc:h2:file:" + folder.resolve(students + "-" + chunk + "-" + threads);
            terms.add(term(url, students, threads, chunk));
        }
        assertSame(terms);
    }

    /** With chunks on both sides of what is copied. */
    @Property(tries = 2, edgeCases = EdgeCasesMode.NONE)
    @Tag("SPI-14")
    void twoThreadsStoreWhatOneWouldOnPostgres(
            @ForAll @IntRange(min = 40, max = 90) int students, @ForAll @IntRange(min = 5, max = 30) int chunk)
            throws IOException, SQLException {
        List<Map<String, String>> terms = new ArrayList<>();
        try (EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setServerConfig("synchronous_commit", "on")
                .start()) {
            for (int threads = 1; threads <= 2; threads++) {
                String name = "term" + threads;
                try (Connection connection = server.getPostgresDatabase().getConnection();
                        Statement statement = connection.createStatement()) {
                    statement.execute("create database " + name);
                }
                terms.add(term(server.getJdbcUrl("postgres", name), students, threads, chunk));
            }
        }
        assertSame(terms);
    }

    private static void assertSame(List<Map<String, String>> terms) {
        assertThat(terms.get(0)).containsKeys("ledger.dat", "invoice_line", "log_chain");
        assertThat(terms.get(1)).isEqualTo(terms.get(0));
    }

    /** Runs it; the rows of each table in order, and the file. */
    private static Map<String, String> term(String url, int students, int threads, int chunk)
            throws IOException, SQLException {
        Path own = Files.createTempDirectory(folder, "files");
        try (JdbcStores stores = JdbcStores.at(url).open()) {
            for (WholeTerm.Phase phase :
                    WholeTerm.open(stores, students, threads, chunk, own).phases()) {
                phase.work().run();
            }
            Map<String, String> stored = rows(stores);
            stored.put("ledger.dat", Files.readString(own.resolve("ledger.dat"), StandardCharsets.ISO_8859_1));
            return stored;
        }
    }

    private static Map<String, String> rows(JdbcStores stores) throws SQLException {
        Map<String, List<String>> columns = new TreeMap<>();
        Map<String, String> rows = new TreeMap<>();
        try (Connection connection = stores.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            // the database's own clock is not the benchmark's
            try (ResultSet result = statement.executeQuery("select table_name, column_name"
                    + " from information_schema.columns where table_schema = 'school_billing'"
                    + " and table_name <> 'schema_history' and column_name not in ('stored_at', 'added_at')"
                    + " order by table_name, ordinal_position")) {
                while (result.next()) {
                    columns.computeIfAbsent(result.getString(1), table -> new ArrayList<>())
                            .add(result.getString(2));
                }
            }
            for (Map.Entry<String, List<String>> table : columns.entrySet()) {
                rows.put(table.getKey(), rows(statement, table.getKey(), table.getValue()));
            }
        }
        return rows;
    }

    private static String rows(Statement statement, String table, List<String> columns) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (ResultSet result =
                statement.executeQuery("select " + String.join(", ", columns) + " from school_billing." + table)) {
            while (result.next()) {
                StringBuilder row = new StringBuilder();
                for (int i = 1; i <= columns.size(); i++) {
                    row.append(result.getString(i)).append('|');
                }
                rows.add(row.toString());
            }
        }
        return rows.stream().sorted().collect(Collectors.joining("\n"));
    }
}
