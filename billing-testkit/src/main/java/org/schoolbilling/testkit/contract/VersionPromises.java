package org.schoolbilling.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.schoolbilling.testkit.contract.Scenario.draft;
import static org.schoolbilling.testkit.contract.Scenario.issue;
import static org.schoolbilling.testkit.contract.Scenario.issued;
import static org.schoolbilling.testkit.contract.Scenario.pay;
import static org.schoolbilling.testkit.contract.Scenario.remark;
import static org.schoolbilling.testkit.contract.Scenario.stored;

import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.schoolbilling.invoice.Invoice;
import org.schoolbilling.ledger.Changes;
import org.schoolbilling.ledger.Drafting;
import org.schoolbilling.money.Money;
import org.schoolbilling.payment.Outcome;
import org.schoolbilling.payment.RecordedTransaction;
import org.schoolbilling.payment.TransactionState;
import org.schoolbilling.spi.store.Conflict;
import org.schoolbilling.spi.store.Series;
import org.schoolbilling.spi.store.SeriesMove;
import org.schoolbilling.spi.store.Store;
import org.schoolbilling.testkit.arbitraries.Catalogs;

abstract class VersionPromises extends StorePromises {

    VersionPromises(Supplier<StoreFixture> fixtures) {
        super(fixtures);
    }

    @Test
    @Tag("SPI-1")
    @LookAt("the version column: 1 when first stored, one more each time")
    void theVersionCountsHowOftenAnInvoiceWasStored() {
        Invoice one = commit(draft(1));
        assertThat(fetch(one)).extracting(Invoice::version).isEqualTo(1L);
        Invoice two = commit(issue(one, 1));
        Invoice three = commit(pay(two, 100, "REF"));
        assertThat(fetch(one)).isEqualTo(three).extracting(Invoice::version).isEqualTo(3L);
    }

    @Test
    @Tag("SPI-1")
    @LookAt("the condition of the update: where id = ? and version = ?, and what the update count is compared with")
    void ofTwoChangesDecidedOnOneStateTheSecondIsRefused() {
        Invoice issued = commit(issued(1, 1));
        Changes first = pay(issued, 100, "FIRST");
        Changes other = pay(issued, 200, "OTHER");
        Invoice paid = commit(first);
        Conflict.Stale stale = refused(scenario.changes(other), Conflict.Stale.class);
        assertThat(stale.expected()).as("expected version").isEqualTo(1);
        assertThat(stale.found()).as("found version").isEqualTo(2);
        assertThat(fetch(issued)).as("the invoice with the first payment only").isEqualTo(paid);
    }

    @Test
    @Tag("SPI-1")
    @LookAt("whether a version above the stored one is let through")
    void aVersionThatWasNeverStoredIsRefused() {
        Invoice one = commit(draft(1));
        refused(scenario.changes(remark(one.withVersion(2), "from the future")), Conflict.Stale.class);
        assertThat(fetch(one)).isEqualTo(one);
    }

    @Test
    @Tag("SPI-1")
    @LookAt("an update that hits no row: it is a conflict, not a success")
    void aChangeOfAnInvoiceThatIsNotThereIsRefused() {
        Invoice never = stored(draft(4));
        Conflict.Stale stale = refused(scenario.changes(remark(never, "lost")), Conflict.Stale.class);
        assertThat(stale.found()).as("found version").isZero();
        assertThat(store.invoices(List.of(never.id()))).isEmpty();
    }

    @Test
    @Tag("SPI-1")
    @LookAt("whether a cached invoice is given where another instance has stored a newer one")
    void aChangeMadeByAnotherInstanceMakesThisOneStale() {
        Invoice one = commit(draft(1));
        assertThat(fetch(one)).isEqualTo(one);
        committed(second().commit(scenario.changes(remark(one, "theirs")).build()));
        refused(scenario.changes(remark(one, "ours")), Conflict.Stale.class);
        assertThat(fetch(one).header().remark()).isEqualTo("theirs");
    }

    @Test
    @Tag("SPI-1")
    @Tag("PAY-4")
    @LookAt("the version of bank transactions, checked and counted as that of invoices")
    void transactionsAreCheckedByVersionToo() {
        RecordedTransaction first = Everything.transaction("ONE");
        commit(scenario.changes().transaction(first));
        RecordedTransaction stored = first.withVersion(1);
        RecordedTransaction removed =
                stored.with(TransactionState.REMOVED, Outcome.MALFORMED_KID, "gift to the school");
        commit(scenario.changes().transaction(removed));
        Conflict.Stale stale = refused(
                scenario.changes()
                        .transaction(stored.with(TransactionState.SENT_BACK, Outcome.MALFORMED_KID, "sent back")),
                Conflict.Stale.class);
        assertThat(stale.expected()).isEqualTo(1);
        assertThat(stale.found()).isEqualTo(2);
        assertThat(store.transactions(List.of(first.key()))).containsValue(removed.withVersion(2));
    }

    @Test
    @Tag("INV-4")
    @LookAt("storedLines of the changes: 0 means that all lines of the draft are stored anew")
    void theLinesOfADraftCanBeReplaced() {
        Invoice draft = commit(draft(1));
        Drafting drafting = new Drafting(Catalogs.example(Scenario.CREDITOR), Scenario.STAMP);
        Invoice shorter = commit(Scenario.yes(drafting.removeLine(draft, 2)));
        assertThat(fetch(draft)).isEqualTo(shorter);
        Invoice dearer = commit(Scenario.yes(drafting.changeAmount(shorter, 1, Money.ofMinor(65001, Scenario.NOK))));
        assertThat(fetch(draft)).isEqualTo(dearer);
        assertThat(dearer.lines()).hasSize(2);
    }

    @Test
    @Tag("INV-5")
    @LookAt("how lines and allocations after the stored ones are added, and the order they are read in")
    void newLinesAndAllocationsComeAfterThoseStored() {
        Invoice invoice = commit(issued(1, 1));
        for (int i = 1; i <= 12; i++) {
            invoice = commit(pay(invoice, 30, "REF" + i));
        }
        assertThat(fetch(invoice)).isEqualTo(invoice);
        assertThat(invoice.lines()).hasSizeGreaterThanOrEqualTo(15);
    }

    @Test
    @Tag("SPI-3")
    @LookAt("where a series is kept, and that one series is one row")
    void aSeriesStartsAtZeroAndMovesWithCommits() {
        assertThat(store.series(Series.INVOICE)).as("before the first number").isZero();
        commit(scenario.changes().series(new SeriesMove(Series.INVOICE, 0, 5)));
        assertThat(store.series(Series.INVOICE)).isEqualTo(5);
        assertThat(store.series(Series.VOUCHER)).as("the other series").isZero();
        commit(scenario.changes().series(new SeriesMove(Series.INVOICE, 5, 5_000_000_000L)));
        assertThat(second().series(Series.INVOICE)).isEqualTo(5_000_000_000L);
    }

    @Test
    @Tag("SPI-3")
    @Tag("INV-3")
    @LookAt("whether numbers come from a sequence of the database: those do not roll back")
    void aRefusedCommitLeavesNoGapInASeries() {
        Store second = second();
        for (long last = 0; last < 5; last++) {
            Changes next = issued(last + 1, last + 1);
            refused(second.commit(scenario.changes(next)
                    .series(new SeriesMove(Series.INVOICE, last + 1, last + 2))
                    .build()));
            commit(scenario.changes(next).series(new SeriesMove(Series.INVOICE, last, last + 1)));
        }
        assertThat(store.series(Series.INVOICE)).isEqualTo(5);
    }
}
