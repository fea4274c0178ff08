package org.schoolbilling.roster.files;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.schoolbilling.catalog.LineTypeCode;
import org.schoolbilling.identifier.Gln;
import org.schoolbilling.identifier.NationalId;
import org.schoolbilling.identifier.OrganisationNumber;
import org.schoolbilling.party.Address;
import org.schoolbilling.party.Debtor;
import org.schoolbilling.party.DebtorId;
import org.schoolbilling.party.DebtorKind;
import org.schoolbilling.party.LanguageForm;
import org.schoolbilling.party.PersonName;
import org.schoolbilling.roster.Admission;
import org.schoolbilling.roster.CourseParticipation;
import org.schoolbilling.roster.ExamRegistration;
import org.schoolbilling.roster.FeeBasis;
import org.schoolbilling.roster.Leave;
import org.schoolbilling.roster.Membership;
import org.schoolbilling.roster.Period;
import org.schoolbilling.roster.Person;
import org.schoolbilling.roster.PersonId;
import org.schoolbilling.roster.RegistrationCard;
import org.schoolbilling.roster.RegistrationForm;
import org.schoolbilling.roster.StudyRight;
import org.schoolbilling.term.Season;
import org.schoolbilling.term.Term;

/** What {@code full.csv} and {@code full.json} say, written by hand. */
final class FullRoster {

    private static final Term SPRING_26 = new Term(2026, Season.SPRING);
    private static final Term AUTUMN_26 = new Term(2026, Season.AUTUMN);

    static final Person STUDENT = new Person(
            new PersonId("S100001"),
            100001,
            false,
            new PersonName("Åse Marie", "Bjørgsæter"),
            new Address(List.of("Fjøsbakken 1", "Postboks 12"), "5003", "Bergen"),
            LanguageForm.NYNORSK,
            NationalId.parse("03820151215"),
            LocalDate.of(2001, 2, 3),
            List.of("efaktura", "epost"),
            true,
            FeeBasis.PAYING,
            true,
            List.of(
                    new Membership(
                            "2024H-INF",
                            "A",
                            "B-INF",
                            "IDI",
                            true,
                            List.of(new LineTypeCode("SEM"), new LineTypeCode("SAIH")),
                            List.of(new LineTypeCode("LAB"))),
                    new Membership("2023H-ENG", "", "B-ENG", "IF", false, List.of(new LineTypeCode("SEM")), List.of())),
            List.of(
                    new StudyRight(
                            "B-INF", "BACH", 400, new Period(LocalDate.of(2024, 8, 1), LocalDate.of(2027, 7, 31))),
                    new StudyRight("PHD-INF", "", 700, new Period(LocalDate.of(2027, 8, 1), null))),
            List.of(new Leave("B-INF", 50, new Period(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 6, 30)))),
            List.of(new Term(2025, Season.AUTUMN), SPRING_26),
            List.of(
                    new RegistrationCard(AUTUMN_26, RegistrationForm.REGISTRATION_ONLY, true),
                    new RegistrationCard(SPRING_26, RegistrationForm.ORDINARY, false)),
            List.of(
                    new ExamRegistration("INF1000", YearMonth.of(2026, 12), AUTUMN_26, "OPPMELDT"),
                    new ExamRegistration("INF1100", YearMonth.of(2026, 6), SPRING_26, "")),
            List.of(
                    new Admission("SO", new Term(2024, Season.AUTUMN), "ORD", "B-INF", true, true, true),
                    new Admission("LOK", new Term(2027, Season.AUTUMN), "", "", false, false, false)),
            List.of());

    static final Person EXEMPT = new Person(
            new PersonId("S100002"),
            100002,
            false,
            new PersonName("Jan \"Janne\"", "O'Brien"),
            new Address(List.of("Storgata 3", "Oppgang B"), "0155", "OSLO"),
            null,
            null,
            null,
            List.of(),
            false,
            FeeBasis.EXEMPT,
            false,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of());

    static final Debtor COMPANY = new Debtor(
            new DebtorId("HELSE"),
            DebtorKind.ORGANISATION,
            900001,
            "Helse Vest: drift AS",
            new Address(List.of("Havnegata 2", "3. etasje"), "5004", "Bergen"),
            LanguageForm.BOKMAL,
            null,
            OrganisationNumber.parse("999990029"),
            Gln.parse("7080000000012"));

    static final Person PARTICIPANT = new Person(
            new PersonId("K000007"),
            7,
            true,
            new PersonName("", "Sørensen"),
            Address.NONE,
            LanguageForm.DANISH,
            null,
            null,
            List.of(),
            true,
            FeeBasis.UNKNOWN,
            false,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(
                    new CourseParticipation(
                            "EVU101", List.of(new LineTypeCode("KURS"), new LineTypeCode("MAT")), COMPANY),
                    new CourseParticipation("EVU102", List.of(), null)));

    static final List<Person> PERSONS = List.of(STUDENT, EXEMPT, PARTICIPANT);

    private FullRoster() {}
}
