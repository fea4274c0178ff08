package org.schoolbilling.roster.files;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.arbitraries.ListArbitrary;
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
import org.schoolbilling.roster.Declined;
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

/** Persons with every fact a roster file can tell, in letters that are hard on file formats. */
final class AnyPerson {

    private static final String LETTERS = "abcXYZ0189æøåÆØÅéßŁ漢😀 '\"\\|:+;,#=-@{}[]<>&/.\t".replace("\t", "");

    private AnyPerson() {}

    static Arbitrary<List<Person>> roster() {
        return person().list().ofMaxSize(4).uniqueElements(Person::id).uniqueElements(Person::number);
    }

    static Arbitrary<Person> person() {
        Arbitrary<Person> facts = Combinators.combine(
                        Combinators.combine(text(1, 38), Arbitraries.integers().between(0, 999_999), flag())
                                .as((id, number, isParticipant) -> new Start(new PersonId(id), number, isParticipant)),
                        Combinators.combine(text(0, 30), text(1, 30)).as(PersonName::new),
                        address(),
                        Arbitraries.of(LanguageForm.class).injectNull(0.3),
                        Arbitraries.of("03820151215", "17850551286", "31831251460")
                                .map(NationalId::parse)
                                .injectNull(0.3),
                        day().injectNull(0.3),
                        text(1, 40).list().ofMaxSize(3),
                        Combinators.combine(flag(), Arbitraries.of(FeeBasis.class), flag())
                                .as(Middle::new))
                .as((start, name, address, language, nationalId, birthDate, channels, middle) -> new Person(
                        start.id,
                        start.number,
                        start.isParticipant,
                        name,
                        address,
                        language,
                        nationalId,
                        birthDate,
                        channels,
                        middle.hasStudyCompetence,
                        middle.feeBasis,
                        middle.isBoarding,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of()));
        return Combinators.combine(
                        facts,
                        few(membership()),
                        few(studyRight()),
                        few(leave()),
                        Combinators.combine(few(term()), few(card())).as(Cards::new),
                        few(exam()),
                        few(admission()),
                        few(course()))
                .as((p, memberships, rights, leaves, cards, exams, admissions, courses) -> new Person(
                        p.id(),
                        p.number(),
                        p.isParticipant(),
                        p.name(),
                        p.address(),
                        p.language(),
                        p.nationalIdOrNull(),
                        p.birthDateOrNull(),
                        p.channels(),
                        p.hasStudyCompetence(),
                        p.feeBasis(),
                        p.isBoarding(),
                        memberships,
                        rights,
                        leaves,
                        cards.terms,
                        cards.cards,
                        exams,
                        admissions,
                        courses));
    }

    private record Start(PersonId id, int number, boolean isParticipant) {}

    private record Middle(boolean hasStudyCompetence, FeeBasis feeBasis, boolean isBoarding) {}

    private record Cards(List<Term> terms, List<RegistrationCard> cards) {}

    /** Text without blanks around it, and never a national id. */
    static Arbitrary<String> text(int min, int max) {
        return Arbitraries.strings()
                .withChars(LETTERS.codePoints()
                        .filter(c -> c < 0x10000)
                        .mapToObj(Character::toString)
                        .reduce("", String::concat)
                        .toCharArray())
                .ofMinLength(min)
                .ofMaxLength(Math.min(max, 12))
                .map(text -> text.strip().isEmpty() && min > 0 ? "x" : text.strip());
    }

    private static Arbitrary<Boolean> flag() {
        return Arbitraries.of(true, false);
    }

    private static <T> ListArbitrary<T> few(Arbitrary<T> one) {
        return one.list().ofMaxSize(2);
    }

    private static Arbitrary<Address> address() {
        return Combinators.combine(text(1, 40).list().ofMaxSize(4), text(0, 15), text(0, 40))
                .as(Address::new);
    }

    private static Arbitrary<LocalDate> day() {
        return Arbitraries.integers()
                .between(0, 60_000)
                .map(days -> LocalDate.of(1900, 1, 1).plusDays(days));
    }

    private static Arbitrary<Period> period() {
        return Combinators.combine(
                        day(), Arbitraries.integers().between(0, 3_000).injectNull(0.3))
                .as((from, days) -> new Period(from, days == null ? null : from.plusDays(days)));
    }

    private static Arbitrary<Term> term() {
        return Combinators.combine(Arbitraries.integers().between(1990, 2040), Arbitraries.of(Season.class))
                .as(Term::new);
    }

    private static Arbitrary<List<LineTypeCode>> lineTypes() {
        return few(text(1, 10).map(text -> new LineTypeCode(text.length() > 10 ? "LAB" : text)));
    }

    private static Arbitrary<Membership> membership() {
        return Combinators.combine(text(1, 40), text(0, 40), text(0, 40), text(0, 40), flag(), lineTypes(), lineTypes())
                .as(Membership::new);
    }

    private static Arbitrary<StudyRight> studyRight() {
        return Combinators.combine(
                        text(1, 40), text(0, 40), Arbitraries.integers().between(0, 9_999), period())
                .as(StudyRight::new);
    }

    private static Arbitrary<Leave> leave() {
        return Combinators.combine(text(1, 40), Arbitraries.integers().between(1, 100), period())
                .as(Leave::new);
    }

    private static Arbitrary<RegistrationCard> card() {
        return Combinators.combine(term(), Arbitraries.of(RegistrationForm.class), flag())
                .as(RegistrationCard::new);
    }

    private static Arbitrary<ExamRegistration> exam() {
        return Combinators.combine(text(1, 40), day().map(YearMonth::from), term(), text(0, 40))
                .as(ExamRegistration::new);
    }

    private static Arbitrary<Admission> admission() {
        return Combinators.combine(
                        text(1, 40),
                        term(),
                        text(0, 40),
                        text(0, 40),
                        flag(),
                        flag(),
                        flag(),
                        Arbitraries.of(Declined.class))
                .as(Admission::new);
    }

    private static Arbitrary<CourseParticipation> course() {
        return Combinators.combine(text(1, 40), lineTypes(), company().injectNull(0.4))
                .as(CourseParticipation::new);
    }

    /** A company whose facts all follow from its name, since a roster tells them alike everywhere. */
    private static Arbitrary<Debtor> company() {
        return Arbitraries.of("HELSE", "A:B|C+D", "\"Skole\" 1")
                .map(code -> new Debtor(
                        new DebtorId(code),
                        DebtorKind.ORGANISATION,
                        code.length(),
                        "Firma " + code,
                        code.equals("HELSE") ? Address.NONE : new Address(List.of(code, "Vei+1"), "0001", "Oslo|By"),
                        code.equals("HELSE") ? null : LanguageForm.ENGLISH,
                        null,
                        code.equals("HELSE") ? OrganisationNumber.parse("999990029") : null,
                        code.equals("HELSE") ? null : Gln.parse("7080000000012")));
    }
}
