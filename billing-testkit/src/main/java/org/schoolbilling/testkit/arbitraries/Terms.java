package org.schoolbilling.testkit.arbitraries;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.schoolbilling.term.Season;
import org.schoolbilling.term.Term;

/** Terms of school years. */
public final class Terms {

    private Terms() {}

    /** Springs and autumns of 2020 to 2030, now and then a summer. Shrinks to the spring of 2020. */
    public static Arbitrary<Term> terms() {
        return terms(2020, 2030);
    }

    /** As {@link #terms()}, within these years. */
    public static Arbitrary<Term> terms(int firstYear, int lastYear) {
        return Combinators.combine(
                        Arbitraries.integers().between(firstYear, lastYear),
                        Arbitraries.of(
                                Season.SPRING,
                                Season.AUTUMN,
                                Season.SPRING,
                                Season.AUTUMN,
                                Season.AUTUMN,
                                Season.SUMMER))
                .as(Term::new);
    }
}
