package org.schoolbilling.roster.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.schoolbilling.party.PersonName;
import org.schoolbilling.roster.FileId;
import org.schoolbilling.roster.Person;
import org.schoolbilling.roster.PersonId;
import org.schoolbilling.roster.Selection;
import org.schoolbilling.spi.Cursor;
import org.schoolbilling.spi.roster.RosterAnswer;
import org.schoolbilling.term.Season;
import org.schoolbilling.term.Term;

class FileRosterTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 8, 20);
    private static final String HEAD = "id;number;lastName;memberships\n";
    private static final Selection COHORT = new Selection.OfCohort("2024H", null);

    @Test
    @Tag("ROS-6")
    void selectedPersonsComeWholeAndInTheOrderOfTheFile() {
        for (RosterFormat format : RosterFormat.values()) {
            String name = format == RosterFormat.CSV ? "full.csv" : "full.json";
            FileRoster roster = new FileRoster(Reading.file(format, Reading.resource(name)));

            assertThat(answers(roster, new Selection.OfUnit("IDI")))
                    .containsExactly(new RosterAnswer.Found(FullRoster.STUDENT));
            assertThat(answers(roster, new Selection.OnCourse("EVU102", null)))
                    .containsExactly(new RosterAnswer.Found(FullRoster.PARTICIPANT));
            assertThat(answers(roster, new Selection.OfUnit("IF"))).isEmpty();
        }
    }

    @Test
    @Tag("ROS-2")
    void theDayAskedForDecidesAboutStudyRights() {
        FileRoster roster = csv(
                "id;number;lastName;semesterRegistrations;studyRights\nS1;1;Ås;2026-SPRING;B:X:400:2024-08-01:2026-08-19");
        Selection selection = new Selection.SemesterRegistered(new Term(2026, Season.SPRING), Set.of());

        assertThat(ids(roster, selection, TODAY.minusDays(1))).containsExactly("S1");
        assertThat(ids(roster, selection, TODAY)).isEmpty();
    }

    @Test
    @Tag("ROS-4")
    void idsOfAFileThatTheRosterDoesNotKnowAreAnsweredWithTheirLinesAfterThePersons() {
        FileRoster roster = csv(HEAD + "S1;1;Ås;\nS2;2;Bø;\nS3;3;Dal;");
        Selection selection = new Selection.OfFile(List.of(
                new FileId(2, new PersonId("S9")),
                new FileId(3, new PersonId("S3")),
                new FileId(5, new PersonId("S8")),
                new FileId(6, new PersonId("S1")),
                new FileId(7, new PersonId("S8"))));

        List<RosterAnswer> answers = answers(roster, selection);

        assertThat(answers).hasSize(4);
        assertThat(answers.subList(0, 2))
                .extracting(
                        answer -> ((RosterAnswer.Found) answer).person().id().value())
                .containsExactly("S1", "S3");
        assertThat(answers.subList(2, 4))
                .containsExactly(
                        new RosterAnswer.Unknown(new FileId(2, new PersonId("S9"))),
                        new RosterAnswer.Unknown(new FileId(5, new PersonId("S8"))));
    }

    @Test
    void aFileOfManyIdsIsAskedByHashAndNotOneAfterTheOther() {
        int count = 50_000;
        List<FileId> ids = IntStream.range(0, count)
                .mapToObj(i -> new FileId(i + 1, new PersonId("S" + (count - 1 - i))))
                .toList();
        List<Person> persons = IntStream.range(0, count)
                .mapToObj(i -> Person.of(new PersonId("S" + i), i, new PersonName("", "Ås")))
                .toList();
        Matching matching = Matching.of(new Selection.OfFile(ids), TODAY);

        ThreadMXBean clock = ManagementFactory.getThreadMXBean();
        long start = clock.getCurrentThreadCpuTime();
        assertThat(persons.stream().filter(matching::takes).count()).isEqualTo(count);

        // Tens of milliseconds; one after the other would be 1,250 million comparisons.
        assertThat(clock.getCurrentThreadCpuTime() - start).isLessThan(1_000_000_000L);
        assertThat(matching.unknown()).isEmpty();
    }

    @Test
    @Tag("ERR-2")
    @Tag("SPI-7")
    void aFaultyFileIsRefusedWholeBeforeAnyoneIsAnswered() {
        FileRoster roster = csv(HEAD + "S1;1;Ås;2024H\nS2;x;Bø;2024H\nS3;3;Dal;2024H\nS4;3;Eng;2024H");

        assertThatThrownBy(() -> roster.select(COHORT, TODAY))
                .isInstanceOfSatisfying(
                        RosterFileException.class, e -> assertThat(e.faults()).hasSize(2))
                .hasMessageStartingWith(
                        "2 faults, so nobody of this file is selected; the first is: roster.csv, line 3");
    }

    @Test
    @Tag("SPI-7")
    void anEmptyFileIsRefusedAndARosterWithoutPersonsIsNot() {
        assertThatThrownBy(() -> csv("").select(COHORT, TODAY)).isInstanceOf(RosterFileException.class);
        assertThat(answers(csv(HEAD), COHORT)).isEmpty();
    }

    @Test
    @Tag("SPI-7")
    void aFileThatIsNotThereIsAnErrorAndNotNobody() {
        FileRoster roster = new FileRoster(RosterFile.of(Path.of("no-such-folder", "roster.csv")));

        assertThatThrownBy(() -> roster.select(COHORT, TODAY))
                .isInstanceOf(RosterFileException.class)
                .hasMessageContaining("roster.csv cannot be read")
                .hasRootCauseInstanceOf(java.nio.file.NoSuchFileException.class);
    }

    @Test
    @Tag("SPI-7")
    void aReadThatFailsHalfWayIsThrownFromTheCursorAndStaysFailed() {
        byte[] whole = (HEAD + "S1;1;Ås;2024H\n" + "S2;2;Bø;2024H\n".repeat(1)).getBytes(StandardCharsets.UTF_8);
        AtomicInteger opened = new AtomicInteger();
        FileRoster roster = new FileRoster(RosterFile.of("roster.csv", RosterFormat.CSV, () -> {
            boolean isCheck = opened.incrementAndGet() == 1;
            InputStream good = new ByteArrayInputStream(whole);
            return isCheck ? good : new SequenceInputStream(good, new FailingStream());
        }));

        try (Cursor<RosterAnswer> cursor = roster.select(COHORT, TODAY)) {
            assertThatThrownBy(() -> drain(cursor))
                    .isInstanceOf(RosterFileException.class)
                    .hasMessageContaining("the line went dead");
            assertThatThrownBy(cursor::hasNext).hasMessageContaining("the line went dead");
            assertThatThrownBy(cursor::next).hasMessageContaining("the line went dead");
        }
    }

    @Test
    @Tag("SPI-7")
    void aReadThatFailsWhileItIsCheckedIsThrownAtOnce() {
        FileRoster roster = new FileRoster(RosterFile.of("roster.csv", RosterFormat.CSV, FailingStream::new));

        assertThatThrownBy(() -> roster.select(COHORT, TODAY)).isInstanceOf(RosterFileException.class);
    }

    @Test
    @Tag("SPI-7")
    void aFileThatChangesBetweenCheckAndAnswerIsToldAtItsEnd() {
        for (String other : List.of("S1;1;Ås;2024H", "S1;1;Ås;2024H\nS3;3;Dal;2024H", "S1;1;Ås;2024H\nS2;x;Bø;2024H")) {
            Iterator<String> versions =
                    List.of(HEAD + "S1;1;Ås;2024H\nS2;2;Bø;2024H", HEAD + other).iterator();
            FileRoster roster = new FileRoster(RosterFile.of(
                    "roster.csv",
                    RosterFormat.CSV,
                    () -> new ByteArrayInputStream(versions.next().getBytes(StandardCharsets.UTF_8))));

            try (Cursor<RosterAnswer> cursor = roster.select(COHORT, TODAY)) {
                assertThatThrownBy(() -> drain(cursor)).hasMessageContaining("changed while it was read");
            }
        }
    }

    @Test
    @Tag("SPI-7")
    void aFaultThatWasNotThereWhenTheFileWasCheckedStopsTheAnswersAtOnce() {
        Iterator<String> versions = List.of(
                        HEAD + "S1;1;Ås;2024H", HEAD + "S1;1;Ås;2024H\nS2;x;Bø;2024H\nS3;3;Dal;2024H")
                .iterator();
        FileRoster roster = new FileRoster(RosterFile.of(
                "roster.csv",
                RosterFormat.CSV,
                () -> new ByteArrayInputStream(versions.next().getBytes(StandardCharsets.UTF_8))));

        try (Cursor<RosterAnswer> cursor = roster.select(COHORT, TODAY)) {
            assertThat(id(cursor.next())).isEqualTo("S1");
            assertThatThrownBy(cursor::next).hasMessageContaining("changed while it was read");
        }
    }

    @Test
    void aCursorIsReadOnceAndMayBeClosedTwice() {
        Cursor<RosterAnswer> cursor = csv(HEAD + "S1;1;Ås;2024H").select(COHORT, TODAY);

        assertThat(drain(cursor)).hasSize(1);
        assertThat(cursor.hasNext()).isFalse();
        assertThatThrownBy(cursor::next).isInstanceOf(NoSuchElementException.class);
        cursor.close();
        cursor.close();
        assertThatThrownBy(cursor::hasNext).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void severalSelectionsMayBeReadSideBySide() {
        FileRoster roster = csv(HEAD + "S1;1;Ås;2024H\nS2;2;Bø;2025H\nS3;3;Dal;2024H");
        try (Cursor<RosterAnswer> one = roster.select(COHORT, TODAY);
                Cursor<RosterAnswer> other = roster.select(new Selection.OfCohort("2025H", null), TODAY)) {
            assertThat(id(one.next())).isEqualTo("S1");
            assertThat(id(other.next())).isEqualTo("S2");
            assertThat(id(one.next())).isEqualTo("S3");
            assertThat(other.hasNext()).isFalse();
        }
    }

    private static FileRoster csv(String text) {
        return new FileRoster(Reading.file(RosterFormat.CSV, text.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<RosterAnswer> answers(FileRoster roster, Selection selection) {
        try (Cursor<RosterAnswer> cursor = roster.select(selection, TODAY)) {
            return drain(cursor);
        }
    }

    private static List<String> ids(FileRoster roster, Selection selection, LocalDate today) {
        try (Cursor<RosterAnswer> cursor = roster.select(selection, today)) {
            return drain(cursor).stream().map(FileRosterTest::id).toList();
        }
    }

    private static List<RosterAnswer> drain(Cursor<RosterAnswer> cursor) {
        List<RosterAnswer> answers = new ArrayList<>();
        cursor.forEachRemaining(answers::add);
        return answers;
    }

    private static String id(RosterAnswer answer) {
        Person person = ((RosterAnswer.Found) answer).person();
        return person.id().value();
    }
}
