package org.schoolbilling.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.schoolbilling.roster.Students.codes;
import static org.schoolbilling.roster.Students.period;
import static org.schoolbilling.roster.Students.student;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.schoolbilling.identifier.NationalId;
import org.schoolbilling.party.Address;
import org.schoolbilling.party.Debtor;
import org.schoolbilling.party.DebtorId;
import org.schoolbilling.party.DebtorKind;
import org.schoolbilling.party.LanguageForm;
import org.schoolbilling.party.PersonName;
import org.schoolbilling.term.Season;
import org.schoolbilling.term.Term;

class PersonTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 8, 20);
    private static final Term AUTUMN = new Term(2026, Season.AUTUMN);
    private static final NationalId SYNTHETIC = NationalId.parse("03820151215");
    private static final Debtor SPONSOR = Debtor.of(new DebtorId("HELSE"), DebtorKind.ORGANISATION, 900001, "Helse AS");

    private static Person fullPerson() {
        return new Person(
                new PersonId("S1"),
                100001,
                false,
                new PersonName("Åse", "Bjørgsæter"),
                new Address(List.of("Fjøsbakken 1"), "5003", "Bergen"),
                LanguageForm.NYNORSK,
                SYNTHETIC,
                LocalDate.of(2001, 2, 3),
                List.of("efaktura", "epost"),
                false,
                FeeBasis.EXEMPT,
                true,
                List.of(new Membership("2024H", "A", "B-INF", "IDI", true, codes("SEM"), codes("LAB"))),
                List.of(new StudyRight("B-INF", "BACH", 400, period("2024-08-01", "2027-07-31"))),
                List.of(new Leave("B-INF", 50, period("2026-01-01", null))),
                List.of(AUTUMN),
                List.of(new RegistrationCard(AUTUMN, RegistrationForm.REGISTRATION_ONLY, true)),
                List.of(new ExamRegistration("INF1000", YearMonth.of(2026, 12), AUTUMN, "MELDT")),
                List.of(new Admission("SO", AUTUMN, "ORD", "B-INF", true, false, false)),
                List.of(new CourseParticipation("EVU101", codes("KURS"), SPONSOR)));
    }

    @Test
    @Tag("ROS-6")
    void theRosterAnswersForEachFactOfTheRule() {
        Person person = fullPerson();

        assertThat(person.number()).isEqualTo(100001);
        assertThat(person.name().full()).isEqualTo("Åse Bjørgsæter");
        assertThat(person.address().place()).isEqualTo("Bergen");
        assertThat(person.language()).isEqualTo(LanguageForm.NYNORSK);
        assertThat(person.channels()).containsExactly("efaktura", "epost");
        assertThat(person.studyRights().get(0).level()).isEqualTo(400);
        assertThat(person.isOnLeave("B-INF", TODAY)).isTrue();
        assertThat(person.memberships().get(0).lineTypes()).isEqualTo(codes("LAB"));
        assertThat(person.hasStudyRight("B-INF", TODAY)).isTrue();
        assertThat(person.hasStudyCompetence()).isFalse();
        assertThat(person.feeBasis()).isEqualTo(FeeBasis.EXEMPT);
        assertThat(person.registrationCard(AUTUMN).orElseThrow().isBlocked()).isTrue();
        assertThat(person.courses().get(0).sponsorOrNull()).isEqualTo(SPONSOR);
        assertThat(person.birthDate()).contains(LocalDate.of(2001, 2, 3));
        assertThat(person.isBoarding()).isTrue();
    }

    @Test
    @Tag("CAT-15")
    void numbersHaveAtMostSixDigits() {
        assertThat(student("S1").number(0).make().number()).isZero();
        assertThat(student("S1").number(999_999).make().number()).isEqualTo(999_999);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> student("S1").number(1_000_000).make())
                .withMessageContaining("1000000")
                .withMessageContaining("S1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> student("S1").number(-1).make());
    }

    @Test
    @Tag("IDN-5")
    void itsTextShowsNoNationalId() {
        assertThat(fullPerson().toString()).contains("038201*****").doesNotContain("51215");
        assertThat(fullPerson().toDebtor().toString()).doesNotContain("51215");
    }

    @Test
    void paysUnderTheOwnNumberAndName() {
        Debtor debtor = fullPerson().toDebtor();

        assertThat(debtor)
                .isEqualTo(new Debtor(
                        new DebtorId("S1"),
                        DebtorKind.PERSON,
                        100001,
                        "Åse Bjørgsæter",
                        new Address(List.of("Fjøsbakken 1"), "5003", "Bergen"),
                        LanguageForm.NYNORSK,
                        SYNTHETIC,
                        null,
                        null));
        assertThat(student("K1").participant().make().toDebtor().kind()).isEqualTo(DebtorKind.PARTICIPANT);
    }

    @Test
    void aStudyRightIsAskedForByProgrammeAndDay() {
        Person person =
                student("S1").right("B-INF", 400, "2026-08-20", "2026-08-21").make();

        assertThat(person.hasStudyRight("B-INF", TODAY)).isTrue();
        assertThat(person.hasStudyRight("B-INF", TODAY.plusDays(1))).isTrue();
        assertThat(person.hasStudyRight("B-INF", TODAY.plusDays(2))).isFalse();
        assertThat(person.hasStudyRight("B-INF", TODAY.minusDays(1))).isFalse();
        assertThat(person.hasStudyRight("B-ENG", TODAY)).isFalse();
    }

    @Test
    void aStudyRightIsAskedForInAnyOfSomeProgrammesOrInAnyAtAll() {
        Person person =
                student("S1").right("B-INF", 400, "2026-08-20", "2026-08-21").make();

        assertThat(person.hasStudyRight(Set.of("B-ENG", "B-INF"), TODAY)).isTrue();
        assertThat(person.hasStudyRight(Set.of("B-ENG"), TODAY)).isFalse();
        assertThat(person.hasStudyRight(Set.of(), TODAY)).isTrue();
        assertThat(person.hasStudyRight(Set.of(), TODAY.minusDays(1))).isFalse();
        assertThat(person.hasStudyRight(Set.of("B-INF"), TODAY.minusDays(1))).isFalse();
    }

    @Test
    void aNationalIdIsFoundOfPersonAndDebtorAlike() {
        assertThat(fullPerson().nationalId()).contains(SYNTHETIC);
        assertThat(fullPerson().toDebtor().nationalId()).contains(SYNTHETIC);
    }

    @Test
    void aStudyIsEmptyWhereItNamesNothing() {
        assertThat(Study.NONE.isEmpty()).isTrue();
        assertThat(Study.ofProgramme("B-INF").isEmpty()).isFalse();
        assertThat(Study.ofSubject("INF1000").isEmpty()).isFalse();
        assertThat(Study.ofCourse("EVU101").isEmpty()).isFalse();
    }

    @Test
    @Tag("GEN-12")
    void aClassOwnLineTypesGoBeforeTheCohorts() {
        assertThat(new Membership("C", "A", "P", "U", true, codes("SEM"), codes("LAB")).lineTypes())
                .isEqualTo(codes("LAB"));
        assertThat(new Membership("C", "A", "P", "U", true, codes("SEM"), codes()).lineTypes())
                .isEqualTo(codes("SEM"));
    }

    @Test
    void idsHaveOneToThirtyEightCharacters() {
        assertThat(new PersonId("x".repeat(38)).value()).hasSize(38);
        assertThatIllegalArgumentException().isThrownBy(() -> new PersonId("x".repeat(39)));
        assertThatIllegalArgumentException().isThrownBy(() -> new PersonId(" "));
        assertThat(new PersonId("A")).isLessThan(new PersonId("B"));
    }

    @Test
    void periodsHoldBothTheirDaysAndMayBeOpen() {
        Period august = period("2026-08-01", "2026-08-31");

        assertThat(august.contains(LocalDate.of(2026, 8, 1))).isTrue();
        assertThat(august.contains(LocalDate.of(2026, 8, 31))).isTrue();
        assertThat(august.contains(LocalDate.of(2026, 9, 1))).isFalse();
        assertThat(period("2026-08-01", null).contains(LocalDate.of(9999, 12, 31)))
                .isTrue();
        assertThat(august.overlaps(period("2026-08-31", null))).isTrue();
        assertThat(august.overlaps(period("2026-09-01", null))).isFalse();
        assertThat(august.overlaps(period("2026-01-01", "2026-08-01"))).isTrue();
        assertThat(august.overlaps(period("2026-01-01", "2026-07-31"))).isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> period("2026-08-02", "2026-08-01"))
                .withMessageContaining("2026-08-02 to 2026-08-01");
    }

    @Test
    void leavesHaveOneToAHundredPercent() {
        Period always = period("2026-01-01", null);

        assertThat(new Leave("P", 1, always).percent()).isEqualTo(1);
        assertThat(new Leave("P", 100, always).percent()).isEqualTo(100);
        assertThatIllegalArgumentException().isThrownBy(() -> new Leave("P", 0, always));
        assertThatIllegalArgumentException().isThrownBy(() -> new Leave("P", 101, always));
    }

    @Test
    void codesThatClaimsCarryOnFitThere() {
        String forty = "x".repeat(40);
        String more = forty + "x";

        assertThat(Study.ofProgramme(forty).programme()).isEqualTo(forty);
        assertThatIllegalArgumentException().isThrownBy(() -> Study.ofProgramme(more));
        assertThatIllegalArgumentException().isThrownBy(() -> Study.ofSubject(more));
        assertThatIllegalArgumentException().isThrownBy(() -> Study.ofCourse(more));
        assertThatIllegalArgumentException().isThrownBy(() -> Students.member("C", "", more, "U", true));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ExamRegistration(more, YearMonth.of(2026, 12), AUTUMN, ""));
        assertThatIllegalArgumentException().isThrownBy(() -> new CourseParticipation(more, List.of(), null));
    }

    @Test
    void anExamHasASubjectAndAParticipationHasACourse() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ExamRegistration(" ", YearMonth.of(2026, 12), AUTUMN, ""));
        assertThatIllegalArgumentException().isThrownBy(() -> new CourseParticipation("", List.of(), SPONSOR));
    }

    @Test
    void nothingMoreThanNeededMayBeKnownOfAPerson() {
        Person person = Person.of(new PersonId("S1"), 7, new PersonName("", "Ås"));

        assertThat(person.hasStudyCompetence()).isTrue();
        assertThat(person.nationalId()).isEmpty();
        assertThat(person.birthDate()).isEmpty();
        assertThat(person.registrationCard(AUTUMN)).isEmpty();
        assertThat(person.address().isEmpty()).isTrue();
    }
}
