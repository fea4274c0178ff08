package org.schoolbilling.testkit.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;
import org.jspecify.annotations.Nullable;
import org.schoolbilling.catalog.Catalog;
import org.schoolbilling.catalog.LineTypeCode;
import org.schoolbilling.catalog.Role;
import org.schoolbilling.invoice.Actor;
import org.schoolbilling.invoice.ClaimLine;
import org.schoolbilling.invoice.Invoice;
import org.schoolbilling.invoice.InvoiceLine;
import org.schoolbilling.invoice.Stamp;
import org.schoolbilling.invoice.TargetedLine;
import org.schoolbilling.ledger.BulkLedger;
import org.schoolbilling.ledger.Changes;
import org.schoolbilling.settlement.Settlement;
import org.schoolbilling.settlement.Status;
import org.schoolbilling.testkit.arbitraries.InvoiceHistory;
import org.schoolbilling.testkit.arbitraries.InvoiceStory;
import org.schoolbilling.testkit.arbitraries.Invoices;
import org.schoolbilling.waiver.BulkWaiver;
import org.schoolbilling.waiver.BulkWaiverOutcome;
import org.schoolbilling.waiver.BulkWaiverOutcome.Waived;
import org.schoolbilling.waiver.BulkWaiving;
import org.schoolbilling.waiver.WaiverGround;

class BulkWaiverProperties {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);

    @Provide
    Arbitrary<InvoiceStory> stories() {
        return Invoices.stories().withSteps(0, 3);
    }

    @Property(tries = 600)
    @Tag("WAI-2")
    @Tag("ALC-9")
    void whatIsUnpaidAndOpenIsGivenUpToTheLastOreAndNothingElse(
            @ForAll("stories") InvoiceStory story, @ForAll @IntRange(max = 5) int pick) {
        InvoiceHistory history = story.play();
        Invoice before = history.invoice();
        LineTypeCode chosen = pick == 5
                ? null
                : before.claims().get(pick % before.claims().size()).type();
        BulkWaiver order =
                new BulkWaiver(null, null, chosen, Set.of(), null, null, new WaiverGround.All(), null, "", true);
        BulkWaiverOutcome outcome =
                new BulkWaiving(order, history.catalog().fixedType(Role.WAIVER), TODAY).decide(before, Map.of());

        boolean isPaid = money(before, Role.PAYMENT) > money(before, Role.PAYMENT_MOVED_OUT);
        long open = before.claims().stream()
                .filter(c -> chosen == null || c.type().equals(chosen))
                .mapToLong(c -> Settlement.of(before).claim(c).open().minor())
                .sum();
        boolean expected = !isPaid && open > 0;
        Statistics.label("waived").collect(expected).coverage(c -> c.check(true).percentage(p -> p > 5));
        assertThat(outcome instanceof Waived).as("%s", outcome).isEqualTo(expected);
        if (outcome instanceof Waived waived) {
            check(before, waived, open, chosen, history.catalog());
        }
    }

    private static void check(
            Invoice before, Waived waived, long open, @Nullable LineTypeCode chosen, Catalog catalog) {
        Stamp stamp = new Stamp(new Actor("clerk"), Instant.parse(TODAY + "T10:00:00Z"));
        Changes changes = new BulkLedger(catalog, stamp).waived(before, waived.invoice());
        Settlement after = Settlement.of(changes.after());
        assertThat(waived.amount().minor()).isEqualTo(open);
        assertThat(after.outstanding().minor())
                .isEqualTo(Settlement.of(before).outstanding().minor() - open);
        if (chosen == null && after.grantedBack().isZero()) {
            assertThat(after.status()).isEqualTo(Status.WAIVED);
        }
        assertThat(changes.postings().postings()).isEmpty();
        assertThat(changes.after().lines().subList(0, before.lines().size())).isEqualTo(before.lines());
        List<ClaimLine> reached =
                changes
                        .after()
                        .lines()
                        .subList(before.lines().size(), changes.after().lines().size())
                        .stream()
                        .map(line -> (ClaimLine) before.line(((TargetedLine) line).target()))
                        .toList();
        assertThat(reached).allMatch(c -> chosen == null || c.type().equals(chosen));
        assertThat(reached.stream().map(c -> c.terms().priority()).toList())
                .isSortedAccordingTo(java.util.Comparator.reverseOrder());
    }

    private static long money(Invoice invoice, Role role) {
        return invoice.lines().stream()
                .filter(line -> line.role() == role)
                .map(InvoiceLine::amount)
                .mapToLong(a -> a.minor())
                .sum();
    }
}
