package org.schoolbilling.charge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.schoolbilling.charge.GenerateRequestTest.named;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.statistics.Statistics;
import org.schoolbilling.catalog.LineTypeCode;
import org.schoolbilling.roster.FeeBasis;
import org.schoolbilling.roster.Membership;
import org.schoolbilling.roster.Person;
import org.schoolbilling.roster.PersonId;
import org.schoolbilling.roster.RegistrationCard;
import org.schoolbilling.roster.RegistrationForm;
import org.schoolbilling.roster.Selection;
import org.schoolbilling.roster.Students;
import org.schoolbilling.roster.StudyRight;
import org.schoolbilling.term.Season;
import org.schoolbilling.term.Term;

/** Who is charged which fee, against a plain statement of GEN-5 to GEN-7. */
class ChargingProperties {

    private static final LocalDate TODAY = LocalDate.of(2026, 8, 20);
    private static final Term AUTUMN = new Term(2026, Season.AUTUMN);
    private static final List<LineTypeCode> FEES =
            List.of(Fees.SEMESTER, Fees.WELFARE, Fees.COPIES, Fees.PROGRAMME, Fees.PER_PROGRAMME, Fees.PER_EXAM);

    @Property(tries = 1000)
    @Tag("GEN-5")
    @Tag("GEN-6")
    @Tag("GEN-7")
    void aPersonIsChargedWhatTheRulesSay(@ForAll("persons") Person person, @ForAll("selections") Selection selection) {
        List<ChargeOutcome> outcomes =
                new Charging(Fees.catalog(), named(selection, FEES.toArray(new LineTypeCode[0])), TODAY).charge(person);

        Set<String> charged = new TreeSet<>();
        for (ChargeOutcome outcome : outcomes) {
            assertThat(outcome.person()).isEqualTo(person.id());
            if (outcome instanceof ChargeOutcome.Charged c) {
                String key = c.lineType() + "/" + c.charge().study().programme();
                assertThat(charged.add(key)).as("%s charged once", key).isTrue();
            }
        }
        assertThat(charged).isEqualTo(byTheRules(person, selection));
        assertThat(outcomes.stream().map(ChargeOutcome::lineType).distinct()).containsExactlyElementsOf(FEES);
        Statistics.label("semester fee")
                .collect(charged.stream().anyMatch(key -> key.startsWith("SEM/")))
                .coverage(coverage -> {
                    coverage.check(true).percentage(p -> p > 10);
                    coverage.check(false).percentage(p -> p > 10);
                });
    }

    private static Set<String> byTheRules(Person p, Selection selection) {
        List<String> programmes = new ArrayList<>();
        for (Membership m : p.memberships()) {
            boolean isTaken = m.isCurrent()
                    && (selection instanceof Selection.OnePerson || m.unit().equals("U1"));
            if (isTaken && !programmes.contains(m.programme())) {
                programmes.add(m.programme());
            }
        }
        boolean isDoctoral = false;
        List<String> withRight = new ArrayList<>();
        for (StudyRight r : p.studyRights()) {
            if (!r.period().from().isAfter(TODAY)
                    && (r.period().to() == null || !r.period().to().isBefore(TODAY))) {
                isDoctoral |= r.level() >= 700;
                withRight.add(r.programme());
            }
        }
        boolean isOnlyRegistered = false;
        for (RegistrationCard card : p.registrationCards()) {
            isOnlyRegistered |= card.term().equals(AUTUMN) && card.form() == RegistrationForm.REGISTRATION_ONLY;
        }
        boolean mayPay = p.feeBasis() == FeeBasis.PAYING
                || (p.hasStudyCompetence() && p.feeBasis() != FeeBasis.EXEMPT)
                || isOnlyRegistered;
        String first = programmes.isEmpty() ? "" : programmes.get(0);

        Set<String> charged = new TreeSet<>();
        if (mayPay && (!isDoctoral || selection instanceof Selection.OnePerson)) {
            charged.add("SEM/" + first);
            charged.add("SAIH/" + first);
        }
        charged.add("KOPI/" + first);
        for (String programme : programmes.isEmpty() ? List.of("") : programmes) {
            charged.add("EKSAMEN/" + programme);
        }
        List<String> entitled = programmes.stream().filter(withRight::contains).toList();
        entitled.stream().limit(1).forEach(programme -> charged.add("PROG/" + programme));
        entitled.forEach(programme -> charged.add("PROGER/" + programme));
        return charged;
    }

    @Provide
    Arbitrary<Selection> selections() {
        return Arbitraries.of(new Selection.OfUnit("U1"), new Selection.OnePerson(new PersonId("S1")));
    }

    @Provide
    Arbitrary<Person> persons() {
        Arbitrary<String> programmes = Arbitraries.of("P1", "P2", "P3");
        Arbitrary<Membership> membership = Combinators.combine(
                        programmes, Arbitraries.of("U1", "U1", "U2"), Arbitraries.of(true, true, false))
                .as((programme, unit, isCurrent) -> Students.member("C", "", programme, unit, isCurrent));
        Arbitrary<StudyRight> right = Combinators.combine(
                        programmes,
                        Arbitraries.of(400, 400, 699, 700),
                        Arbitraries.of("2026-08-20", "2026-08-21", "2025-01-01"),
                        Arbitraries.of("2026-08-21", "2027-01-01").injectNull(0.3))
                .as((programme, level, from, to) -> new StudyRight(programme, "", level, Students.period(from, to)));
        Arbitrary<RegistrationCard> card = Combinators.combine(
                        Arbitraries.of(AUTUMN, AUTUMN.previous()), Arbitraries.of(RegistrationForm.class))
                .as((term, form) -> new RegistrationCard(term, form, false));
        return Combinators.combine(
                        membership.list().ofMaxSize(3),
                        right.list().ofMaxSize(3),
                        // one card a term, as a roster has it
                        card.list().ofMaxSize(2).uniqueElements(RegistrationCard::term),
                        Arbitraries.of(FeeBasis.class),
                        Arbitraries.of(true, false))
                .as((memberships, rights, cards, basis, hasCompetence) -> {
                    Students student = Students.student("S1").feeBasis(basis);
                    memberships.forEach(student::in);
                    rights.forEach(student::right);
                    cards.forEach(c -> student.card(c.term(), c.form()));
                    return hasCompetence
                            ? student.make()
                            : student.withoutStudyCompetence().make();
                });
    }
}
