package org.schoolbilling.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.schoolbilling.invoice.Invoice;
import org.schoolbilling.invoice.InvoiceId;
import org.schoolbilling.ledger.Changes;
import org.schoolbilling.ledger.Moment;
import org.schoolbilling.spi.store.Trial;

/** What is kept so that an invoice can be shown as it was. */
abstract class MomentPromises extends StorePromises {

    MomentPromises(Supplier<StoreFixture> fixtures) {
        super(fixtures);
    }

    @Test
    @Tag("LOG-4")
    @LookAt("one moment for each commit of an invoice, in the same transaction; none of a refused commit or a trial")
    void everyCommitOfAnInvoiceLeavesAMoment() {
        Changes issued = Scenario.issued(1, 1);
        Invoice invoice = commit(issued);
        commit(Scenario.issued(2, 2));
        Changes remarked = Scenario.remark(invoice, "a remark changes no line");
        Invoice second = commit(remarked);
        Changes paid = Scenario.pay(second, 700, "REF");
        commit(paid);
        refused(scenario.changes(Scenario.pay(second, 1, "LATE")));
        List<Moment> expected = List.of(Moment.of(issued), Moment.of(remarked), Moment.of(paid));
        assertThat(store.moments(invoice.id())).as("the moments").isEqualTo(expected);
        try (Trial trial = store.openTrial()) {
            committed(trial.store()
                    .commit(scenario.changes(Scenario.pay(fetch(invoice), 1, "TRIAL"))
                            .build()));
            assertThat(trial.store().moments(invoice.id())).as("in a trial").hasSize(4);
        }
        assertThat(second().moments(invoice.id()))
                .as("the moments from another instance")
                .isEqualTo(expected);
        assertThat(store.moments(new InvoiceId(99))).as("of no invoice").isEmpty();
    }
}
