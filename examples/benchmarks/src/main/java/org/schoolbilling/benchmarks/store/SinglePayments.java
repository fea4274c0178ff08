package org.schoolbilling.benchmarks.store;

import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.schoolbilling.invoice.InvoiceNumber;
import org.schoolbilling.money.Money;
import org.schoolbilling.spi.run.Mode;
import org.schoolbilling.spi.run.Payments;
import org.schoolbilling.spi.run.SchoolBilling;
import org.schoolbilling.store.jdbc.JdbcStores;

/** Payments that people enter one by one, several people at once: read, decided, committed. Beside it {@link TpcB}. */
final class SinglePayments {

    private final int clients;
    private final int payments;

    SinglePayments(int clients, int payments) {
        this.clients = clients;
        this.payments = payments;
    }

    void measure(Server server, int warmUp, Comparison comparison) throws SQLException, InterruptedException {
        double ours;
        try (Database database = server.create();
                JdbcStores stores = JdbcStores.at(database.url()).open()) {
            new NewInvoices(warmUp + payments, 1_000).commit(stores.store(School.CREDITOR), 0, new Allocated());
            SchoolBilling billing = School.billing(stores, 1_000);
            AtomicInteger next = new AtomicInteger();
            Clients.run(clients, warmUp, () -> pay(billing, next.incrementAndGet()));
            database.execute("vacuum analyze");
            server.checkpoint();
            ours = Clients.run(clients, payments, () -> pay(billing, next.incrementAndGet()));
        }
        try (Database database = server.create();
                TpcB bank = TpcB.open(database, clients)) {
            Clients.run(clients, warmUp, bank::transact);
            database.execute("vacuum analyze");
            server.checkpoint();
            comparison.add(ours, Clients.run(clients, payments, bank::transact));
        }
    }

    private static void pay(SchoolBilling billing, int number) {
        billing.payments()
                .pay(
                        Mode.COMMIT,
                        new Payments.ByHand(
                                new InvoiceNumber(number),
                                Money.ofMinor(PaymentLoad.amount(number), School.NOK),
                                School.TODAY,
                                "REF" + number,
                                List.of()),
                        School.CLERK);
    }
}
