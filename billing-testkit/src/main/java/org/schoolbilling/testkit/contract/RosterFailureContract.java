package org.schoolbilling.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.schoolbilling.roster.Person;
import org.schoolbilling.roster.Selection;
import org.schoolbilling.spi.Cursor;
import org.schoolbilling.spi.roster.RosterAnswer;
import org.schoolbilling.spi.roster.RosterSource;

/**
 * What a roster does when what it reads from fails, at whichever step: it throws, and never answers for less than all. For
 * rosters that can be broken by a test; extend it beside {@link RosterContract}.
 */
@ExtendWith(PromiseExtension.class)
@DisplayNameGeneration(Sentences.class)
@Timeout(value = 5, unit = TimeUnit.MINUTES)
public abstract class RosterFailureContract {

    private static final Selection EVERYBODY = new Selection.OfUnit("BIG");

    /** More than any adapter takes for so few persons. */
    private static final int MOST_STEPS = 20_000;

    private BreakingRosterFixture fixture;

    /** Made by JUnit. */
    protected RosterFailureContract() {}

    /** A fixture with a roster to be loaded; asked once for each test, and closed after it. */
    protected abstract BreakingRosterFixture fixture();

    @BeforeEach
    final void makeRoster() {
        fixture = fixture();
    }

    @AfterEach
    final void closeRoster() {
        fixture.close();
    }

    /** What was answered before it broke, if it did. */
    private record Attempt(List<Person> answered, boolean hasFailed) {}

    private static Attempt attempt(RosterSource roster) {
        List<Person> answered = new ArrayList<>();
        try (Cursor<RosterAnswer> cursor = roster.select(EVERYBODY, RosterPersons.TODAY)) {
            while (cursor.hasNext()) {
                answered.add(((RosterAnswer.Found) cursor.next()).person());
            }
            return new Attempt(answered, false);
        } catch (RuntimeException e) {
            return new Attempt(answered, true);
        }
    }

    /** Breaks at every step in turn, until it goes through undisturbed; gives the attempts that failed. */
    private List<Attempt> everyFailure(List<Person> persons) {
        fixture.load(persons);
        List<Person> all = attempt(fixture.open()).answered();
        assertThat(all).as("who is answered undisturbed").containsExactlyInAnyOrderElementsOf(persons);
        List<Attempt> failures = new ArrayList<>();
        for (int step = 1; step <= MOST_STEPS; step++) {
            Attempt attempt = attempt(fixture.openBreaking(step));
            if (!attempt.hasFailed()) {
                assertThat(attempt.answered())
                        .as("who is answered where the read at step %d breaks and nothing is thrown", step)
                        .isEqualTo(all);
                break;
            }
            assertThat(attempt.answered())
                    .as("what came before the break at step %d", step)
                    .isEqualTo(all.subList(
                            0, Math.min(all.size(), attempt.answered().size())));
            failures.add(attempt);
        }
        assertThat(failures)
                .as("reads that broke: the fixture's openBreaking must break some, and not all for ever")
                .isNotEmpty()
                .hasSizeLessThan(MOST_STEPS);
        return failures;
    }

    @Test
    @Tag("SPI-7")
    @LookAt("where a failed read is caught, and what is answered then: an empty page looks like the end")
    void aReadThatFailsIsNeverNobody() {
        everyFailure(RosterPersons.many(7));
    }

    @Test
    @Tag("SPI-7")
    @LookAt("what a failure leaves behind that a later read trips over")
    void afterAFailureTheRosterCanBeReadAgain() {
        List<Person> persons = RosterPersons.many(5);
        fixture.load(persons);
        RosterSource roster = fixture.openBreaking(1);
        assertThat(attempt(roster).hasFailed()).as("the first read fails").isTrue();
        assertThat(attempt(roster).answered())
                .as("who the same source answers afterwards")
                .containsExactlyInAnyOrderElementsOf(persons);
        assertThat(attempt(fixture.open()).answered()).containsExactlyInAnyOrderElementsOf(persons);
    }

    @Test
    @Tag("SPI-7")
    @LookAt("a roster that is read whole before the first person is answered")
    void personsAreAnsweredBeforeTheLastIsRead() {
        List<Attempt> failures = everyFailure(RosterPersons.many(1_200));
        assertThat(failures.get(failures.size() - 1).answered())
                .as("who was answered before the last read broke")
                .isNotEmpty();
    }
}
