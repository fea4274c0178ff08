package org.schoolbilling.spi.json;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Which known word is meant by one that is not known. */
final class Spelling {

    /** No known word is nearly as long, and a longer one would only cost time. */
    private static final int LONGEST = 60;

    private Spelling() {}

    /** The nearest of the words, if one is near: a third of its letters may be wrong, missing or too many. */
    static Optional<String> nearest(String word, Collection<String> known) {
        if (word.length() > LONGEST) {
            return Optional.empty();
        }
        String lower = word.toLowerCase(Locale.ROOT);
        return known.stream()
                .filter(candidate ->
                        distance(lower, candidate.toLowerCase(Locale.ROOT)) <= (candidate.length() + 2) / 3)
                .min(Comparator.comparingInt(candidate -> distance(lower, candidate.toLowerCase(Locale.ROOT))));
    }

    /** How many letters must be changed, added, removed or swapped with their neighbour to make one word the other. */
    static int distance(String one, String two) {
        int[][] steps = new int[one.length() + 1][two.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= two.length(); j++) {
                steps[i][j] = i == 0 || j == 0 ? i + j : step(steps, one, two, i, j);
            }
        }
        return steps[one.length()][two.length()];
    }

    private static int step(int[][] steps, String one, String two, int i, int j) {
        int change = one.charAt(i - 1) == two.charAt(j - 1) ? 0 : 1;
        int least = Math.min(steps[i - 1][j - 1] + change, Math.min(steps[i - 1][j], steps[i][j - 1]) + 1);
        boolean swapped =
                i > 1 && j > 1 && one.charAt(i - 1) == two.charAt(j - 2) && one.charAt(i - 2) == two.charAt(j - 1);
        return swapped ? Math.min(least, steps[i - 2][j - 2] + 1) : least;
    }
}
