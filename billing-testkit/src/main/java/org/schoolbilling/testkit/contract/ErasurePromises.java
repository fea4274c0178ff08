package org.schoolbilling.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.schoolbilling.testkit.contract.Scenario.issued;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.schoolbilling.export.GlBatch;
import org.schoolbilling.export.PostingOrder;
import org.schoolbilling.identifier.BankAccountNumber;
import org.schoolbilling.invoice.Invoice;
import org.schoolbilling.ledger.Changes;
import org.schoolbilling.ledger.Erasing;
import org.schoolbilling.ledger.InvoiceChange;
import org.schoolbilling.party.Debtor;
import org.schoolbilling.party.DebtorId;
import org.schoolbilling.party.DebtorKind;
import org.schoolbilling.payment.RecordedTransaction;
import org.schoolbilling.payment.TransactionState;
import org.schoolbilling.posting.Posting;
import org.schoolbilling.spi.store.ChangeSet;
import org.schoolbilling.spi.store.InvoiceQuery;
import org.schoolbilling.spi.store.Store;

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

    @Test
    @Tag("LOG-5")
    @LookAt(
            "the erasure of a change set: lines and postings get their words, handed over or not, and nothing else changes")
    void wordsGoWhereAllElseIsFixed() {
        Invoice paid = commit(Scenario.pay(commit(issued(7, 1)), 900, "Kari Nordmann"));
        Invoice other = commit(Scenario.pay(commit(issued(8, 2)), 700, "B2"));
        List<Posting> before = journal(paid);
        GlBatch batch = BatchBuilder.of(store, 1);
        commit(scenario.export(batch));
        List<Posting> othersBefore = journal(other);
        Changes cleared = Scenario.erased(paid, journal(paid));
        Debtor left = Erasing.erased(Scenario.debtor(paid.header().debtor().value()));
        commit(ChangeSet.builder("erasing").debtor(left).invoice(cleared));

        assertThat(fetch(paid)).as("the invoice").isEqualTo(Scenario.stored(cleared));
        List<Posting> after = journal(paid);
        assertThat(after)
                .as("the postings, but for their notes and where they were handed over")
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("note", "handOverOrNull")
                .containsExactlyElementsOf(before);
        assertThat(after).as("the notes").allSatisfy(p -> {
            assertThat(p.note()).doesNotContain("Nordmann").contains(Erasing.NAME);
            assertThat(p.handOver()).isPresent();
        });
        assertThat(read(second().postingsOf(batch.number())))
                .as("the batch that was handed over")
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(after.stream(), othersBefore.stream()).toList())
                .isSortedAccordingTo(PostingOrder.COMPARATOR);
        assertThat(fetch(other)).as("nobody else's invoice").isEqualTo(other);
    }

    @Test
    @Tag("LOG-5")
    @LookAt(
            "what is kept beside what is read: a journal, old rows, indexes; nothing of an erased person is left in them")
    void nothingThatIsStoredTellsOfWhoWasErased() {
        Invoice sent = commit(issued(7, 1));
        Debtor named = Debtor.of(sent.header().debtor(), DebtorKind.PERSON, 7, "Zyxeline Qvist");
        commit(scenario.changes().debtor(named));
        Invoice marked = commit(Scenario.change(
                sent,
                new InvoiceChange(null, "Zyxeline Qvist", "Zyxeline Qvist", new BankAccountNumber("97104133219"))));
        Invoice unmarked = commit(Scenario.change(marked, new InvoiceChange(null, "", "", null)));
        Invoice paid = commit(Scenario.pay(unmarked, 500, "Zyxeline Qvist"));
        RecordedTransaction transaction =
                Everything.transaction("ERASED").because("Zyxeline Qvist", TransactionState.REMOVED);
        commit(scenario.changes().transaction(transaction));
        Store opened = second();
        read(opened.stream(InvoiceQuery.ALL));
        assertThat(fixture.holds(Scenario.CREDITOR, "Zyxeline Qvist") || !fixture.holds(Scenario.CREDITOR, "SEMAVG"))
                .as("what is looked through")
                .isTrue();

        commit(scenario.changes(Scenario.erased(paid, journal(paid)))
                .debtor(Erasing.erased(named))
                .transaction(Erasing.erased(transaction.withVersion(1))));

        assertThat(fixture.holds(Scenario.CREDITOR, "Zyxeline Qvist"))
                .as("what is stored tells of the person")
                .isFalse();
        assertThat(fixture.holds(Scenario.CREDITOR, "97104133219"))
                .as("what is stored tells the person's account")
                .isFalse();
        assertThat(opened.invoices(List.of(sent.id())))
                .as("read by a store that was open meanwhile")
                .isEqualTo(Map.of(sent.id(), fetch(sent)));
    }
}
