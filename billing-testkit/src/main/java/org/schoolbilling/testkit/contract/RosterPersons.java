package org.schoolbilling.testkit.contract;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.schoolbilling.catalog.LineTypeCode;
import org.schoolbilling.party.Address;
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

/** The small roster that the contract loads: for each question someone who is meant, and someone who nearly is. */
final class RosterPersons {

    static final LocalDate TODAY = LocalDate.of(2026, 9, 1);
    static final Term SPRING = new Term(2026, Season.SPRING);
    static final Term AUTUMN = new Term(2026, Season.AUTUMN);
    static final YearMonth DECEMBER = YearMonth.of(2026, 12);
    static final Period THIS_YEAR = new Period(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31));

    private static final Period PAST = new Period(LocalDate.of(2024, 8, 1), LocalDate.of(2026, 8, 31));
    private static final Period NOW = new Period(LocalDate.of(2025, 8, 1), null);
    private static final Period TO_COME = new Period(LocalDate.of(2027, 1, 1), null);

    /** In two cohorts of unit IDI; everything else of an ordinary student as well. */
    static final Person ASE = new Person(
            new PersonId("ASE"),
            100_001,
            false,
            new PersonName("Åse Marie", "Bjørgsæter"),
            new Address(List.of("Fjøsbakken 1"), "5003", "Bergen"),
            LanguageForm.NYNORSK,
            null,
            LocalDate.of(2001, 2, 3),
            List.of("efaktura", "epost"),
            true,
            FeeBasis.PAYING,
            true,
            List.of(
                    membership("2024H-INF", "A", "B-INF", "IDI", true),
                    membership("2025H-TEK", "", "B-TEK", "IDI", true)),
            List.of(new StudyRight("B-INF", "BACH", 400, NOW), new StudyRight("B-TEK", "BACH", 400, PAST)),
            List.of(new Leave("B-TEK", 50, NOW)),
            List.of(SPRING),
            List.of(
                    new RegistrationCard(SPRING, RegistrationForm.ORDINARY, false),
                    new RegistrationCard(AUTUMN, RegistrationForm.REGISTRATION_ONLY, true)),
            List.of(
                    new ExamRegistration("INF1000", DECEMBER, AUTUMN, "OPPMELDT"),
                    new ExamRegistration("INF1100", DECEMBER, AUTUMN, "TRUKKET")),
            List.of(new Admission("SO", AUTUMN, "ORD", "B-INF", true, true, true)),
            List.of());

    /** In another class of the same cohort, where the study right ended yesterday. */
    private static final Person BO = student("BO", 100_002, FeeBasis.UNKNOWN)
            .in(membership("2024H-INF", "B", "B-INF", "IDI", true))
            .with(new StudyRight("B-INF", "BACH", 400, PAST))
            .registered(SPRING)
            .exam("INF1000", YearMonth.of(2026, 6), SPRING, "OPPMELDT")
            .admitted(new Admission("SO", AUTUMN, "FORH", "B-INF", true, true, false))
            .build();

    /** Was a member and is one no more; on leave from the only programme. */
    private static final Person CARL = student("CARL", 100_003, FeeBasis.EXEMPT)
            .in(membership("2024H-INF", "A", "B-INF", "IDI", false))
            .with(new StudyRight("B-INF", "BACH", 400, NOW))
            .onLeave(new Leave("B-INF", 100, NOW))
            .registered(SPRING)
            .exam("INF1000", DECEMBER, AUTUMN, "TRUKKET")
            .admitted(new Admission("SO", AUTUMN, "ORD", "B-INF", true, false, false))
            .build();

    /** A doctoral student of another unit. */
    private static final Person DINA = student("DINA", 100_004, FeeBasis.PAYING)
            .in(membership("2025H-PHD", "", "PHD-INF", "IMF", true))
            .with(new StudyRight("PHD-INF", "PHD", 700, NOW))
            .registered(SPRING)
            .admitted(new Admission("LOK", AUTUMN, "ORD", "PHD-INF", true, true, true))
            .build();

    /** Has an ordinary study right in another unit; registered in spring. */
    private static final Person EVA = student("EVA", 100_005, FeeBasis.PAYING)
            .in(membership("2025H-ENG", "", "B-ENG", "IF", true))
            .with(new StudyRight("B-ENG", "BACH", 300, NOW))
            .registered(SPRING)
            .admitted(new Admission("SO", SPRING, "ORD", "B-ENG", true, true, true))
            .build();

    /** Will study next year; was not registered in spring. */
    private static final Person FINN = student("FINN", 100_006, FeeBasis.UNKNOWN)
            .with(new StudyRight("M-INF", "MAST", 500, TO_COME))
            .build();

    /** Participants of courses. */
    private static final Person GRO = student("GRO", 7, FeeBasis.UNKNOWN)
            .participant()
            .on("EVU101")
            .on("EVU102")
            .build();

    private static final Person HANS =
            student("HANS", 8, FeeBasis.UNKNOWN).participant().on("EVU101").build();

    /** In the order in which they are loaded, which no order of ids, names or numbers gives. */
    static final List<Person> ALL = List.of(EVA, ASE, HANS, BO, FINN, CARL, GRO, DINA);

    private RosterPersons() {}

    /** So many persons of one cohort, with numbers from 1. */
    static List<Person> many(int count) {
        List<Person> persons = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            persons.add(student("P" + i, i, FeeBasis.PAYING)
                    .in(membership("2026H-BIG", "", "B-BIG", "BIG", true))
                    .build());
        }
        return persons;
    }

    private static Membership membership(
            String cohort, String schoolClass, String programme, String unit, boolean isCurrent) {
        return new Membership(
                cohort,
                schoolClass,
                programme,
                unit,
                isCurrent,
                List.of(new LineTypeCode("SEMAVG")),
                schoolClass.isEmpty() ? List.of() : List.of(new LineTypeCode("KOPI")));
    }

    private static Draft student(String id, int number, FeeBasis basis) {
        return new Draft(id, number, basis);
    }

    /** A person that grows fact by fact. */
    private static final class Draft {

        private final String id;
        private final int number;
        private final FeeBasis basis;
        private boolean isParticipant;
        private final List<Membership> memberships = new ArrayList<>();
        private final List<StudyRight> rights = new ArrayList<>();
        private final List<Leave> leaves = new ArrayList<>();
        private final List<Term> registrations = new ArrayList<>();
        private final List<ExamRegistration> exams = new ArrayList<>();
        private final List<Admission> admissions = new ArrayList<>();
        private final List<CourseParticipation> courses = new ArrayList<>();

        Draft(String id, int number, FeeBasis basis) {
            this.id = id;
            this.number = number;
            this.basis = basis;
        }

        Draft participant() {
            isParticipant = true;
            return this;
        }

        Draft in(Membership membership) {
            memberships.add(membership);
            return this;
        }

        Draft with(StudyRight right) {
            rights.add(right);
            return this;
        }

        Draft onLeave(Leave leave) {
            leaves.add(leave);
            return this;
        }

        Draft registered(Term term) {
            registrations.add(term);
            return this;
        }

        Draft exam(String subject, YearMonth month, Term term, String status) {
            exams.add(new ExamRegistration(subject, month, term, status));
            return this;
        }

        Draft admitted(Admission admission) {
            admissions.add(admission);
            return this;
        }

        Draft on(String course) {
            courses.add(new CourseParticipation(course, List.of(new LineTypeCode("KURS")), null));
            return this;
        }

        Person build() {
            return new Person(
                    new PersonId(id),
                    number,
                    isParticipant,
                    new PersonName("Kåre", "Nordmann " + id),
                    Address.NONE,
                    null,
                    null,
                    null,
                    List.of(),
                    true,
                    basis,
                    false,
                    memberships,
                    rights,
                    leaves,
                    registrations,
                    List.of(),
                    exams,
                    admissions,
                    courses);
        }
    }
}
