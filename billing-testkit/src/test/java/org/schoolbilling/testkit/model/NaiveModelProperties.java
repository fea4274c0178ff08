package org.schoolbilling.testkit.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import org.schoolbilling.catalog.OptionalWaiverPolicy;
import org.schoolbilling.invoice.Invoice;
import org.schoolbilling.settlement.Settlement;
import org.schoolbilling.testkit.arbitraries.InvoiceHistory;
import org.schoolbilling.testkit.arbitraries.InvoiceStory;
import org.schoolbilling.testkit.arbitraries.Invoices;

/** After every step of every story, the domain and the naive model come to the same. */
class NaiveModelProperties {

    private static final int TRIES = 700;

    @Provide
    Arbitrary<InvoiceStory> stories() {
        return Invoices.stories();
    }

    @Provide
    Arbitrary<InvoiceStory> wholeClaimsOnly() {
        return Invoices.stories().withPolicies(OptionalWaiverPolicy.WHOLE_CLAIMS_ONLY);
    }

    @Provide
    Arbitrary<InvoiceStory> posted() {
        return Invoices.stories().posted();
    }

    /** Asks both after every step from the issued invoice on. */
    private static void atEveryStep(InvoiceStory story, BiConsumer<Books, NaiveInvoice> same) {
        InvoiceHistory history = story.play();
        for (int step = 1; step < history.steps().size(); step++) {
            same.accept(Books.afterStep(history, step), naive(history, step));
        }
    }

    private static NaiveInvoice naive(InvoiceHistory history, int step) {
        Invoice invoice = history.afterStep(step);
        return NaiveInvoice.of(invoice, history.invoiceType(), history.catalog().settings());
    }

    @Property(tries = TRIES)
    @Tag("ALC-1")
    @Tag("ALC-2")
    @Tag("ALC-8")
    void whatIsOpenOnEachClaimIsTheSame(@ForAll @From("stories") InvoiceStory story) {
        atEveryStep(story, (books, naive) -> assertThat(books.open()).isEqualTo(naive.open()));
    }

    @Property(tries = TRIES)
    @Tag("OPT-1")
    @Tag("OPT-2")
    @Tag("OPT-5")
    void whatIsWaivedOnEachClaimIsTheSame(@ForAll @From("stories") InvoiceStory story) {
        atEveryStep(story, (books, naive) -> assertThat(books.waived()).isEqualTo(naive.waived()));
    }

    @Property(tries = TRIES)
    @Tag("OPT-3")
    void whatIsWaivedIsTheSameWhereOnlyWholeClaimsAre(@ForAll @From("wholeClaimsOnly") InvoiceStory story) {
        atEveryStep(story, (books, naive) -> assertThat(books.waived()).isEqualTo(naive.waived()));
    }

    @Property(tries = TRIES)
    @Tag("ALC-3")
    @Tag("OPT-6")
    @Tag("PAY-12")
    void whereEachPaymentWentIsTheSame(@ForAll @From("stories") InvoiceStory story) {
        atEveryStep(story, (books, naive) -> assertThat(books.allocated()).isEqualTo(naive.allocated()));
    }

    @Property(tries = TRIES)
    @Tag("ALC-9")
    @Tag("INV-6")
    void whatIsUnplacedOfEachPaymentIsTheSame(@ForAll @From("stories") InvoiceStory story) {
        atEveryStep(story, (books, naive) -> assertThat(books.unplaced()).isEqualTo(naive.unplaced()));
    }

    @Property(tries = TRIES)
    @Tag("PST-1")
    @Tag("PST-3")
    @Tag("PST-4")
    @Tag("PST-7")
    void everyAccountEndsWhereOneCorrectBookingWouldHavePutIt(@ForAll @From("posted") InvoiceStory story) {
        atEveryStep(story, (books, naive) -> assertThat(books.accounts()).isEqualTo(naive.accounts()));
    }

    @Property(tries = TRIES)
    @Tag("STA-3")
    @Tag("INV-2")
    void statusAndBalanceAreTheSame(@ForAll @From("stories") InvoiceStory story) {
        InvoiceHistory history = story.play();
        for (int step = 1; step < history.steps().size(); step++) {
            Settlement settlement = Settlement.of(history.afterStep(step));
            NaiveInvoice naive = naive(history, step);
            assertThat(settlement.status()).isEqualTo(naive.status());
            assertThat(settlement.balance().toDecimal())
                    .isEqualTo(naive.balance())
                    .isEqualTo(Books.balance(history.afterStep(step)));
        }
    }

    @Property(tries = TRIES)
    @Tag("ALC-5")
    void theSameClaimsAreFlaggedPaid(@ForAll @From("stories") InvoiceStory story) {
        InvoiceHistory history = story.play();
        for (int step = 1; step < history.steps().size(); step++) {
            SortedMap<Integer, Boolean> paid = new TreeMap<>();
            Settlement.of(history.afterStep(step))
                    .claimPositions()
                    .forEach(claim -> paid.put(claim.line().number(), claim.isPaid()));
            assertThat(paid).isEqualTo(naive(history, step).paid());
        }
    }
}
