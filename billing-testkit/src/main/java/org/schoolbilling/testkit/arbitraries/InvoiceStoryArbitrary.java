package org.schoolbilling.testkit.arbitraries;

import net.jqwik.api.Arbitrary;
import org.schoolbilling.catalog.OptionalWaiverPolicy;
import org.schoolbilling.party.DebtorKind;

/** Fluent configuration of stories; each call gives another arbitrary. */
public interface InvoiceStoryArbitrary extends Arbitrary<InvoiceStory> {

    /** With so few to so many claims in the beginning. */
    InvoiceStoryArbitrary withClaims(int least, int most);

    /** With so few to so many things happening after the invoice was issued. */
    InvoiceStoryArbitrary withSteps(int least, int most);

    /** With these optional-waiver policies, each as often as it is named (OPT-3). */
    InvoiceStoryArbitrary withPolicies(OptionalWaiverPolicy... policies);

    /** Of debtors of these kinds. */
    InvoiceStoryArbitrary ofDebtors(DebtorKind... kinds);

    /** Of invoice types that are posted, always. */
    InvoiceStoryArbitrary posted();

    /** Without optional claims. */
    InvoiceStoryArbitrary withoutOptionals();

    /** Without payers who name the claims to cover first. */
    InvoiceStoryArbitrary withoutInstructions();

    /** Without payments that the bank returns. */
    InvoiceStoryArbitrary withoutReturns();

    /** Without claims added after the invoice was issued. */
    InvoiceStoryArbitrary withoutLaterClaims();

    /** That end before the invoice is issued. */
    InvoiceStoryArbitrary ofDrafts();
}
