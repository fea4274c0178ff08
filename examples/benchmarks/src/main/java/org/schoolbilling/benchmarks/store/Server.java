package org.schoolbilling.benchmarks.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * One PostgreSQL server for all that is compared. Every commit reaches the disk before it is answered; the rest is as on a
 * machine with a few gigabytes to spare, so that neither side is held up by checkpoints every other second.
 */
final class Server implements AutoCloseable {

    private static final String[][] SETTINGS = {
        {"fsync", "on"},
        {"synchronous_commit", "on"},
        {"full_page_writes", "on"},
        {"shared_buffers", "1GB"},
        {"effective_cache_size", "6GB"},
        {"maintenance_work_mem", "256MB"},
        {"max_wal_size", "16GB"},
        {"checkpoint_timeout", "15min"},
        {"checkpoint_completion_target", "0.9"},
        {"random_page_cost", "1.1"},
    };

    private final EmbeddedPostgres postgres;
    private final AtomicInteger count = new AtomicInteger();

    private Server(EmbeddedPostgres postgres) {
        this.postgres = postgres;
    }

    static Server start() throws IOException {
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder();
        for (String[] setting : SETTINGS) {
            builder.setServerConfig(setting[0], setting[1]);
        }
        return new Server(builder.start());
    }

    /** A new database, empty or a copy of another that nobody is connected to. */
    Database create(String template) throws SQLException {
        String name = "bench" + count.incrementAndGet();
        execute("create database " + name + " template " + template + " strategy file_copy");
        return new Database(this, name, postgres.getJdbcUrl("postgres", name));
    }

    Database create() throws SQLException {
        return create("template1");
    }

    /** Writes out what is waiting, so that it is not counted as somebody else's. */
    void checkpoint() throws SQLException {
        execute("checkpoint");
    }

    void execute(String sql) throws SQLException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws IOException {
        postgres.close();
    }
}
