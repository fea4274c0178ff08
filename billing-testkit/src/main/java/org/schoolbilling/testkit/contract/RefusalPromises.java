package org.schoolbilling.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.schoolbilling.testkit.contract.Scenario.SEM;
import static org.schoolbilling.testkit.contract.Scenario.TERM;
import static org.schoolbilling.testkit.contract.Scenario.debtor;
import static org.schoolbilling.testkit.contract.Scenario.draft;
import static org.schoolbilling.testkit.contract.Scenario.issue;
import static org.schoolbilling.testkit.contract.Scenario.issued;
import static org.schoolbilling.testkit.contract.Scenario.key;
import static org.schoolbilling.testkit.contract.Scenario.pay;
import static org.schoolbilling.testkit.contract.Scenario.remark;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.schoolbilling.export.PostingOrder;
import org.schoolbilling.invoice.Invoice;
import org.schoolbilling.spi.store.ChangeSet;
import org.schoolbilling.spi.store.Conflict;
import org.schoolbilling.spi.store.KeyedClaim;
import org.schoolbilling.spi.store.Series;
import org.schoolbilling.spi.store.SeriesMove;
import org.schoolbilling.spi.store.StoredCatalog;

/** One test for each kind of conflict: the commit is refused for it, and nothing of its other parts is visible. */
abstract class RefusalPromises extends StorePromises {

    private static final String ROLL_BACK =
            "what is written before the check that refuses, and whether it is rolled back";

    RefusalPromises(Supplier<StoreFixture> fixtures) {
        super(fixtures);
    }

    private <T extends Conflict> T nothingIsLeftOf(
            Function<ChangeSet.Builder, ChangeSet.Builder> conflict, Class<T> kind) {
        Everything all = new Everything();
        T found = refused(conflict.apply(all.into(scenario.changes())), kind);
        all.requireInvisibleIn(store);
        all.requireInvisibleIn(second());
        return found;
    }

    @Test
    @Tag("SPI-1")
    @LookAt(ROLL_BACK)
    void aCommitWithAStaleInvoiceLeavesNothingBehind() {
        Invoice stored = commit(draft(1));
        Invoice changed = commit(remark(stored, "changed"));
        Conflict.Stale stale = nothingIsLeftOf(c -> c.invoice(remark(stored, "stale")), Conflict.Stale.class);
        assertThat(stale.key()).as("key of the conflict").contains("1");
        assertThat(stale.expected()).as("expected version").isEqualTo(1);
        assertThat(stale.found()).as("found version").isEqualTo(2);
        assertThat(store.invoices(List.of(stored.id()))).containsValue(changed);
    }

    @Test
    @Tag("SPI-1")
    @Tag("SPI-3")
    @LookAt(ROLL_BACK)
    void aCommitOnAMovedSeriesLeavesNothingBehind() {
        commit(scenario.changes().series(new SeriesMove(Series.INVOICE, 0, 2)));
        Conflict.SeriesMoved moved =
                nothingIsLeftOf(c -> c.series(new SeriesMove(Series.INVOICE, 0, 1)), Conflict.SeriesMoved.class);
        assertThat(moved).isEqualTo(new Conflict.SeriesMoved(Series.INVOICE, 0, 2));
        assertThat(store.series(Series.INVOICE)).as("the series").isEqualTo(2);
    }

    @Test
    @Tag("SPI-1")
    @Tag("GEN-3")
    @LookAt(ROLL_BACK)
    void aCommitWithATakenClaimLeavesNothingBehind() {
        commit(scenario.changes(draft(1)).claim(Scenario.keyed(draft(1))));
        commit(scenario.changes(draft(2)));
        nothingIsLeftOf(
                c -> c.claim(new KeyedClaim(
                        key("d1", Scenario.SEMAVG), draft(2).after().id())),
                Conflict.Differs.class);
    }

    @Test
    @Tag("SPI-1")
    @Tag("INV-3")
    @LookAt(ROLL_BACK)
    void aCommitWithATakenInvoiceNumberLeavesNothingBehind() {
        commit(issued(1, 17));
        Invoice other = commit(draft(2));
        Conflict.Differs differs = nothingIsLeftOf(c -> c.invoice(issue(other, 17)), Conflict.Differs.class);
        assertThat(differs.key()).as("key of the conflict").contains("17");
    }

    @Test
    @Tag("SPI-1")
    @Tag("SPI-4")
    @LookAt(ROLL_BACK)
    void aCommitWithASecondOpenDraftLeavesNothingBehind() {
        commit(draft(1));
        nothingIsLeftOf(c -> c.invoice(draft(2, "d1", SEM, TERM, 2)).debtor(debtor("d1")), Conflict.Differs.class);
    }

    @Test
    @Tag("SPI-1")
    @Tag("PAY-5")
    @LookAt(ROLL_BACK)
    void aCommitWithARecordedTransactionLeavesNothingBehind() {
        commit(scenario.changes().transaction(Everything.transaction("TWICE")));
        nothingIsLeftOf(c -> c.transaction(Everything.transaction("TWICE")), Conflict.Exists.class);
    }

    @Test
    @Tag("SPI-1")
    @Tag("PAY-4")
    @LookAt(ROLL_BACK)
    void aCommitWithAStaleTransactionLeavesNothingBehind() {
        commit(scenario.changes().transaction(Everything.transaction("ONE")));
        nothingIsLeftOf(c -> c.transaction(Everything.transaction("ONE").withVersion(7)), Conflict.Stale.class);
    }

    @Test
    @Tag("SPI-1")
    @LookAt(ROLL_BACK)
    void aCommitThatSkipsACatalogueVersionLeavesNothingBehind() {
        Everything all = new Everything();
        ChangeSet.Builder skipping = all.into(scenario.changes()).catalog(new StoredCatalog(2, "{}", Scenario.STAMP));
        refused(skipping, Conflict.Stale.class);
        all.requireInvisibleIn(store);
    }

    @Test
    @Tag("SPI-1")
    @Tag("GLX-2")
    @LookAt(ROLL_BACK)
    void aCommitWithABatchThatIsNoLongerRightLeavesNothingBehind() {
        Invoice issued = commit(issued(1, 1));
        Invoice paid = commit(pay(issued, 100, "A"));
        var batch = BatchBuilder.of(store, 1);
        commit(pay(paid, 50, "B"));
        nothingIsLeftOf(c -> c.newBatch(batch), Conflict.Stale.class);
        assertThat(store.batches()).as("batches").isEmpty();
        assertThat(read(store.openPostings(Scenario.TODAY)))
                .as("postings not handed over")
                .isEqualTo(
                        journal(issued).stream().sorted(PostingOrder.COMPARATOR).toList());
    }

    @Test
    @Tag("SPI-2")
    @Tag("SPI-4")
    @LookAt(ROLL_BACK)
    void aCommitUnderAUsedIdLeavesNothingBehind() {
        commit(ChangeSet.builder("used").debtor(debtor("d1")));
        Everything all = new Everything();
        refused(all.into(ChangeSet.builder("used")), Conflict.Differs.class);
        all.requireInvisibleIn(store);
    }
}
