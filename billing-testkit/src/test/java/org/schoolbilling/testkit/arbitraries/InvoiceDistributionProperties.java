package org.schoolbilling.testkit.arbitraries;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.schoolbilling.catalog.OptionalWaiverPolicy;
import org.schoolbilling.catalog.Role;
import org.schoolbilling.invoice.Allocation;
import org.schoolbilling.invoice.ClaimLine;
import org.schoolbilling.invoice.Invoice;
import org.schoolbilling.invoice.InvoiceLine;
import org.schoolbilling.invoice.PaymentLine;
import org.schoolbilling.party.DebtorKind;
import org.schoolbilling.settlement.ClaimPosition;
import org.schoolbilling.settlement.Settlement;
import org.schoolbilling.settlement.Status;

/** That the invoices generated are such as prove something: what is named here really occurs, and how often. */
class InvoiceDistributionProperties {

    private static final int TRIES = 1000;

    @Provide
    Arbitrary<InvoiceStory> stories() {
        return Invoices.stories();
    }

    /** Half of what is usual, on one fixed sample: chance decides nothing here. */
    private static void atLeast(int percent, String what, boolean occurs) {
        Statistics.label(what)
                .collect(occurs)
                .coverage(coverage -> coverage.check(true).percentage(p -> p >= percent / 2.0));
    }

    private static boolean has(Invoice invoice, Role role) {
        return invoice.lines().stream().anyMatch(line -> line.role() == role);
    }

    @Property(tries = TRIES, seed = "20260820")
    void whatTheOptionalRuleDoesReallyHappens(@ForAll @From("stories") InvoiceStory story) {
        Invoice invoice = story.play().invoice();
        Set<String> rules = invoice.allocations().stream()
                .map(Allocation::why)
                .map(why -> why.rule())
                .collect(Collectors.toSet());
        List<ClaimPosition> claims = Settlement.of(invoice).claimPositions();
        atLeast(6, "placed beside an exact set (OPT-1)", rules.contains("OPT-1"));
        atLeast(3, "mandatory claims first (OPT-2)", rules.contains("OPT-2"));
        atLeast(2, "a waiver undone by money (OPT-5)", rules.contains("OPT-5"));
        atLeast(5, "placed by instruction (ALC-8)", rules.contains("ALC-8"));
        atLeast(
                3,
                "a remainder waived",
                claims.stream()
                        .anyMatch(c -> c.waived().isPositive() && c.allocated().isPositive()));
        atLeast(
                6,
                "a whole claim waived",
                claims.stream().anyMatch(c -> c.waived().equals(c.line().amount())));
        atLeast(5, "a waiver undone", has(invoice, Role.WAIVER_UNDONE));
        atLeast(10, "a payment returned", has(invoice, Role.PAYMENT_MOVED_OUT));
        atLeast(6, "an overpayment", Settlement.of(invoice).surplus().isPositive());
    }

    @Property(tries = TRIES, seed = "20260820")
    void theInvoicesThemselvesDiffer(@ForAll @From("stories") InvoiceStory story) {
        InvoiceHistory history = story.play();
        Invoice invoice = history.invoice();
        Settlement settlement = Settlement.of(invoice);
        List<ClaimLine> claims = invoice.claims();
        boolean hasOptional = claims.stream().anyMatch(c -> c.terms().isOptional());
        boolean isPartlyPaid =
                settlement.paid().isPositive() && settlement.outstanding().isPositive();
        atLeast(10, "partly paid with an optional claim", isPartlyPaid && hasOptional);
        atLeast(
                30,
                "two equal priorities",
                claims.stream().map(c -> c.terms().priority()).distinct().count() < claims.size());
        atLeast(30, "amounts with øre", claims.stream().anyMatch(c -> c.amount().minor() % 100 != 0));
        atLeast(
                20,
                "claims with VAT",
                claims.stream().anyMatch(c -> !c.terms().vat().isZero()));
        atLeast(12, "settled", settlement.status() == Status.SETTLED);
        atLeast(20, "open", settlement.status() == Status.SENT);
        atLeast(
                15,
                "whole claims only",
                history.invoiceType().waiverPolicy() == OptionalWaiverPolicy.WHOLE_CLAIMS_ONLY);
        atLeast(
                10,
                "not posted",
                history.steps().stream().allMatch(s -> s.postings().postings().isEmpty()));
        atLeast(
                10,
                "a claim added after a payment",
                invoice.lines().stream()
                        .dropWhile(line -> !(line instanceof PaymentLine))
                        .anyMatch(ClaimLine.class::isInstance));
        Statistics.label("debtor kind").collect(history.debtor().kind()).coverage(coverage -> {
            for (DebtorKind kind : DebtorKind.values()) {
                coverage.check(kind).percentage(p -> p > 10);
            }
        });
        Statistics.label("a debtor's name with æ, ø or å")
                .collect(history.debtor().name().matches(".*[æøåÆØÅ].*"))
                .coverage(coverage -> coverage.check(true).percentage(p -> p > 30));
    }

    @Property(tries = 300, seed = "20260820")
    void theNamedKindsAreWhatTheyAreCalled(
            @ForAll @From("drafts") Invoice draft,
            @ForAll @From("sent") Invoice sent,
            @ForAll @From("partlyPaid") Invoice partlyPaid,
            @ForAll @From("settled") Invoice settled,
            @ForAll @From("overpaid") Invoice overpaid,
            @ForAll @From("withOptionals") Invoice withOptionals) {
        assertThat(Settlement.of(draft).status()).isEqualTo(Status.DRAFT);
        assertThat(Settlement.of(sent).status()).isEqualTo(Status.SENT);
        assertThat(sent.payments()).isEmpty();
        assertThat(Settlement.of(partlyPaid).outstanding().isPositive()).isTrue();
        assertThat(partlyPaid.payments()).isNotEmpty();
        assertThat(Settlement.of(settled).status()).isEqualTo(Status.SETTLED);
        assertThat(Settlement.of(overpaid).surplus().isPositive()).isTrue();
        assertThat(withOptionals.claims()).anyMatch(c -> c.terms().isOptional());
    }

    @Provide
    Arbitrary<Invoice> drafts() {
        return Invoices.drafts();
    }

    @Provide
    Arbitrary<Invoice> sent() {
        return Invoices.sent();
    }

    @Provide
    Arbitrary<Invoice> partlyPaid() {
        return Invoices.partlyPaid();
    }

    @Provide
    Arbitrary<Invoice> settled() {
        return Invoices.settled();
    }

    @Provide
    Arbitrary<Invoice> overpaid() {
        return Invoices.overpaid();
    }

    @Provide
    Arbitrary<Invoice> withOptionals() {
        return Invoices.partlyPaidWithOptionals();
    }

    @Provide
    Arbitrary<Invoice> written() {
        return Invoices.fromLines();
    }

    @Property(tries = TRIES, seed = "20260820")
    void writtenInvoicesHaveLinesOfEveryRole(@ForAll @From("written") Invoice invoice) {
        for (Role role : Role.values()) {
            if (role != Role.REMINDER) {
                atLeast(1, role.name(), has(invoice, role));
            }
        }
        Statistics.label("lines")
                .collect(invoice.lines().stream()
                                .map(InvoiceLine::role)
                                .distinct()
                                .count()
                        > 3)
                .coverage(coverage -> coverage.check(true).percentage(p -> p > 6));
    }
}
