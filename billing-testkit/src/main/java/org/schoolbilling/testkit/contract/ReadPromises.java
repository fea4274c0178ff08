package org.schoolbilling.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.schoolbilling.testkit.contract.Scenario.SEM;
import static org.schoolbilling.testkit.contract.Scenario.TERM;
import static org.schoolbilling.testkit.contract.Scenario.debtor;
import static org.schoolbilling.testkit.contract.Scenario.discard;
import static org.schoolbilling.testkit.contract.Scenario.draft;
import static org.schoolbilling.testkit.contract.Scenario.issue;
import static org.schoolbilling.testkit.contract.Scenario.issued;
import static org.schoolbilling.testkit.contract.Scenario.keyed;
import static org.schoolbilling.testkit.contract.Scenario.pay;
import static org.schoolbilling.testkit.contract.Scenario.remark;
import static org.schoolbilling.testkit.contract.Scenario.stored;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.schoolbilling.invoice.Invoice;
import org.schoolbilling.invoice.InvoiceId;
import org.schoolbilling.invoice.InvoiceNumber;
import org.schoolbilling.invoice.Stamp;
import org.schoolbilling.ledger.Changes;
import org.schoolbilling.money.Money;
import org.schoolbilling.party.Address;
import org.schoolbilling.party.Debtor;
import org.schoolbilling.party.DebtorId;
import org.schoolbilling.party.DebtorKind;
import org.schoolbilling.party.LanguageForm;
import org.schoolbilling.payment.RecordedTransaction;
import org.schoolbilling.payment.TransactionKey;
import org.schoolbilling.posting.Posting;
import org.schoolbilling.spi.store.ChangeSet;
import org.schoolbilling.spi.store.IssueRun;
import org.schoolbilling.spi.store.Store;

abstract class ReadPromises extends StorePromises {

    /** More than any page, in-list or parameter limit that an adapter may have come to lean on. */
    private static final int MANY = 2_500;

    ReadPromises(Supplier<StoreFixture> fixtures) {
        super(fixtures);
    }

    @Test
    @Tag("SPI-5")
    @LookAt("caches and snapshots that outlive a commit of another instance")
    void whatOneInstanceCommitsTheOtherReadsAtOnce() {
        Store other = second();
        Invoice one = commit(issued(1, 17));
        String kid = one.header().kid().orElseThrow().value();
        for (int i = 0; i < 3; i++) {
            assertThat(other.invoices(List.of(one.id()))).as("by id").containsValue(one);
            assertThat(other.invoicesByNumber(List.of(new InvoiceNumber(17))))
                    .as("by number")
                    .containsValue(one);
            assertThat(other.invoicesByKid(List.of(kid))).as("by KID").containsValue(one);
            Changes next = remark(one, "change " + i);
            committed((i % 2 == 0 ? store : other).commit(scenario.changes(next).build()));
            one = stored(next);
        }
    }

    @Test
    @Tag("SPI-6")
    @LookAt("how many keys one statement can take, and how the rest is asked for")
    void thousandsOfInvoicesAreStoredAndReadAtATime() {
        ChangeSet.Builder all = scenario.changes();
        Map<InvoiceId, Invoice> byId = new HashMap<>();
        Map<InvoiceNumber, Invoice> byNumber = new HashMap<>();
        Map<String, Invoice> byKid = new HashMap<>();
        for (long i = 1; i <= MANY; i++) {
            Changes issued = issued(i, i);
            Scenario.with(all, issued).claim(keyed(issued));
            Invoice stored = stored(issued);
            byId.put(stored.id(), stored);
            byNumber.put(stored.header().number().orElseThrow(), stored);
            byKid.put(stored.header().kid().orElseThrow().value(), stored);
        }
        commit(all);
        List<InvoiceId> ids =
                LongStream.rangeClosed(1, MANY + 500).mapToObj(InvoiceId::new).toList();
        assertThat(store.invoices(ids)).as("by id, 500 of them unknown").isEqualTo(byId);
        assertThat(store.invoicesByNumber(
                        ids.stream().map(id -> new InvoiceNumber(id.value())).toList()))
                .as("by number, 500 of them unknown")
                .isEqualTo(byNumber);
        List<String> kids = new ArrayList<>(byKid.keySet());
        kids.add("0000001231234566");
        assertThat(store.invoicesByKid(kids)).as("by KID").isEqualTo(byKid);
        List<DebtorId> debtors =
                byId.values().stream().map(invoice -> invoice.header().debtor()).toList();
        assertThat(store.debtors(debtors)).as("debtors").hasSize(MANY);
        assertThat(store.invoicesOf(debtors, SEM, TERM)).as("by debtor").hasSize(MANY);
        assertThat(store.claims(byId.values().stream()
                        .map(i -> Scenario.key(i.header().debtor().value(), Scenario.SEMAVG))
                        .toList()))
                .as("claim keys")
                .hasSize(MANY);
    }

    @Test
    @Tag("SPI-6")
    @LookAt("batch inserts of bank transactions and reads by composite keys")
    void thousandsOfTransactionsAreStoredAndReadAtATime() {
        ChangeSet.Builder all = scenario.changes();
        List<TransactionKey> keys = new ArrayList<>();
        for (int i = 1; i <= MANY; i++) {
            RecordedTransaction transaction = Everything.transaction("REF" + i);
            all.transaction(transaction);
            keys.add(transaction.key());
        }
        commit(all);
        List<TransactionKey> asked = new ArrayList<>(keys);
        asked.add(Everything.transaction("UNKNOWN").key());
        assertThat(store.transactions(asked)).containsOnlyKeys(keys);
    }

    @Test
    @Tag("SPI-6")
    @LookAt("what is answered for keys that are not there: nothing, neither null nor a failure")
    void whatIsNotThereIsMissingInTheAnswer() {
        Invoice one = commit(issued(1, 1));
        Invoice draft = commit(draft(2));
        InvoiceId unknown = new InvoiceId(77);
        assertThat(store.invoices(List.of(unknown, one.id()))).containsOnlyKeys(one.id());
        assertThat(store.invoicesByNumber(List.of(new InvoiceNumber(1), new InvoiceNumber(77))))
                .containsOnlyKeys(new InvoiceNumber(1));
        String kid = one.header().kid().orElseThrow().value();
        assertThat(store.invoicesByKid(List.of("", " " + kid, kid.replaceFirst("^0+", ""), kid)))
                .as("by KID, compared exactly")
                .containsOnlyKeys(kid);
        assertThat(store.debtors(List.of(new DebtorId("D1"), debtor("d1").id())))
                .as("debtors, compared exactly")
                .containsOnlyKeys(debtor("d1").id());
        assertThat(store.invoicesOf(
                        List.of(new DebtorId("nobody"), draft.header().debtor()), SEM, TERM))
                .containsOnlyKeys(draft.header().debtor());
        assertThat(store.postings(List.of(unknown, one.id())))
                .as("journals, all empty")
                .allSatisfy((id, journal) -> assertThat(journal).isEmpty());
        assertThat(store.handedOverLines(List.of(one.id()))).isEmpty();
        assertThat(store.log(unknown)).isEmpty();
        assertThat(store.events(unknown)).isEmpty();
    }

    @Test
    @Tag("SPI-6")
    @LookAt("statements with an empty list of keys, and keys that come twice")
    void noKeysGiveNothingAndKeysMayComeTwice() {
        Invoice one = commit(issued(1, 1));
        assertThat(store.invoices(List.of())).isEmpty();
        assertThat(store.invoicesByNumber(List.of())).isEmpty();
        assertThat(store.invoicesByKid(List.of())).isEmpty();
        assertThat(store.invoicesOf(List.of(), SEM, TERM)).isEmpty();
        assertThat(store.debtors(List.of())).isEmpty();
        assertThat(store.claims(List.of())).isEmpty();
        assertThat(store.transactions(List.of())).isEmpty();
        assertThat(store.postings(List.of())).isEmpty();
        assertThat(store.handedOverLines(List.of())).isEmpty();
        assertThat(store.invoices(List.of(one.id(), one.id()))).isEqualTo(Map.of(one.id(), one));
    }

    @Test
    @Tag("INV-4")
    @Tag("SPI-5")
    @LookAt("which reads leave discarded drafts out: searches only")
    void discardedDraftsAreFoundByIdAndByDebtor() {
        Invoice first = commit(discard(commit(draft(1))));
        Invoice second = commit(draft(2, "d1", SEM, TERM, 2));
        Invoice issued = commit(issue(second, 1));
        Invoice third = commit(draft(3, "d1", SEM, TERM, 3));
        assertThat(store.invoices(List.of(first.id()))).containsValue(first);
        assertThat(store.invoicesOf(List.of(first.header().debtor()), SEM, TERM))
                .as("in sequence order")
                .isEqualTo(Map.of(first.header().debtor(), List.of(first, issued, third)));
        assertThat(store.invoicesOf(List.of(first.header().debtor()), SEM, TERM.next()))
                .as("of another term")
                .isEmpty();
    }

    @Test
    @Tag("LOG-5")
    @LookAt("debtors of a commit: stored where new, replaced where they differ")
    void aDebtorIsAsLastCommitted() {
        Debtor first = debtor("d1");
        commit(scenario.changes().debtor(first));
        Debtor moved = new Debtor(
                first.id(),
                DebtorKind.PARTICIPANT,
                999_999,
                "Ærlig Økland-Åsgård",
                new Address(List.of("c/o Öberg", "Blåbærveien 1 B"), "0001", "Tromsø"),
                LanguageForm.NYNORSK,
                null,
                null,
                null);
        commit(scenario.changes().debtor(moved));
        commit(scenario.changes().debtor(moved));
        assertThat(store.debtors(List.of(first.id()))).isEqualTo(Map.of(first.id(), moved));
    }

    @Test
    @Tag("ISS-4")
    @LookAt("how chunks of one issue run are added up, and the order of runs")
    void chunksOfAnIssueRunAreAddedUp() {
        Stamp later = new Stamp(Scenario.STAMP.by(), Instant.parse("2026-03-01T12:00:00Z"));
        Money total = Money.ofMinor(70000, Scenario.NOK);
        commit(scenario.changes().issueRun(new IssueRun(2, TERM, 5, total.times(5), later)));
        commit(scenario.changes().issueRun(new IssueRun(1, TERM, 2, total.times(2), Scenario.STAMP)));
        commit(scenario.changes().issueRun(new IssueRun(4, TERM, 1, total, Scenario.STAMP)));
        commit(scenario.changes().issueRun(new IssueRun(3, TERM, 1, total, Scenario.STAMP)));
        committed(second().commit(scenario.changes()
                .issueRun(new IssueRun(1, TERM, 3, total.times(3), Scenario.STAMP))
                .build()));
        assertThat(store.issueRuns())
                .as("issue runs, the last started first, then the highest id")
                .containsExactly(
                        new IssueRun(2, TERM, 5, total.times(5), later),
                        new IssueRun(4, TERM, 1, total, Scenario.STAMP),
                        new IssueRun(3, TERM, 1, total, Scenario.STAMP),
                        new IssueRun(1, TERM, 5, total.times(5), Scenario.STAMP));
    }

    @Test
    @Tag("PST-5")
    @LookAt("the order of postings within a journal, and which invoice they belong to")
    void aJournalIsInNumberOrder() {
        Invoice one = commit(issued(1, 1));
        Invoice two = commit(issued(2, 2));
        List<Posting> expected = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            Changes paid = pay(one, 200, "REF" + i);
            expected.addAll(paid.postings().postings());
            one = commit(paid);
            two = commit(pay(two, 10, "TWO" + i));
        }
        assertThat(journal(one)).isEqualTo(expected);
        assertThat(store.postings(List.of(one.id(), two.id()))).containsOnlyKeys(one.id(), two.id());
    }
}
