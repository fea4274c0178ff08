package org.schoolbilling.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.schoolbilling.testkit.contract.Scenario.issued;
import static org.schoolbilling.testkit.contract.Scenario.keyed;
import static org.schoolbilling.testkit.contract.Scenario.pay;
import static org.schoolbilling.testkit.contract.Scenario.remark;
import static org.schoolbilling.testkit.contract.Scenario.stored;

import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.schoolbilling.invoice.Invoice;
import org.schoolbilling.ledger.Changes;
import org.schoolbilling.spi.store.Conflict;
import org.schoolbilling.spi.store.InvoiceQuery;
import org.schoolbilling.spi.store.Series;
import org.schoolbilling.spi.store.SeriesMove;
import org.schoolbilling.spi.store.Store;
import org.schoolbilling.spi.store.Trial;

abstract class TrialPromises extends StorePromises {

    TrialPromises(Supplier<StoreFixture> fixtures) {
        super(fixtures);
    }

    @Test
    @Tag("GEN-2")
    @LookAt("reads of the view: what is stored, and what the view itself has committed")
    void aTrialSeesTheStoreAndItsOwnCommits() {
        Invoice one = commit(issued(1, 1));
        try (Trial trial = store.openTrial()) {
            Store view = trial.store();
            assertThat(view.creditor()).isEqualTo(Scenario.CREDITOR);
            assertThat(view.invoices(List.of(one.id()))).containsValue(one);
            Changes paid = pay(one, 700, "TRIED");
            committed(view.commit(scenario.changes(paid).build()));
            Changes next = issued(2, 2);
            committed(view.commit(scenario.changes(next)
                    .claim(keyed(next))
                    .series(new SeriesMove(Series.INVOICE, 0, 2))
                    .build()));
            assertThat(view.invoices(List.of(one.id())))
                    .as("the view's own change")
                    .containsValue(stored(paid));
            assertThat(read(view.stream(InvoiceQuery.ALL)))
                    .as("its stream")
                    .containsExactly(stored(paid), stored(next));
            assertThat(view.claims(List.of(keyed(next).key()))).as("its claims").hasSize(1);
            assertThat(view.series(Series.INVOICE)).as("its series").isEqualTo(2);
            assertThat(read(view.openPostings(Scenario.TODAY)))
                    .as("its postings")
                    .isNotEmpty();
        }
        assertThat(store.invoices(List.of(one.id()))).as("after the trial").containsValue(one);
    }

    @Test
    @Tag("GEN-2")
    @LookAt("the isolation of the view's transaction, and what is written outside of it")
    void nobodyElseSeesWhatATrialCommits() {
        Invoice one = commit(issued(1, 1));
        int events = store.undelivered(100).size();
        int entries = store.log(one.id()).size();
        Everything all = new Everything();
        Store second = second();
        try (Trial trial = store.openTrial()) {
            committed(trial.store().commit(all.into(scenario.changes()).build()));
            committed(trial.store()
                    .commit(scenario.changes(pay(one, 700, "TRIED")).build()));
            all.requireStoredIn(trial.store());
            for (Store outside : List.of(store, second)) {
                all.requireInvisibleIn(outside);
                assertThat(outside.invoices(List.of(one.id()))).as("outside").containsValue(one);
            }
        }
        for (Store outside : List.of(store, second, fixture.open(Scenario.CREDITOR))) {
            all.requireInvisibleIn(outside);
            assertThat(outside.invoices(List.of(one.id())))
                    .as("after the trial")
                    .containsValue(one);
            assertThat(outside.undelivered(100)).as("events").hasSize(events);
            assertThat(outside.log(one.id())).as("log").hasSize(entries);
            assertThat(read(outside.openPostings(Scenario.TODAY)))
                    .as("postings")
                    .isEmpty();
        }
    }

    @Test
    @Tag("GEN-2")
    @Tag("SPI-3")
    @LookAt("how the view keeps its series: in itself, without holding the storage's")
    void aTrialHoldsNoSeries() {
        commit(scenario.changes().series(new SeriesMove(Series.INVOICE, 0, 10)));
        try (Trial trial = store.openTrial()) {
            committed(trial.store()
                    .commit(scenario.changes()
                            .series(new SeriesMove(Series.INVOICE, 10, 15))
                            .build()));
            commit(scenario.changes().series(new SeriesMove(Series.INVOICE, 10, 11)));
            assertThat(trial.store().series(Series.INVOICE)).as("in the view").isEqualTo(15);
            assertThat(store.series(Series.INVOICE)).as("outside").isEqualTo(11);
        }
        assertThat(store.series(Series.INVOICE)).as("after the trial").isEqualTo(11);
    }

    @Test
    @Tag("GEN-2")
    @Tag("SPI-4")
    @LookAt("checks within a view: they are those of any commit, against the store and the view's own commits")
    void aTrialRefusesWhatTheStoreWouldRefuse() {
        Invoice one = commit(issued(1, 1));
        try (Trial trial = store.openTrial()) {
            Store view = trial.store();
            committed(view.commit(scenario.changes(remark(one, "first")).build()));
            assertThat(refused(
                            view.commit(scenario.changes(remark(one, "second")).build())))
                    .hasOnlyElementsOfType(Conflict.Stale.class);
            assertThat(refused(view.commit(scenario.changes(issued(2, 1)).build())))
                    .as("a number that the store has")
                    .hasOnlyElementsOfType(Conflict.Differs.class);
            Changes third = issued(3, 3);
            committed(view.commit(scenario.changes(third).build()));
            assertThat(refused(view.commit(scenario.changes(third).build())))
                    .as("an invoice that the view has")
                    .hasOnlyElementsOfType(Conflict.Exists.class);
        }
        Invoice after = commit(remark(one, "for real"));
        assertThat(fetch(one)).isEqualTo(after);
    }

    @Test
    @Tag("GEN-2")
    @LookAt("what is left of a closed trial: connections, locks, temporary rows")
    void trialsCanBeOpenedAgainAndAgain() {
        Invoice one = commit(issued(1, 1));
        for (int i = 0; i < 40; i++) {
            Trial trial = store.openTrial();
            committed(trial.store()
                    .commit(scenario.changes(remark(one, "try " + i)).build()));
            trial.close();
            trial.close();
        }
        Invoice changed = commit(remark(one, "for real"));
        assertThat(fetch(one)).isEqualTo(changed);
    }
}
