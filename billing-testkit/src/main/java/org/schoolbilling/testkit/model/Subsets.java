package org.schoolbilling.testkit.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Finds claims that come to exactly a sum by trying every subset. */
final class Subsets {

    /** From last to first: highest priority number, then highest line number (OPT-1). */
    private static final Comparator<Claimed> LAST_TO_FIRST = Comparator.<Claimed>comparingInt(c -> c.priority)
            .thenComparingInt(c -> c.line)
            .reversed();

    private Subsets() {}

    /**
     * The set to waive that comes to exactly the sum; of several, each ordered from last to first, the one that is greatest
     * at the first difference (OPT-1).
     */
    static Optional<List<Claimed>> toWaive(BigDecimal sum, List<Claimed> claims, Function<Claimed, BigDecimal> of) {
        return exactly(sum, claims, of, LAST_TO_FIRST).max((one, two) -> compare(one, two, LAST_TO_FIRST.reversed()));
    }

    /**
     * The set to take up again that comes to exactly the sum; of several, each ordered from first to last, the one that is
     * earliest at the first difference: what OPT-1 would give up last comes back first (OPT-5).
     */
    static Optional<List<Claimed>> toTakeUp(BigDecimal sum, List<Claimed> claims, Function<Claimed, BigDecimal> of) {
        Comparator<Claimed> firstToLast = LAST_TO_FIRST.reversed();
        return exactly(sum, claims, of, firstToLast).min((one, two) -> compare(one, two, firstToLast));
    }

    private static Stream<List<Claimed>> exactly(
            BigDecimal sum, List<Claimed> claims, Function<Claimed, BigDecimal> of, Comparator<Claimed> order) {
        return all(claims.stream().sorted(order).toList()).stream()
                .filter(set -> !set.isEmpty())
                .filter(set -> sum(set, of).compareTo(sum) == 0);
    }

    /** Every subset, each in the order of the claims. */
    private static List<List<Claimed>> all(List<Claimed> claims) {
        if (claims.size() > 16) {
            throw new IllegalArgumentException(claims.size() + " claims: more than 16 are not searched exactly");
        }
        List<List<Claimed>> sets = new ArrayList<>();
        sets.add(List.of());
        for (Claimed claim : claims) {
            for (List<Claimed> set : List.copyOf(sets)) {
                List<Claimed> with = new ArrayList<>(set);
                with.add(claim);
                sets.add(with);
            }
        }
        return sets;
    }

    /** At the first difference. Of two sets with the same sum neither is the beginning of the other. */
    private static int compare(List<Claimed> one, List<Claimed> two, Comparator<Claimed> by) {
        for (int i = 0; i < Math.min(one.size(), two.size()); i++) {
            int difference = by.compare(one.get(i), two.get(i));
            if (difference != 0) {
                return difference;
            }
        }
        return 0;
    }

    static BigDecimal sum(List<Claimed> claims, Function<Claimed, BigDecimal> of) {
        return claims.stream().map(of).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
