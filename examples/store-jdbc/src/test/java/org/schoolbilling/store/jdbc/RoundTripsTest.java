package org.schoolbilling.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.schoolbilling.invoice.Invoice;
import org.schoolbilling.invoice.InvoiceId;
import org.schoolbilling.invoice.InvoiceNumber;
import org.schoolbilling.ledger.Changes;
import org.schoolbilling.spi.store.ChangeSet;
import org.schoolbilling.spi.store.CommitResult.Committed;

/** How often a store waits for PostgreSQL, counted on the wire: what costs time wherever the server stands. */
class RoundTripsTest {

    private final DatabaseFixture database = new PostgresFixture();
    private final JdbcStores stores = JdbcStores.at(
                    database.url() + "&socketFactory=" + CountingSockets.class.getName())
            .connections(2)
            .open();
    private final JdbcStore store = stores.store(Books.SCHOOL);

    @BeforeEach
    void storeTwelveHundredInvoices() {
        assertThat(store.commit(Books.issuing("first", 1, 1_200, 0))).isInstanceOf(Committed.class);
        CountingSockets.roundTrips();
    }

    @AfterEach
    void dropDatabase() {
        stores.close();
        database.close();
    }

    @Test
    @Tag("SPI-6")
    void onePaymentTakesOneToReadAndTwoToWrite() {
        InvoiceNumber number = new InvoiceNumber(7);
        Invoice invoice =
                Objects.requireNonNull(store.invoicesByNumber(List.of(number)).get(number));
        assertThat(CountingSockets.roundTrips()).as("to read the invoice").isEqualTo(1);
        Changes payment = Books.pay(invoice, 70_000, "REF7");
        assertThat(store.commit(ChangeSet.builder("pay").invoice(payment).build()))
                .isInstanceOf(Committed.class);
        assertThat(CountingSockets.roundTrips()).as("to store the payment").isEqualTo(2);
        assertThat(store.invoices(List.of(invoice.id()))).isEqualTo(Map.of(invoice.id(), Books.stored(payment)));
        assertThat(store.catalog()).isEmpty();
        assertThat(CountingSockets.roundTrips())
                .as("to read it again, and the catalogue")
                .isEqualTo(2);
        assertThat(store.inconsistencies()).isEmpty();
    }

    @Test
    @Tag("SPI-6")
    void manyTakeHardlyMoreThanAFew() {
        store.commit(Books.issuing("fifty", 2_001, 50, 1_200));
        int forFifty = CountingSockets.roundTrips();
        store.commit(Books.issuing("thousand", 3_001, 1_000, 1_250));
        assertThat(CountingSockets.roundTrips())
                .as("for a thousand new invoices")
                .isLessThanOrEqualTo(forFifty + 30);
        assertThat(payments(1, 50)).as("for fifty payments").isLessThanOrEqualTo(40);
        assertThat(payments(51, 1_000)).as("for a thousand payments").isLessThanOrEqualTo(60);
        assertThat(store.inconsistencies()).isEmpty();
    }

    private int payments(long from, int count) {
        List<InvoiceId> ids =
                LongStream.range(from, from + count).mapToObj(InvoiceId::new).toList();
        ChangeSet.Builder payments = ChangeSet.builder("payments from " + from);
        store.invoices(ids).values().forEach(i -> payments.invoice(Books.pay(i, 70_000, "REF" + i.id())));
        CountingSockets.roundTrips();
        assertThat(store.commit(payments.build())).isInstanceOf(Committed.class);
        return CountingSockets.roundTrips();
    }
}
