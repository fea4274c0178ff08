package org.schoolbilling.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.schoolbilling.ledger.Changes;
import org.schoolbilling.spi.store.CommitResult.Committed;
import org.schoolbilling.spi.store.Store;
import org.schoolbilling.spi.store.Trial;

/** A new database that autovacuum has not been to: how much of {@code invoice} is read for each row that refers to one. */
class FirstStatisticsTest {

    private static final long INVOICES = 2_101;
    /** Three lines of each invoice refer to it, and there is a log entry. */
    private static final int ROWS_EACH = 4;

    private final DatabaseFixture database = new PostgresFixture();
    /** One connection, so that what it counts can be asked for. */
    private final HikariDataSource pool = Pools.open(database.url(), "", "", 1);

    private final JdbcStore store = JdbcStores.over(pool, database.dialect()).store(Books.SCHOOL);

    @BeforeEach
    void keepAutovacuumAway() throws SQLException {
        execute("alter table school_billing.invoice set (autovacuum_enabled = false)");
    }

    @AfterEach
    void dropDatabase() {
        pool.close();
        database.close();
    }

    @Test
    @Tag("SPI-6")
    void theFirstCommitsLookEachInvoiceUpByItsKey() throws SQLException {
        commitThreeChunks(store);

        assertThat(entriesRead()).as("entries of indexes of invoice").isLessThan(2 * ROWS_EACH * INVOICES);
    }

    @Test
    @Tag("SPI-6")
    void soDoesATrialWhoseRowsNobodyElseSees() throws SQLException {
        try (Trial trial = store.openTrial()) {
            commitThreeChunks(trial.store());
        }

        assertThat(entriesRead()).as("entries of indexes of invoice").isLessThan(2 * ROWS_EACH * INVOICES);
        assertThat(statistics()).as("those of the trial went with it").isZero();

        commit(store, 0, 700);
        assertThat(statistics()).as("those of what was stored").isPositive();
    }

    private static void commitThreeChunks(Store to) {
        commit(to, 0, 1);
        for (int i = 1; i <= 3; i++) {
            commit(to, 700L * i, 700);
        }
    }

    /** New drafts, whose ids follow a number. */
    private static void commit(Store to, long last, int count) {
        Changes[] drafts = LongStream.rangeClosed(last + 1, last + count)
                .mapToObj(Books::draft)
                .toArray(Changes[]::new);
        assertThat(to.commit(Books.changes("after " + last, drafts).build())).isInstanceOf(Committed.class);
    }

    private long entriesRead() throws SQLException {
        execute("select pg_stat_force_next_flush()");
        return ask("select sum(idx_tup_read) from pg_stat_user_indexes where relname = 'invoice'");
    }

    private long statistics() throws SQLException {
        return ask("select count(*) from pg_stats where schemaname = 'school_billing' and tablename = 'invoice'");
    }

    private long ask(String sql) throws SQLException {
        try (Connection connection = pool.getConnection()) {
            return new Session(connection, database.dialect(), Books.SCHOOL, 0)
                    .first(sql, p -> {}, Row::number)
                    .orElseThrow();
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
