package org.schoolbilling.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.schoolbilling.testkit.contract.RosterPersons.AUTUMN;
import static org.schoolbilling.testkit.contract.RosterPersons.DECEMBER;
import static org.schoolbilling.testkit.contract.RosterPersons.SPRING;
import static org.schoolbilling.testkit.contract.RosterPersons.THIS_YEAR;
import static org.schoolbilling.testkit.contract.RosterPersons.TODAY;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.schoolbilling.roster.AdmissionBasis;
import org.schoolbilling.roster.FileId;
import org.schoolbilling.roster.Person;
import org.schoolbilling.roster.PersonId;
import org.schoolbilling.roster.Selection;
import org.schoolbilling.spi.Cursor;
import org.schoolbilling.spi.roster.RosterAnswer;
import org.schoolbilling.spi.roster.RosterSource;

/**
 * What {@link RosterSource} promises: each kind of selection answers those it means and nobody else, each once, with all
 * that is known of them. Extend it, and supply a fixture that can load a roster.
 */
@ExtendWith(PromiseExtension.class)
@DisplayNameGeneration(Sentences.class)
@Timeout(value = 5, unit = TimeUnit.MINUTES)
public abstract class RosterContract {

    private RosterFixture fixture;
    private RosterSource roster;

    /** Made by JUnit. */
    protected RosterContract() {}

    /** A fixture with a roster to be loaded; asked once for each test, and closed after it. */
    protected abstract RosterFixture fixture();

    @BeforeEach
    final void loadRoster() {
        fixture = fixture();
        fixture.load(RosterPersons.ALL);
        roster = fixture.open();
    }

    @AfterEach
    final void closeRoster() {
        fixture.close();
    }

    static List<RosterAnswer> read(Cursor<RosterAnswer> cursor) {
        List<RosterAnswer> answers = new ArrayList<>();
        try (cursor) {
            cursor.forEachRemaining(answers::add);
        }
        return answers;
    }

    private List<RosterAnswer> select(Selection selection) {
        return read(roster.select(selection, TODAY));
    }

    /** Who is answered, in order; an unknown id as {@code ?id}. */
    private static List<String> ids(List<RosterAnswer> answers) {
        return answers.stream()
                .map(a -> a instanceof RosterAnswer.Found found
                        ? found.person().id().value()
                        : "?" + ((RosterAnswer.Unknown) a).id().id())
                .toList();
    }

    private void requireSelects(Selection selection, String... expected) {
        assertThat(ids(select(selection)))
                .as("who is selected by %s", selection)
                .containsExactlyInAnyOrder(expected);
    }

    @Test
    @Tag("ROS-1")
    @Tag("ROS-7")
    @LookAt("current members only, each once however many of the unit's cohorts they are in")
    void unitsAndCohortsSelectTheirCurrentMembers() {
        requireSelects(new Selection.OfUnit("IDI"), "ASE", "BO");
        requireSelects(new Selection.OfUnit("IMF"), "DINA");
        requireSelects(new Selection.OfCohort("2024H-INF", null), "ASE", "BO");
        requireSelects(new Selection.OfCohort("2024H-INF", "B"), "BO");
        requireSelects(new Selection.OfCohort("2024H-INF", "C"));
    }

    @Test
    @Tag("ROS-1")
    @LookAt("a person who is named and unknown: nobody, and no failure")
    void aPersonIsSelectedByName() {
        requireSelects(new Selection.OnePerson(new PersonId("CARL")), "CARL");
        requireSelects(new Selection.OnePerson(new PersonId("CAR")));
        requireSelects(new Selection.OnePerson(new PersonId("carl")));
    }

    @Test
    @Tag("ROS-1")
    @Tag("ROS-7")
    @LookAt("subject, month, term and status, which must be those of one and the same registration")
    void examsSelectThoseRegisteredForThem() {
        requireSelects(new Selection.ExamTerm(AUTUMN), "ASE", "CARL");
        requireSelects(new Selection.ExamTerm(SPRING), "BO");
        requireSelects(new Selection.ExamSubject("INF1000", DECEMBER, null), "ASE", "CARL");
        requireSelects(new Selection.ExamSubject("INF1000", DECEMBER, "OPPMELDT"), "ASE");
        requireSelects(new Selection.ExamSubject("INF1000", DECEMBER, "TRUKKET"), "CARL");
        requireSelects(new Selection.ExamSubject("INF1100", YearMonth.of(2026, 6), null));
        requireSelects(new Selection.ExamPerson(new PersonId("ASE"), "INF1000", DECEMBER), "ASE");
        requireSelects(new Selection.ExamPerson(new PersonId("BO"), "INF1000", DECEMBER));
    }

    @Test
    @Tag("ROS-1")
    @Tag("ROS-7")
    @LookAt("the basis: offer, yes-answer and attendance, each going further than the one before")
    void admissionsSelectWhoCameAsFarAsTheBasisAsks() {
        requireSelects(new Selection.AdmissionRound("SO", AUTUMN, null, AdmissionBasis.OFFER), "ASE", "BO", "CARL");
        requireSelects(new Selection.AdmissionRound("SO", AUTUMN, null, AdmissionBasis.YES_ANSWER), "ASE", "BO");
        requireSelects(new Selection.AdmissionRound("SO", AUTUMN, null, AdmissionBasis.ATTENDANCE), "ASE");
        requireSelects(new Selection.AdmissionRound("SO", AUTUMN, "ORD", AdmissionBasis.OFFER), "ASE", "CARL");
        requireSelects(new Selection.AdmissionRound("SO", SPRING, null, AdmissionBasis.OFFER), "EVA");
    }

    @Test
    @Tag("ROS-2")
    @LookAt("today's study right, doctoral level, and leave from the programme of that right")
    void semesterRegisteredLeavesOutExpiredRightsDoctoralStudentsAndThoseOnLeave() {
        requireSelects(new Selection.SemesterRegistered(SPRING, Set.of()), "ASE", "EVA");
        requireSelects(new Selection.SemesterRegistered(SPRING, Set.of("IDI")), "ASE");
        requireSelects(new Selection.SemesterRegistered(SPRING, Set.of("IDI", "IF")), "ASE", "EVA");
        requireSelects(new Selection.SemesterRegistered(AUTUMN, Set.of()));
    }

    @Test
    @Tag("ROS-2")
    @LookAt("the day that is given: a roster with a clock of its own judges by another")
    void theGivenDayDecidesAndNoClock() {
        Selection registered = new Selection.SemesterRegistered(SPRING, Set.of());
        assertThat(ids(read(roster.select(registered, LocalDate.of(2026, 8, 31)))))
                .as("the last day of a study right")
                .containsExactlyInAnyOrder("ASE", "BO", "EVA");
        assertThat(ids(read(roster.select(registered, TODAY))))
                .as("the day after it")
                .containsExactlyInAnyOrder("ASE", "EVA");
        assertThat(ids(read(roster.select(registered, LocalDate.of(2025, 7, 31)))))
                .as("before most of them began")
                .containsExactlyInAnyOrder("ASE", "BO");
    }

    @Test
    @Tag("ROS-1")
    @Tag("ROS-7")
    @LookAt("periods that overlap, category and level, which must be those of one and the same study right")
    void studyRightsSelectByPeriodCategoryAndLevel() {
        requireSelects(new Selection.WithStudyRight(THIS_YEAR, null, null), "ASE", "BO", "CARL", "DINA", "EVA");
        requireSelects(new Selection.WithStudyRight(THIS_YEAR, "BACH", null), "ASE", "BO", "CARL", "EVA");
        requireSelects(new Selection.WithStudyRight(THIS_YEAR, "BACH", 300), "EVA");
        requireSelects(new Selection.WithStudyRight(THIS_YEAR, "MAST", null));
    }

    @Test
    @Tag("ROS-1")
    @LookAt("participants of a course, all or one")
    void coursesSelectTheirParticipants() {
        requireSelects(new Selection.OnCourse("EVU101", null), "GRO", "HANS");
        requireSelects(new Selection.OnCourse("EVU101", new PersonId("HANS")), "HANS");
        requireSelects(new Selection.OnCourse("EVU102", new PersonId("HANS")));
    }

    private static Selection file(String... ids) {
        List<FileId> lines = new ArrayList<>();
        for (String id : ids) {
            lines.add(new FileId(lines.size() + 1, new PersonId(id)));
        }
        return new Selection.OfFile(lines);
    }

    @Test
    @Tag("ROS-4")
    @LookAt("ids that the roster does not know: each is an answer, with its line")
    void unknownIdsOfAFileAreAnsweredAsUnknown() {
        List<RosterAnswer> answers = select(file("HANS", "NOBODY", "ASE", "NOBODY ELSE"));
        assertThat(ids(answers)).containsExactlyInAnyOrder("HANS", "?NOBODY", "ASE", "?NOBODY ELSE");
        assertThat(answers)
                .as("unknown ids with their lines")
                .contains(
                        new RosterAnswer.Unknown(new FileId(2, new PersonId("NOBODY"))),
                        new RosterAnswer.Unknown(new FileId(4, new PersonId("NOBODY ELSE"))));
    }

    @Test
    @Tag("ROS-4")
    @LookAt("ids that repeat: they are asked once, by the line where they stand first")
    void idsThatRepeatAreAnsweredOnce() {
        List<RosterAnswer> answers = select(file("NOBODY", "ASE", "ASE", "NOBODY", "ASE"));
        assertThat(ids(answers)).containsExactlyInAnyOrder("?NOBODY", "ASE");
        assertThat(answers).contains(new RosterAnswer.Unknown(new FileId(1, new PersonId("NOBODY"))));
    }

    @Test
    @Tag("ROS-6")
    @LookAt("each fact of a person between the host's tables and the answer")
    void allThatIsKnownOfAPersonIsAnswered() {
        for (Person person : RosterPersons.ALL) {
            assertThat(select(new Selection.OnePerson(person.id())))
                    .as("the answer for %s", person.id())
                    .containsExactly(new RosterAnswer.Found(person));
        }
        assertThat(select(new Selection.OfCohort("2024H-INF", "A")))
                .containsExactly(new RosterAnswer.Found(RosterPersons.ASE));
    }

    @Test
    @Tag("SPI-7")
    @LookAt("an order that the roster alone decides: not a hash, not the order of another index")
    void theOrderIsTheSameWhenAskedAgain() {
        Selection selection = new Selection.WithStudyRight(THIS_YEAR, null, null);
        List<String> first = ids(select(selection));
        assertThat(first).hasSize(5);
        for (int i = 0; i < 3; i++) {
            assertThat(ids(select(selection))).as("the order again").isEqualTo(first);
        }
        assertThat(ids(read(fixture.open().select(selection, TODAY))))
                .as("the order of another instance")
                .isEqualTo(first);
    }

    @Test
    @Tag("SPI-7")
    @LookAt("whether asking marks, caches or uses up anything")
    void askingChangesNothing() {
        Selection all = new Selection.OfFile(RosterPersons.ALL.stream()
                .map(p -> new FileId(p.number(), p.id()))
                .toList());
        List<RosterAnswer> before = select(all);
        assertThat(before).hasSize(RosterPersons.ALL.size());
        requireSelects(new Selection.OfUnit("IDI"), "ASE", "BO");
        try (Cursor<RosterAnswer> leftOff = roster.select(all, TODAY)) {
            leftOff.next();
        }
        assertThat(select(all)).as("all of them, after others were asked for").isEqualTo(before);
    }

    @Test
    @Tag("SPI-7")
    @LookAt("the cursor: asking twice whether there is more, reading past the end, closing twice")
    void theCursorIsAnIteratorThatEnds() {
        Cursor<RosterAnswer> whole = roster.select(new Selection.OfUnit("IDI"), TODAY);
        List<RosterAnswer> seen = new ArrayList<>();
        while (whole.hasNext()) {
            assertThat(whole.hasNext()).as("the same, asked again").isTrue();
            seen.add(whole.next());
        }
        assertThat(ids(seen)).containsExactlyInAnyOrder("ASE", "BO");
        assertThatThrownBy(whole::next).isInstanceOf(NoSuchElementException.class);
        whole.close();
        whole.close();
        try (Cursor<RosterAnswer> cursor = roster.select(new Selection.OfUnit("IDI"), TODAY)) {
            cursor.next();
            cursor.next();
            assertThat(cursor.hasNext()).as("more than two").isFalse();
        }
    }

    @Test
    @Tag("SPI-7")
    @LookAt("paging: first and last of each page")
    void aLargeRosterIsAnsweredWhole() {
        List<Person> many = RosterPersons.many(2_503);
        fixture.load(many);
        List<RosterAnswer> answers = read(fixture.open().select(new Selection.OfCohort("2026H-BIG", null), TODAY));
        assertThat(ids(answers))
                .as("persons answered")
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(
                        many.stream().map(p -> p.id().value()).toList());
    }

    @Test
    @Tag("SPI-7")
    @LookAt("a roster that was replaced: what is asked afterwards is answered from the new one")
    void theRosterIsReadAsItIsNow() {
        fixture.load(RosterPersons.many(3));
        RosterSource now = fixture.open();
        assertThat(ids(read(now.select(new Selection.OfUnit("BIG"), TODAY)))).hasSize(3);
        assertThat(read(now.select(new Selection.OfUnit("IDI"), TODAY))).isEmpty();
    }

    @Test
    @Tag("SPI-7")
    @LookAt("state that two reading threads share")
    void manyReadAtOnce() {
        Selection file = new Selection.OfFile(RosterPersons.ALL.stream()
                .map(p -> new FileId(p.number(), p.id()))
                .toList());
        Selection unit = new Selection.OfUnit("IDI");
        List<Callable<List<String>>> readers = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            Selection selection = i % 2 == 0 ? file : unit;
            readers.add(() -> {
                List<String> seen = new ArrayList<>();
                for (int round = 0; round < 20; round++) {
                    seen = ids(select(selection));
                }
                return seen;
            });
        }
        List<List<String>> answers = Together.run(readers);
        for (int i = 0; i < answers.size(); i++) {
            assertThat(answers.get(i)).as("what reader %d saw", i).hasSize(i % 2 == 0 ? 8 : 2);
        }
    }
}
