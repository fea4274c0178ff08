package org.schoolbilling.roster.files;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.schoolbilling.roster.FileId;
import org.schoolbilling.roster.Person;
import org.schoolbilling.roster.PersonId;
import org.schoolbilling.roster.Selection;

/** A selection being answered: asks each person, and remembers which ids of a file of ids were found. */
final class Matching {

    private final Predicate<Person> wanted;
    private final Map<PersonId, FileId> notFound;

    private Matching(Predicate<Person> wanted, Map<PersonId, FileId> notFound) {
        this.wanted = wanted;
        this.notFound = notFound;
    }

    static Matching of(Selection selection, LocalDate today) {
        if (selection instanceof Selection.OfFile file) {
            // Selection.matches searches the list; here each id is asked once, and found by its hash.
            Map<PersonId, FileId> ids = new LinkedHashMap<>();
            file.ids().forEach(id -> ids.putIfAbsent(id.id(), id));
            return new Matching(person -> ids.remove(person.id()) != null, ids);
        }
        return new Matching(person -> selection.matches(person, today), Map.of());
    }

    boolean takes(Person person) {
        return wanted.test(person);
    }

    /** The ids that no person had, in their order. */
    Deque<FileId> unknown() {
        return new ArrayDeque<>(notFound.values());
    }
}
