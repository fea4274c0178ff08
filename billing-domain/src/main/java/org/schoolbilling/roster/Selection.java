package org.schoolbilling.roster;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.schoolbilling.term.Term;

/**
 * Whom a run is for (utplukk): eleven questions, each asked of one person at a time (ROS-1). A roster may answer them in
 * its own way, for example in SQL, but must answer as {@link Selection#matches} does.
 */
public sealed interface Selection {

    /** Whether the person belongs to the selection. */
    boolean matches(Person person, LocalDate today);

    /**
     * What claims made by this selection are for, with this person: one entry for each programme, subject or course that
     * brought the person in; one empty entry where the selection knows none (GEN-8).
     */
    default List<Study> studies(Person person, LocalDate today) {
        return List.of(Study.NONE);
    }

    /** Whether it reaches so many that it needs an explicit confirmation (ROS-3). */
    default boolean isMass() {
        return false;
    }

    /** Whether it names its persons one by one: then doctoral students are charged as asked (GEN-6). */
    default boolean isByName() {
        return false;
    }

    /** Current members of all cohorts whose programme belongs to a unit (sted). */
    record OfUnit(String unit) implements Selection {
        public OfUnit {
            Objects.requireNonNull(unit, "unit");
        }

        @Override
        public boolean matches(Person person, LocalDate today) {
            return person.memberships().stream().anyMatch(this::takes);
        }

        @Override
        public List<Study> studies(Person person, LocalDate today) {
            return Studies.ofMemberships(person, this::takes);
        }

        @Override
        public boolean isMass() {
            return true;
        }

        private boolean takes(Membership m) {
            return m.isCurrent() && m.unit().equals(unit);
        }
    }

    /** Current members of a cohort, or of one class of it (kull, klasse). */
    record OfCohort(String cohort, @Nullable String schoolClass) implements Selection {
        public OfCohort {
            Objects.requireNonNull(cohort, "cohort");
        }

        @Override
        public boolean matches(Person person, LocalDate today) {
            return person.memberships().stream().anyMatch(this::takes);
        }

        @Override
        public List<Study> studies(Person person, LocalDate today) {
            return Studies.ofMemberships(person, this::takes);
        }

        private boolean takes(Membership m) {
            return m.isCurrent()
                    && m.cohort().equals(cohort)
                    && (schoolClass == null || m.schoolClass().equals(schoolClass));
        }
    }

    /** One person. */
    record OnePerson(PersonId id) implements Selection {
        public OnePerson {
            Objects.requireNonNull(id, "id");
        }

        @Override
        public boolean matches(Person person, LocalDate today) {
            return person.id().equals(id);
        }

        @Override
        public List<Study> studies(Person person, LocalDate today) {
            return Studies.ofMemberships(person, Membership::isCurrent);
        }

        @Override
        public boolean isByName() {
            return true;
        }
    }

    /** Everyone registered for any exam in a term. */
    record ExamTerm(Term term) implements Selection {
        public ExamTerm {
            Objects.requireNonNull(term, "term");
        }

        @Override
        public boolean matches(Person person, LocalDate today) {
            return person.exams().stream().anyMatch(this::takes);
        }

        @Override
        public List<Study> studies(Person person, LocalDate today) {
            return Studies.ofExams(person, this::takes);
        }

        @Override
        public boolean isMass() {
            return true;
        }

        private boolean takes(ExamRegistration e) {
            return e.term().equals(term);
        }
    }

    /** Everyone registered for the exam of a subject in a month, with an exam status or with any. */
    record ExamSubject(
            String subject, YearMonth month, @Nullable String status) implements Selection {
        public ExamSubject {
            Objects.requireNonNull(subject, "subject");
            Objects.requireNonNull(month, "month");
        }

        @Override
        public boolean matches(Person person, LocalDate today) {
            return person.exams().stream().anyMatch(this::takes);
        }

        @Override
        public List<Study> studies(Person person, LocalDate today) {
            return Studies.ofExams(person, this::takes);
        }

        private boolean takes(ExamRegistration e) {
            return e.subject().equals(subject)
                    && e.month().equals(month)
                    && (status == null || e.status().equals(status));
        }
    }

    /** One person, as registered for the exam of a subject in a month. */
    record ExamPerson(PersonId id, String subject, YearMonth month) implements Selection {
        public ExamPerson {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(subject, "subject");
            Objects.requireNonNull(month, "month");
        }

        @Override
        public boolean matches(Person person, LocalDate today) {
            return person.id().equals(id) && person.exams().stream().anyMatch(this::takes);
        }

        @Override
        public List<Study> studies(Person person, LocalDate today) {
            return Studies.ofExams(person, this::takes);
        }

        @Override
        public boolean isByName() {
            return true;
        }

        private boolean takes(ExamRegistration e) {
            return e.subject().equals(subject) && e.month().equals(month);
        }
    }

    /** Applicants of an admission round who have come as far as the basis asks; of one application type or of all. */
    record AdmissionRound(String code, Term term, @Nullable String applicationType, AdmissionBasis basis)
            implements Selection {
        public AdmissionRound {
            Objects.requireNonNull(code, "code");
            Objects.requireNonNull(term, "term");
            Objects.requireNonNull(basis, "basis");
        }

        @Override
        public boolean matches(Person person, LocalDate today) {
            return person.admissions().stream().anyMatch(this::takes);
        }

        @Override
        public boolean isMass() {
            return true;
        }

        private boolean takes(Admission a) {
            return a.code().equals(code)
                    && a.term().equals(term)
                    && (applicationType == null || a.applicationType().equals(applicationType))
                    && switch (basis) {
                        case OFFER -> a.hasOffer();
                        case YES_ANSWER -> a.hasAccepted();
                        case ATTENDANCE -> a.hasAttended();
                    };
        }
    }

    /**
     * Everyone registered in an earlier term who has a study right today; within units where any are named. Doctoral
     * students, and programmes one is on leave from, are left out (ROS-2).
     */
    record SemesterRegistered(Term term, Set<String> units) implements Selection {
        public SemesterRegistered {
            Objects.requireNonNull(term, "term");
            units = Set.copyOf(units);
        }

        @Override
        public boolean matches(Person person, LocalDate today) {
            return person.semesterRegistrations().contains(term)
                    && !person.isDoctoral(today)
                    && person.studyRights().stream().anyMatch(right -> takes(person, right, today));
        }

        @Override
        public boolean isMass() {
            return true;
        }

        private boolean takes(Person person, StudyRight right, LocalDate today) {
            return right.period().contains(today)
                    && !person.isOnLeave(right.programme(), today)
                    && (units.isEmpty()
                            || person.memberships().stream()
                                    .anyMatch(
                                            m -> m.programme().equals(right.programme()) && units.contains(m.unit())));
        }
    }

    /** Everyone with a study right that overlaps a period, of a category and level where these are given. */
    record WithStudyRight(
            Period period,
            @Nullable String category,
            @Nullable Integer level) implements Selection {
        public WithStudyRight {
            Objects.requireNonNull(period, "period");
        }

        @Override
        public boolean matches(Person person, LocalDate today) {
            return person.studyRights().stream()
                    .anyMatch(r -> r.period().overlaps(period)
                            && (category == null || r.category().equals(category))
                            && (level == null || r.level() == level));
        }
    }

    /** Everyone on a further-education course, or one participant of it. */
    record OnCourse(String course, @Nullable PersonId participant) implements Selection {
        public OnCourse {
            Objects.requireNonNull(course, "course");
        }

        @Override
        public boolean matches(Person person, LocalDate today) {
            return (participant == null || person.id().equals(participant))
                    && person.courses().stream().anyMatch(c -> c.course().equals(course));
        }

        @Override
        public List<Study> studies(Person person, LocalDate today) {
            return List.of(Study.ofCourse(course));
        }

        @Override
        public boolean isByName() {
            return participant != null;
        }
    }

    /** The persons of a file of ids. Ids that repeat are asked once; ids the roster does not know are reported (ROS-4). */
    record OfFile(List<FileId> ids) implements Selection {
        public OfFile {
            ids = List.copyOf(ids);
        }

        @Override
        public boolean matches(Person person, LocalDate today) {
            return ids.stream().anyMatch(i -> i.id().equals(person.id()));
        }

        @Override
        public boolean isByName() {
            return true;
        }
    }
}
