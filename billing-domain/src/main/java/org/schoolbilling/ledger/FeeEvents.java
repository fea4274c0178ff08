package org.schoolbilling.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.schoolbilling.invoice.Allocation;
import org.schoolbilling.invoice.ClaimLine;
import org.schoolbilling.invoice.Invoice;
import org.schoolbilling.invoice.InvoiceHeader;
import org.schoolbilling.settlement.Settlement;
import org.schoolbilling.term.Season;
import org.schoolbilling.term.Term;

/** Tells semester-fee claims that became paid, or are paid no longer, from before and after, whatever was done (PAY-11). */
final class FeeEvents {

    private FeeEvents() {}

    /**
     * The events, in claim order.
     *
     * @param isAnnual whether the fee covers autumn and spring when it is claimed for autumn
     */
    static List<HostEvent> between(@Nullable Invoice before, Invoice after, boolean isAnnual) {
        List<ClaimLine> fees =
                after.claims().stream().filter(c -> c.terms().isSemesterFee()).toList();
        if (fees.isEmpty() || after.isDraft()) {
            return List.of();
        }
        @Nullable Settlement old = before == null || before.isDraft() ? null : Settlement.of(before);
        int oldLines = before == null ? 0 : before.lines().size();
        Settlement now = Settlement.of(after);
        List<HostEvent> events = new ArrayList<>();
        InvoiceHeader header = after.header();
        List<Term> terms = terms(header.term(), isAnnual);
        for (ClaimLine fee : fees) {
            boolean wasPaid =
                    old != null && fee.number() <= oldLines && old.claim(fee).isPaid();
            boolean isPaid = now.claim(fee).isPaid();
            if (isPaid && !wasPaid) {
                events.add(new HostEvent.SemesterFeePaid(
                        after.id(), header.debtor(), fee.person(), fee.number(), terms, paidOn(after, fee)));
            } else if (wasPaid && !isPaid) {
                events.add(new HostEvent.SemesterFeeNotPaidAnyMore(
                        after.id(), header.debtor(), fee.person(), fee.number(), terms));
            }
        }
        return events;
    }

    private static List<Term> terms(Term term, boolean isAnnual) {
        return isAnnual && term.season() == Season.AUTUMN ? List.of(term, term.next()) : List.of(term);
    }

    /** The last date of the payments of which something stands on the claim. */
    private static LocalDate paidOn(Invoice invoice, ClaimLine fee) {
        long[] standing = new long[invoice.lines().size() + 1];
        for (Allocation allocation : invoice.allocations()) {
            if (allocation.claim() == fee.number()) {
                standing[allocation.payment()] += allocation.amount().minor();
            }
        }
        return invoice.payments().stream()
                .filter(payment -> standing[payment.number()] > 0)
                .map(payment -> payment.head().date())
                .max(Comparator.naturalOrder())
                .orElseThrow(() -> new IllegalStateException("claim " + fee.number() + " is paid by nothing"));
    }
}
