package org.schoolbilling.waiver;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Finds whole claims whose amounts add up to exactly a sum: those to waive for a shortfall (OPT-1), or those to take up
 * again for money left over (OPT-5). At most {@value #SEARCHED} are searched, exactly.
 */
public final class OptionalClaims {

    /** How many candidates are searched; of more, the last in order are taken, as they are the first to be waived. */
    public static final int SEARCHED = 16;

    private static final Comparator<Candidate> LAST_FIRST = Comparator.comparingInt(Candidate::priority)
            .thenComparingInt(Candidate::line)
            .reversed();

    /**
     * One claim that may be chosen, as a whole.
     *
     * @param line its line number
     * @param priority its payment priority
     * @param minor what choosing it amounts to, above zero, in minor units
     */
    public record Candidate(int line, int priority, long minor) {

        public Candidate {
            if (minor <= 0) {
                throw new IllegalArgumentException("claim " + line + " amounts to nothing: " + minor);
            }
        }
    }

    private OptionalClaims() {}

    /**
     * The claims to waive: of all sets that add up to {@code shortfall}, the one that is greatest at the first difference
     * when each is ordered from last to first, that is by highest priority number, then highest line number (OPT-1).
     */
    public static Optional<List<Candidate>> toWaive(List<Candidate> candidates, long shortfall) {
        return exact(candidates, shortfall, LAST_FIRST);
    }

    /**
     * The waivers to take back: of all sets that add up to {@code leftOver}, the one that is smallest at the first
     * difference when each is ordered from first to last, so that what matters most is taken up again (OPT-5).
     */
    public static Optional<List<Candidate>> toTakeUp(List<Candidate> candidates, long leftOver) {
        return exact(candidates, leftOver, LAST_FIRST.reversed());
    }

    private static Optional<List<Candidate>> exact(List<Candidate> candidates, long sum, Comparator<Candidate> order) {
        List<Candidate> ordered = new ArrayList<>(candidates);
        ordered.sort(order);
        if (ordered.size() > SEARCHED) {
            ordered = ordered.subList(0, SEARCHED);
        }
        List<Candidate> chosen = new ArrayList<>();
        long[] rest = new long[ordered.size() + 1];
        for (int i = ordered.size() - 1; i >= 0; i--) {
            rest[i] = Math.addExact(rest[i + 1], ordered.get(i).minor());
        }
        return sum > 0 && choose(ordered, rest, 0, sum, chosen) ? Optional.of(List.copyOf(chosen)) : Optional.empty();
    }

    /** Takes each candidate before it leaves it, so the first set found is the one preferred. */
    private static boolean choose(List<Candidate> ordered, long[] rest, int from, long sum, List<Candidate> chosen) {
        if (sum == 0) {
            return true;
        }
        if (from == ordered.size() || rest[from] < sum) {
            return false;
        }
        Candidate candidate = ordered.get(from);
        if (candidate.minor() <= sum) {
            chosen.add(candidate);
            if (choose(ordered, rest, from + 1, sum - candidate.minor(), chosen)) {
                return true;
            }
            chosen.remove(chosen.size() - 1);
        }
        return choose(ordered, rest, from + 1, sum, chosen);
    }
}
