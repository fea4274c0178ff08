package org.schoolbilling.testkit.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import org.schoolbilling.document.ClaimLayout;
import org.schoolbilling.document.DocumentLine;
import org.schoolbilling.document.DocumentOptions;
import org.schoolbilling.document.Documents;
import org.schoolbilling.document.Heading;
import org.schoolbilling.document.InvoiceDocument;
import org.schoolbilling.document.VatSum;
import org.schoolbilling.invoice.ClaimLine;
import org.schoolbilling.invoice.Invoice;
import org.schoolbilling.money.Money;
import org.schoolbilling.settlement.Settlement;
import org.schoolbilling.testkit.arbitraries.InvoiceHistory;
import org.schoolbilling.testkit.arbitraries.InvoiceStory;
import org.schoolbilling.testkit.arbitraries.Invoices;

class DocumentProperties {

    @Provide
    Arbitrary<InvoiceStory> stories() {
        return Invoices.stories();
    }

    private static InvoiceDocument document(InvoiceHistory history, ClaimLayout layout) {
        return new Documents(history.catalog(), DocumentOptions.DEFAULT.withClaims(layout))
                .of(history.invoice(), history.debtor(), Heading.NONE);
    }

    private static BigDecimal sum(List<Money> amounts) {
        return amounts.stream().map(Money::toDecimal).reduce(new BigDecimal("0.00"), BigDecimal::add);
    }

    @Property(tries = 300)
    @Tag("CAT-14")
    void publishedClaimsAreItemisedAndTheOthersAreInTheTotalOnly(@ForAll @From("stories") InvoiceStory story) {
        InvoiceHistory history = story.play();
        List<ClaimLine> claims = history.invoice().claims();

        InvoiceDocument document = document(history, ClaimLayout.TABLE);

        assertThat(document.lines())
                .extracting(DocumentLine::number)
                .isEqualTo(claims.stream()
                        .filter(c -> c.terms().isPublished())
                        .map(ClaimLine::number)
                        .toList());
        assertThat(document.unitemised().toDecimal())
                .isEqualByComparingTo(sum(claims.stream()
                        .filter(c -> !c.terms().isPublished())
                        .map(ClaimLine::amount)
                        .toList()));
        assertThat(document.sums().total().toDecimal())
                .isEqualByComparingTo(sum(claims.stream().map(ClaimLine::amount).toList()));
    }

    @Property(tries = 300)
    @Tag("ISS-5")
    void theVatSplitIsThatOfTheClaimsRateByRate(@ForAll @From("stories") InvoiceStory story) {
        InvoiceHistory history = story.play();

        InvoiceDocument document = document(history, ClaimLayout.PARAGRAPH_ONLY);

        for (VatSum sum : document.vat()) {
            BigDecimal percent = sum.rate().toPercent();
            BigDecimal vat = new BigDecimal("0.00");
            for (ClaimLine claim : history.invoice().claims()) {
                if (claim.terms().vat().equals(sum.rate())) {
                    vat = vat.add(claim.amount()
                            .toDecimal()
                            .multiply(percent)
                            .divide(percent.add(BigDecimal.valueOf(100)), 2, RoundingMode.HALF_UP));
                }
            }
            assertThat(sum.vat().toDecimal()).isEqualByComparingTo(vat);
        }
        assertThat(sum(document.vat().stream().map(VatSum::amount).toList()))
                .isEqualByComparingTo(document.sums().total().toDecimal());
        assertThat(document.lines()).isEmpty();
    }

    @Property(tries = 300)
    @Tag("ISS-5")
    void toPayIsWhatIsOwedAndTheSumsLeadToIt(@ForAll @From("stories") InvoiceStory story) {
        InvoiceHistory history = story.play();
        Invoice invoice = history.invoice();
        Settlement settlement = Settlement.of(invoice);

        InvoiceDocument document = document(history, ClaimLayout.TABLE);

        assertThat(document.sums().toPay()).isEqualTo(settlement.outstanding());
        assertThat(document.sums().held()).isEqualTo(settlement.surplus());
        assertThat(document.sums().toPay().minus(document.sums().held()))
                .isEqualTo(settlement.balance().negated());
        assertThat(document.facts().isDraft()).isEqualTo(invoice.isDraft());
        assertThat(document.facts().kid())
                .isEqualTo(invoice.header().kid().map(Object::toString).orElse(""));
        assertThat(document.facts().dueOrNull())
                .isEqualTo(invoice.header().milestones().dueOrNull());
        assertThat(document.recipient().name()).isEqualTo(history.debtor().name());
        assertThat(document.payee()).isEqualTo(history.invoiceType().payee());
    }
}
