package org.schoolbilling.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.schoolbilling.testkit.contract.Scenario.TODAY;
import static org.schoolbilling.testkit.contract.Scenario.correct;
import static org.schoolbilling.testkit.contract.Scenario.issued;
import static org.schoolbilling.testkit.contract.Scenario.pay;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.schoolbilling.export.GlBatch;
import org.schoolbilling.export.PostingOrder;
import org.schoolbilling.invoice.Invoice;
import org.schoolbilling.ledger.Changes;
import org.schoolbilling.ledger.LogEntry;
import org.schoolbilling.posting.Posting;
import org.schoolbilling.spi.store.Conflict;

/** References of payments that are corrected: the one thing that is changed on a stored line. */
abstract class CorrectionPromises extends StorePromises {

    /** The first payment's line, after three claims. */
    private static final int FIRST = 4;

    CorrectionPromises(Supplier<StoreFixture> fixtures) {
        super(fixtures);
    }

    @Test
    @Tag("INV-5")
    @LookAt("the corrections of a change set: the payment line's references and its postings' notes are stored anew")
    void aCorrectedReferenceIsOnTheLineAndInItsPostings() {
        Invoice paid = commit(pay(commit(pay(commit(issued(1, 1)), 500, "M")), 300, "N"));
        Invoice other = commit(pay(commit(issued(2, 2)), 700, "M"));
        List<Posting> before = journal(paid);
        Changes changes = correct(paid, before, FIRST, "Z");
        Invoice after = commit(changes);

        List<Posting> expected = new ArrayList<>(before);
        changes.corrections().get(0).postings().forEach(p -> expected.set(p.number() - 1, p));
        assertThat(expected).as("what this test expects").isNotEqualTo(before);
        assertThat(fetch(paid)).as("the invoice").isEqualTo(after);
        assertThat(second().invoices(List.of(paid.id())))
                .as("the invoice from another instance")
                .containsValue(after);
        assertThat(journal(paid)).as("its journal").isEqualTo(expected);
        List<Posting> open = new ArrayList<>(expected);
        open.addAll(journal(other));
        open.sort(PostingOrder.COMPARATOR);
        assertThat(read(store.openPostings(TODAY)))
                .as("postings not handed over, in the order that their notes give")
                .isEqualTo(open);
        assertThat(store.log(paid.id())).as("the log").endsWith(changes.log().toArray(new LogEntry[0]));
    }

    @Test
    @Tag("INV-5")
    @Tag("SPI-12")
    @LookAt("that a correction is refused as stale where a posting of the line was handed over since it was read")
    void aCorrectionIsStaleOnceThePaymentWasHandedOver() {
        Invoice paid = commit(pay(commit(issued(1, 1)), 500, "M"));
        Changes late = correct(paid, journal(paid), FIRST, "Z");
        GlBatch batch = BatchBuilder.of(store, 1);
        commit(scenario.export(batch));
        List<Posting> handedOver = journal(paid);

        refused(scenario.changes(late), Conflict.Stale.class);
        assertThat(fetch(paid)).as("the invoice").isEqualTo(paid);
        assertThat(journal(paid)).as("its journal").isEqualTo(handedOver).allMatch(p -> p.handOverOrNull() != null);
        assertThat(read(store.postingsOf(batch.number()))).as("the batch").hasSameElementsAs(handedOver);
        assertThat(store.log(paid.id())).as("the log").noneMatch(e -> e.after().equals("Z"));
    }

    @Test
    @Tag("INV-5")
    @Tag("GLX-3")
    @LookAt("what a batch holds: the notes as they are when it marks its postings")
    void aBatchTakesWhatWasCorrectedBeforeIt() {
        Invoice paid = commit(pay(commit(issued(1, 1)), 500, "M"));
        Invoice other = commit(pay(commit(issued(2, 2)), 500, "N"));
        GlBatch batch = BatchBuilder.of(store, 1);
        Invoice corrected = commit(correct(paid, journal(paid), FIRST, "Z"));
        commit(scenario.export(batch));

        List<Posting> all = new ArrayList<>(journal(corrected));
        all.addAll(journal(other));
        all.sort(PostingOrder.COMPARATOR);
        assertThat(read(store.postingsOf(batch.number())))
                .as("the batch")
                .isEqualTo(all)
                .filteredOn(p -> p.invoice().equals(paid.id()))
                .isNotEmpty()
                .allMatch(p -> p.note().contains("Z"));
        assertThat(read(store.openPostings(TODAY))).as("what is left").isEmpty();
    }

    @Test
    @Tag("INV-5")
    @LookAt("that only postings of the corrected line are looked at, not all of the invoice")
    void aPaymentBesideOneThatWasHandedOverIsCorrected() {
        Invoice first = commit(pay(commit(issued(1, 1)), 500, "M"));
        commit(scenario.export(BatchBuilder.of(store, 1)));
        Invoice both = commit(pay(first, 100, "N"));
        Invoice after = commit(correct(both, journal(both), FIRST + 1, "Z"));
        assertThat(fetch(both)).isEqualTo(after);
        assertThat(read(store.openPostings(TODAY)))
                .as("what is left")
                .isNotEmpty()
                .allMatch(p -> p.note().contains("Z"));
        assertThat(journal(first).subList(0, first.postings()))
                .as("what was handed over")
                .noneMatch(p -> p.note().contains("Z"));
    }
}
