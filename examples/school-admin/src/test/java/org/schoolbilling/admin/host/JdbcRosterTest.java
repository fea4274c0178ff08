package org.schoolbilling.admin.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.schoolbilling.catalog.CreditorId;
import org.schoolbilling.invoice.Actor;
import org.schoolbilling.party.PersonName;
import org.schoolbilling.roster.Admission;
import org.schoolbilling.roster.AdmissionBasis;
import org.schoolbilling.roster.FileId;
import org.schoolbilling.roster.Membership;
import org.schoolbilling.roster.Period;
import org.schoolbilling.roster.Person;
import org.schoolbilling.roster.PersonId;
import org.schoolbilling.roster.Selection;
import org.schoolbilling.roster.StudyRight;
import org.schoolbilling.roster.files.FileRoster;
import org.schoolbilling.roster.files.RosterFile;
import org.schoolbilling.roster.files.RosterJsonWriter;
import org.schoolbilling.spi.Cursor;
import org.schoolbilling.spi.roster.RosterAnswer;
import org.schoolbilling.spi.roster.RosterSource;
import org.schoolbilling.store.jdbc.JdbcStores;
import org.schoolbilling.term.Term;

class JdbcRosterTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 8, 10);
    private static final Term AUTUMN = Term.parse("2026-AUTUMN");
    private static final Term SPRING = Term.parse("2026-SPRING");
    private static final int PERSONS = 1_203;

    @TempDir
    private Path folder;

    private JdbcStores stores;
    private DataSource database;
    private JdbcRoster roster;

    @BeforeEach
    void setUp() throws IOException {
        stores = JdbcStores.at("jdbc:h2:file:" + folder.resolve("ledger")).open();
        database = stores.dataSource();
        roster = new JdbcRoster(database, new CreditorId("SKOLEN"));
        AdminSchema.migrate(database);
        load(file("first.json", PERSONS, p -> p));
    }

    @AfterEach
    void tearDown() {
        stores.close();
    }

    private void load(Path file) throws IOException {
        new RosterLoad(roster, Clock.systemUTC())
                .load(RosterFile.of(file), new Actor("tester"), fault -> {}, stored -> {});
    }

    private Path file(String name, int persons, UnaryOperator<String> id) throws IOException {
        Path file = folder.resolve(name);
        try (RosterJsonWriter writer = RosterJsonWriter.to(file)) {
            for (int i = 0; i < persons; i++) {
                writer.write(person(i, id.apply("S" + i)));
            }
        }
        return file;
    }

    private static Person person(int i, String id) {
        Person plain = Person.of(new PersonId(id), i, new PersonName("Åse", "Øksnes"));
        String programme = "P" + i % 3;
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
                true,
                plain.feeBasis(),
                false,
                List.of(new Membership("K" + i % 7, "", programme, "U" + i % 2, i % 5 != 0, List.of(), List.of())),
                List.of(new StudyRight(programme, "", 100 + i % 4, new Period(LocalDate.of(2025, 8, 1), null))),
                List.of(),
                i % 3 == 0 ? List.of(SPRING) : List.of(),
                List.of(),
                List.of(),
                i % 11 == 0
                        ? List.of(new Admission("SO", AUTUMN, "ORD", programme, true, i % 2 == 0, false))
                        : List.of(),
                List.of());
    }

    private static List<RosterAnswer> answers(RosterSource source, Selection selection) {
        List<RosterAnswer> answers = new ArrayList<>();
        try (Cursor<RosterAnswer> cursor = source.select(selection, TODAY)) {
            cursor.forEachRemaining(answers::add);
        }
        return answers;
    }

    @Test
    @Tag("ROS-1")
    void answersEverySelectionAsTheFileDoesThatWasLoaded() {
        RosterSource file = new FileRoster(RosterFile.of(folder.resolve("first.json")));
        List<FileId> ids = Stream.concat(
                        IntStream.range(0, 700).mapToObj(i -> new FileId(i + 1, new PersonId("S" + (PERSONS - 1 - i)))),
                        Stream.of(new FileId(701, new PersonId("S9")), new FileId(702, new PersonId("unknown"))))
                .toList();
        for (Selection selection : List.of(
                new Selection.OfUnit("U1"),
                new Selection.OfCohort("K3", null),
                new Selection.OnePerson(new PersonId("S17")),
                new Selection.OnePerson(new PersonId("nobody")),
                new Selection.SemesterRegistered(SPRING, Set.of()),
                new Selection.WithStudyRight(new Period(TODAY, TODAY), null, 102),
                new Selection.AdmissionRound("SO", AUTUMN, null, AdmissionBasis.YES_ANSWER))) {
            assertThat(answers(roster, selection)).as(selection.toString()).isEqualTo(answers(file, selection));
        }
        assertThat(answers(roster, new Selection.OfFile(ids)))
                .hasSize(702)
                .containsExactlyInAnyOrderElementsOf(answers(file, new Selection.OfFile(ids)));
    }

    @Test
    @Tag("SPI-7")
    void aReaderGoesOnWithTheRosterItBeganWithAndNeverEndsEarly() throws IOException {
        Selection everybody = new Selection.WithStudyRight(new Period(TODAY, TODAY), null, null);
        try (Cursor<RosterAnswer> reading = roster.select(everybody, TODAY)) {
            assertThat(reading.next()).isInstanceOf(RosterAnswer.Found.class);
            load(file("second.json", 3, id -> "N" + id));
            int more = 0;
            while (more < 600 && reading.hasNext()) {
                reading.next();
                more++;
            }
            load(file("third.json", 2, id -> "M" + id));
            assertThatThrownBy(() -> reading.forEachRemaining(answer -> {}))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("replaced while it was read");
        }
        assertThat(answers(roster, everybody)).hasSize(2);
        assertThat(rows("person")).as("the load in force and the one before").isEqualTo(5);
    }

    @Test
    @Tag("ERR-2")
    void aLoadThatWasCutOffIsSeenByNobodyAndClearedAwayByTheNext() throws IOException {
        long cutOff = roster.tables()
                .start(new StoredRoster(0, "cut", 0, "x", Clock.systemUTC().instant()));
        roster.tables().add(cutOff, 0, List.of(person(1, "GHOST")));
        assertThat(roster.current().orElseThrow().file()).isEqualTo("first.json");
        assertThat(answers(roster, new Selection.OnePerson(new PersonId("GHOST"))))
                .isEmpty();
        load(file("next.json", 3, id -> id));
        assertThat(rows("person")).isEqualTo(PERSONS + 3);
    }

    private int rows(String table) {
        return Sql.<Integer>in(database, connection -> {
            try (var statement = connection.createStatement();
                    var rows = statement.executeQuery("select count(*) from school_admin." + table)) {
                rows.next();
                return rows.getInt(1);
            }
        });
    }
}
