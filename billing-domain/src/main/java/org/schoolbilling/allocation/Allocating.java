package org.schoolbilling.allocation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.schoolbilling.allocation.Books.Claim;
import org.schoolbilling.allocation.Books.Payment;
import org.schoolbilling.allocation.Books.Step;
import org.schoolbilling.catalog.CategoryCode;
import org.schoolbilling.catalog.LineTypeCode;
import org.schoolbilling.catalog.OptionalWaiverPolicy;
import org.schoolbilling.catalog.Role;
import org.schoolbilling.invoice.Allocation;
import org.schoolbilling.invoice.AllocationReason;
import org.schoolbilling.invoice.ClaimLine;
import org.schoolbilling.invoice.Invoice;
import org.schoolbilling.invoice.InvoiceLine;
import org.schoolbilling.invoice.LineHead;
import org.schoolbilling.invoice.PaymentLine;
import org.schoolbilling.invoice.TargetedLine;
import org.schoolbilling.money.Money;
import org.schoolbilling.settlement.ClaimPosition;
import org.schoolbilling.settlement.PaymentPosition;
import org.schoolbilling.settlement.Settlement;

/** Decides what is appended to an invoice when money, or a claim for it, comes or goes. Pure. */
public final class Allocating {

    private Allocating() {}

    /**
     * Places the payment that stands last on an invoice (PAY-7, ALC-1, ALC-8, OPT).
     *
     * @param invoice with the payment line appended, and nothing of it placed
     * @param policy the invoice type's
     * @throws IllegalArgumentException if the last line is no payment
     */
    public static Placed placePayment(Invoice invoice, OptionalWaiverPolicy policy) {
        if (!(invoice.line(invoice.lines().size()) instanceof PaymentLine payment)) {
            throw new IllegalArgumentException("the last line of invoice " + invoice.id() + " is no payment");
        }
        Books books = stored(invoice, policy, payment.number());
        int known = books.steps.size();
        books.pay(new Payment(
                payment.number(), payment.amount().minor(), payment.origin().instruction()));
        return readOff(invoice, books, books.steps.subList(known, books.steps.size()), payment.date());
    }

    /**
     * Places what is unplaced on what is open, as after a claim was added or a waiver undone (INV-6, ALC-9).
     *
     * @param on the day it is decided, for the lines it may add
     */
    public static Placed placeLeftOver(Invoice invoice, OptionalWaiverPolicy policy, LocalDate on) {
        Books books = stored(invoice, policy, 0);
        int known = books.steps.size();
        books.placeLeftOver();
        return readOff(invoice, books, books.steps.subList(known, books.steps.size()), on);
    }

    /**
     * Releases what is placed on a claim, for a refund claim on paid money: last payment first (ALC-10).
     *
     * @param invoice as stored
     * @param claim the claim's line number
     * @param amount above zero
     * @return allocations below zero, one for each payment it reaches
     * @throws IllegalArgumentException if less than that is placed on the claim
     */
    public static List<Allocation> release(Invoice invoice, int claim, Money amount) {
        Books books = stored(invoice, OptionalWaiverPolicy.REMAINDER, 0);
        if (books.claim(claim).allocated < amount.minor()) {
            throw new IllegalArgumentException(
                    "less than " + amount + " is placed on claim " + claim + " of invoice " + invoice.id());
        }
        int known = books.steps.size();
        books.giveBack(books.claim(claim), amount.minor());
        return allocations(invoice, books.steps.subList(known, books.steps.size()));
    }

    /**
     * What the facts that stand give, as a difference to what is stored: for operations that took a fact back (ALC-3,
     * OPT-6).
     *
     * @param invoice with the counter-entry appended
     * @param on the day it is decided, for the lines it may add
     */
    public static Placed replay(Invoice invoice, OptionalWaiverPolicy policy, LocalDate on) {
        Books target = Replay.of(invoice, policy);
        Books before = stored(invoice, policy, 0);
        List<Step> difference = new ArrayList<>();
        Map<Integer, Long> open = new HashMap<>();
        before.claims.forEach(c -> open.put(c.line, c.open()));
        // What is taken off comes before what is put on, so that nothing is placed twice in between.
        for (boolean isTakenOff : new boolean[] {true, false}) {
            for (Payment payment : before.payments) {
                for (Claim claim : before.claims) {
                    long change = target.placed(target.payment(payment.line), target.claim(claim.line))
                            - before.placed(payment, claim);
                    if (change != 0 && change < 0 == isTakenOff) {
                        difference.add(
                                new Step(payment, claim, change, "ALC-3", open.merge(claim.line, 0L, Long::sum)));
                        open.merge(claim.line, -change, Long::sum);
                    }
                }
            }
        }
        return readOff(invoice, target, difference, on);
    }

    /** The books as they are stored; {@code without} names a payment line that is not in them yet. */
    private static Books stored(Invoice invoice, OptionalWaiverPolicy policy, int without) {
        Settlement settlement = Settlement.of(invoice);
        Books books = new Books(policy);
        for (ClaimPosition position : settlement.claimPositions()) {
            Claim claim = newClaim(position.line(), Replay.isKept(invoice, position.line()));
            claim.waivedAutomatically = position.waivedAutomatically().minor();
            claim.closed = position.waived().minor()
                    - claim.waivedAutomatically
                    + position.grantedBack().minor()
                    + position.credited().minor();
            claim.allocated = position.allocated().minor();
            books.claims.add(claim);
        }
        for (PaymentPosition position : settlement.paymentPositions()) {
            if (position.line().number() != without) {
                Payment payment = new Payment(
                        position.line().number(),
                        position.line().amount().minor() - position.movedOut().minor(),
                        position.line().origin().instruction());
                payment.refunded = position.refunded().minor();
                payment.allocated = position.allocated().minor();
                books.payments.add(payment);
            }
        }
        for (Allocation a : invoice.allocations()) {
            books.steps.add(new Step(
                    books.payment(a.payment()),
                    books.claim(a.claim()),
                    a.amount().minor(),
                    a.why().rule(),
                    0));
        }
        return books;
    }

    static Claim newClaim(ClaimLine line, boolean isKept) {
        Claim claim = new Claim(
                line.number(),
                line.terms().priority(),
                line.terms().isOptional(),
                line.amount().minor());
        claim.isKept = isKept;
        return claim;
    }

    private static Placed readOff(Invoice invoice, Books books, List<Step> steps, LocalDate on) {
        return new Placed(waiverLines(invoice, books, on), allocations(invoice, steps));
    }

    private static List<Allocation> allocations(Invoice invoice, List<Step> steps) {
        Currency currency = invoice.header().currency();
        List<Allocation> allocations = new ArrayList<>();
        for (Step step : steps) {
            AllocationReason why = new AllocationReason(
                    step.rule(),
                    step.claim().priority,
                    Money.ofMinor(step.openBefore(), currency),
                    Money.ofMinor(step.openBefore() - step.amount(), currency));
            allocations.add(new Allocation(
                    invoice.allocations().size() + allocations.size() + 1,
                    step.payment().line,
                    step.claim().line,
                    Money.ofMinor(step.amount(), currency),
                    why));
        }
        return allocations;
    }

    private static List<TargetedLine> waiverLines(Invoice invoice, Books books, LocalDate on) {
        Settlement before = Settlement.of(invoice);
        List<TargetedLine> lines = new ArrayList<>();
        for (ClaimPosition position : before.claimPositions()) {
            long change = books.claim(position.line().number()).waivedAutomatically
                    - position.waivedAutomatically().minor();
            if (change > 0) {
                lines.add(line(
                        invoice, lines, Role.WAIVER, on, change, position.line().number()));
            } else if (change < 0) {
                undo(invoice, before, lines, on, position.line().number(), -change);
            }
        }
        return lines;
    }

    /** Takes back automatic waivers of one claim, the newest first. */
    private static void undo(
            Invoice invoice, Settlement before, List<TargetedLine> lines, LocalDate on, int claim, long amount) {
        long left = amount;
        for (int i = invoice.lines().size(); i >= 1 && left > 0; i--) {
            InvoiceLine line = invoice.line(i);
            if (line instanceof TargetedLine waiver
                    && waiver.role() == Role.WAIVER
                    && waiver.isAutomatic()
                    && waiver.target() == claim) {
                long off = Math.min(left, before.standing(waiver).minor());
                if (off > 0) {
                    lines.add(line(invoice, lines, Role.WAIVER_UNDONE, on, off, waiver.number()));
                    left -= off;
                }
            }
        }
    }

    private static TargetedLine line(
            Invoice invoice, List<TargetedLine> added, Role role, LocalDate on, long minor, int target) {
        String text = role == Role.WAIVER ? "Automatisk frafall av valgbart krav" : "Automatisk frafall opphevet";
        LineHead head = new LineHead(
                invoice.nextLine() + added.size(),
                new LineTypeCode(role.fixedCode()),
                new CategoryCode(role.fixedCode()),
                role,
                on,
                text,
                Money.ofMinor(minor, invoice.header().currency()));
        return new TargetedLine(head, target, true);
    }
}
