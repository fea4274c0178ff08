package org.schoolbilling.roster;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.schoolbilling.catalog.LineTypeCode;
import org.schoolbilling.party.Address;
import org.schoolbilling.party.Debtor;
import org.schoolbilling.party.PersonName;
import org.schoolbilling.term.Term;

/** Makes made-up students, fact by fact. */
public final class Students {

    private final String id;
    private int number = 100001;
    private boolean isParticipant;
    private boolean hasStudyCompetence = true;
    private FeeBasis feeBasis = FeeBasis.UNKNOWN;
    private final List<Membership> memberships = new ArrayList<>();
    private final List<StudyRight> rights = new ArrayList<>();
    private final List<Leave> leaves = new ArrayList<>();
    private final List<Term> registrations = new ArrayList<>();
    private final List<RegistrationCard> cards = new ArrayList<>();
    private final List<ExamRegistration> exams = new ArrayList<>();
    private final List<Admission> admissions = new ArrayList<>();
    private final List<CourseParticipation> courses = new ArrayList<>();

    private Students(String id) {
        this.id = id;
    }

    public static Students student(String id) {
        return new Students(id);
    }

    public Students number(int number) {
        this.number = number;
        return this;
    }

    public Students participant() {
        isParticipant = true;
        return this;
    }

    public Students withoutStudyCompetence() {
        hasStudyCompetence = false;
        return this;
    }

    public Students feeBasis(FeeBasis basis) {
        feeBasis = basis;
        return this;
    }

    public Students in(Membership membership) {
        memberships.add(membership);
        return this;
    }

    /** A current member of a cohort without line types of its own. */
    public Students in(String cohort, String programme, String unit) {
        return in(member(cohort, "", programme, unit, true));
    }

    public Students right(String programme, int level, String from, @Nullable String to) {
        return right(new StudyRight(programme, "ORD", level, period(from, to)));
    }

    public Students right(StudyRight right) {
        rights.add(right);
        return this;
    }

    public Students leave(String programme, int percent, String from, @Nullable String to) {
        leaves.add(new Leave(programme, percent, period(from, to)));
        return this;
    }

    public Students registered(Term term) {
        registrations.add(term);
        return this;
    }

    public Students card(Term term, RegistrationForm form) {
        cards.add(new RegistrationCard(term, form, false));
        return this;
    }

    public Students exam(String subject, String month, Term term, String status) {
        exams.add(new ExamRegistration(subject, YearMonth.parse(month), term, status));
        return this;
    }

    public Students admission(Admission admission) {
        admissions.add(admission);
        return this;
    }

    public Students onCourse(String course, @Nullable Debtor sponsor, String... lineTypes) {
        courses.add(new CourseParticipation(course, codes(lineTypes), sponsor));
        return this;
    }

    public Person make() {
        return new Person(
                new PersonId(id),
                number,
                isParticipant,
                new PersonName("Åse", "Nordvik"),
                Address.NONE,
                null,
                null,
                null,
                List.of(),
                hasStudyCompetence,
                feeBasis,
                false,
                memberships,
                rights,
                leaves,
                registrations,
                cards,
                exams,
                admissions,
                courses);
    }

    public static Membership member(
            String cohort, String schoolClass, String programme, String unit, boolean isCurrent) {
        return new Membership(cohort, schoolClass, programme, unit, isCurrent, List.of(), List.of());
    }

    public static List<LineTypeCode> codes(String... codes) {
        return Arrays.stream(codes).map(LineTypeCode::new).toList();
    }

    public static Period period(String from, @Nullable String to) {
        return new Period(LocalDate.parse(from), to == null ? null : LocalDate.parse(to));
    }
}
