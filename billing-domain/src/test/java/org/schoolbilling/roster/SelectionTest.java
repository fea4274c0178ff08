package org.schoolbilling.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.schoolbilling.roster.Students.member;
import static org.schoolbilling.roster.Students.period;
import static org.schoolbilling.roster.Students.student;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.schoolbilling.term.Season;
import org.schoolbilling.term.Term;

class SelectionTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 8, 20);
    private static final Term SPRING = new Term(2026, Season.SPRING);
    private static final Term AUTUMN = new Term(2026, Season.AUTUMN);
    private static final YearMonth DECEMBER = YearMonth.of(2026, 12);

    /** One example of each of the eleven, in the order of the rule. */
    private static final List<Selection> ELEVEN = List.of(
            new Selection.OfUnit("IDI"),
            new Selection.OfCohort("2024H", null),
            new Selection.OnePerson(new PersonId("S1")),
            new Selection.ExamTerm(AUTUMN),
            new Selection.ExamSubject("INF1000", DECEMBER, null),
            new Selection.ExamPerson(new PersonId("S1"), "INF1000", DECEMBER),
            new Selection.AdmissionRound("SO", AUTUMN, null, AdmissionBasis.OFFER),
            new Selection.SemesterRegistered(SPRING, Set.of()),
            new Selection.WithStudyRight(period("2026-08-01", "2026-12-31"), null, null),
            new Selection.OnCourse("EVU101", null),
            new Selection.OfFile(List.of(new FileId(1, new PersonId("S1")))));

    @Test
    @Tag("ROS-1")
    void allElevenAreTypesOfOneSealedQuery() {
        assertThat(Selection.class.isSealed()).isTrue();
        assertThat(Selection.class.getPermittedSubclasses()).hasSize(11);
        assertThat(ELEVEN.stream().map(selection -> selection.getClass().getName()))
                .containsExactlyInAnyOrder(Arrays.stream(Selection.class.getPermittedSubclasses())
                        .map(Class::getName)
                        .toArray(String[]::new));
    }

    @Test
    @Tag("ROS-3")
    void theFourMassSelectionsAreUnitExamTermAdmissionAndSemesterRegistered() {
        assertThat(ELEVEN.stream()
                        .filter(Selection::isMass)
                        .map(selection -> selection.getClass().getSimpleName()))
                .containsExactlyInAnyOrder("OfUnit", "ExamTerm", "AdmissionRound", "SemesterRegistered");
    }

    @Test
    @Tag("GEN-6")
    void onePersonInAnyWayOrAFileNamesPersonsOneByOne() {
        List<Selection> selections = new ArrayList<>(ELEVEN);
        selections.add(new Selection.OnCourse("EVU101", new PersonId("S1")));

        assertThat(selections.stream().filter(Selection::isByName))
                .containsExactlyInAnyOrder(
                        selections.get(2), selections.get(5), selections.get(10), selections.get(11));
    }

    @Test
    @Tag("ROS-1")
    @Tag("ROS-7")
    void aUnitTakesCurrentMembersOfItsProgrammesCohorts() {
        Selection selection = new Selection.OfUnit("IDI");

        assertSelects(selection, student("S1").in("2024H", "B-INF", "IDI").make());
        assertLeavesOut(selection, student("S1").in("2024H", "B-INF", "IF").make());
        assertLeavesOut(
                selection,
                student("S1").in(member("2024H", "", "B-INF", "IDI", false)).make());
        assertLeavesOut(selection, student("S1").make());
    }

    @Test
    @Tag("ROS-1")
    @Tag("ROS-7")
    void aCohortTakesItsCurrentMembersAndAClassOnlyItsOwn() {
        Person inA =
                student("S1").in(member("2024H", "A", "B-INF", "IDI", true)).make();
        Person wasInA =
                student("S2").in(member("2024H", "A", "B-INF", "IDI", false)).make();
        Person inAElsewhere =
                student("S3").in(member("2025H", "A", "B-INF", "IDI", true)).make();

        assertSelects(new Selection.OfCohort("2024H", null), inA);
        assertSelects(new Selection.OfCohort("2024H", "A"), inA);
        assertLeavesOut(new Selection.OfCohort("2024H", "B"), inA);
        assertLeavesOut(new Selection.OfCohort("2024H", null), wasInA);
        assertLeavesOut(new Selection.OfCohort("2024H", "A"), inAElsewhere);
    }

    @Test
    @Tag("ROS-1")
    void classAndCohortMustStandInTheSameMembership() {
        Person person = student("S1")
                .in(member("2024H", "B", "B-INF", "IDI", true))
                .in(member("2025H", "A", "B-ENG", "IF", true))
                .make();

        assertLeavesOut(new Selection.OfCohort("2024H", "A"), person);
    }

    @Test
    @Tag("ROS-1")
    void onePersonIsThatPerson() {
        assertSelects(new Selection.OnePerson(new PersonId("S1")), student("S1").make());
        assertLeavesOut(
                new Selection.OnePerson(new PersonId("S1")), student("S10").make());
    }

    @Test
    @Tag("ROS-1")
    void anExamTermTakesEveryoneRegisteredForAnyExamInIt() {
        Person person =
                student("S1").exam("INF1000", "2026-12", AUTUMN, "MELDT").make();

        assertSelects(new Selection.ExamTerm(AUTUMN), person);
        assertLeavesOut(new Selection.ExamTerm(SPRING), person);
        assertLeavesOut(new Selection.ExamTerm(AUTUMN), student("S1").make());
    }

    @Test
    @Tag("ROS-1")
    @Tag("ROS-7")
    void anExamSubjectTakesSubjectMonthAndStatusOfOneRegistration() {
        Person person = student("S1")
                .exam("INF1000", "2026-12", AUTUMN, "MELDT")
                .exam("INF1000", "2026-06", SPRING, "TRUKKET")
                .exam("INF1100", "2026-12", AUTUMN, "TRUKKET")
                .make();

        assertSelects(new Selection.ExamSubject("INF1000", DECEMBER, "MELDT"), person);
        assertSelects(new Selection.ExamSubject("INF1000", DECEMBER, null), person);
        assertLeavesOut(new Selection.ExamSubject("INF1000", DECEMBER, "TRUKKET"), person);
        assertLeavesOut(new Selection.ExamSubject("INF1000", YearMonth.of(2026, 11), null), person);
        assertLeavesOut(new Selection.ExamSubject("INF1200", DECEMBER, null), person);
    }

    @Test
    @Tag("ROS-1")
    void anExamPersonIsThatPersonIfRegistered() {
        Selection selection = new Selection.ExamPerson(new PersonId("S1"), "INF1000", DECEMBER);

        assertSelects(
                selection, student("S1").exam("INF1000", "2026-12", AUTUMN, "").make());
        assertLeavesOut(
                selection, student("S2").exam("INF1000", "2026-12", AUTUMN, "").make());
        assertLeavesOut(
                selection, student("S1").exam("INF1000", "2026-11", AUTUMN, "").make());
        assertLeavesOut(
                selection, student("S1").exam("INF1100", "2026-12", AUTUMN, "").make());
    }

    @Test
    @Tag("ROS-1")
    @Tag("ROS-7")
    void anAdmissionTakesCodeTermApplicationTypeAndHowFarItCame() {
        Person offered = student("S1")
                .admission(new Admission("SO", AUTUMN, "ORD", "B-INF", true, false, false))
                .make();
        Person accepted = student("S2")
                .admission(new Admission("SO", AUTUMN, "KVOTE", "B-INF", true, true, false))
                .make();
        Person attended = student("S3")
                .admission(new Admission("SO", AUTUMN, "ORD", "B-INF", true, true, true))
                .make();
        Person applied = student("S4")
                .admission(new Admission("SO", AUTUMN, "ORD", "B-INF", false, false, false))
                .make();

        assertThat(selected(round("SO", AUTUMN, null, AdmissionBasis.OFFER), offered, accepted, attended, applied))
                .containsExactly("S1", "S2", "S3");
        assertThat(selected(round("SO", AUTUMN, null, AdmissionBasis.YES_ANSWER), offered, accepted, attended, applied))
                .containsExactly("S2", "S3");
        assertThat(selected(round("SO", AUTUMN, null, AdmissionBasis.ATTENDANCE), offered, accepted, attended, applied))
                .containsExactly("S3");
        assertThat(selected(round("SO", AUTUMN, "ORD", AdmissionBasis.OFFER), offered, accepted, attended, applied))
                .containsExactly("S1", "S3");
        assertThat(selected(round("LOK", AUTUMN, null, AdmissionBasis.OFFER), offered))
                .isEmpty();
        assertThat(selected(round("SO", SPRING, null, AdmissionBasis.OFFER), offered))
                .isEmpty();
    }

    @Test
    @Tag("ROS-1")
    @Tag("ROS-7")
    void aStudyRightTakesPeriodCategoryAndLevelOfOneRight() {
        Period autumn = period("2026-08-01", "2026-12-31");
        Person person = student("S1")
                .right(new StudyRight("B-INF", "BACH", 400, period("2024-08-01", "2026-08-01")))
                .right(new StudyRight("M-INF", "MAST", 500, period("2027-01-01", null)))
                .make();

        assertSelects(new Selection.WithStudyRight(autumn, null, null), person);
        assertSelects(new Selection.WithStudyRight(autumn, "BACH", 400), person);
        assertLeavesOut(new Selection.WithStudyRight(autumn, "MAST", null), person);
        assertLeavesOut(new Selection.WithStudyRight(autumn, "BACH", 500), person);
        assertSelects(new Selection.WithStudyRight(period("2030-01-01", null), "MAST", 500), person);
        assertLeavesOut(new Selection.WithStudyRight(period("2026-08-02", "2026-12-31"), null, null), person);
        assertLeavesOut(new Selection.WithStudyRight(period("2020-01-01", "2024-07-31"), null, null), person);
    }

    @Test
    @Tag("ROS-1")
    void aCourseTakesAllItsParticipantsOrOne() {
        Person person = student("S1").onCourse("EVU101", null).make();

        assertSelects(new Selection.OnCourse("EVU101", null), person);
        assertSelects(new Selection.OnCourse("EVU101", new PersonId("S1")), person);
        assertLeavesOut(new Selection.OnCourse("EVU101", new PersonId("S2")), person);
        assertLeavesOut(new Selection.OnCourse("EVU102", null), person);
        assertLeavesOut(new Selection.OnCourse("EVU102", new PersonId("S1")), person);
    }

    @Test
    @Tag("ROS-1")
    void aFileTakesThePersonsWhoseIdsStandInIt() {
        Selection selection =
                new Selection.OfFile(List.of(new FileId(3, new PersonId("S1")), new FileId(5, new PersonId("S7"))));

        assertSelects(selection, student("S7").make());
        assertLeavesOut(selection, student("S2").make());
        assertLeavesOut(new Selection.OfFile(List.of()), student("S1").make());
    }

    @Test
    @Tag("GEN-8")
    void claimsAreForTheProgrammeTheSubjectOrTheCourseThatBroughtThePersonIn() {
        Person person = student("S1")
                .in(member("2024H", "A", "B-INF", "IDI", true))
                .in(member("2025H", "A", "B-ENG", "IDI", true))
                .in(member("2023H", "", "B-OLD", "IDI", false))
                .in(member("2022H", "", "B-INF", "IDI", true))
                .exam("INF1000", "2026-12", AUTUMN, "MELDT")
                .exam("INF1100", "2026-12", AUTUMN, "")
                .exam("INF1000", "2026-11", AUTUMN, "")
                .onCourse("EVU101", null)
                .make();

        assertThat(new Selection.OfUnit("IDI").studies(person, TODAY))
                .containsExactly(Study.ofProgramme("B-INF"), Study.ofProgramme("B-ENG"));
        assertThat(new Selection.OfCohort("2025H", null).studies(person, TODAY))
                .containsExactly(Study.ofProgramme("B-ENG"));
        assertThat(new Selection.OfCohort("2024H", "A").studies(person, TODAY))
                .containsExactly(Study.ofProgramme("B-INF"));
        assertThat(new Selection.OnePerson(person.id()).studies(person, TODAY))
                .containsExactly(Study.ofProgramme("B-INF"), Study.ofProgramme("B-ENG"));
        assertThat(new Selection.ExamTerm(AUTUMN).studies(person, TODAY))
                .containsExactly(Study.ofSubject("INF1000"), Study.ofSubject("INF1100"));
        assertThat(new Selection.ExamSubject("INF1000", DECEMBER, "MELDT").studies(person, TODAY))
                .containsExactly(Study.ofSubject("INF1000"));
        assertThat(new Selection.ExamPerson(person.id(), "INF1100", DECEMBER).studies(person, TODAY))
                .containsExactly(Study.ofSubject("INF1100"));
        assertThat(new Selection.OnCourse("EVU101", null).studies(person, TODAY))
                .containsExactly(Study.ofCourse("EVU101"));
        for (Selection other : List.of(ELEVEN.get(6), ELEVEN.get(7), ELEVEN.get(8), ELEVEN.get(10))) {
            assertThat(other.studies(person, TODAY)).as(other.toString()).containsExactly(Study.NONE);
        }
    }

    @Test
    @Tag("GEN-8")
    void whereTheSelectionKnowsNoProgrammeTheClaimIsForNothingInParticular() {
        assertThat(new Selection.OnePerson(new PersonId("S1"))
                        .studies(student("S1").make(), TODAY))
                .containsExactly(Study.NONE);
    }

    private static Selection round(
            String code, Term term, @org.jspecify.annotations.Nullable String type, AdmissionBasis basis) {
        return new Selection.AdmissionRound(code, term, type, basis);
    }

    private static List<String> selected(Selection selection, Person... persons) {
        return Arrays.stream(persons)
                .filter(person -> selection.matches(person, TODAY))
                .map(person -> person.id().value())
                .toList();
    }

    private static void assertSelects(Selection selection, Person person) {
        assertThat(selection.matches(person, TODAY))
                .as("%s selects %s", selection, person)
                .isTrue();
    }

    private static void assertLeavesOut(Selection selection, Person person) {
        assertThat(selection.matches(person, TODAY))
                .as("%s selects %s", selection, person)
                .isFalse();
    }
}
