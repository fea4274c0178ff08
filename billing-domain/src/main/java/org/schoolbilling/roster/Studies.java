package org.schoolbilling.roster;

import java.util.List;
import java.util.function.Predicate;

/** How selections say what a claim is for. */
final class Studies {

    private Studies() {}

    static List<Study> ofMemberships(Person person, Predicate<Membership> taken) {
        return orNone(person.memberships().stream()
                .filter(taken)
                .map(m -> Study.ofProgramme(m.programme()))
                .distinct()
                .toList());
    }

    static List<Study> ofExams(Person person, Predicate<ExamRegistration> taken) {
        return orNone(person.exams().stream()
                .filter(taken)
                .map(e -> Study.ofSubject(e.subject()))
                .distinct()
                .toList());
    }

    private static List<Study> orNone(List<Study> studies) {
        return studies.isEmpty() ? List.of(Study.NONE) : studies;
    }
}
