package org.schoolbilling.testkit.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import org.schoolbilling.invoice.Invoice;
import org.schoolbilling.invoice.InvoiceId;
import org.schoolbilling.invoice.Stamp;
import org.schoolbilling.ledger.AsOf;
import org.schoolbilling.ledger.Changes;
import org.schoolbilling.ledger.LogEntry;
import org.schoolbilling.ledger.Moment;
import org.schoolbilling.settlement.Settlement;
import org.schoolbilling.testkit.arbitraries.InvoiceHistory;
import org.schoolbilling.testkit.arbitraries.InvoiceStory;
import org.schoolbilling.testkit.arbitraries.Invoices;

class AsOfProperties {

    private static final Instant START = Instant.parse("2026-02-02T09:30:00Z");

    @Provide
    Arbitrary<InvoiceStory> stories() {
        return Invoices.stories();
    }

    /** The steps of a story happen at once; here each comes a minute after the one before. */
    @Property
    @Tag("LOG-4")
    void everyStepOfAStoryCanBeSeenAgain(@ForAll("stories") InvoiceStory story) {
        InvoiceHistory history = story.play(new InvoiceId(1));
        List<Moment> moments = new ArrayList<>();
        List<LogEntry> log = new ArrayList<>();
        for (int i = 0; i < history.steps().size(); i++) {
            Changes step = history.steps().get(i);
            Moment moment = Moment.of(step);
            Stamp stamp = new Stamp(moment.stamp().by(), START.plusSeconds(60L * i));
            moments.add(new Moment(moment.version(), moment.lines(), moment.allocations(), moment.postings(), stamp));
            step.log()
                    .forEach(e -> log.add(new LogEntry(
                            e.invoiceOrNull(), e.field(), e.object(), e.before(), e.after(), e.trigger(), stamp)));
        }
        for (int i = 0; i < history.steps().size(); i++) {
            for (long second : new long[] {0, 59}) {
                AsOf.Past past = AsOf.of(history.invoice(), moments, log, START.plusSeconds(60L * i + second))
                        .orElseThrow();
                Invoice then = history.afterStep(i);
                Invoice seen = past.invoice();
                assertThat(seen.lines()).isEqualTo(then.lines());
                assertThat(seen.allocations()).isEqualTo(then.allocations());
                assertThat(seen.version()).isEqualTo(then.version());
                assertThat(past.postings()).isEqualTo(then.postings());
                assertThat(Settlement.of(seen).status())
                        .isEqualTo(Settlement.of(then).status());
                assertThat(seen.header().milestones()).isEqualTo(then.header().milestones());
                assertThat(seen.header().number()).isEqualTo(then.header().number());
                assertThat(seen.header().isDiscarded()).isEqualTo(then.header().isDiscarded());
            }
        }
        assertThat(AsOf.of(history.invoice(), moments, log, START.minusSeconds(1)))
                .as("before it was made")
                .isEmpty();
    }
}
