package org.schoolbilling.admin.demo;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.schoolbilling.catalog.LineTypeCode;
import org.schoolbilling.party.Address;
import org.schoolbilling.party.LanguageForm;
import org.schoolbilling.roster.Admission;
import org.schoolbilling.roster.CourseParticipation;
import org.schoolbilling.roster.FeeBasis;
import org.schoolbilling.roster.Leave;
import org.schoolbilling.roster.Membership;
import org.schoolbilling.roster.Period;
import org.schoolbilling.roster.Person;
import org.schoolbilling.roster.StudyRight;
import org.schoolbilling.term.Term;

/** The made-up school: who is at it, person by person. */
final class School {

    /** The admission that new students come by. */
    static final String ADMISSION = "SAMORDNA";
    /** The course that participants take. */
    static final String COURSE = "EVU-NETT";

    private static final String[] PROGRAMMES = {"BASAM", "BAINF", "BALÆR", "MANAT"};
    private static final String[] UNITS = {"110000", "120000", "130000", "140000"};

    private final long seed;
    private final int size;
    private final Calendar calendar;

    School(long seed, int size, Calendar calendar) {
        this.seed = seed;
        this.size = size;
        this.calendar = calendar;
    }

    int size() {
        return size;
    }

    Student student(int index) {
        return Student.of(seed, index);
    }

    /** The person as the roster knows one. */
    Person person(Student student) {
        int index = student.index();
        Standing standing = student.standing();
        boolean isStudent = !standing.isOnCourse();
        return new Person(
                student.id(),
                student.number(),
                !isStudent,
                Names.of(index),
                new Address(List.of("Tåkeveien " + (index % 200 + 1)), "8999", "Nordvik"),
                language(student.draw()),
                SyntheticIds.of(index),
                SyntheticIds.birthDate(index),
                List.of(student.draw() % 3 == 0 ? "epost" : "efaktura", "brev"),
                true,
                standing == Standing.EXEMPT ? FeeBasis.EXEMPT : FeeBasis.PAYING,
                false,
                isStudent && standing != Standing.NO_ANSWER ? List.of(membership(student)) : List.of(),
                isStudent && standing != Standing.NO_ANSWER ? List.of(studyRight(student)) : List.of(),
                standing == Standing.ON_LEAVE ? List.of(leave(student)) : List.of(),
                wasHere(standing) ? List.of(lastTerm()) : List.of(),
                List.of(),
                List.of(),
                standing == Standing.NEW || standing == Standing.NO_ANSWER ? List.of(admission(student)) : List.of(),
                standing.isOnCourse() ? List.of(course(student)) : List.of());
    }

    private static @Nullable LanguageForm language(int draw) {
        return switch (draw % 20) {
            case 0, 1 -> LanguageForm.NYNORSK;
            case 2 -> LanguageForm.ENGLISH;
            case 3 -> null;
            default -> LanguageForm.BOKMAL;
        };
    }

    private static boolean wasHere(Standing standing) {
        return switch (standing) {
            case RETURNING, EXEMPT, DOCTORAL, ON_LEAVE, LEFT -> true;
            case NEW, NO_ANSWER, COURSE_BY_COMPANY, COURSE_BY_SELF -> false;
        };
    }

    private Term lastTerm() {
        return calendar.term().previous();
    }

    private static String programme(Student student) {
        return student.standing() == Standing.DOCTORAL ? "PHD" : PROGRAMMES[student.index() % PROGRAMMES.length];
    }

    private static Membership membership(Student student) {
        String programme = programme(student);
        return new Membership(
                programme + "-1",
                "",
                programme,
                UNITS[student.index() % UNITS.length],
                student.standing() != Standing.LEFT,
                List.of(new LineTypeCode(Fees.COPY_FEE)),
                List.of());
    }

    private StudyRight studyRight(Student student) {
        LocalDate from = calendar.start().minusYears(student.standing() == Standing.NEW ? 0 : 1);
        LocalDate to = student.standing() == Standing.LEFT
                ? calendar.start().minusDays(30)
                : calendar.start().plusYears(2);
        return new StudyRight(
                programme(student),
                "ORD",
                student.standing() == Standing.DOCTORAL ? StudyRight.DOCTORAL_LEVEL : 100,
                new Period(from, to));
    }

    private Leave leave(Student student) {
        return new Leave(
                programme(student),
                100,
                new Period(calendar.start().minusDays(10), calendar.start().plusDays(120)));
    }

    private Admission admission(Student student) {
        boolean hasAccepted = student.standing() == Standing.NEW;
        return new Admission(ADMISSION, calendar.term(), "ORD", programme(student), true, hasAccepted, hasAccepted);
    }

    private static CourseParticipation course(Student student) {
        return new CourseParticipation(
                COURSE,
                List.of(new LineTypeCode(Fees.COURSE_FEE)),
                student.standing() == Standing.COURSE_BY_COMPANY
                        ? Company.of(student).toDebtor()
                        : null);
    }
}
