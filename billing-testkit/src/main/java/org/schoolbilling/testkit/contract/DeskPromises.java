package org.schoolbilling.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.schoolbilling.testkit.contract.Scenario.NOK;
import static org.schoolbilling.testkit.contract.Scenario.SEM;
import static org.schoolbilling.testkit.contract.Scenario.STAMP;
import static org.schoolbilling.testkit.contract.Scenario.TODAY;
import static org.schoolbilling.testkit.contract.Scenario.issued;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.schoolbilling.catalog.InvoiceTypeCode;
import org.schoolbilling.invoice.Invoice;
import org.schoolbilling.invoice.PaymentOrigin;
import org.schoolbilling.ledger.LogEntry;
import org.schoolbilling.ledger.LogField;
import org.schoolbilling.money.Money;
import org.schoolbilling.payment.BankReferences;
import org.schoolbilling.payment.BankTransaction;
import org.schoolbilling.payment.Match;
import org.schoolbilling.payment.Outcome;
import org.schoolbilling.payment.RecordedTransaction;
import org.schoolbilling.payment.TransactionKey;
import org.schoolbilling.payment.TransactionKind;
import org.schoolbilling.payment.TransactionState;

/** What the desk of unresolved transactions reads. */
abstract class DeskPromises extends StorePromises {

    private static final Money ALL = Money.ofMinor(70_000, NOK);

    DeskPromises(Supplier<StoreFixture> fixtures) {
        super(fixtures);
    }

    private RecordedTransaction stored(String reference, String payer, TransactionState state) {
        BankTransaction row = new BankTransaction(
                1,
                TransactionKind.PAYMENT,
                Scenario.ACCOUNT,
                TODAY,
                null,
                Money.ofMinor(10_000, NOK),
                "",
                new BankReferences(reference, "", ""),
                payer,
                "");
        RecordedTransaction recorded = RecordedTransaction.of(
                        TransactionKey.of(row, 1),
                        row,
                        new Match.NotRegistered(Outcome.MALFORMED_KID, "no KID"),
                        "payments.txt")
                .with(state, Outcome.MALFORMED_KID, "as it is");
        commit(scenario.changes().transaction(recorded));
        return recorded.withVersion(1);
    }

    @Test
    @Tag("PAY-13")
    @LookAt("the states asked for, and the order of recording across states")
    void transactionsInSomeStatesComeInTheOrderTheyWereRecorded() {
        RecordedTransaction removed = stored("C", "", TransactionState.REMOVED);
        stored("A", "", TransactionState.UNRESOLVED);
        RecordedTransaction placed = stored("B", "", TransactionState.PLACED);
        RecordedTransaction again = stored("0", "", TransactionState.REMOVED);
        assertThat(read(store.transactionsIn(EnumSet.of(TransactionState.PLACED, TransactionState.REMOVED))))
                .as("placed and removed")
                .containsExactly(removed, placed, again);
        assertThat(read(second().transactionsIn(EnumSet.allOf(TransactionState.class))))
                .as("in any state")
                .hasSize(4);
        assertThat(read(store.transactionsIn(Set.of()))).as("in no state").isEmpty();
    }

    @Test
    @Tag("PAY-13")
    @LookAt("the payer's account: compared exactly, the newest first, no more than asked")
    void transactionsFromAPayerComeNewestFirst() {
        RecordedTransaction first = stored("A", "12345678903", TransactionState.REGISTERED);
        stored("B", "1234567890", TransactionState.REGISTERED);
        RecordedTransaction second = stored("C", "12345678903", TransactionState.UNRESOLVED);
        RecordedTransaction third = stored("D", "12345678903", TransactionState.PLACED);
        assertThat(store.transactionsFrom("12345678903", 10))
                .as("from the payer")
                .containsExactly(third, second, first);
        assertThat(store.transactionsFrom("12345678903", 2)).as("two of them").containsExactly(third, second);
        assertThat(store.transactionsFrom("99999999999", 10)).as("from nobody").isEmpty();
    }

    @Test
    @Tag("PAY-13")
    @LookAt("what is open, exactly; drafts and other types are left out")
    void invoicesThatOweExactlyAnAmountAreFound() {
        Invoice one = commit(issued(1, 1));
        Invoice two = commit(issued(2, 2));
        commit(Scenario.pay(commit(issued(3, 3)), 1, "PART"));
        commit(Scenario.draft(4));
        assertThat(store.invoicesOwing(List.of(SEM), ALL, 10))
                .as("who owe 700.00")
                .containsExactly(one, two);
        assertThat(store.invoicesOwing(List.of(SEM), ALL, 1)).as("the first").containsExactly(one);
        assertThat(store.invoicesOwing(List.of(new InvoiceTypeCode("KURS")), ALL, 10))
                .as("of another type")
                .isEmpty();
        assertThat(store.invoicesOwing(List.of(), ALL, 10)).as("of no type").isEmpty();
        assertThat(store.invoicesOwing(List.of(SEM), Money.ofMinor(69_900, NOK), 10))
                .as("who owe 699.00")
                .hasSize(1);
    }

    @Test
    @Tag("PAY-13")
    @LookAt("payment lines by their transaction: a split one has lines on several invoices")
    void theInvoicesThatATransactionPaidAreFound() {
        RecordedTransaction split = stored("A", "", TransactionState.PLACED);
        RecordedTransaction nothing = stored("B", "", TransactionState.UNRESOLVED);
        Invoice one = commit(Scenario.pay(commit(issued(1, 1)), origin(split), 100));
        Invoice two = commit(Scenario.pay(commit(issued(2, 2)), origin(split), 200));
        commit(issued(3, 3));
        assertThat(store.invoicesPaidBy(List.of(split.key(), nothing.key())))
                .as("by transaction")
                .containsOnlyKeys(split.key())
                .containsEntry(split.key(), List.of(one, two));
    }

    private static PaymentOrigin origin(RecordedTransaction recorded) {
        return new PaymentOrigin(recorded.key().toText(), Scenario.ACCOUNT, "REF", "", "", List.of());
    }

    @Test
    @Tag("PAY-13")
    @Tag("LOG-1")
    @LookAt("log entries that belong to no invoice, by the transaction they name")
    void theLogOfATransactionIsReadOldestFirst() {
        RecordedTransaction one = stored("A", "", TransactionState.REMOVED);
        RecordedTransaction other = stored("B", "", TransactionState.REMOVED);
        LogEntry first = entry(one, "REMOVED: because");
        LogEntry second = entry(one, "UNRESOLVED: after all");
        commit(scenario.changes().log(first));
        commit(scenario.changes().log(entry(other, "REMOVED: too")));
        commit(scenario.changes().log(second));
        assertThat(store.log(one.key())).as("the log").containsExactly(first, second);
        assertThat(fixture.reopen(Scenario.CREDITOR).log(one.key()))
                .as("the log after a restart")
                .containsExactly(first, second);
    }

    private static LogEntry entry(RecordedTransaction recorded, String after) {
        return new LogEntry(null, LogField.TRANSACTION, recorded.key().toText(), "UNRESOLVED", after, "BY_HAND", STAMP);
    }
}
