package org.schoolbilling.testkit.memory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.schoolbilling.roster.FileId;
import org.schoolbilling.roster.Person;
import org.schoolbilling.roster.PersonId;
import org.schoolbilling.roster.Selection;
import org.schoolbilling.spi.Cursor;
import org.schoolbilling.spi.roster.RosterAnswer;
import org.schoolbilling.spi.roster.RosterSource;

/**
 * A roster in memory. Persons are answered in the order of their ids, those of a file of ids in the order of the file. Safe
 * for use by several threads; a cursor goes on with the roster as it was when opened.
 */
public final class InMemoryRoster implements RosterSource {

    private volatile SortedTree<PersonId, Person> persons = SortedTree.natural();

    /** An empty roster. */
    public InMemoryRoster() {}

    /** A roster of these persons; of several with one id the last counts. */
    public InMemoryRoster(Collection<Person> persons) {
        persons.forEach(this::put);
    }

    /** Adds a person, or replaces the one with the same id. */
    public synchronized void put(Person person) {
        persons = persons.put(person.id(), person);
    }

    /** Takes a person out, if there. */
    public synchronized void remove(PersonId id) {
        persons = persons.remove(id);
    }

    @Override
    public Cursor<RosterAnswer> select(Selection selection, LocalDate today) {
        SortedTree<PersonId, Person> now = persons;
        if (selection instanceof Selection.OfFile file) {
            return Cursor.of(ofFile(now, file.ids()));
        }
        return Cursors.map(
                () -> Cursors.of(now.values(), person -> selection.matches(person, today)), RosterAnswer.Found::new);
    }

    private static List<RosterAnswer> ofFile(SortedTree<PersonId, Person> persons, List<FileId> ids) {
        List<RosterAnswer> answers = new ArrayList<>();
        Set<PersonId> asked = new HashSet<>();
        for (FileId id : ids) {
            if (asked.add(id.id())) {
                Person person = persons.get(id.id());
                answers.add(person == null ? new RosterAnswer.Unknown(id) : new RosterAnswer.Found(person));
            }
        }
        return answers;
    }
}
