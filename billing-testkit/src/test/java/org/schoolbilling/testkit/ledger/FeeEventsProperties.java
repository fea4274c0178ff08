package org.schoolbilling.testkit.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.statistics.Statistics;
import org.schoolbilling.invoice.InvoiceId;
import org.schoolbilling.ledger.Changes;
import org.schoolbilling.ledger.HostEvent;
import org.schoolbilling.settlement.Settlement;
import org.schoolbilling.testkit.arbitraries.InvoiceHistory;
import org.schoolbilling.testkit.arbitraries.InvoiceStory;
import org.schoolbilling.testkit.arbitraries.Invoices;

class FeeEventsProperties {

    @Provide
    Arbitrary<InvoiceStory> stories() {
        return Invoices.stories();
    }

    /** The host only listens, and yet knows at any time which semester fees are paid. */
    @Property
    @Tag("PAY-11")
    void aHostThatOnlyListensKnowsWhichSemesterFeesArePaid(@ForAll("stories") InvoiceStory story) {
        InvoiceHistory history = story.play(new InvoiceId(1));
        Set<Integer> paid = new TreeSet<>();
        boolean isTold = false;
        for (Changes step : history.steps()) {
            for (HostEvent event : step.events()) {
                if (event instanceof HostEvent.SemesterFeePaid e) {
                    assertThat(paid.add(e.line())).as("told once").isTrue();
                    assertThat(step.after().line(e.line()).role().name()).isEqualTo("CLAIM");
                    isTold = true;
                } else if (event instanceof HostEvent.SemesterFeeNotPaidAnyMore e) {
                    assertThat(paid.remove(e.line())).as("told before").isTrue();
                }
            }
            assertThat(paid)
                    .isEqualTo(Settlement.of(step.after()).claimPositions().stream()
                            .filter(c -> c.line().terms().isSemesterFee() && c.isPaid())
                            .map(c -> c.line().number())
                            .collect(Collectors.toCollection(TreeSet::new)));
        }
        Statistics.label("told").collect(isTold);
        Statistics.label("told").coverage(c -> c.check(true).percentage(p -> p > 5));
    }
}
