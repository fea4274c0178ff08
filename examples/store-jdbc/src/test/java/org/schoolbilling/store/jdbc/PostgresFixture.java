package org.schoolbilling.store.jdbc;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/** A database of its own on one PostgreSQL server, which is started once and writes as one in production does. */
final class PostgresFixture extends DatabaseFixture {

    private static final EmbeddedPostgres SERVER = start();
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final String database = "school" + COUNT.incrementAndGet();
    private final int copyFrom;

    PostgresFixture() {
        this(PostgresDialect.COPY_FROM);
    }

    /** Every row is copied, however few there are, and nothing is sent together. */
    static PostgresFixture copying() {
        return new PostgresFixture(1);
    }

    private PostgresFixture(int copyFrom) {
        this.copyFrom = copyFrom;
        execute("create database " + database + " template billing");
    }

    private static EmbeddedPostgres start() {
        try {
            EmbeddedPostgres server = EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "on")
                    .setServerConfig("full_page_writes", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .start();
            execute(server, "create database billing");
            JdbcStores.at(server.getJdbcUrl("postgres", "billing")).open().close();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void execute(EmbeddedPostgres server, String sql) {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** On the server, outside of every fixture's database. */
    static void execute(String sql) {
        execute(SERVER, sql);
    }

    @Override
    String url() {
        return SERVER.getJdbcUrl("postgres", database);
    }

    @Override
    Dialect dialect() {
        return new PostgresDialect(copyFrom);
    }

    @Override
    void drop() {
        execute("drop database " + database + " with (force)");
    }
}
