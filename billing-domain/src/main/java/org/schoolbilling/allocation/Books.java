package org.schoolbilling.allocation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.schoolbilling.catalog.OptionalWaiverPolicy;
import org.schoolbilling.waiver.OptionalClaims;
import org.schoolbilling.waiver.OptionalClaims.Candidate;

/**
 * The working state of one invoice while money is placed on it, in minor units. It is filled from what is stored or by
 * replay, worked on, and read off.
 */
final class Books {

    static final class Claim {
        final int line;
        final int priority;
        final boolean isOptional;
        /** A person undid its automatic waiver, so none is made by itself again (OPT-7). */
        boolean isKept;

        final long amount;
        /** Waivers by hand, refund claims and credits that stand. */
        long closed;

        long waivedAutomatically;
        /** What of it is stored. */
        long waivedBefore;

        long allocated;

        Claim(int line, int priority, boolean isOptional, long amount) {
            this.line = line;
            this.priority = priority;
            this.isOptional = isOptional;
            this.amount = amount;
        }

        long open() {
            return amount - closed - waivedAutomatically - allocated;
        }

        boolean mayBeWaived() {
            return isOptional && !isKept;
        }

        /** ALC-1 as one number: priority, then mandatory before optional, then line number. */
        long rank() {
            return ((long) priority << 32) | (isOptional ? 1L << 31 : 0) | line;
        }
    }

    static final class Payment {
        final int line;
        /** What stands of it: its amount less what was moved out or returned. */
        final long standing;

        final List<Integer> instruction;
        long refunded;
        long allocated;

        Payment(int line, long standing, List<Integer> instruction) {
            this.line = line;
            this.standing = standing;
            this.instruction = instruction;
        }

        long unplaced() {
            return standing - refunded - allocated;
        }
    }

    /** A part of a payment placed on a claim (above zero) or taken off it (below zero). */
    record Step(Payment payment, Claim claim, long amount, String rule, long openBefore) {}

    final List<Claim> claims = new ArrayList<>();
    final List<Payment> payments = new ArrayList<>();
    final List<Step> steps = new ArrayList<>();
    private final OptionalWaiverPolicy policy;

    /** The same by line number. */
    private final @Nullable Claim[] claimAt;

    private final @Nullable Payment[] paymentAt;

    /** All claims by ALC-1; made when it is first asked for, and anew when a claim was added. */
    private Claim[] ordered = {};

    /** @param lines how many lines the invoice has */
    Books(OptionalWaiverPolicy policy, int lines) {
        this.policy = policy;
        this.claimAt = new Claim[lines + 1];
        this.paymentAt = new Payment[lines + 1];
    }

    void add(Claim claim) {
        claims.add(claim);
        claimAt[claim.line] = claim;
    }

    void add(Payment payment) {
        payments.add(payment);
        paymentAt[payment.line] = payment;
    }

    Claim claim(int line) {
        return found(claimAt, line);
    }

    Payment payment(int line) {
        return found(paymentAt, line);
    }

    private static <T> T found(@Nullable T[] all, int line) {
        T one = line > 0 && line < all.length ? all[line] : null;
        if (one == null) {
            throw new IllegalArgumentException("line " + line + " is not there to place money on or from");
        }
        return one;
    }

    private Claim[] inOrder() {
        if (ordered.length != claims.size()) {
            long[] ranks = new long[claims.size()];
            for (int i = 0; i < ranks.length; i++) {
                ranks[i] = claims.get(i).rank();
            }
            Arrays.sort(ranks);
            ordered = new Claim[ranks.length];
            for (int i = 0; i < ranks.length; i++) {
                ordered[i] = claim((int) ranks[i] & Integer.MAX_VALUE);
            }
        }
        return ordered;
    }

    long placed(Payment payment, Claim claim) {
        long sum = 0;
        for (Step step : steps) {
            if (step.payment == payment && step.claim == claim) {
                sum += step.amount;
            }
        }
        return sum;
    }

    /** Places a new payment: instruction, then the optional rule, then priority (ALC-8, OPT-1 to OPT-5, ALC-1). */
    void pay(Payment payment) {
        boolean nothingStandsAsPaid = allIsRefunded();
        add(payment);
        for (int line : payment.instruction) {
            place(payment, claim(line), "ALC-8");
        }
        long shortfall = open() - payment.unplaced();
        if (shortfall > 0) {
            payShort(payment, shortfall);
        } else {
            placeByPriority(payment, Books::isAny, "ALC-1");
            if (!nothingStandsAsPaid) {
                takeUpWaived(payment);
            }
        }
    }

    private boolean allIsRefunded() {
        long paid = 0;
        long refunded = 0;
        for (Payment payment : payments) {
            paid += payment.standing;
            refunded += payment.refunded;
        }
        return paid > 0 && paid == refunded;
    }

    private long open() {
        long open = 0;
        for (Claim claim : claims) {
            open += claim.open();
        }
        return open;
    }

    private void payShort(Payment payment, long shortfall) {
        List<Claim> whole = wholeClaimsFor(shortfall);
        if (!whole.isEmpty()) {
            placeByPriority(payment, c -> !whole.contains(c), "OPT-1");
            whole.forEach(Books::waive);
            return;
        }
        long mandatoryOpen = 0;
        for (Claim claim : claims) {
            mandatoryOpen += claim.mayBeWaived() ? 0 : claim.open();
        }
        boolean settles = policy == OptionalWaiverPolicy.REMAINDER && payment.unplaced() >= mandatoryOpen;
        if (settles) {
            placeByPriority(payment, c -> !c.mayBeWaived(), "OPT-2");
            placeByPriority(payment, Books::isAny, "OPT-2");
            claims.forEach(Books::waive);
        } else {
            placeByPriority(payment, Books::isAny, "ALC-1");
        }
    }

    /** OPT-1: whole optional claims on which no payment stands, and whose open sum is exactly the shortfall. */
    private List<Claim> wholeClaimsFor(long shortfall) {
        if (!mayMakeUp(shortfall)) {
            return List.of();
        }
        List<Candidate> candidates = new ArrayList<>();
        for (Claim claim : claims) {
            if (isWholeAndOpen(claim)) {
                candidates.add(new Candidate(claim.line, claim.priority, claim.open()));
            }
        }
        return OptionalClaims.toWaive(candidates, shortfall)
                .map(chosen -> chosen.stream().map(c -> claim(c.line())).toList())
                .orElse(List.of());
    }

    /** Whether it is worth a search: most shortfalls are less than any such claim. */
    private boolean mayMakeUp(long shortfall) {
        for (Claim claim : claims) {
            if (claim.open() <= shortfall && isWholeAndOpen(claim)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isWholeAndOpen(Claim claim) {
        return claim.mayBeWaived() && claim.allocated == 0 && claim.open() > 0;
    }

    private static void waive(Claim claim) {
        claim.waivedAutomatically += claim.open();
    }

    /**
     * OPT-5: what is left over undoes automatic waivers, an exact set of whole claims first, else by priority. As in OPT-1,
     * whole claims are those on which no payment stands.
     */
    private void takeUpWaived(Payment payment) {
        List<Candidate> whole = new ArrayList<>();
        for (Claim claim : claims) {
            if (claim.waivedAutomatically > 0 && claim.allocated == 0) {
                whole.add(new Candidate(claim.line, claim.priority, claim.waivedAutomatically));
            }
        }
        OptionalClaims.toTakeUp(whole, payment.unplaced())
                .ifPresent(exact -> exact.forEach(c -> takeUp(payment, claim(c.line()), c.minor())));
        for (Claim claim : inOrder()) {
            long back = Math.min(claim.waivedAutomatically, payment.unplaced());
            boolean isWhole = back == claim.waivedAutomatically;
            if (back > 0 && (isWhole || policy == OptionalWaiverPolicy.REMAINDER)) {
                takeUp(payment, claim, back);
            }
        }
    }

    private void takeUp(Payment payment, Claim claim, long amount) {
        claim.waivedAutomatically -= amount;
        place(payment, claim, "OPT-5");
    }

    /** ALC-9: what is unplaced goes to what is open, oldest payment first, by priority. It is no payment: no OPT. */
    void placeLeftOver() {
        for (Payment payment : payments) {
            if (payment.unplaced() > 0) {
                placeByPriority(payment, Books::isAny, "ALC-9");
            }
        }
    }

    @SuppressWarnings("unused") // as a condition it takes one, whichever it is
    private static boolean isAny(Claim claim) {
        return true;
    }

    private void placeByPriority(Payment payment, Predicate<Claim> wanted, String rule) {
        if (payment.unplaced() > 0) {
            for (Claim claim : inOrder()) {
                if (wanted.test(claim)) {
                    place(payment, claim, rule);
                }
            }
        }
    }

    private void place(Payment payment, Claim claim, String rule) {
        step(payment, claim, Math.min(payment.unplaced(), claim.open()), rule);
    }

    private void step(Payment payment, Claim claim, long amount, String rule) {
        if (amount != 0) {
            steps.add(new Step(payment, claim, amount, rule, claim.open()));
            claim.allocated += amount;
            payment.allocated += amount;
        }
    }

    /**
     * Closes part of a claim by a waiver by hand, a refund claim or a credit. What is not open for it gives way: automatic
     * waivers first, then allocations, last payment first.
     */
    void close(Claim claim, long amount) {
        long missing = amount - claim.open();
        if (missing > 0) {
            long undone = Math.min(missing, claim.waivedAutomatically);
            claim.waivedAutomatically -= undone;
            release(claim, missing - undone);
        }
        claim.closed += amount;
    }

    /**
     * Grants money back that was paid on a claim: as much of its allocations is released, last payment first (ALC-10). A
     * refund never undoes a waiver (OPT-6): only where too little is placed on the claim does the rest give way.
     */
    void giveBack(Claim claim, long amount) {
        release(claim, Math.min(amount, claim.allocated));
        close(claim, amount);
    }

    private void release(Claim claim, long amount) {
        long left = amount;
        for (int i = payments.size() - 1; i >= 0 && left > 0; i--) {
            long off = Math.min(left, placed(payments.get(i), claim));
            step(payments.get(i), claim, -off, "ALC-10");
            left -= off;
        }
    }

    /** Pays back part of a payment; where it is placed, the claims covered last give way. */
    void refund(Payment payment, long amount) {
        long missing = amount - payment.unplaced();
        Claim[] firstToLast = inOrder();
        for (int i = firstToLast.length - 1; i >= 0 && missing > 0; i--) {
            long off = Math.min(missing, placed(payment, firstToLast[i]));
            step(payment, firstToLast[i], -off, "ALC-10");
            missing -= off;
        }
        payment.refunded += amount;
    }
}
