package org.schoolbilling.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.schoolbilling.testkit.contract.Scenario.STAMP;
import static org.schoolbilling.testkit.contract.Scenario.TERM;
import static org.schoolbilling.testkit.contract.Scenario.debtor;
import static org.schoolbilling.testkit.contract.Scenario.draft;
import static org.schoolbilling.testkit.contract.Scenario.issued;
import static org.schoolbilling.testkit.contract.Scenario.keyed;
import static org.schoolbilling.testkit.contract.Scenario.pay;
import static org.schoolbilling.testkit.contract.Scenario.remark;
import static org.schoolbilling.testkit.contract.Scenario.stored;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.schoolbilling.invoice.Invoice;
import org.schoolbilling.ledger.Changes;
import org.schoolbilling.money.Money;
import org.schoolbilling.payment.RecordedTransaction;
import org.schoolbilling.spi.store.ChangeSet;
import org.schoolbilling.spi.store.CommitResult;
import org.schoolbilling.spi.store.Conflict;
import org.schoolbilling.spi.store.IssueRun;
import org.schoolbilling.spi.store.Series;
import org.schoolbilling.spi.store.SeriesMove;
import org.schoolbilling.spi.store.Store;
import org.schoolbilling.spi.store.StoredCatalog;

abstract class CommitPromises extends StorePromises {

    CommitPromises(Supplier<StoreFixture> fixtures) {
        super(fixtures);
    }

    @Test
    @Tag("SPI-1")
    @Tag("PAY-7")
    @LookAt("each part of the change set that commit writes; a part it forgets is missing here")
    void aCommitStoresEverythingItNames() {
        Everything all = new Everything();
        commit(all.into(scenario.changes()));
        all.requireVisibleIn(store);
    }

    @Test
    @Tag("SPI-1")
    @LookAt("when commit returns: only after the storage has acknowledged, and nothing only in memory")
    void whatIsCommittedIsThereAfterRestart() {
        Everything all = new Everything();
        ChangeSet changes = all.into(scenario.changes()).build();
        CommitResult.Committed first = committed(store.commit(changes));
        Store after = fixture.reopen(Scenario.CREDITOR);
        all.requireVisibleIn(after);
        assertThat(after.commit(changes))
                .as("answer to the same commit after a restart (SPI-2)")
                .isEqualTo(new CommitResult.Repeated(first));
    }

    @Test
    @Tag("SPI-2")
    @LookAt("where the commit id and its result are stored: with the commit, in the same transaction")
    void theSameCommitAgainGivesTheFirstResultAndChangesNothing() {
        Changes issued = issued(1, 1);
        ChangeSet first = scenario.changes(issued)
                .series(new SeriesMove(Series.INVOICE, 0, 1))
                .claim(keyed(issued))
                .issueRun(new IssueRun(1, TERM, 1, Money.ofMinor(70000, Scenario.NOK), STAMP))
                .build();
        CommitResult.Committed result = committed(store.commit(first));
        Invoice later = commit(remark(stored(issued), "later"));

        assertThat(store.commit(first)).as("answer to the same commit").isEqualTo(new CommitResult.Repeated(result));
        assertThat(second().commit(first))
                .as("answer of another instance to the same commit")
                .isEqualTo(new CommitResult.Repeated(result));
        assertThat(store.invoices(List.of(later.id())).values()).containsExactly(later);
        assertThat(store.series(Series.INVOICE)).as("last number of the series").isEqualTo(1);
        assertThat(store.events(later.id()))
                .as("events, as after the first time")
                .hasSize(1);
        assertThat(store.log(later.id()))
                .as("log entries, as after the first time")
                .hasSize(issued.log().size());
        assertThat(store.issueRuns()).extracting(IssueRun::count).containsExactly(1L);
    }

    @Test
    @Tag("SPI-4")
    @LookAt("the digest stored with the commit id")
    void anIdThatWasUsedForOtherContentIsRefusedAsDiffering() {
        commit(ChangeSet.builder("one id").debtor(debtor("d1")));
        Conflict.Differs conflict = refused(ChangeSet.builder("one id").debtor(debtor("d2")), Conflict.Differs.class);
        assertThat(conflict.key())
                .as("key of the conflict, which runs know a used id by")
                .isEqualTo("commit one id");
        assertThat(store.debtors(List.of(debtor("d2").id()))).isEmpty();
        assertThat(store.debtors(List.of(debtor("d1").id()))).hasSize(1);
    }

    @Test
    @Tag("SPI-4")
    @LookAt("whether a refusal stores its commit id, or holds it in memory")
    void aRefusedCommitUsesUpNoId() {
        refused(ChangeSet.builder("one id").series(new SeriesMove(Series.INVOICE, 7, 8)));
        ChangeSet.Builder other = ChangeSet.builder("one id").debtor(debtor("d1"));
        commit(other);
        assertThat(store.debtors(List.of(debtor("d1").id()))).hasSize(1);
    }

    @Test
    @Tag("SPI-4")
    @LookAt("where the sequence of a commit comes from: the storage, not the instance")
    void laterCommitsHaveHigherSequences() {
        long first = commit(scenario.changes().debtor(debtor("d1"))).sequence();
        Store second = second();
        long next = committed(
                        second.commit(scenario.changes().debtor(debtor("d2")).build()))
                .sequence();
        long last = commit(scenario.changes().debtor(debtor("d3"))).sequence();
        assertThat(List.of(first, next, last)).as("sequences").isSorted().doesNotHaveDuplicates();
    }

    @Test
    @Tag("SPI-14")
    @LookAt("the order of checks in commit: the commit id comes first")
    void theCommitIdIsCheckedBeforeSeries() {
        commit(ChangeSet.builder("one id").series(new SeriesMove(Series.INVOICE, 0, 1)));
        List<Conflict> conflicts = refused(ChangeSet.builder("one id").series(new SeriesMove(Series.INVOICE, 5, 6)));
        assertThat(conflicts).as("conflicts").hasOnlyElementsOfType(Conflict.Differs.class);
    }

    @Test
    @Tag("SPI-14")
    @LookAt("the order of checks in commit: series come before versions and inserts")
    void seriesAreCheckedBeforeVersionsAndInserts() {
        Invoice stored = commit(draft(1));
        commit(remark(stored, "changed"));
        List<Conflict> conflicts = refused(
                scenario.changes(remark(stored, "stale"), draft(1)).series(new SeriesMove(Series.INVOICE, 5, 6)));
        assertThat(conflicts).as("conflicts").hasOnlyElementsOfType(Conflict.SeriesMoved.class);
    }

    @Test
    @Tag("SPI-14")
    @LookAt("the order of checks in commit: versions come before inserts")
    void versionsAreCheckedBeforeInserts() {
        Changes first = draft(1);
        Invoice stored = commit(first);
        commit(remark(stored, "changed"));
        commit(scenario.changes(draft(2)).claim(keyed(draft(2))));
        List<Conflict> conflicts =
                refused(scenario.changes(remark(stored, "stale"), draft(2)).claim(keyed(draft(2))));
        assertThat(conflicts).as("conflicts").hasOnlyElementsOfType(Conflict.Stale.class);
    }

    @Test
    @Tag("SPI-4")
    @LookAt("whether commit stops at the first conflict of a stage")
    void everyConflictOfAStageIsNamed() {
        Invoice one = commit(draft(1));
        Invoice two = commit(draft(2));
        commit(scenario.changes(remark(one, "changed"), remark(two, "changed")));
        assertThat(refused(scenario.changes(remark(two, "stale"), remark(one, "stale"))))
                .as("conflicts of two stale invoices")
                .extracting(Conflict::key)
                .anyMatch(key -> key.contains("1"))
                .anyMatch(key -> key.contains("2"))
                .hasSize(2);
        assertThat(refused(scenario.changes()
                        .series(new SeriesMove(Series.VOUCHER, 4, 5))
                        .series(new SeriesMove(Series.INVOICE, 4, 5))))
                .as("conflicts of two series")
                .containsExactlyInAnyOrder(
                        new Conflict.SeriesMoved(Series.VOUCHER, 4, 0), new Conflict.SeriesMoved(Series.INVOICE, 4, 0));
    }

    @Test
    @Tag("PAY-7")
    @LookAt("whether lines, allocations, postings, log and events go into one transaction")
    void aPaymentIsStoredWithAllThatFollowsFromIt() {
        Invoice issued = commit(issued(1, 1));
        Changes paid = pay(issued, 700, "REF1");
        RecordedTransaction transaction = Everything.transaction("REF1");
        commit(scenario.changes(paid).transaction(transaction));
        Map<?, Invoice> found = store.invoices(List.of(issued.id()));
        assertThat(found.values()).as("the invoice").containsExactly(stored(paid));
        assertThat(store.postings(List.of(issued.id())))
                .as("its journal")
                .isEqualTo(Map.of(issued.id(), paid.postings().postings()));
        assertThat(store.log(issued.id())).as("its log").containsAll(paid.log());
        assertThat(store.events(issued.id())).extracting(e -> e.event()).containsAll(paid.events());
        assertThat(store.transactions(List.of(transaction.key())))
                .as("the bank transaction")
                .containsValue(transaction.withVersion(1));
    }

    @Test
    @Tag("CAT-9")
    @Tag("SPI-1")
    @LookAt("how versions of the catalogue are numbered and which one is read")
    void theHighestCatalogueIsInForceAndOlderOnesStay() {
        StoredCatalog one = new StoredCatalog(1, "{\"name\": \"første – æøå\"}", STAMP);
        StoredCatalog two = new StoredCatalog(2, "{\n\t\"name\": \"andre\"\n}\n", STAMP);
        commit(scenario.changes().catalog(one));
        commit(scenario.changes().catalog(two));
        assertThat(store.catalog()).as("the catalogue in force").contains(two);
        assertThat(store.catalog(1)).contains(one);
        assertThat(store.catalog(2)).contains(two);
        assertThat(store.catalog(3)).isEmpty();
    }
}
