package org.schoolbilling.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.schoolbilling.testkit.contract.Scenario.STAMP;
import static org.schoolbilling.testkit.contract.Scenario.TERM;
import static org.schoolbilling.testkit.contract.Scenario.TODAY;

import java.util.List;
import java.util.Map;
import org.schoolbilling.invoice.InvoiceId;
import org.schoolbilling.ledger.Changes;
import org.schoolbilling.ledger.LogEntry;
import org.schoolbilling.ledger.LogField;
import org.schoolbilling.money.Money;
import org.schoolbilling.party.Debtor;
import org.schoolbilling.payment.BankReferences;
import org.schoolbilling.payment.BankTransaction;
import org.schoolbilling.payment.Match;
import org.schoolbilling.payment.Outcome;
import org.schoolbilling.payment.RecordedTransaction;
import org.schoolbilling.payment.TransactionKey;
import org.schoolbilling.payment.TransactionKind;
import org.schoolbilling.spi.store.ChangeSet;
import org.schoolbilling.spi.store.IssueRun;
import org.schoolbilling.spi.store.Series;
import org.schoolbilling.spi.store.SeriesMove;
import org.schoolbilling.spi.store.Store;
import org.schoolbilling.spi.store.StoredCatalog;
import org.schoolbilling.spi.store.StoredEvent;

/** One change set with something of every kind in it: all of it is to be seen, or nothing. */
final class Everything {

    private static final InvoiceId ID = new InvoiceId(900);

    private final Changes issued = Scenario.issued(ID.value(), 901);
    private final Debtor debtor = Scenario.debtor("d900");
    private final RecordedTransaction transaction = transaction("EVERYTHING");
    private final IssueRun run = new IssueRun(900, TERM, 1, Money.ofMinor(70000, Scenario.NOK), STAMP);
    private final StoredCatalog catalog = new StoredCatalog(1, "{}", STAMP);
    private final LogEntry logged =
            new LogEntry(ID, LogField.CATALOGUE, "catalogue", "", "version 1", "BY_HAND", STAMP);

    /** A payment of 100 kroner without a KID, set aside. */
    static RecordedTransaction transaction(String reference) {
        BankTransaction row = new BankTransaction(
                3,
                TransactionKind.PAYMENT,
                Scenario.ACCOUNT,
                TODAY,
                TODAY.minusDays(1),
                Money.ofMinor(10000, Scenario.NOK),
                "",
                new BankReferences(reference, "", ""),
                "12345678903",
                "Takk for meg");
        return RecordedTransaction.of(
                TransactionKey.of(row, 1),
                row,
                new Match.NotRegistered(Outcome.MALFORMED_KID, "no KID"),
                "payments.txt");
    }

    ChangeSet.Builder into(ChangeSet.Builder builder) {
        return Scenario.with(builder, issued)
                .series(new SeriesMove(Series.VOUCHER, 0, 3))
                .claim(Scenario.keyed(issued))
                .transaction(transaction)
                .issueRun(run)
                .catalog(catalog)
                .log(logged);
    }

    /** All of it, in a store that has nothing else. */
    void requireVisibleIn(Store store) {
        requireStoredIn(store);
        assertThat(store.undelivered(10)).as("events to deliver").hasSameSizeAs(issued.events());
    }

    void requireStoredIn(Store store) {
        var invoice = Scenario.stored(issued);
        assertThat(store.invoices(List.of(ID))).as("the invoice by id").isEqualTo(Map.of(ID, invoice));
        assertThat(store.debtors(List.of(debtor.id()))).as("the debtor").isEqualTo(Map.of(debtor.id(), debtor));
        assertThat(store.series(Series.VOUCHER)).as("the series").isEqualTo(3);
        assertThat(store.claims(List.of(Scenario.keyed(issued).key())))
                .as("the claim's key")
                .containsValue(ID);
        assertThat(store.transactions(List.of(transaction.key())))
                .as("the bank transaction")
                .containsValue(transaction.withVersion(1));
        assertThat(store.issueRuns()).as("the issue run").containsExactly(run);
        assertThat(store.catalog()).as("the catalogue").contains(catalog);
        assertThat(store.log(ID)).as("the log").containsAll(issued.log()).contains(logged);
        assertThat(store.events(ID))
                .as("the events")
                .extracting(StoredEvent::event)
                .isEqualTo(issued.events());
    }

    /** Nothing of it, in a store where it would stand alone but for what was there before. */
    void requireInvisibleIn(Store store) {
        assertThat(store.invoices(List.of(ID))).as("the invoice by id").isEmpty();
        assertThat(store.invoicesByNumber(
                        List.of(issued.after().header().number().orElseThrow())))
                .as("the invoice by number")
                .isEmpty();
        assertThat(store.debtors(List.of(debtor.id()))).as("the debtor").isEmpty();
        assertThat(store.series(Series.VOUCHER)).as("the series").isZero();
        assertThat(store.claims(List.of(Scenario.keyed(issued).key())))
                .as("the claim's key")
                .isEmpty();
        assertThat(store.transactions(List.of(transaction.key())))
                .as("the bank transaction")
                .isEmpty();
        assertThat(store.issueRuns()).as("the issue run").isEmpty();
        assertThat(store.catalog()).as("the catalogue").isEmpty();
        assertThat(store.log(ID)).as("the log").isEmpty();
        assertThat(store.events(ID)).as("the events").isEmpty();
    }
}
