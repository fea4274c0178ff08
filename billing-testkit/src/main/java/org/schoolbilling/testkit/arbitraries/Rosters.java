package org.schoolbilling.testkit.arbitraries;

import java.util.List;
import net.jqwik.api.Arbitrary;
import org.schoolbilling.roster.Person;

/** Rosters: lists of people, each once. */
public final class Rosters {

    private Rosters() {}

    /** Up to 20 of {@link Persons#persons()}, each with an id and number of their own. Shrinks to nobody. */
    public static Arbitrary<List<Person>> rosters() {
        return rostersOf(Persons.persons());
    }

    /** Up to 20 of these persons, each with an id and number of their own. */
    public static Arbitrary<List<Person>> rostersOf(Arbitrary<Person> persons) {
        return persons.list().uniqueElements(Person::id).ofMaxSize(20);
    }
}
