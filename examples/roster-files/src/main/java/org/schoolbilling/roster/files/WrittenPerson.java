package org.schoolbilling.roster.files;

import java.util.Objects;
import org.schoolbilling.identifier.NationalIdRules;
import org.schoolbilling.roster.Person;

/** Reads back what a writer is about to write, so that no file is written that says something else. */
final class WrittenPerson {

    private final PersonReader reader = new PersonReader(NationalIdRules.FROM_2032);

    /** Throws {@link IllegalArgumentException}, which names the first fault, if the branch is not this person. */
    void require(Person person, Node.Branch written, Faults faults) {
        Person read = reader.read(written, faults);
        if (faults.count() > 0) {
            throw new IllegalArgumentException("person " + Quote.of(person.id().value()) + " cannot be written: "
                    + faults.list().get(0).message());
        }
        if (!Objects.equals(read, person)) {
            throw new IllegalArgumentException("person " + Quote.of(person.id().value())
                    + " cannot be written: a roster file has no place for a sponsor that is no organisation, for blanks"
                    + " around a text, for blank texts in lists, or for line breaks in an address line");
        }
    }
}
