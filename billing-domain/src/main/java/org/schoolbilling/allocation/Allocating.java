package org.schoolbilling.allocation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
        books.pay(new BookedPayment(
                payment.number(), payment.amount().minor(), payment.origin().instruction()));
        return readOff(invoice, books, books.steps, known, payment.date());
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
        return readOff(invoice, books, books.steps, known, on);
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
        return allocations(invoice, books.steps, known);
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
            for (BookedPayment payment : before.payments) {
                for (BookedClaim claim : before.claims) {
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
        target.claims.forEach(c -> c.waivedBefore = before.claim(c.line).waivedAutomatically);
        return readOff(invoice, target, difference, 0, on);
    }

    /** The books as they are stored; {@code without} names a payment line that is not in them yet. */
    private static Books stored(Invoice invoice, OptionalWaiverPolicy policy, int without) {
        Settlement settlement = Settlement.of(invoice);
        Books books = new Books(policy, invoice.lines().size());
        boolean[] kept = Replay.kept(invoice);
        for (InvoiceLine line : invoice.lines()) {
            if (line instanceof ClaimLine claim) {
                books.add(stored(claim, settlement, kept[claim.number()]));
            } else if (line instanceof PaymentLine payment && payment.number() != without) {
                books.add(stored(payment, settlement));
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

    private static BookedClaim stored(ClaimLine line, Settlement settlement, boolean isKept) {
        ClaimPosition position = settlement.claim(line);
        BookedClaim claim = newClaim(line, isKept);
        claim.waivedAutomatically = position.waivedAutomatically().minor();
        claim.waivedBefore = claim.waivedAutomatically;
        claim.closed = position.waived().minor()
                - claim.waivedAutomatically
                + position.grantedBack().minor()
                + position.credited().minor();
        claim.allocated = position.allocated().minor();
        return claim;
    }

    private static BookedPayment stored(PaymentLine line, Settlement settlement) {
        PaymentPosition position = settlement.payment(line);
        BookedPayment payment = new BookedPayment(
                line.number(),
                line.amount().minor() - position.movedOut().minor(),
                line.origin().instruction());
        payment.refunded = position.refunded().minor();
        payment.allocated = position.allocated().minor();
        return payment;
    }

    static BookedClaim newClaim(ClaimLine line, boolean isKept) {
        BookedClaim claim = new BookedClaim(
                line.number(),
                line.terms().priority(),
                line.terms().isOptional(),
                line.amount().minor());
        claim.isKept = isKept;
        return claim;
    }

    /** @param known how many of the steps are stored already */
    private static Placed readOff(Invoice invoice, Books books, List<Step> steps, int known, LocalDate on) {
        return new Placed(waiverLines(invoice, books, on), allocations(invoice, steps, known));
    }

    private static List<Allocation> allocations(Invoice invoice, List<Step> steps, int known) {
        Currency currency = invoice.header().currency();
        Money zero = Money.zero(currency);
        int last = invoice.allocations().size();
        List<Allocation> allocations = new ArrayList<>(steps.size() - known);
        for (int i = known; i < steps.size(); i++) {
            Step step = steps.get(i);
            long openBefore = step.openBefore();
            // Most claims are paid at once, and amounts do not change.
            Money whole = invoice.line(step.claim().line).amount();
            Money amount = step.amount() == whole.minor() ? whole : Money.ofMinor(step.amount(), currency);
            boolean isWhole = step.amount() == openBefore;
            AllocationReason why = new AllocationReason(
                    step.rule(),
                    step.claim().priority,
                    isWhole ? amount : Money.ofMinor(openBefore, currency),
                    isWhole ? zero : Money.ofMinor(openBefore - step.amount(), currency));
            last++;
            allocations.add(new Allocation(last, step.payment().line, step.claim().line, amount, why));
        }
        return allocations;
    }

    private static List<TargetedLine> waiverLines(Invoice invoice, Books books, LocalDate on) {
        List<TargetedLine> lines = new ArrayList<>();
        for (BookedClaim claim : books.claims) {
            long change = claim.waivedAutomatically - claim.waivedBefore;
            if (change > 0) {
                lines.add(line(invoice, lines, Role.WAIVER, on, change, claim.line));
            } else if (change < 0) {
                undo(invoice, lines, on, claim.line, -change);
            }
        }
        return lines;
    }

    /** Takes back automatic waivers of one claim, the newest first. */
    private static void undo(Invoice invoice, List<TargetedLine> lines, LocalDate on, int claim, long amount) {
        Settlement before = Settlement.of(invoice);
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
