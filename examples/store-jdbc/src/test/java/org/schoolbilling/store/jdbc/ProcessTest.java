package org.schoolbilling.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.schoolbilling.invoice.Invoice;
import org.schoolbilling.invoice.InvoiceId;
import org.schoolbilling.invoice.InvoiceNumber;
import org.schoolbilling.posting.Posting;
import org.schoolbilling.spi.store.Series;

/** What outlives a process, what keeps others out, and how little memory a stream needs. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class ProcessTest {

    @Test
    @Tag("SPI-1")
    @Tag("INV-3")
    void everyAnsweredCommitOutlivesKillOnH2() {
        try (DatabaseFixture database = new H2Fixture()) {
            killAmidCommits(database, "commit", 25, 3);
            killAmidCommits(database, "commit power-cut safe", 5, 3);
        }
        try (DatabaseFixture database = new H2Fixture()) {
            killAmidCommits(database, "commit chunks", 4, OtherProcess.CHUNK);
        }
    }

    @Test
    @Tag("SPI-1")
    @Tag("INV-3")
    void everyAnsweredCommitOutlivesKillOnPostgres() {
        try (DatabaseFixture database = new PostgresFixture()) {
            killAmidCommits(database, "commit", 15, 3);
            killAmidCommits(database, "commit copying", 15, 3);
        }
        try (DatabaseFixture database = new PostgresFixture()) {
            killAmidCommits(database, "commit chunks", 4, OtherProcess.CHUNK);
        }
    }

    /** Lets a process commit so many at a time, kills it, and looks at what it left behind. */
    private static void killAmidCommits(DatabaseFixture database, String task, int commits, int each) {
        OtherProcess process = OtherProcess.start("256m", task, database.url());
        String lastAnswered = "";
        for (int i = 0; i < commits; i++) {
            lastAnswered = process.line();
        }
        List<String> rest = process.kill();
        if (!rest.isEmpty() && rest.get(rest.size() - 1).contains("next id")) {
            lastAnswered = rest.get(rest.size() - 1);
        }
        long answered = Long.parseLong(lastAnswered.replaceAll("stored after (\\d+),.*", "$1")) + each;
        long highestId = Long.parseLong(lastAnswered.replaceAll(".*above (\\d+)", "$1"));

        try (JdbcStores stores = database.stores()) {
            JdbcStore store = stores.store(Books.SCHOOL);
            long last = store.series(Series.INVOICE);
            assertThat(last)
                    .as("the series, of which %s were answered", answered)
                    .isIn(answered, answered + each);
            Map<InvoiceNumber, Invoice> invoices = store.invoicesByNumber(LongStream.rangeClosed(1, last + 10)
                    .mapToObj(InvoiceNumber::new)
                    .toList());
            assertThat(invoices).as("no gap, and none beyond the series").hasSize((int) last);
            Map<InvoiceId, List<Posting>> postings =
                    store.postings(invoices.values().stream().map(Invoice::id).toList());
            for (long number = 1; number <= last; number++) {
                Invoice invoice = java.util.Objects.requireNonNull(
                        invoices.get(new InvoiceNumber(number)), "invoice number " + number);
                boolean isPaid = number % each == 0 && number < last;
                assertThat(invoice.payments())
                        .as("payments of invoice number %s", number)
                        .hasSize(isPaid ? 1 : 0);
                assertThat(invoice.claims()).hasSize(3);
                assertThat(postings.getOrDefault(invoice.id(), List.of())).hasSize(invoice.postings());
            }
            assertThat(store.inconsistencies()).isEmpty();
            assertThat(stores.ids().next()).as("the next id").isGreaterThan(highestId);
        }
    }

    @Test
    @Tag("ERR-1")
    void aFileThatAnotherProcessHoldsIsAnErrorThatSaysSo() {
        try (DatabaseFixture database = new H2Fixture();
                OtherProcess holder = OtherProcess.start("128m", "hold", database.url())) {
            assertThat(holder.line()).isEqualTo("holding 0");
            assertThatThrownBy(database::stores)
                    .isInstanceOfSatisfying(
                            DatabaseInUseException.class,
                            e -> assertThat(e.url()).isEqualTo(database.url()))
                    .hasMessageContaining("is open in another process: end that one and try again");
            holder.kill();
            assertThat(database.stores().creditors()).isEmpty();
        }
    }

    @Test
    @Tag("SPI-5")
    void aHundredThousandRowsStreamThroughLittleMemoryOnH2() throws SQLException {
        try (DatabaseFixture database = new H2Fixture()) {
            streams(database, "system_range(1, 50000)");
        }
    }

    @Test
    @Tag("SPI-5")
    void aHundredThousandRowsStreamThroughLittleMemoryOnPostgres() throws SQLException {
        try (DatabaseFixture database = new PostgresFixture()) {
            streams(database, "generate_series(1, 50000)");
        }
    }

    /** All of them at once would take three times the memory that there is. */
    private static void streams(DatabaseFixture database, String numbers) throws SQLException {
        JdbcStore store = database.open(Books.SCHOOL);
        store.commit(Books.changes("debtor", Books.draft(1_000_000)).build());
        try (Connection connection = database.pool().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("insert into school_billing.invoice (creditor, id, version, debtor, invoice_type, term,"
                    + " running_number, currency, invoice_number, kid, language, customer_reference,"
                    + " registered_on, sent_on, due_on, reminded_on, reminders, ended_by_hand,"
                    + " refund_account, remark, issue_run, is_discarded, created_by, created_at, changed_by,"
                    + " changed_at, line_count, allocation_count, posting_count, status, claims_minor,"
                    + " paid_minor, refunded_minor, balance_minor, outstanding_minor, paid_on, open_draft,"
                    + " trial_view) select 'SKOLEN', x, 1, 'd1000000', 'SEM', '2026-AUTUMN',"
                    + " x, 'NOK', x, cast(100000 + x as varchar), null, '', date '2026-09-01', date '2026-09-01', null,"
                    + " null, 0, 'NO', null, '" + "A remark that takes its place. ".repeat(8)
                    + "', 1, false, 'clerk',"
                    + " current_timestamp, 'clerk', current_timestamp, 0, 0, 1, 'SENDT', 0, 0, 0, 0, 0,"
                    + " null, null, 0 from " + numbers + " g(x)");
            statement.execute("insert into school_billing.posting (creditor, invoice, posting_number,"
                    + " posting_date, receiving_account, erp, coding, side, amount_minor, currency, kind, line_type,"
                    + " payment_line, note, batch, voucher, period) select 'SKOLEN', x, 1, date '2026-09-01',"
                    + " '86011117947', 'UNIT4', '3210', 'DEBIT', 100, 'NOK', 'CLAIM', 'SEMAVG', 1,"
                    + " 'Krav SEMAVG ' || x, null, null, null from " + numbers + " g(x)");
        }
        database.closeAll();
        try (OtherProcess reader = OtherProcess.start("32m", "stream", database.url())) {
            assertThat(reader.line()).isEqualTo("50001 invoices, 50000 postings");
        }
    }
}
