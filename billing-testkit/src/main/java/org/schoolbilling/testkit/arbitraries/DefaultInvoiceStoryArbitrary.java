package org.schoolbilling.testkit.arbitraries;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.arbitraries.ArbitraryDecorator;
import org.schoolbilling.catalog.OptionalWaiverPolicy;
import org.schoolbilling.party.Debtor;
import org.schoolbilling.party.DebtorKind;

final class DefaultInvoiceStoryArbitrary extends ArbitraryDecorator<InvoiceStory> implements InvoiceStoryArbitrary {

    private enum Without {
        INSTRUCTIONS,
        RETURNS,
        LATER_CLAIMS
    }

    private final CatalogSpecs catalogs;
    private final Arbitrary<Debtor> debtors;
    private final Arbitrary<List<ClaimSpec>> claims;
    private final List<Without> without;
    private final int leastSteps;
    private final int mostSteps;
    private final boolean isIssued;

    DefaultInvoiceStoryArbitrary() {
        this(CatalogSpecs.DEFAULT, Debtors.debtors(), claims(1, 5), List.of(), 0, 7, true);
    }

    private DefaultInvoiceStoryArbitrary(
            CatalogSpecs catalogs,
            Arbitrary<Debtor> debtors,
            Arbitrary<List<ClaimSpec>> claims,
            List<Without> without,
            int leastSteps,
            int mostSteps,
            boolean isIssued) {
        this.catalogs = catalogs;
        this.debtors = debtors;
        this.claims = claims;
        this.without = without;
        this.leastSteps = leastSteps;
        this.mostSteps = mostSteps;
        this.isIssued = isIssued;
    }

    private static Arbitrary<List<ClaimSpec>> claims(int least, int most) {
        return ClaimSpec.specs().list().ofMinSize(least).ofMaxSize(most);
    }

    private InvoiceStoryArbitrary of(CatalogSpecs others) {
        return new DefaultInvoiceStoryArbitrary(others, debtors, claims, without, leastSteps, mostSteps, isIssued);
    }

    @Override
    public InvoiceStoryArbitrary withClaims(int least, int most) {
        return new DefaultInvoiceStoryArbitrary(
                catalogs, debtors, claims(least, most), without, leastSteps, mostSteps, isIssued);
    }

    @Override
    public InvoiceStoryArbitrary withSteps(int least, int most) {
        return new DefaultInvoiceStoryArbitrary(catalogs, debtors, claims, without, least, most, isIssued);
    }

    @Override
    public InvoiceStoryArbitrary withPolicies(OptionalWaiverPolicy... policies) {
        return of(catalogs.withPolicies(policies));
    }

    @Override
    public InvoiceStoryArbitrary ofDebtors(DebtorKind... kinds) {
        return new DefaultInvoiceStoryArbitrary(
                catalogs, Debtors.debtors(kinds), claims, without, leastSteps, mostSteps, isIssued);
    }

    @Override
    public InvoiceStoryArbitrary posted() {
        return of(catalogs.alwaysPosted());
    }

    @Override
    public InvoiceStoryArbitrary withoutOptionals() {
        return of(catalogs.withoutOptionals());
    }

    private InvoiceStoryArbitrary without(Without one) {
        List<Without> all = new ArrayList<>(without);
        all.add(one);
        return new DefaultInvoiceStoryArbitrary(
                catalogs, debtors, claims, List.copyOf(all), leastSteps, mostSteps, isIssued);
    }

    @Override
    public InvoiceStoryArbitrary withoutInstructions() {
        return without(Without.INSTRUCTIONS);
    }

    @Override
    public InvoiceStoryArbitrary withoutReturns() {
        return without(Without.RETURNS);
    }

    @Override
    public InvoiceStoryArbitrary withoutLaterClaims() {
        return without(Without.LATER_CLAIMS);
    }

    @Override
    public InvoiceStoryArbitrary ofDrafts() {
        return new DefaultInvoiceStoryArbitrary(catalogs, debtors, claims, without, 0, 0, false);
    }

    @Override
    protected Arbitrary<InvoiceStory> arbitrary() {
        Arbitrary<List<Step>> steps = Step.steps(
                        !without.contains(Without.INSTRUCTIONS),
                        !without.contains(Without.RETURNS),
                        !without.contains(Without.LATER_CLAIMS))
                .list()
                .ofMinSize(leastSteps)
                .ofMaxSize(mostSteps);
        Arbitrary<InvoiceStory> stories = Combinators.combine(
                        catalogs.specs(), debtors, claims, MarksSpec.marks(), Arbitraries.just(isIssued), steps)
                .as(Story::new);
        // Combinations of extremes are many and say nothing: the aims of payments are what reaches the edges.
        return stories.withoutEdgeCases();
    }
}
