package org.schoolbilling.benchmarks.term;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.schoolbilling.store.jdbc.JdbcStores;

/** A database to bill in: an H2 file, a PostgreSQL server that is started for it, or one that is there. */
final class TermDatabase implements AutoCloseable {

    private final String name;
    private final JdbcStores stores;
    private final @Nullable EmbeddedPostgres server;

    private TermDatabase(String name, JdbcStores stores, @Nullable EmbeddedPostgres server) {
        this.name = name;
        this.stores = stores;
        this.server = server;
    }

    /**
     * Opens one that is empty.
     *
     * @param which {@code h2}, {@code postgresql}, or the JDBC URL of an empty database
     * @param folder where the first two put their files; what lies there of an earlier run is removed
     */
    static TermDatabase open(String which, Path folder) throws IOException {
        if (which.startsWith("jdbc:")) {
            String product = which.startsWith("jdbc:postgresql:") ? "postgresql" : "h2";
            return new TermDatabase(product, JdbcStores.at(which).open(), null);
        }
        remove(folder);
        Files.createDirectories(folder);
        if (which.equals("h2")) {
            return new TermDatabase(
                    "h2",
                    JdbcStores.at("jdbc:h2:file:" + folder.resolve("ledger").toAbsolutePath())
                            .open(),
                    null);
        }
        if (!which.equals("postgresql")) {
            throw new IllegalArgumentException("--db is h2, postgresql or a JDBC URL, not " + which);
        }
        EmbeddedPostgres server = server(folder.resolve("data"));
        return new TermDatabase(
                "postgresql",
                JdbcStores.at(server.getJdbcUrl("postgres", "postgres")).open(),
                server);
    }

    /** As one in production would be on a small machine: durable, and with room to work in. */
    private static EmbeddedPostgres server(Path data) throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setServerConfig("fsync", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("shared_buffers", "1GB")
                .setServerConfig("max_wal_size", "4GB")
                .setServerConfig("checkpoint_timeout", "15min")
                .start();
    }

    static void remove(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                List<Path> deepestFirst =
                        files.sorted(Comparator.reverseOrder()).toList();
                for (Path file : deepestFirst) {
                    Files.delete(file);
                }
            }
        }
    }

    String name() {
        return name;
    }

    JdbcStores stores() {
        return stores;
    }

    /** What it takes on disk now, in bytes. */
    long size() {
        String sql = name.equals("h2")
                ? "select setting_value from information_schema.settings where setting_name = 'info.FILE_SIZE'"
                : "select pg_database_size(current_database())";
        try (Connection connection = stores.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException("how large the database is cannot be told: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        stores.close();
        if (server != null) {
            try {
                server.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
