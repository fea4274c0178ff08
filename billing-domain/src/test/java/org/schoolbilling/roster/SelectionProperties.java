package org.schoolbilling.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.arbitraries.ListArbitrary;
import net.jqwik.api.statistics.Statistics;
import org.schoolbilling.party.Address;
import org.schoolbilling.party.PersonName;
import org.schoolbilling.term.Season;
import org.schoolbilling.term.Term;

/** Every selection against a plain statement of its rule, over a world so small that everything meets everything. */
class SelectionProperties {

    private static final LocalDate FIRST = LocalDate.of(2026, 8, 1);

    @Property(tries = 10_000)
    @Tag("ROS-1")
    @Tag("ROS-2")
    @Tag("ROS-7")
    void aSelectionTakesWhomItsRuleSays(
            @ForAll("persons") Person person,
            @ForAll("selections") Selection selection,
            @ForAll("days") LocalDate today) {
        boolean isSelected = selection.matches(person, today);

        assertThat(isSelected).isEqualTo(byTheRule(selection, person, today));
        Statistics.label(selection.getClass().getSimpleName())
                .collect(isSelected)
                .coverage(coverage -> {
                    coverage.check(true).count(n -> n > 10);
                    coverage.check(false).count(n -> n > 10);
                });
    }

    private static boolean byTheRule(Selection selection, Person p, LocalDate today) {
        if (selection instanceof Selection.OfUnit s) {
            Set<String> unitsNow = new HashSet<>();
            for (Membership m : p.memberships()) {
                if (m.isCurrent()) {
                    unitsNow.add(m.unit());
                }
            }
            return unitsNow.contains(s.unit());
        }
        if (selection instanceof Selection.OfCohort s) {
            Set<String> groupsNow = new HashSet<>();
            for (Membership m : p.memberships()) {
                if (m.isCurrent()) {
                    groupsNow.add(m.cohort());
                    groupsNow.add(m.cohort() + "/" + m.schoolClass());
                }
            }
            return groupsNow.contains(s.schoolClass() == null ? s.cohort() : s.cohort() + "/" + s.schoolClass());
        }
        if (selection instanceof Selection.OnePerson s) {
            return s.id().value().equals(p.id().value());
        }
        if (selection instanceof Selection.ExamTerm s) {
            return exams(p).stream().anyMatch(e -> e.startsWith(s.term().toCode() + " "));
        }
        if (selection instanceof Selection.ExamSubject s) {
            return exams(p).stream()
                    .anyMatch(e -> e.endsWith(" " + s.subject() + " " + s.month() + " " + s.status())
                            || (s.status() == null && e.contains(" " + s.subject() + " " + s.month() + " ")));
        }
        if (selection instanceof Selection.ExamPerson s) {
            return s.id().value().equals(p.id().value())
                    && exams(p).stream().anyMatch(e -> e.contains(" " + s.subject() + " " + s.month() + " "));
        }
        if (selection instanceof Selection.AdmissionRound s) {
            int wanted = List.of(AdmissionBasis.OFFER, AdmissionBasis.YES_ANSWER, AdmissionBasis.ATTENDANCE)
                    .indexOf(s.basis());
            for (Admission a : p.admissions()) {
                boolean came =
                        List.of(a.hasOffer(), a.hasAccepted(), a.hasAttended()).get(wanted);
                boolean isType =
                        s.applicationType() == null || s.applicationType().equals(a.applicationType());
                if (came && isType && a.term().equals(s.term()) && a.code().equals(s.code())) {
                    return true;
                }
            }
            return false;
        }
        if (selection instanceof Selection.SemesterRegistered s) {
            Set<String> programmes = new HashSet<>();
            for (StudyRight r : p.studyRights()) {
                if (days(r.period()).contains(today)) {
                    if (r.level() >= 700) {
                        return false;
                    }
                    programmes.add(r.programme());
                }
            }
            for (Leave l : p.leaves()) {
                if (days(l.period()).contains(today)) {
                    programmes.remove(l.programme());
                }
            }
            if (!s.units().isEmpty()) {
                Set<String> inUnits = new HashSet<>();
                for (Membership m : p.memberships()) {
                    if (s.units().contains(m.unit())) {
                        inUnits.add(m.programme());
                    }
                }
                programmes.retainAll(inUnits);
            }
            return p.semesterRegistrations().contains(s.term()) && !programmes.isEmpty();
        }
        if (selection instanceof Selection.WithStudyRight s) {
            for (StudyRight r : p.studyRights()) {
                Set<LocalDate> common = new HashSet<>(days(r.period()));
                common.retainAll(days(s.period()));
                boolean isCategory = s.category() == null || s.category().equals(r.category());
                boolean isLevel = s.level() == null || s.level().intValue() == r.level();
                if (!common.isEmpty() && isCategory && isLevel) {
                    return true;
                }
            }
            return false;
        }
        if (selection instanceof Selection.OnCourse s) {
            List<String> courses =
                    p.courses().stream().map(CourseParticipation::course).toList();
            return courses.contains(s.course())
                    && (s.participant() == null || s.participant().equals(p.id()));
        }
        if (selection instanceof Selection.OfFile s) {
            Set<PersonId> ids = new HashSet<>();
            s.ids().forEach(i -> ids.add(i.id()));
            return ids.contains(p.id());
        }
        throw new AssertionError("no rule for " + selection);
    }

    private static List<String> exams(Person p) {
        return p.exams().stream()
                .map(e -> e.term().toCode() + " " + e.subject() + " " + e.month() + " " + e.status())
                .toList();
    }

    /** Each day of a period, as far as this small world reaches. */
    private static List<LocalDate> days(Period period) {
        List<LocalDate> days = new ArrayList<>();
        LocalDate last = period.to() == null ? FIRST.plusDays(20) : period.to();
        for (LocalDate day = period.from(); !day.isAfter(last); day = day.plusDays(1)) {
            days.add(day);
        }
        return days;
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(0, 6).map(FIRST::plusDays);
    }

    @Provide
    Arbitrary<Person> persons() {
        return Combinators.combine(
                        ids(),
                        few(membership()),
                        few(right()),
                        few(leave()),
                        few(terms()),
                        few(exam()),
                        few(admission()),
                        few(of("K1", "K2").map(course -> new CourseParticipation(course, List.of(), null))))
                .as((id, memberships, rights, leaves, terms, exams, admissions, courses) -> new Person(
                        id,
                        1,
                        false,
                        new PersonName("", "Ås"),
                        Address.NONE,
                        null,
                        null,
                        null,
                        List.of(),
                        true,
                        FeeBasis.UNKNOWN,
                        false,
                        memberships,
                        rights,
                        leaves,
                        terms,
                        List.of(),
                        exams,
                        admissions,
                        courses));
    }

    @Provide
    Arbitrary<Selection> selections() {
        Arbitrary<Selection> groups = Arbitraries.oneOf(
                of("U1", "U2").map(Selection.OfUnit::new),
                Combinators.combine(of("C1", "C2"), of("A", "B").injectNull(0.3))
                        .as(Selection.OfCohort::new),
                ids().map(Selection.OnePerson::new),
                ids().map(id -> new FileId(1, id)).list().ofMaxSize(2).map(Selection.OfFile::new));
        Arbitrary<Selection> exams = Arbitraries.oneOf(
                terms().map(Selection.ExamTerm::new),
                Combinators.combine(of("X", "Y"), months(), of("", "MELDT").injectNull(0.3))
                        .as(Selection.ExamSubject::new),
                Combinators.combine(ids(), of("X", "Y"), months()).as(Selection.ExamPerson::new));
        Arbitrary<Selection> others = Arbitraries.oneOf(
                Combinators.combine(
                                of("SO", "LOK"),
                                terms(),
                                of("ORD", "KVOTE").injectNull(0.3),
                                Arbitraries.of(AdmissionBasis.class))
                        .as(Selection.AdmissionRound::new),
                Combinators.combine(terms(), of("U1", "U2").set().ofMaxSize(2)).as(Selection.SemesterRegistered::new),
                Combinators.combine(
                                period(),
                                of("BACH", "MAST").injectNull(0.3),
                                Arbitraries.of(400, 700).injectNull(0.3))
                        .as(Selection.WithStudyRight::new),
                Combinators.combine(of("K1", "K2"), ids().injectNull(0.4)).as(Selection.OnCourse::new));
        return Arbitraries.oneOf(groups, exams, others);
    }

    private static Arbitrary<String> of(String... values) {
        return Arbitraries.of(values);
    }

    private static <T> ListArbitrary<T> few(Arbitrary<T> one) {
        return one.list().ofMaxSize(3);
    }

    private static Arbitrary<PersonId> ids() {
        return of("S1", "S2", "S3").map(PersonId::new);
    }

    private static Arbitrary<Term> terms() {
        return Arbitraries.of(new Term(2026, Season.SPRING), new Term(2026, Season.AUTUMN));
    }

    private static Arbitrary<YearMonth> months() {
        return Arbitraries.of(YearMonth.of(2026, 6), YearMonth.of(2026, 12));
    }

    private static Arbitrary<Period> period() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 6),
                        Arbitraries.integers().between(0, 3).injectNull(0.3))
                .as((from, length) ->
                        new Period(FIRST.plusDays(from), length == null ? null : FIRST.plusDays(from + length)));
    }

    private static Arbitrary<Membership> membership() {
        return Combinators.combine(
                        of("C1", "C2"), of("A", "B", ""), of("P1", "P2"), of("U1", "U2"), Arbitraries.of(true, false))
                .as(Students::member);
    }

    private static Arbitrary<StudyRight> right() {
        return Combinators.combine(
                        of("P1", "P2"), of("BACH", "MAST"), Arbitraries.of(400, 400, 699, 700, 800), period())
                .as(StudyRight::new);
    }

    private static Arbitrary<Leave> leave() {
        return Combinators.combine(of("P1", "P2"), Arbitraries.of(50, 100), period())
                .as(Leave::new);
    }

    private static Arbitrary<ExamRegistration> exam() {
        return Combinators.combine(of("X", "Y"), months(), terms(), of("", "MELDT"))
                .as(ExamRegistration::new);
    }

    private static Arbitrary<Admission> admission() {
        Arbitrary<Boolean> flag = Arbitraries.of(true, false);
        return Combinators.combine(of("SO", "LOK"), terms(), of("ORD", "KVOTE"), of("P1", ""), flag, flag, flag)
                .as(Admission::new);
    }
}
