package org.schoolbilling.testkit.model;

import java.math.BigDecimal;
import java.util.ArrayList;
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

    /** A claim takes unplaced money at once, oldest payment first (INV-6, ALC-9). That is not a payment (OPT). */
    void claim(Claimed claim) {
        claims.add(claim);
        for (Paid payment : payments) {
            coverByPriority(payment, claims);
        }
    }

    void pay(Paid payment) {
        payments.add(payment);
        for (int line : payment.instruction) {
            claims.stream().filter(c -> c.line == line).forEach(payment::cover);
        }
        BigDecimal shortfall = Subsets.sum(claims, Claimed::open).subtract(payment.unplaced);
        if (shortfall.signum() <= 0) {
            coverByPriority(payment, claims);
            takeUp(payment);
        } else {
            decideWhatIsWaived(payment, shortfall);
        }
    }

    private void decideWhatIsWaived(Paid payment, BigDecimal shortfall) {
        List<Claimed> optional = claims.stream().filter(c -> c.isOptional).toList();
        List<Claimed> mandatory = claims.stream().filter(c -> !c.isOptional).toList();
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
