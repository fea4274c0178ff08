package org.schoolbilling.testkit.arbitraries;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.arbitraries.ArbitraryDecorator;
import org.jspecify.annotations.Nullable;
import org.schoolbilling.catalog.LineTypeCode;
import org.schoolbilling.party.Address;
import org.schoolbilling.party.Debtor;
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
import org.schoolbilling.term.Term;

final class DefaultPersonArbitrary extends ArbitraryDecorator<Person> implements PersonArbitrary {

    private static final LineTypeCode SEMESTER_FEE = new LineTypeCode("SEMAVG");

    private final LocalDate today;
    private final boolean mustPay;

    DefaultPersonArbitrary() {
        this(LocalDate.of(2026, 2, 2), false);
    }

    private DefaultPersonArbitrary(LocalDate today, boolean mustPay) {
        this.today = today;
        this.mustPay = mustPay;
    }

    @Override
    public PersonArbitrary on(LocalDate day) {
        return new DefaultPersonArbitrary(day, mustPay);
    }

    @Override
    public PersonArbitrary whoPay() {
        return new DefaultPersonArbitrary(today, true);
    }

    /** Who somebody is. */
    private record Identity(int number, boolean isParticipant, PersonName name, LocalDate born) {}

    /** What somebody studies. */
    private record Studying(
            List<String> programmes,
            int level,
            boolean isCurrent,
            boolean isOnLeave,
            @Nullable Integer endedDaysAgo) {}

    @Override
    protected Arbitrary<Person> arbitrary() {
        return Combinators.combine(
                        identities(),
                        studies(),
                        mustPay ? Arbitraries.just(FeeBasis.PAYING) : Arbitraries.of(FeeBasis.class),
                        Arbitraries.of(RegistrationForm.class).injectNull(0.5),
                        Debtors.debtors(DebtorKind.ORGANISATION).injectNull(0.8),
                        Arbitraries.of("EXPHIL", "MAT1100", "NOR-ÆØÅ")
                                .list()
                                .ofMaxSize(2)
                                .uniqueElements(),
                        Arbitraries.of(LanguageForm.class).injectNull(0.3))
                .as(this::person);
    }

    private static Arbitrary<Identity> identities() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 999_999),
                        Arbitraries.of(false, false, false, true),
                        Names.names(),
                        Dates.days(LocalDate.of(1950, 1, 1), LocalDate.of(2007, 12, 31)))
                .as(Identity::new);
    }

    private Arbitrary<Studying> studies() {
        Arbitrary<List<String>> programmes = Arbitraries.of("BACHELOR", "MASTER", "PHD", "LÆRER")
                .list()
                .uniqueElements()
                .ofMinSize(mustPay ? 1 : 0)
                .ofMaxSize(2);
        return Combinators.combine(
                        programmes,
                        mustPay ? Arbitraries.of(200, 500) : Arbitraries.of(200, 500, 699, 700, 900),
                        mustPay ? Arbitraries.just(true) : Arbitraries.of(true, true, false),
                        mustPay ? Arbitraries.just(false) : Arbitraries.of(false, false, true),
                        mustPay
                                ? Arbitraries.just(0).map(never -> (Integer) null)
                                : Arbitraries.of(0, 1, 300).injectNull(0.7))
                .as(Studying::new);
    }

    private Person person(
            Identity who,
            Studying what,
            FeeBasis basis,
            @Nullable RegistrationForm card,
            @Nullable Debtor sponsor,
            List<String> subjects,
            @Nullable LanguageForm language) {
        Term term = Term.containing(today);
        Period right = new Period(
                today.minusYears(2), what.endedDaysAgo() == null ? null : today.minusDays(what.endedDaysAgo()));
        return new Person(
                new PersonId("P" + who.number()),
                who.number(),
                who.isParticipant(),
                who.name(),
                new Address(List.of("Studentveien " + who.number()), "0001", "Ås"),
                language,
                NationalIds.of(who.born(), who.number()),
                who.born(),
                List.of("EMAIL", "LETTER"),
                mustPay || who.number() % 5 != 0,
                basis,
                who.number() % 7 == 0,
                what.programmes().stream()
                        .map(p -> new Membership(
                                p + "-2025",
                                who.number() % 2 == 0 ? "A" : "",
                                p,
                                "UNIT-" + p.charAt(0),
                                what.isCurrent(),
                                List.of(SEMESTER_FEE),
                                List.of()))
                        .toList(),
                what.programmes().stream()
                        .map(p -> new StudyRight(p, "ORD", what.level(), right))
                        .toList(),
                what.isOnLeave()
                        ? what.programmes().stream()
                                .map(p -> new Leave(p, 100, new Period(today.minusDays(10), today.plusDays(10))))
                                .toList()
                        : List.of(),
                List.of(term.previous(), term),
                card == null ? List.of() : List.of(new RegistrationCard(term, card, who.number() % 11 == 0)),
                subjects.stream()
                        .map(s -> new ExamRegistration(s, YearMonth.from(today), term, "MELDT"))
                        .toList(),
                who.number() % 3 == 0
                        ? List.of(new Admission("SO", term, "ORD", "BACHELOR", true, true, who.number() % 2 == 0))
                        : List.of(),
                sponsor == null ? List.of() : List.of(new CourseParticipation("EVU101", List.of(), sponsor)));
    }
}
