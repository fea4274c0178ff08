package org.schoolbilling.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.schoolbilling.testkit.contract.Scenario.issued;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.schoolbilling.identifier.BankAccountNumber;
import org.schoolbilling.invoice.Invoice;
import org.schoolbilling.ledger.Changes;
import org.schoolbilling.ledger.Erasing;
import org.schoolbilling.ledger.InvoiceChange;
import org.schoolbilling.party.Debtor;
import org.schoolbilling.party.DebtorId;
import org.schoolbilling.payment.RecordedTransaction;
import org.schoolbilling.spi.store.InvoiceQuery;

/** What erasing a debtor needs. */
abstract class ErasurePromises extends StorePromises {

    ErasurePromises(Supplier<StoreFixture> fixtures) {
        super(fixtures);
    }

    @Test
    @Tag("LOG-5")
    @LookAt("all invoices of one debtor: whatever type and term, discarded drafts too, and nobody else's")
    void allInvoicesOfADebtorAreFound() {
        Invoice sent = commit(issued(7, 1));
        commit(issued(8, 2));
        Invoice draft = commit(Scenario.draft(9, sent.header().debtor().value(), Scenario.KURS, Scenario.TERM, 1));
        Invoice discarded = commit(Scenario.discard(draft));
        assertThat(store.invoicesOf(sent.header().debtor()))
                .as("the debtor's invoices")
                .containsExactly(sent, discarded);
        assertThat(store.invoicesOf(new DebtorId("nobody"))).as("of nobody").isEmpty();
    }

    @Test
    @Tag("LOG-5")
    @LookAt("replacing a debtor, an invoice's header and a bank transaction: what they held before is found nowhere")
    void whatIsClearedIsGone() {
        Invoice sent = commit(issued(7, 1));
        Changes named = Scenario.change(
                sent, new InvoiceChange(null, "v/ Kari Nordmann", "snill", new BankAccountNumber(Scenario.ACCOUNT)));
        Invoice marked = commit(named);
        RecordedTransaction transaction = Everything.transaction("ERASED");
        commit(scenario.changes().transaction(transaction));
        Debtor debtor = Scenario.debtor(sent.header().debtor().value());
        Debtor left = Erasing.erased(debtor);
        Changes cleared = Scenario.erased(marked);
        commit(scenario.changes(cleared).debtor(left).transaction(Erasing.erased(transaction.withVersion(1))));

        assertThat(store.debtors(List.of(debtor.id()))).as("the debtor").isEqualTo(Map.of(debtor.id(), left));
        assertThat(fetch(sent)).as("the invoice").isEqualTo(Scenario.stored(cleared));
        assertThat(fetch(sent).header().customerReference()).isEmpty();
        assertThat(store.transactions(List.of(transaction.key())).get(transaction.key()))
                .as("the bank transaction")
                .isEqualTo(Erasing.erased(transaction.withVersion(2)));
        InvoiceQuery byName = new InvoiceQuery(null, null, Set.of(), null, debtor.name(), null, null, null, null);
        assertThat(read(second().stream(byName))).as("a search for the name").isEmpty();
    }
}
