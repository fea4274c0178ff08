package org.schoolbilling.testkit.model;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.schoolbilling.catalog.AccountCoding;
import org.schoolbilling.catalog.Role;
import org.schoolbilling.invoice.Allocation;
import org.schoolbilling.invoice.ClaimLine;
import org.schoolbilling.invoice.Invoice;
import org.schoolbilling.invoice.InvoiceLine;
import org.schoolbilling.invoice.PaymentLine;
import org.schoolbilling.invoice.TargetedLine;
import org.schoolbilling.ledger.Changes;
import org.schoolbilling.posting.Posting;
import org.schoolbilling.testkit.arbitraries.InvoiceHistory;

/** What stands on an invoice, summed up from its lines and allocations one by one, without asking the domain. */
record Books(
        SortedMap<Integer, BigDecimal> open,
        SortedMap<Integer, BigDecimal> waived,
        SortedMap<Integer, BigDecimal> grantedBack,
        SortedMap<Integer, SortedMap<Integer, BigDecimal>> allocated,
        SortedMap<Integer, BigDecimal> unplaced,
        BigDecimal balance,
        Map<AccountCoding, BigDecimal> accounts) {

    static Books afterStep(InvoiceHistory history, int step) {
        return of(history.afterStep(step), history.steps().subList(0, step + 1));
    }

    /** What stands on an invoice, and in the general ledger after these changes. */
    static Books of(Invoice invoice, List<Changes> steps) {
        SortedMap<Integer, SortedMap<Integer, BigDecimal>> allocated = allocated(invoice);
        SortedMap<Integer, BigDecimal> waived = new TreeMap<>();
        SortedMap<Integer, BigDecimal> grantedBack = new TreeMap<>();
        SortedMap<Integer, BigDecimal> open = new TreeMap<>();
        for (ClaimLine claim : invoice.claims()) {
            BigDecimal given = standing(invoice, claim.number(), Role.WAIVER, Role.WAIVER_UNDONE);
            BigDecimal granted = standing(invoice, claim.number(), Role.REFUND_CLAIM, Role.REFUND_CLAIM_WITHDRAWN);
            waived.put(claim.number(), given);
            grantedBack.put(claim.number(), granted);
            BigDecimal taken = allocated.values().stream()
                    .map(claims -> claims.getOrDefault(claim.number(), BigDecimal.ZERO))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            open.put(
                    claim.number(),
                    amount(claim).subtract(given).subtract(granted).subtract(taken));
        }
        SortedMap<Integer, BigDecimal> unplaced = new TreeMap<>();
        for (PaymentLine payment : invoice.payments()) {
            BigDecimal standing = amount(payment).subtract(takenOut(invoice, payment.number()));
            if (standing.signum() != 0) {
                BigDecimal taken = allocated.getOrDefault(payment.number(), new TreeMap<>()).values().stream()
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
                unplaced.put(
                        payment.number(),
                        standing.subtract(standing(invoice, payment.number(), Role.REFUND, Role.REFUND_RETURNED))
                                .subtract(taken));
            }
        }
        return new Books(open, waived, grantedBack, allocated, unplaced, balance(invoice), accounts(steps));
    }

    private static BigDecimal amount(InvoiceLine line) {
        return line.amount().toDecimal();
    }

    /** Balance = Σ factor × amount (INV-2). */
    static BigDecimal balance(Invoice invoice) {
        return invoice.lines().stream()
                .map(line ->
                        amount(line).multiply(BigDecimal.valueOf(line.role().factor())))
                .reduce(new BigDecimal("0.00"), BigDecimal::add);
    }

    /** Lines of a role that act on a line, less what was taken back of them. */
    private static BigDecimal standing(Invoice invoice, int target, Role role, Role counter) {
        BigDecimal sum = new BigDecimal("0.00");
        for (InvoiceLine line : invoice.lines()) {
            if (line instanceof TargetedLine targeted && line.role() == role && targeted.target() == target) {
                sum = sum.add(amount(line));
            }
            if (line instanceof TargetedLine undone
                    && line.role() == counter
                    && ((TargetedLine) invoice.line(undone.target())).target() == target) {
                sum = sum.subtract(amount(line));
            }
        }
        return sum;
    }

    private static BigDecimal takenOut(Invoice invoice, int payment) {
        return invoice.lines().stream()
                .filter(line -> line.role() == Role.PAYMENT_MOVED_OUT && ((TargetedLine) line).target() == payment)
                .map(Books::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static SortedMap<Integer, SortedMap<Integer, BigDecimal>> allocated(Invoice invoice) {
        SortedMap<Integer, SortedMap<Integer, BigDecimal>> sums = new TreeMap<>();
        for (Allocation a : invoice.allocations()) {
            sums.computeIfAbsent(a.payment(), p -> new TreeMap<>())
                    .merge(a.claim(), a.amount().toDecimal(), BigDecimal::add);
        }
        sums.values().forEach(claims -> claims.values().removeIf(sum -> sum.signum() == 0));
        sums.values().removeIf(Map::isEmpty);
        return sums;
    }

    static Map<AccountCoding, BigDecimal> accounts(List<Changes> steps) {
        Map<AccountCoding, BigDecimal> sums = new HashMap<>();
        for (Changes step : steps) {
            for (Posting posting : step.postings().postings()) {
                sums.merge(posting.coding(), posting.signed().toDecimal(), BigDecimal::add);
            }
        }
        sums.values().removeIf(sum -> sum.signum() == 0);
        return sums;
    }
}
