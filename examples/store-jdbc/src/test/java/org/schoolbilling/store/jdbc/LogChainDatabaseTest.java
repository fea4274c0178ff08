package org.schoolbilling.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.schoolbilling.invoice.Actor;
import org.schoolbilling.invoice.Stamp;
import org.schoolbilling.ledger.LogChain;
import org.schoolbilling.ledger.LogEntry;
import org.schoolbilling.ledger.LogField;
import org.schoolbilling.spi.Cursor;
import org.schoolbilling.spi.store.ChangeSet;
import org.schoolbilling.spi.store.CommitResult;
import org.schoolbilling.spi.store.LogSeal;
import org.schoolbilling.spi.store.SealedLogEntry;
import org.schoolbilling.spi.store.Series;
import org.schoolbilling.spi.store.SeriesMove;
import org.schoolbilling.spi.store.StoredLogEntry;

class LogChainDatabaseTest {

    private static final Stamp STAMP = new Stamp(new Actor("clerk"), java.time.Instant.parse("2026-02-02T09:30:00Z"));

    static Stream<Supplier<DatabaseFixture>> databases() {
        return Stream.of(H2Fixture::new, PostgresFixture::new);
    }

    private static LogEntry entry(String object) {
        return new LogEntry(null, LogField.TRANSACTION, object, "", "", "BY_HAND", STAMP);
    }

    private static void log(JdbcStore store, String object) {
        assertThat(store.commit(ChangeSet.builder(object).log(entry(object)).build()))
                .isInstanceOf(CommitResult.Committed.class);
    }

    private static void seal(JdbcStore store) {
        long position = store.chainHead().map(LogSeal::position).orElse(0L);
        String hash = store.chainHead().map(LogSeal::hash).orElse(LogChain.start(Books.SCHOOL));
        ChangeSet.Builder changes = ChangeSet.builder("seal from " + position);
        List<StoredLogEntry> waiting = store.unsealed(100);
        changes.series(new SeriesMove(Series.LOG_CHAIN, position, position + waiting.size()));
        for (StoredLogEntry one : waiting) {
            position++;
            hash = LogChain.next(hash, position, one.entry());
            changes.seal(new LogSeal(one.key(), position, hash));
        }
        assertThat(store.commit(changes.build())).isInstanceOf(CommitResult.Committed.class);
    }

    private static List<String> chain(JdbcStore store) {
        List<String> objects = new ArrayList<>();
        try (Cursor<SealedLogEntry> links = store.chain()) {
            links.forEachRemaining(
                    link -> objects.add(link.entry().orElseThrow().object()));
        }
        return objects;
    }

    @ParameterizedTest
    @MethodSource("databases")
    @Tag("LOG-3")
    void anEntryWhoseCommitEndsLateIsSealedLaterAndNeverPassedOver(Supplier<DatabaseFixture> databases)
            throws SQLException {
        try (DatabaseFixture database = databases.get()) {
            JdbcStore store = database.open(Books.SCHOOL);
            try (Connection slow = database.pool().getConnection()) {
                slow.setAutoCommit(false);
                long key;
                try (Statement statement = slow.createStatement()) {
                    statement.executeUpdate(
                            "insert into school_billing.change_log (creditor, field, changed_object, value_before,"
                                    + " value_after, trigger_name, logged_by, logged_at, commit_sequence) values ('"
                                    + Books.SCHOOL.value() + "', 'TRANSACTION', 'late', '', '', 'BY_HAND', 'clerk',"
                                    + " timestamp with time zone '2026-02-02 09:30:00+00', 1)",
                            new String[] {"log_key"});
                    try (ResultSet keys = statement.getGeneratedKeys()) {
                        keys.next();
                        key = keys.getLong(1);
                    }
                    statement.executeUpdate("insert into school_billing.log_unsealed (creditor, log_key) values ('"
                            + Books.SCHOOL.value() + "', " + key + ")");
                }
                log(store, "early");
                assertThat(store.unsealed(10))
                        .singleElement()
                        .satisfies(e -> assertThat(e.key()).isGreaterThan(key));
                seal(store);
                slow.commit();
                assertThat(store.unsealed(10))
                        .extracting(StoredLogEntry::key)
                        .as("it has the lower key, and it waits")
                        .containsExactly(key);
            }
            seal(store);
            assertThat(chain(store)).containsExactly("early", "late");
            assertThat(store.unsealedCount()).isZero();
            assertThat(store.inconsistencies()).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    @Tag("LOG-3")
    void theChainIsAppendOnlyAndAnEntryHiddenFromItIsSeen(Supplier<DatabaseFixture> databases) throws SQLException {
        try (DatabaseFixture database = databases.get()) {
            JdbcStore store = database.open(Books.SCHOOL);
            log(store, "one");
            seal(store);
            log(store, "two");
            try (Connection connection = database.pool().getConnection();
                    Statement statement = connection.createStatement()) {
                for (String change : List.of(
                        "delete from school_billing.log_chain",
                        "update school_billing.log_chain set chain_position = 7")) {
                    assertThatThrownBy(() -> statement.execute(change)).isInstanceOf(SQLException.class);
                }
                statement.execute("delete from school_billing.log_unsealed");
            }
            assertThat(store.inconsistencies())
                    .singleElement()
                    .asString()
                    .contains("(TRANSACTION) is neither sealed nor waiting to be");
        }
    }
}
