package org.schoolbilling.testkit.arbitraries;

import java.util.function.Predicate;
import net.jqwik.api.Arbitrary;
import org.schoolbilling.invoice.Invoice;
import org.schoolbilling.settlement.ClaimPosition;
import org.schoolbilling.settlement.Settlement;

/**
 * Invoices. Those of {@link #stories()}, {@link #drafts()}, {@link #sent()}, {@link #partlyPaid()}, {@link #settled()} and
 * {@link #overpaid()} are made by the real decisions; those of {@link #fromLines()} are written line by line.
 */
public final class Invoices {

    private Invoices() {}

    /**
     * Stories of invoices with one to five claims and up to seven things that happen to them. Half of the claims are
     * optional, priorities are often equal, a quarter of the amounts has odd øre; payments aim at the sums that matter
     * (all, all but some optional claims, the mandatory ones, a part, too much), a quarter names claims to cover first, and
     * some are returned. All debtor kinds occur. Shrinks to one claim and few steps.
     */
    public static InvoiceStoryArbitrary stories() {
        return new DefaultInvoiceStoryArbitrary();
    }

    /** Drafts with one to five claims. */
    public static Arbitrary<Invoice> drafts() {
        return played(stories().ofDrafts());
    }

    /** Issued, and nothing paid. */
    public static Arbitrary<Invoice> sent() {
        return played(stories().withSteps(0, 0));
    }

    /** Something is paid and something is open. */
    public static Arbitrary<Invoice> partlyPaid() {
        return paid(s -> s.outstanding().isPositive() && s.paid().isPositive());
    }

    /** Something is paid, and neither is anything open nor too much paid. */
    public static Arbitrary<Invoice> settled() {
        return paid(s -> s.balance().isZero());
    }

    /** More is paid than any claim takes. */
    public static Arbitrary<Invoice> overpaid() {
        return paid(s -> s.surplus().isPositive());
    }

    /** Partly paid, or waived in part, with an optional claim that is not paid. */
    public static Arbitrary<Invoice> partlyPaidWithOptionals() {
        return paid(s -> s.claimPositions().stream().anyMatch(Invoices::isUnpaidOptional));
    }

    private static boolean isUnpaidOptional(ClaimPosition claim) {
        return claim.line().terms().isOptional() && !claim.isPaid();
    }

    private static Arbitrary<Invoice> paid(Predicate<Settlement> wanted) {
        return played(stories().withSteps(1, 4).withoutReturns())
                .filter(invoice -> invoice.payments().size() > 0 && wanted.test(Settlement.of(invoice)));
    }

    private static Arbitrary<Invoice> played(Arbitrary<InvoiceStory> stories) {
        return stories.map(story -> story.play().invoice());
    }

    /**
     * Issued invoices written line by line, with claims, payments, waivers, refund claims, refunds, credits and all their
     * counter-entries in any order, and with reminders and end states set by hand. Each payment and claim adds up (ALC-4);
     * whether any decision would come to them is not asked.
     */
    public static Arbitrary<Invoice> fromLines() {
        return WrittenInvoices.invoices();
    }
}
