package org.schoolbilling.testkit.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.schoolbilling.catalog.OptionalWaiverPolicy;

/** The standing facts of an invoice taken in their order, and what they come to (ALC, OPT). */
final class Course {

    private final OptionalWaiverPolicy policy;
    final List<Claimed> claims = new ArrayList<>();
    final List<Paid> payments = new ArrayList<>();

    Course(OptionalWaiverPolicy policy) {
        this.policy = policy;
    }

    void claim(Claimed claim) {
        claims.add(claim);
    }

    /** Unplaced money goes to what is open, oldest payment first. That is not a payment (ALC-9, OPT). */
    void placeWhatIsFree() {
        for (Paid payment : payments) {
            coverByPriority(payment, claims);
        }
    }

    /** A person gives up a part of a claim. */
    void waive(int line, BigDecimal part) {
        makeRoom(claim(line), part);
        claim(line).waivedByHand = claim(line).waivedByHand.add(part);
    }

    /** A refund claim on what is open (REF-3). */
    void grant(int line, BigDecimal part) {
        makeRoom(claim(line), part);
        claim(line).grantedBack = claim(line).grantedBack.add(part);
    }

    /** A refund claim on what was paid: as much is released, last payment first (REF-2, ALC-10). */
    void grantWhatIsPaid(int line, BigDecimal part) {
        Claimed claim = claim(line);
        release(claim, part.min(claim.allocated));
        grant(line, part);
    }

    /** Money paid back: what is unplaced, and where that is too little, what the payment covers last. */
    void refund(int line, BigDecimal part) {
        Paid payment = payments.stream().filter(p -> p.line == line).findFirst().orElseThrow();
        for (Claimed claim :
                reversed(claims.stream().sorted(Claimed.FIRST_TO_LAST).toList())) {
            BigDecimal missing = part.subtract(payment.unplaced).max(BigDecimal.ZERO);
            payment.takeOff(claim, missing.min(payment.on(claim)));
        }
        payment.unplaced = payment.unplaced.subtract(part);
        payment.refunded = payment.refunded.add(part);
    }

    private Claimed claim(int line) {
        return claims.stream().filter(c -> c.line == line).findFirst().orElseThrow();
    }

    /** What a person closes stands; an automatic waiver gives way before a payment does. */
    private void makeRoom(Claimed claim, BigDecimal part) {
        BigDecimal missing = part.subtract(claim.open()).max(BigDecimal.ZERO);
        BigDecimal declined = missing.min(claim.waived);
        claim.waived = claim.waived.subtract(declined);
        release(claim, missing.subtract(declined));
    }

    private void release(Claimed claim, BigDecimal part) {
        BigDecimal left = part;
        for (Paid payment : reversed(payments)) {
            BigDecimal off = left.min(payment.on(claim));
            payment.takeOff(claim, off);
            left = left.subtract(off);
        }
    }

    private static <T> List<T> reversed(List<T> list) {
        List<T> backwards = new ArrayList<>(list);
        Collections.reverse(backwards);
        return backwards;
    }

    void pay(Paid payment) {
        // Where all that was paid has been paid back, nothing stands as paid, and what was declined stays so (OPT-5).
        BigDecimal paid = payments.stream().map(p -> p.amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal refunded = payments.stream().map(p -> p.refunded).reduce(BigDecimal.ZERO, BigDecimal::add);
        boolean isAllPaidBack = paid.signum() > 0 && paid.compareTo(refunded) == 0;
        payments.add(payment);
        for (int line : payment.instruction) {
            claims.stream().filter(c -> c.line == line).forEach(payment::cover);
        }
        BigDecimal shortfall = Subsets.sum(claims, Claimed::open).subtract(payment.unplaced);
        if (shortfall.signum() <= 0) {
            coverByPriority(payment, claims);
            if (!isAllPaidBack) {
                takeUp(payment);
            }
        } else {
            decideWhatIsWaived(payment, shortfall);
        }
    }

    private void decideWhatIsWaived(Paid payment, BigDecimal shortfall) {
        List<Claimed> optional = claims.stream().filter(Claimed::mayBeDeclined).toList();
        List<Claimed> mandatory =
                claims.stream().filter(c -> !c.mayBeDeclined()).toList();
        List<Claimed> whole =
                optional.stream().filter(c -> c.isOpen() && c.isUntouched()).toList();
        Optional<List<Claimed>> chosen = Subsets.toWaive(shortfall, whole, Claimed::open);
        if (chosen.isPresent()) {
            // OPT-1
            chosen.get().forEach(Course::waiveWhatIsOpen);
            coverByPriority(payment, claims);
        } else if (policy == OptionalWaiverPolicy.REMAINDER
                && payment.unplaced.compareTo(Subsets.sum(mandatory, Claimed::open)) >= 0) {
            // OPT-2
            coverByPriority(payment, mandatory);
            coverByPriority(payment, optional);
            optional.forEach(Course::waiveWhatIsOpen);
        } else {
            // ALC-1 alone
            coverByPriority(payment, claims);
        }
    }

    /** What is left over of a payment undoes as much of the automatic waivers as it covers (OPT-5). */
    private void takeUp(Paid payment) {
        List<Claimed> waived =
                claims.stream().filter(c -> c.waived.signum() > 0).toList();
        BigDecimal sum = Subsets.sum(waived, c -> c.waived);
        if (payment.unplaced.signum() == 0 || sum.signum() == 0) {
            return;
        }
        if (payment.unplaced.compareTo(sum) >= 0) {
            waived.forEach(c -> takeUp(payment, c, c.waived));
            return;
        }
        List<Claimed> whole = waived.stream().filter(Claimed::isUntouched).toList();
        Optional<List<Claimed>> chosen = Subsets.toTakeUp(payment.unplaced, whole, c -> c.waived);
        if (chosen.isPresent()) {
            chosen.get().forEach(c -> takeUp(payment, c, c.waived));
            return;
        }
        for (Claimed claim : waived.stream().sorted(Claimed.FIRST_TO_LAST).toList()) {
            boolean isWhole = payment.unplaced.compareTo(claim.waived) >= 0;
            if (isWhole || policy == OptionalWaiverPolicy.REMAINDER) {
                takeUp(payment, claim, claim.waived.min(payment.unplaced));
            }
        }
    }

    private static void takeUp(Paid payment, Claimed claim, BigDecimal part) {
        claim.waived = claim.waived.subtract(part);
        payment.cover(claim, part);
    }

    private static void waiveWhatIsOpen(Claimed claim) {
        claim.waived = claim.waived.add(claim.open());
    }

    private static void coverByPriority(Paid payment, List<Claimed> claims) {
        claims.stream().sorted(Claimed.FIRST_TO_LAST).forEach(payment::cover);
    }
}
