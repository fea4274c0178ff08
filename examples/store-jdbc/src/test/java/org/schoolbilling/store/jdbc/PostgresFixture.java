package org.schoolbilling.store.jdbc;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.schoolbilling.catalog.CreditorId;

/** A database of its own on one PostgreSQL server, which is started once and writes as one in production does. */
final class PostgresFixture implements DatabaseFixture {

    private static final EmbeddedPostgres SERVER = start();
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final String database = "school" + COUNT.incrementAndGet();
    private final List<JdbcStores> opened = new ArrayList<>();

    PostgresFixture() {
        execute("create database " + database + " template billing");
    }

    private static EmbeddedPostgres start() {
        try {
            EmbeddedPostgres server = EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "on")
                    .setServerConfig("full_page_writes", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("max_connections", "100")
                    .setServerConfig("shared_buffers", "64MB")
                    .start();
            try (Connection connection = server.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("create database billing");
            }
            JdbcStores.at(server.getJdbcUrl("postgres", "billing")).open().close();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void execute(String sql) {
        try (Connection connection = SERVER.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    @Override
    public String url() {
        return SERVER.getJdbcUrl("postgres", database);
    }

    @Override
    public JdbcStores stores() {
        JdbcStores stores = JdbcStores.at(url()).connections(10).open();
        opened.add(stores);
        return stores;
    }

    @Override
    public JdbcStore open(CreditorId creditor) {
        return stores().store(creditor);
    }

    @Override
    public JdbcStore reopen(CreditorId creditor) {
        opened.forEach(JdbcStores::close);
        opened.clear();
        return open(creditor);
    }

    @Override
    public void close() {
        opened.forEach(JdbcStores::close);
        execute("drop database " + database);
    }
}
