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

    final List<BookedClaim> claims;
    final List<BookedPayment> payments = new ArrayList<>();
    final List<Step> steps;
    private final OptionalWaiverPolicy policy;

    /** The same by line number. */
    private final @Nullable BookedClaim[] claimAt;

    private final @Nullable BookedPayment[] paymentAt;

    /** All claims by ALC-1; made when it is first asked for, and anew when a claim was added. */
    private BookedClaim[] ordered = {};

    /** @param lines how many lines the invoice has */
    Books(OptionalWaiverPolicy policy, int lines) {
        this.policy = policy;
        // Most lines are claims, and most claims are paid once.
        this.claims = new ArrayList<>(lines);
        this.steps = new ArrayList<>(lines);
        this.claimAt = new BookedClaim[lines + 1];
        this.paymentAt = new BookedPayment[lines + 1];
    }

    void add(BookedClaim claim) {
        claims.add(claim);
        claimAt[claim.line] = claim;
    }

    void add(BookedPayment payment) {
        payments.add(payment);
        paymentAt[payment.line] = payment;
    }

    BookedClaim claim(int line) {
        return found(claimAt, line);
    }

    BookedPayment payment(int line) {
        return found(paymentAt, line);
    }

    private static <T> T found(@Nullable T[] all, int line) {
        T one = line > 0 && line < all.length ? all[line] : null;
        if (one == null) {
            throw new IllegalArgumentException("line " + line + " is not there to place money on or from");
        }
        return one;
    }

    private BookedClaim[] inOrder() {
        if (ordered.length != claims.size()) {
            long[] ranks = new long[claims.size()];
            for (int i = 0; i < ranks.length; i++) {
                ranks[i] = claims.get(i).rank();
            }
            Arrays.sort(ranks);
            ordered = new BookedClaim[ranks.length];
            for (int i = 0; i < ranks.length; i++) {
                ordered[i] = claim((int) ranks[i] & Integer.MAX_VALUE);
            }
        }
        return ordered;
    }

    long placed(BookedPayment payment, BookedClaim claim) {
        long sum = 0;
        for (Step step : steps) {
            if (step.payment() == payment && step.claim() == claim) {
                sum += step.amount();
            }
        }
        return sum;
    }

    /** Places a new payment: instruction, then the optional rule, then priority (ALC-8, OPT-1 to OPT-5, ALC-1). */
    void pay(BookedPayment payment) {
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
        for (BookedPayment payment : payments) {
            paid += payment.standing;
            refunded += payment.refunded;
        }
        return paid > 0 && paid == refunded;
    }

    private long open() {
        long open = 0;
        for (BookedClaim claim : claims) {
            open += claim.open();
        }
        return open;
    }

    private void payShort(BookedPayment payment, long shortfall) {
        List<BookedClaim> whole = wholeClaimsFor(shortfall);
        if (!whole.isEmpty()) {
            placeByPriority(payment, c -> !whole.contains(c), "OPT-1");
            whole.forEach(BookedClaim::waiveOpen);
            return;
        }
        long mandatoryOpen = 0;
        for (BookedClaim claim : claims) {
            mandatoryOpen += claim.mayBeWaived() ? 0 : claim.open();
        }
        boolean settles = policy == OptionalWaiverPolicy.REMAINDER && payment.unplaced() >= mandatoryOpen;
        if (settles) {
            placeByPriority(payment, c -> !c.mayBeWaived(), "OPT-2");
            placeByPriority(payment, Books::isAny, "OPT-2");
            claims.forEach(BookedClaim::waiveOpen);
        } else {
            placeByPriority(payment, Books::isAny, "ALC-1");
        }
    }

    /** OPT-1: whole optional claims on which no payment stands, and whose open sum is exactly the shortfall. */
    private List<BookedClaim> wholeClaimsFor(long shortfall) {
        if (!mayMakeUp(shortfall)) {
            return List.of();
        }
        List<Candidate> candidates = new ArrayList<>();
        for (BookedClaim claim : claims) {
            if (claim.isWholeAndOpen()) {
                candidates.add(new Candidate(claim.line, claim.priority, claim.open()));
            }
        }
        return OptionalClaims.toWaive(candidates, shortfall)
                .map(chosen -> chosen.stream().map(c -> claim(c.line())).toList())
                .orElse(List.of());
    }

    /** Whether it is worth a search: most shortfalls are less than any such claim. */
    private boolean mayMakeUp(long shortfall) {
        for (BookedClaim claim : claims) {
            if (claim.open() <= shortfall && claim.isWholeAndOpen()) {
                return true;
            }
        }
        return false;
    }

    /**
     * OPT-5: what is left over undoes automatic waivers, an exact set of whole claims first, else by priority. As in OPT-1,
     * whole claims are those on which no payment stands.
     */
    private void takeUpWaived(BookedPayment payment) {
        List<Candidate> whole = new ArrayList<>();
        for (BookedClaim claim : claims) {
            if (claim.waivedAutomatically > 0 && claim.allocated == 0) {
                whole.add(new Candidate(claim.line, claim.priority, claim.waivedAutomatically));
            }
        }
        OptionalClaims.toTakeUp(whole, payment.unplaced())
                .ifPresent(exact -> exact.forEach(c -> takeUp(payment, claim(c.line()), c.minor())));
        for (BookedClaim claim : inOrder()) {
            long back = Math.min(claim.waivedAutomatically, payment.unplaced());
            boolean isWhole = back == claim.waivedAutomatically;
            if (back > 0 && (isWhole || policy == OptionalWaiverPolicy.REMAINDER)) {
                takeUp(payment, claim, back);
            }
        }
    }

    private void takeUp(BookedPayment payment, BookedClaim claim, long amount) {
        claim.waivedAutomatically -= amount;
        place(payment, claim, "OPT-5");
    }

    /** ALC-9: what is unplaced goes to what is open, oldest payment first, by priority. It is no payment: no OPT. */
    void placeLeftOver() {
        for (BookedPayment payment : payments) {
            if (payment.unplaced() > 0) {
                placeByPriority(payment, Books::isAny, "ALC-9");
            }
        }
    }

    @SuppressWarnings("unused") // as a condition it takes one, whichever it is
    private static boolean isAny(BookedClaim claim) {
        return true;
    }

    private void placeByPriority(BookedPayment payment, Predicate<BookedClaim> wanted, String rule) {
        if (payment.unplaced() > 0) {
            for (BookedClaim claim : inOrder()) {
                if (wanted.test(claim)) {
                    place(payment, claim, rule);
                }
            }
        }
    }

    private void place(BookedPayment payment, BookedClaim claim, String rule) {
        step(payment, claim, Math.min(payment.unplaced(), claim.open()), rule);
    }

    private void step(BookedPayment payment, BookedClaim claim, long amount, String rule) {
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
    void close(BookedClaim claim, long amount) {
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
    void giveBack(BookedClaim claim, long amount) {
        release(claim, Math.min(amount, claim.allocated));
        close(claim, amount);
    }

    private void release(BookedClaim claim, long amount) {
        long left = amount;
        for (int i = payments.size() - 1; i >= 0 && left > 0; i--) {
            long off = Math.min(left, placed(payments.get(i), claim));
            step(payments.get(i), claim, -off, "ALC-10");
            left -= off;
        }
    }

    /** Pays back part of a payment; where it is placed, the claims covered last give way. */
    void refund(BookedPayment payment, long amount) {
        long missing = amount - payment.unplaced();
        BookedClaim[] firstToLast = inOrder();
        for (int i = firstToLast.length - 1; i >= 0 && missing > 0; i--) {
            long off = Math.min(missing, placed(payment, firstToLast[i]));
            step(payment, firstToLast[i], -off, "ALC-10");
            missing -= off;
        }
        payment.refunded += amount;
    }
}
