package org.schoolbilling.roster.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import org.schoolbilling.roster.Admission;
import org.schoolbilling.roster.AdmissionBasis;
import org.schoolbilling.roster.ExamRegistration;
import org.schoolbilling.roster.FileId;
import org.schoolbilling.roster.Membership;
import org.schoolbilling.roster.Period;
import org.schoolbilling.roster.Person;
import org.schoolbilling.roster.PersonId;
import org.schoolbilling.roster.Selection;
import org.schoolbilling.spi.Cursor;
import org.schoolbilling.spi.roster.RosterAnswer;
import org.schoolbilling.spi.roster.RosterSource;
import org.schoolbilling.term.Season;
import org.schoolbilling.term.Term;
import org.schoolbilling.testkit.memory.InMemoryRoster;

/** A roster from a file answers as one in memory does. */
class FileRosterProperties {

    private static final LocalDate TODAY = LocalDate.of(2000, 6, 1);

    @Property(tries = 40)
    @Tag("ROS-1")
    @Tag("ROS-4")
    void aFileAnswersAsTheSamePersonsInMemoryDo(@ForAll("rosters") List<Person> persons, @ForAll RosterFormat format) {
        FileRoster roster = new FileRoster(Reading.file(format, RoundTripProperties.written(format, persons)));
        RosterSource memory = new InMemoryRoster(persons);

        for (Selection selection : selections(persons)) {
            assertThat(answers(roster, selection))
                    .as(selection.toString())
                    .containsExactlyInAnyOrderElementsOf(answers(memory, selection));
        }
    }

    /** Each kind of selection, asked with facts of the persons themselves. */
    private static List<Selection> selections(List<Person> persons) {
        List<Selection> selections = new ArrayList<>();
        for (Person p : persons) {
            selections.add(new Selection.OnePerson(p.id()));
            for (Membership m : p.memberships()) {
                selections.add(new Selection.OfUnit(m.unit()));
                selections.add(new Selection.OfCohort(m.cohort(), null));
                selections.add(new Selection.OfCohort(m.cohort(), m.schoolClass()));
            }
            for (ExamRegistration e : p.exams()) {
                selections.add(new Selection.ExamTerm(e.term()));
                selections.add(new Selection.ExamSubject(e.subject(), e.month(), e.status()));
                selections.add(new Selection.ExamPerson(p.id(), e.subject(), e.month()));
            }
            for (Admission a : p.admissions()) {
                for (AdmissionBasis basis : AdmissionBasis.values()) {
                    selections.add(new Selection.AdmissionRound(a.code(), a.term(), null, basis));
                }
            }
            p.courses().forEach(c -> selections.add(new Selection.OnCourse(c.course(), null)));
        }
        for (Season season : Season.values()) {
            selections.add(new Selection.SemesterRegistered(new Term(2000, season), Set.of()));
        }
        selections.add(new Selection.WithStudyRight(new Period(TODAY, TODAY.plusYears(20)), null, null));
        List<PersonId> ids = Stream.concat(
                        Stream.of(new PersonId("nobody")), persons.stream().map(Person::id))
                .toList();
        List<FileId> lines = new ArrayList<>();
        for (int i = 0; i < ids.size(); i += 2) {
            lines.add(new FileId(i + 1, ids.get(i)));
        }
        selections.add(new Selection.OfFile(lines));
        return selections;
    }

    private static List<RosterAnswer> answers(RosterSource roster, Selection selection) {
        List<RosterAnswer> answers = new ArrayList<>();
        try (Cursor<RosterAnswer> cursor = roster.select(selection, TODAY)) {
            cursor.forEachRemaining(answers::add);
        }
        return answers;
    }

    @Provide
    Arbitrary<List<Person>> rosters() {
        return AnyPerson.roster();
    }
}
