package org.schoolbilling.roster.files;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** The known name that a mistyped one was probably meant to be. */
final class Nearest {

    private static final int LONGEST = 40;

    private Nearest() {}

    /** The nearest of the names, if it is at most two, and at most a third of its letters, away. */
    static Optional<String> to(String mistyped, Collection<String> names) {
        if (mistyped.length() > LONGEST) {
            return Optional.empty();
        }
        String nearest = null;
        int least = 3;
        for (String name : names) {
            int distance = distance(mistyped.toLowerCase(Locale.ROOT), name.toLowerCase(Locale.ROOT));
            if (distance < least && distance * 3 <= name.length()) {
                nearest = name;
                least = distance;
            }
        }
        return Optional.ofNullable(nearest);
    }

    /** How many letters must be set in, taken out or changed (Levenshtein). */
    private static int distance(String a, String b) {
        int[] above = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int changed = above[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(changed, 1 + Math.min(row[j - 1], above[j]));
            }
            above = row;
        }
        return above[b.length()];
    }
}
