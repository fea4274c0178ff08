package org.schoolbilling.testkit.simulator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.SplittableRandom;
import org.schoolbilling.catalog.LineTypeCode;
import org.schoolbilling.party.PersonName;
import org.schoolbilling.roster.FeeBasis;
import org.schoolbilling.roster.Membership;
import org.schoolbilling.roster.Period;
import org.schoolbilling.roster.Person;
import org.schoolbilling.roster.PersonId;
import org.schoolbilling.roster.Selection;
import org.schoolbilling.roster.StudyRight;
import org.schoolbilling.spi.Cursor;
import org.schoolbilling.spi.roster.RosterAnswer;
import org.schoolbilling.spi.roster.RosterSource;
import org.schoolbilling.testkit.memory.InMemoryRoster;

/** The people of the school, who come, change and leave; reading them fails when it is told to. */
final class People implements RosterSource {

    static final String UNIT = "IDI";
    private static final int START = 6;

    private final SplittableRandom random;
    private final InMemoryRoster roster = new InMemoryRoster();
    private final List<Person> present = new ArrayList<>();
    private int numbers;
    private int failAfter = -1;

    People(SplittableRandom random) {
        this.random = random;
        for (int i = 0; i < START; i++) {
            join();
        }
    }

    void join() {
        put(person(++numbers, "Nordmann " + numbers));
    }

    private Person person(int number, String family) {
        Person plain = Person.of(new PersonId("S" + number), 100_000 + number, new PersonName("Åse", family));
        List<FeeBasis> bases = List.of(FeeBasis.values());
        return new Person(
                plain.id(),
                plain.number(),
                false,
                plain.name(),
                plain.address(),
                null,
                null,
                null,
                List.of(),
                random.nextInt(8) > 0,
                bases.get(random.nextInt(bases.size())),
                false,
                List.of(new Membership(
                        "2026H",
                        random.nextBoolean() ? "A" : "",
                        "B-INF",
                        UNIT,
                        random.nextInt(10) > 0,
                        List.of(new LineTypeCode("SEMAVG"), new LineTypeCode("SAIH")),
                        List.of())),
                List.of(new StudyRight(
                        "B-INF",
                        "BACH",
                        random.nextInt(12) == 0 ? StudyRight.DOCTORAL_LEVEL : 400,
                        new Period(
                                LocalDate.of(2026, 8, 1), random.nextInt(6) == 0 ? LocalDate.of(2026, 12, 15) : null))),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private void put(Person person) {
        present.removeIf(p -> p.id().equals(person.id()));
        present.add(person);
        roster.put(person);
    }

    /** Somebody leaves; some always stay. */
    void leave() {
        if (present.size() > 3) {
            roster.remove(present.remove(random.nextInt(present.size())).id());
        }
    }

    /** Somebody is called something else, and is registered otherwise. */
    void change() {
        Person one = any();
        put(person(one.number() - 100_000, "Ødegård " + one.number()));
    }

    Person any() {
        return present.get(random.nextInt(present.size()));
    }

    /** The next selection breaks off after so many answers. */
    void failAfter(int answers) {
        failAfter = answers;
    }

    @Override
    public Cursor<RosterAnswer> select(Selection selection, LocalDate today) {
        Cursor<RosterAnswer> answers = roster.select(selection, today);
        int most = failAfter;
        failAfter = -1;
        return most < 0 ? answers : Cursor.of(() -> breaking(answers, most));
    }

    private static Iterator<RosterAnswer> breaking(Iterator<RosterAnswer> answers, int most) {
        return new Iterator<>() {
            private int given;

            private void requireThere() {
                if (given == most) {
                    throw new IllegalStateException("the roster went away");
                }
            }

            @Override
            public boolean hasNext() {
                requireThere();
                return answers.hasNext();
            }

            @Override
            public RosterAnswer next() {
                requireThere();
                given++;
                return answers.next();
            }
        };
    }
}
