package org.schoolbilling.roster.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import org.schoolbilling.party.Address;
import org.schoolbilling.party.Debtor;
import org.schoolbilling.party.DebtorId;
import org.schoolbilling.party.DebtorKind;
import org.schoolbilling.party.PersonName;
import org.schoolbilling.roster.CourseParticipation;
import org.schoolbilling.roster.Person;
import org.schoolbilling.roster.PersonId;

class RoundTripProperties {

    @Property(tries = 300)
    @Tag("ROS-6")
    void whatIsWrittenIsReadAgain(@ForAll("rosters") List<Person> persons, @ForAll RosterFormat format) {
        Reading reading = Reading.of(format, written(format, persons));

        assertThat(reading.messages()).isEmpty();
        assertThat(reading.persons()).isEqualTo(persons);
    }

    @Property(tries = 1000)
    @Tag("ERR-2")
    void aDamagedFileGivesFaultsOrOtherPersonsButNeverAnErrorOfTheProgram(
            @ForAll RosterFormat format,
            @ForAll @IntRange(max = 4_000) int at,
            @ForAll byte damage,
            @ForAll @IntRange(min = 0, max = 3) int kind) {
        byte[] bytes = Reading.resource(format == RosterFormat.CSV ? "full.csv" : "full.json");
        int place = at % bytes.length;
        byte[] damaged =
                switch (kind) {
                    case 0 -> Arrays.copyOf(bytes, place);
                    case 1 -> without(bytes, place, Math.min(bytes.length, place + 1 + (damage & 0x3F)));
                    default -> bytes.clone();
                };
        if (kind > 1) {
            damaged[place] = damage;
        }

        Reading reading = Reading.of(format, damaged);

        assertThat(reading.summary().persons()).isEqualTo(reading.persons().size());
        assertThat(reading.summary().faults()).isEqualTo(reading.faults().size());
        assertThat(reading.faults()).allSatisfy(fault -> {
            assertThat(fault.message()).hasSizeLessThan(800).doesNotContain("\n");
            assertThat(fault.file()).startsWith("roster.");
        });
        if (reading.persons().size() < 3 && format == RosterFormat.JSON) {
            assertThat(reading.faults()).isNotEmpty();
        }
    }

    @Example
    void whatAFileHasNoPlaceForIsRefusedByTheWriters() {
        Person person = Person.of(new PersonId("S1"), 1, new PersonName("", "Ås"));
        PersonId id = person.id();
        Debtor father = Debtor.of(new DebtorId("FAR"), DebtorKind.PERSON, 9, "Far Ås");

        assertRefused(Person.of(id, 1, new PersonName(" Kari", "Ås")));
        assertRefused(Person.of(id, 1, new PersonName("Kari\n", "Ås")));
        assertRefused(Person.of(id, 1, new PersonName("Kari\uD800", "Ås")));
        assertRefused(with(person, new Address(List.of("a", ""), "", ""), List.of()));
        assertRefused(with(person, new Address(List.of("a\nb"), "", ""), List.of()));
        assertRefused(with(person, Address.NONE, List.of(new CourseParticipation("E", List.of(), father))));
        Debtor longCode = Debtor.of(new DebtorId("HELSEFORETAK1"), DebtorKind.ORGANISATION, 9, "Helse");
        assertRefused(with(person, Address.NONE, List.of(new CourseParticipation("E", List.of(), longCode))));
    }

    @Example
    void nobodyIsWrittenTwice() {
        Person person = Person.of(new PersonId("S1"), 1, new PersonName("", "Ås"));

        for (RosterFormat format : RosterFormat.values()) {
            assertThatThrownBy(() -> written(format, List.of(person, person)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("person S1 cannot be written")
                    .hasMessageContaining("each person once");
        }
    }

    private static void assertRefused(Person person) {
        for (RosterFormat format : RosterFormat.values()) {
            assertThatThrownBy(() -> written(format, List.of(person)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("person S1 cannot be written");
        }
    }

    private static Person with(Person p, Address address, List<CourseParticipation> courses) {
        return new Person(
                p.id(),
                p.number(),
                p.isParticipant(),
                p.name(),
                address,
                p.language(),
                p.nationalIdOrNull(),
                p.birthDateOrNull(),
                p.channels(),
                p.hasStudyCompetence(),
                p.feeBasis(),
                p.isBoarding(),
                p.memberships(),
                p.studyRights(),
                p.leaves(),
                p.semesterRegistrations(),
                p.registrationCards(),
                p.exams(),
                p.admissions(),
                courses);
    }

    static byte[] written(RosterFormat format, List<Person> persons) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        if (format == RosterFormat.CSV) {
            try (RosterCsvWriter writer = new RosterCsvWriter(bytes)) {
                persons.forEach(writer::write);
            }
        } else {
            try (RosterJsonWriter writer = new RosterJsonWriter(bytes)) {
                persons.forEach(writer::write);
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] without(byte[] bytes, int from, int to) {
        byte[] rest = Arrays.copyOf(bytes, bytes.length - (to - from));
        System.arraycopy(bytes, to, rest, from, bytes.length - to);
        return rest;
    }

    @Provide
    Arbitrary<List<Person>> rosters() {
        return AnyPerson.roster();
    }
}
