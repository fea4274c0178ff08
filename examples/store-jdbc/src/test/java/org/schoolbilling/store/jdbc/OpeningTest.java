package org.schoolbilling.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.schoolbilling.spi.store.ChangeSet;
import org.schoolbilling.spi.store.CommitResult;

class OpeningTest {

    static Stream<Supplier<DatabaseFixture>> databases() {
        return Stream.of(H2Fixture::new, PostgresFixture::new);
    }

    @Test
    void anH2UrlGetsWhatItDoesNotSay() {
        assertThat(H2Dialect.completed("jdbc:h2:file:./billing;mode=PostgreSQL;LOCK_TIMEOUT=5"))
                .isEqualTo("jdbc:h2:file:./billing;mode=PostgreSQL;LOCK_TIMEOUT=5;DATABASE_TO_LOWER=TRUE"
                        + ";DEFAULT_NULL_ORDERING=HIGH;QUERY_CACHE_SIZE=64;WRITE_DELAY=0");
    }

    @Test
    @Tag("SPI-1")
    void anH2DatabaseThatAnswersBeforeItWritesIsRefused(@TempDir Path folder) {
        assertThatThrownBy(() -> JdbcStores.at("jdbc:h2:file:" + folder.resolve("b") + ";WRITE_DELAY=500")
                        .open())
                .isInstanceOf(StoreException.class)
                .hasMessage("the H2 database is opened with WRITE_DELAY=500: add ;WRITE_DELAY=0 to its URL");
    }

    @Test
    void anH2DataSourceOfTheHostMustBeOpenedInTheRightMode(@TempDir Path folder) {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:file:" + folder.resolve("b"));
        source.setUser("sa");
        assertThatThrownBy(() -> JdbcStores.over(source).open())
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("the H2 database is opened with ");
    }

    @Test
    @Tag("SPI-1")
    void postgresThatAnswersBeforeItWritesIsRefused() {
        try (DatabaseFixture database = new PostgresFixture()) {
            PGSimpleDataSource source = new PGSimpleDataSource();
            source.setUrl(database.url());
            source.setOptions("-c synchronous_commit=off");
            assertThatThrownBy(() -> JdbcStores.over(source).open())
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("synchronous_commit = off");
            source.setOptions("-c synchronous_commit=on");
            assertThatCode(() -> JdbcStores.over(source).open()).doesNotThrowAnyException();
        }
    }

    @Test
    void aUrlThatLeadsNowhereIsQuotedWithoutItsSettings() {
        assertThatThrownBy(() -> JdbcStores.at("jdbc:postgresql://localhost:1/billing?password=secret")
                        .open())
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("jdbc:postgresql://localhost:1/billing")
                .hasMessageNotContaining("secret");
        assertThatThrownBy(() -> JdbcStores.at("jdbc:nosuch:billing").open())
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("jdbc:nosuch:billing");
    }

    @Test
    void oneConnectionIsTooFew() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> JdbcStores.at("jdbc:h2:file:./billing").connections(1))
                .withMessageContaining("needs 2 connections, not 1");
    }

    @ParameterizedTest
    @MethodSource("databases")
    void aSchemaNewerThanTheProgramIsRefused(Supplier<DatabaseFixture> databases) throws SQLException {
        try (DatabaseFixture database = databases.get()) {
            String known;
            try (Connection connection = database.pool().getConnection();
                    Statement statement = connection.createStatement()) {
                try (ResultSet version = statement.executeQuery(
                        "select version from school_billing.schema_history order by installed_rank desc")) {
                    assertThat(version.next()).isTrue();
                    known = version.getString(1);
                }
                statement.execute(
                        "insert into school_billing.schema_history (installed_rank, version, description, type,"
                                + " script, checksum, installed_by, execution_time, success) values (99, '97.5', 'of"
                                + " tomorrow', 'SQL', 'V97_5__of_tomorrow.sql', 1, 'me', 1, true)");
            }
            assertThatThrownBy(database::stores)
                    .isInstanceOfSatisfying(SchemaTooNewException.class, e -> {
                        assertThat(e.found()).isEqualTo("97.5");
                        assertThat(e.known()).isEqualTo(known);
                    })
                    .hasMessageContaining("is at version 97.5, and this program knows versions up to " + known
                            + ": run the newer program");
        }
    }

    @Test
    void aDatabaseOfTheHostsOwnIsLeftAlone(@TempDir Path folder) throws SQLException {
        JdbcDataSource h2 = new JdbcDataSource();
        h2.setURL(H2Dialect.completed("jdbc:h2:file:" + folder.resolve("host")));
        h2.setUser("sa");
        worksBesideTables(h2);
    }

    @Test
    void aPostgresDatabaseOfTheHostsOwnIsLeftAlone() throws SQLException {
        PostgresFixture.execute("create database host");
        try (DatabaseFixture any = new PostgresFixture()) {
            PGSimpleDataSource postgres = new PGSimpleDataSource();
            postgres.setUrl(any.url().replaceAll("/school\\d+", "/host"));
            worksBesideTables(postgres);
        } finally {
            PostgresFixture.execute("drop database host with (force)");
        }
    }

    private static void worksBesideTables(DataSource host) throws SQLException {
        try (Connection connection = host.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create table pupil (id integer primary key)");
            statement.execute("insert into pupil values (1)");
            statement.execute("create table invoice (id integer)");
        }
        // twice: the second time there is nothing to migrate
        for (int i = 1; i <= 2; i++) {
            try (JdbcStores stores = JdbcStores.over(host).open()) {
                CommitResult answer = stores.store(Books.SCHOOL)
                        .commit(ChangeSet.builder("c" + i).build());
                assertThat(answer).isInstanceOf(CommitResult.Committed.class);
            }
        }
        List<String> tables = new ArrayList<>();
        try (Connection connection = host.getConnection();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(
                        "select lower(table_name) from information_schema.tables where table_schema = 'public'")) {
            while (found.next()) {
                tables.add(found.getString(1));
            }
        }
        assertThat(tables).as("tables outside of our schema").containsExactlyInAnyOrder("pupil", "invoice");
    }

    @ParameterizedTest
    @MethodSource("databases")
    void everyTableAndEveryAmountIsExplained(Supplier<DatabaseFixture> databases) throws SQLException {
        try (DatabaseFixture database = databases.get();
                Connection connection = database.pool().getConnection()) {
            List<String> unexplained = new ArrayList<>();
            int amounts = 0;
            try (ResultSet tables = connection
                    .getMetaData()
                    .getTables(null, "school_billing", "%", new String[] {"TABLE", "BASE TABLE"})) {
                while (tables.next()) {
                    String table = tables.getString("TABLE_NAME");
                    String remarks = tables.getString("REMARKS");
                    if (!table.equals("schema_history") && (remarks == null || remarks.isEmpty())) {
                        unexplained.add(table);
                    }
                }
            }
            try (ResultSet columns = connection.getMetaData().getColumns(null, "school_billing", "%", "%\\_minor")) {
                while (columns.next()) {
                    amounts++;
                    String remarks = columns.getString("REMARKS");
                    if (remarks == null || !remarks.contains("minor units")) {
                        unexplained.add(columns.getString("TABLE_NAME") + "." + columns.getString("COLUMN_NAME"));
                    }
                }
            }
            assertThat(unexplained).isEmpty();
            assertThat(amounts).as("columns of amounts").isGreaterThan(10);
        }
    }
}
