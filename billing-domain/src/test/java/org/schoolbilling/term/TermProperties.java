package org.schoolbilling.term;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class TermProperties {

    @Property
    void bothTextsAreReadBackInAnyCase(@ForAll @From("terms") Term term) {
        for (String text : new String[] {term.toString(), term.toCode()}) {
            assertThat(Term.parse(text)).isEqualTo(term);
            assertThat(Term.parse(text.toLowerCase(Locale.ROOT))).isEqualTo(term);
        }
        assertThat(StandardCharsets.US_ASCII.newEncoder().canEncode(term.toCode()))
                .isTrue();
    }

    @Property
    void everyDayLiesInExactlyOneOfSpringAndAutumn(@ForAll @From("days") LocalDate day) {
        Stream<Term> candidates = Stream.of(day.getYear() - 1, day.getYear(), day.getYear() + 1)
                .flatMap(year -> Stream.of(new Term(year, Season.SPRING), new Term(year, Season.AUTUMN)));
        assertThat(candidates.filter(term -> term.contains(day))).containsExactly(Term.containing(day));
    }

    @Property
    void aTermContainsTheDaysFromItsFirstToItsLast(@ForAll @From("terms") Term term) {
        assertThat(term.contains(term.firstDay())).isTrue();
        assertThat(term.contains(term.lastDay())).isTrue();
        assertThat(term.contains(term.firstDay().minusDays(1))).isFalse();
        assertThat(term.contains(term.lastDay().plusDays(1))).isFalse();
    }

    @Property
    void termsFollowOneAnotherWithoutAGap(@ForAll @From("terms") Term term) {
        Term next = term.next();
        assertThat(next.firstDay()).isEqualTo(term.lastDay().plusDays(1));
        assertThat(next).isGreaterThan(term);
        assertThat(term.previous()).isLessThan(term);
        if (term.season() != Season.SUMMER) {
            assertThat(next.previous()).isEqualTo(term);
        }
    }

    @Property
    void theOrderIsThatOfTheirFirstDays(@ForAll @From("terms") Term a, @ForAll @From("terms") Term b) {
        assertThat(Integer.signum(a.compareTo(b)))
                .isEqualTo(Integer.signum(a.firstDay().compareTo(b.firstDay())));
    }

    @Provide
    Arbitrary<Term> terms() {
        return Combinators.combine(Arbitraries.integers().between(1900, 2100), Arbitraries.of(Season.class))
                .as(Term::new);
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.longs()
                .between(
                        LocalDate.of(1900, 1, 1).toEpochDay(),
                        LocalDate.of(2100, 12, 31).toEpochDay())
                .map(LocalDate::ofEpochDay);
    }
}
