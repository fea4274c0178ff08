package org.schoolbilling.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.schoolbilling.catalog.InvoiceTypeCode;
import org.schoolbilling.invoice.Invoice;
import org.schoolbilling.invoice.InvoiceId;
import org.schoolbilling.money.Money;
import org.schoolbilling.payment.RecordedTransaction;
import org.schoolbilling.spi.Cursor;
import org.schoolbilling.spi.store.InvoiceQuery;

/** An index costs every commit something, so there is none on PostgreSQL that no question of the port uses. */
class IndexTest {

    @Test
    @Tag("SPI-6")
    void everyIndexThatIsNoKeyIsUsedByAQuestion() throws SQLException {
        try (DatabaseFixture database = new PostgresFixture();
                // one connection, so that what it counts can be asked for
                HikariDataSource pool = Pools.open(database.url() + "&options=-c%20enable_seqscan=off", "", "", 1)) {
            JdbcStore store = JdbcStores.over(pool, database.dialect()).store(Books.SCHOOL);
            RecordedTransaction transaction = Books.transaction("REF", 70_000);
            store.commit(Books.issuing("issue", 1, 40, 0));
            Invoice invoice = store.invoicesOf(Books.debtor(7).id()).get(0);
            store.commit(Books.changes(
                            "pay", Books.pay(invoice, 70_000, transaction.key().toText(), "REF"))
                    .transaction(transaction)
                    .build());

            ask(store, invoice.id(), transaction);

            assertThat(unused(pool)).isEmpty();
        }
    }

    /** Everything that is asked by something else than a key. */
    private static void ask(JdbcStore store, InvoiceId id, RecordedTransaction transaction) {
        requireSome(store.stream(InvoiceQuery.of(Books.TERM, null, Set.of())));
        requireSome(store.openPostings(Books.TODAY));
        requireSome(store.unresolved());
        assertThat(store.transactionsFrom("", 1)).hasSize(1);
        assertThat(store.invoicesPaidBy(List.of(transaction.key()))).hasSize(1);
        assertThat(store.invoicesOwing(List.of(new InvoiceTypeCode("SEM")), Money.ofMinor(70_000, Books.NOK), 1))
                .hasSize(1);
        assertThat(store.log(id)).isNotEmpty();
        assertThat(store.events(id)).isNotEmpty();
        assertThat(store.undelivered(1)).hasSize(1);
    }

    private static void requireSome(Cursor<?> rows) {
        try (rows) {
            assertThat(rows.hasNext()).isTrue();
        }
    }

    private static List<String> unused(HikariDataSource pool) throws SQLException {
        try (Connection connection = pool.getConnection()) {
            Session session = new Session(connection, new PostgresDialect(), Books.SCHOOL, 0);
            session.list("select pg_stat_force_next_flush()", p -> {}, row -> "");
            return session.list(
                    "select s.indexrelname from pg_stat_user_indexes s join pg_index i using (indexrelid)"
                            + " where s.schemaname = 'school_billing' and s.relname <> 'schema_history'"
                            + " and not i.indisunique and s.idx_scan = 0",
                    p -> {},
                    Row::text);
        }
    }
}
