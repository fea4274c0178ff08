package org.schoolbilling.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.schoolbilling.catalog.CreditorId;
import org.schoolbilling.invoice.InvoiceId;
import org.schoolbilling.refund.RefundLine;
import org.schoolbilling.spi.Cursor;

/** A database from before there were batches of refunds: what was paid out by hand then is not paid out again (REF-5). */
class EarlierRefundsTest {

    private static final CreditorId CREDITOR = new CreditorId("TESTSKOLEN");

    /** Brings the schema to a version of then. */
    private static void migrate(DatabaseFixture database, String version) {
        Flyway.configure(Schema.class.getClassLoader())
                .dataSource(database.pool())
                .schemas("school_billing")
                .defaultSchema("school_billing")
                .table("schema_history")
                .locations(
                        "classpath:org/schoolbilling/store/jdbc/migration/common",
                        "classpath:org/schoolbilling/store/jdbc/migration/"
                                + database.dialect().name())
                .placeholders(Map.of("binary", database.dialect().binaryCollation()))
                // not every database has a migration of every number
                .target(version + "?")
                .load()
                .migrate();
    }

    private static void run(DatabaseFixture database, String... statements) throws SQLException {
        try (Connection connection = database.pool().getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(true);
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /** An invoice of 100.00 that was paid with 150.00, 50.00 of which were paid back; stored at a time. */
    private static void refunded(DatabaseFixture database, long id, String storedAt) throws SQLException {
        String line = "insert into school_billing.invoice_line (creditor, invoice, line_number, line_type, category,"
                + " line_role, factor, line_date, line_text, amount_minor, person, priority, transaction_key,"
                + " target_line) values ('TESTSKOLEN', " + id + ", ";
        run(
                database,
                "insert into school_billing.debtor (creditor, id, kind, debtor_number, name, name_search, postal_code,"
                        + " place) values ('TESTSKOLEN', 'd" + id + "', 'PERSON', " + id + ", 'A', 'a', '', '')",
                "insert into school_billing.invoice (creditor, id, version, debtor, invoice_type, term, running_number,"
                        + " currency, invoice_number, kid, customer_reference, registered_on, sent_on, reminders,"
                        + " ended_by_hand, remark, is_discarded, created_by, created_at, changed_by, changed_at,"
                        + " line_count, allocation_count, posting_count, status, claims_minor, paid_minor,"
                        + " refunded_minor, balance_minor, outstanding_minor, trial_view) values ('TESTSKOLEN', " + id
                        + ", 3, 'd" + id + "', 'SEM', '2020-SPRING', 1, 'NOK', " + id + ", '12345" + id
                        + "', '', date '2020-01-01', date '2020-01-02', 0, 'NO', '', false, 'c', timestamp '" + storedAt
                        + "', 'c', timestamp '" + storedAt + "', 3, 0, 0, 'OPPGJORT', 10000, 15000, 5000, 0, 0, 0)",
                line + "1, 'SEMAVG', 'KRAV', 'CLAIM', -1, date '2020-01-01', '', 10000, 'p', 1, null, null)",
                line + "2, 'INNBET', 'INNBET', 'PAYMENT', 1, date '2020-01-03', '', 15000, null, null, '', null)",
                line + "3, 'REFUSJON', 'REFUSJON', 'REFUND', -1, date '2020-01-04', '', 5000, null, null, null, 2)",
                "insert into school_billing.invoice_moment (creditor, invoice, version, line_count, allocation_count,"
                        + " posting_count, changed_by, changed_at) values ('TESTSKOLEN', " + id
                        + ", 3, 3, 0, 0, 'c', timestamp '" + storedAt + "')");
    }

    private static void notPaidAgain(DatabaseFixture database) throws SQLException {
        try (database) {
            run(database, "drop schema school_billing cascade");
            migrate(database, "12");
            run(database, "insert into school_billing.creditor (id) values ('TESTSKOLEN')");
            refunded(database, 1, "2020-01-04 10:00:00");

            migrate(database, "15");
            assertThat(waiting(database)).as("what version 14 would pay").isEqualTo(1);
            refunded(database, 2, "2199-01-01 10:00:00");
            run(database, "insert into school_billing.refund_open values ('TESTSKOLEN', 2, 3, date '2020-01-04')");

            List<RefundLine> open = new ArrayList<>();
            try (JdbcStores stores = database.stores();
                    Cursor<RefundLine> all = stores.store(CREDITOR).openRefunds(LocalDate.of(2200, 1, 1))) {
                all.forEachRemaining(open::add);
            }
            assertThat(open).containsExactly(new RefundLine(new InvoiceId(2), 3));
        }
    }

    private static int waiting(DatabaseFixture database) throws SQLException {
        try (Connection connection = database.pool().getConnection();
                Statement statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from school_billing.refund_open")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    @Test
    @Tag("REF-5")
    void inAnEmbeddedDatabase() throws SQLException {
        notPaidAgain(new H2Fixture());
    }

    @Test
    @Tag("REF-5")
    void inPostgreSql() throws SQLException {
        notPaidAgain(new PostgresFixture());
    }
}
