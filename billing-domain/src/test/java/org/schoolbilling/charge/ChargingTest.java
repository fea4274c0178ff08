package org.schoolbilling.charge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.schoolbilling.charge.Fees.COPIES;
import static org.schoolbilling.charge.Fees.COURSE;
import static org.schoolbilling.charge.Fees.FOREIGN;
import static org.schoolbilling.charge.Fees.INVOICE_TYPE;
import static org.schoolbilling.charge.Fees.PER_EXAM;
import static org.schoolbilling.charge.Fees.PER_PROGRAMME;
import static org.schoolbilling.charge.Fees.PRICELESS;
import static org.schoolbilling.charge.Fees.PROGRAMME;
import static org.schoolbilling.charge.Fees.RETIRED;
import static org.schoolbilling.charge.Fees.SEMESTER;
import static org.schoolbilling.charge.Fees.WELFARE;
import static org.schoolbilling.charge.Fees.nok;
import static org.schoolbilling.charge.GenerateRequestTest.fromGroup;
import static org.schoolbilling.charge.GenerateRequestTest.named;
import static org.schoolbilling.roster.Students.codes;
import static org.schoolbilling.roster.Students.student;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.schoolbilling.catalog.InvoiceTypeCode;
import org.schoolbilling.catalog.LineTypeCode;
import org.schoolbilling.money.Money;
import org.schoolbilling.party.Debtor;
import org.schoolbilling.party.DebtorId;
import org.schoolbilling.party.DebtorKind;
import org.schoolbilling.reference.CheckMethod;
import org.schoolbilling.reference.KidField;
import org.schoolbilling.reference.KidScheme;
import org.schoolbilling.roster.FeeBasis;
import org.schoolbilling.roster.FileId;
import org.schoolbilling.roster.Membership;
import org.schoolbilling.roster.Person;
import org.schoolbilling.roster.PersonId;
import org.schoolbilling.roster.RegistrationForm;
import org.schoolbilling.roster.Selection;
import org.schoolbilling.roster.Students;
import org.schoolbilling.roster.Study;
import org.schoolbilling.term.Season;
import org.schoolbilling.term.Term;

class ChargingTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 8, 20);
    private static final Term AUTUMN = new Term(2026, Season.AUTUMN);
    private static final Term SPRING = new Term(2026, Season.SPRING);
    private static final PersonId ID = new PersonId("S1");
    private static final Selection UNIT = new Selection.OfUnit("IDI");
    private static final Debtor SPONSOR = Debtor.of(new DebtorId("HELSE"), DebtorKind.ORGANISATION, 900001, "Helse AS");

    private static Students inUnit() {
        return student("S1").in("2024H", "B-INF", "IDI");
    }

    private static List<ChargeOutcome> charge(GenerateRequest request, Students student) {
        return new Charging(Fees.catalog(), request, TODAY).charge(student.make());
    }

    private static Charge onlyCharge(GenerateRequest request, Students student) {
        List<ChargeOutcome> outcomes = charge(request, student);
        assertThat(outcomes).singleElement().isInstanceOf(ChargeOutcome.Charged.class);
        return ((ChargeOutcome.Charged) outcomes.get(0)).charge();
    }

    private static List<Study> studies(GenerateRequest request, Students student) {
        return charge(request, student).stream()
                .map(outcome -> ((ChargeOutcome.Charged) outcome).charge().study())
                .toList();
    }

    private static void assertSkipped(GenerateRequest request, Students student, LineTypeCode type, SkipReason reason) {
        assertThat(charge(request, student)).containsExactly(new ChargeOutcome.Skipped(ID, type, reason));
    }

    private static void assertCharged(GenerateRequest request, Students student) {
        assertThat(charge(request, student)).hasOnlyElementsOfType(ChargeOutcome.Charged.class);
    }

    // GEN-5

    @Test
    @Tag("GEN-5")
    void whoHasStudyCompetencePaysSemesterAndWelfareFee() {
        assertCharged(named(UNIT, SEMESTER, WELFARE), inUnit());
    }

    @Test
    @Tag("GEN-5")
    void whoHasNeitherCompetenceNorABasisPaysNeitherButPaysTheRest() {
        assertThat(charge(named(UNIT, SEMESTER, WELFARE, COPIES), inUnit().withoutStudyCompetence()))
                .hasSize(3)
                .startsWith(
                        new ChargeOutcome.Skipped(ID, SEMESTER, SkipReason.FEE_EXEMPT),
                        new ChargeOutcome.Skipped(ID, WELFARE, SkipReason.FEE_EXEMPT))
                .last()
                .isInstanceOf(ChargeOutcome.Charged.class);
    }

    @Test
    @Tag("GEN-5")
    void aBasisWithoutExemptionStandsInForCompetence() {
        assertCharged(
                named(UNIT, SEMESTER, WELFARE),
                inUnit().withoutStudyCompetence().feeBasis(FeeBasis.PAYING));
    }

    @Test
    @Tag("GEN-5")
    void anExemptingBasisExemptsInSpiteOfCompetence() {
        assertSkipped(named(UNIT, SEMESTER), inUnit().feeBasis(FeeBasis.EXEMPT), SEMESTER, SkipReason.FEE_EXEMPT);
        assertSkipped(named(UNIT, WELFARE), inUnit().feeBasis(FeeBasis.EXEMPT), WELFARE, SkipReason.FEE_EXEMPT);
    }

    @Test
    @Tag("GEN-5")
    void aCardOfFormRegistrationOnlyInThisTermLiftsTheExemption() {
        Students exempt = inUnit().feeBasis(FeeBasis.EXEMPT);

        assertCharged(named(UNIT, SEMESTER, WELFARE), exempt.card(AUTUMN, RegistrationForm.REGISTRATION_ONLY));
        assertCharged(
                named(UNIT, SEMESTER),
                inUnit().withoutStudyCompetence().card(AUTUMN, RegistrationForm.REGISTRATION_ONLY));
    }

    @Test
    @Tag("GEN-5")
    void anotherFormOrAnotherTermsCardLiftsNothing() {
        for (RegistrationForm form : RegistrationForm.values()) {
            boolean isLifting = form == RegistrationForm.REGISTRATION_ONLY;
            assertThat(
                            charge(
                                                    named(UNIT, SEMESTER),
                                                    inUnit().feeBasis(FeeBasis.EXEMPT)
                                                            .card(AUTUMN, form))
                                            .get(0)
                                    instanceof ChargeOutcome.Charged)
                    .as(form.name())
                    .isEqualTo(isLifting);
        }
        assertSkipped(
                named(UNIT, SEMESTER),
                inUnit().feeBasis(FeeBasis.EXEMPT).card(SPRING, RegistrationForm.REGISTRATION_ONLY),
                SEMESTER,
                SkipReason.FEE_EXEMPT);
    }

    // GEN-6

    @Test
    @Tag("GEN-6")
    void doctoralLevelFrom700PaysNeitherSemesterNorWelfareFeeButTheRest() {
        Students doctoral = inUnit().right("PHD", 700, "2026-01-01", null);

        assertThat(charge(named(UNIT, SEMESTER, WELFARE, COPIES), doctoral))
                .startsWith(
                        new ChargeOutcome.Skipped(ID, SEMESTER, SkipReason.DOCTORAL),
                        new ChargeOutcome.Skipped(ID, WELFARE, SkipReason.DOCTORAL))
                .last()
                .isInstanceOf(ChargeOutcome.Charged.class);
        assertCharged(named(UNIT, SEMESTER), inUnit().right("M-INF", 699, "2026-01-01", null));
    }

    @Test
    @Tag("GEN-6")
    void aDoctoralRightOfThePastOrFutureDoesNotCount() {
        assertCharged(named(UNIT, SEMESTER), inUnit().right("PHD", 700, "2020-01-01", "2026-08-19"));
        assertCharged(named(UNIT, SEMESTER), inUnit().right("PHD", 700, "2026-08-21", null));
    }

    @Test
    @Tag("GEN-6")
    void whereTheSelectionIsOnePersonOrAFileTheDoctoralStudentIsChargedAsAsked() {
        Students doctoral = inUnit().right("PHD", 800, "2026-01-01", null)
                .exam("INF9000", "2026-12", AUTUMN, "")
                .onCourse("EVU101", null);
        YearMonth december = YearMonth.of(2026, 12);

        assertCharged(named(new Selection.OnePerson(ID), SEMESTER), doctoral);
        assertCharged(named(new Selection.ExamPerson(ID, "INF9000", december), SEMESTER), doctoral);
        assertCharged(named(new Selection.OnCourse("EVU101", ID), SEMESTER), doctoral);
        assertCharged(named(new Selection.OfFile(List.of(new FileId(1, ID))), SEMESTER), doctoral);

        for (Selection mass : List.of(
                UNIT,
                new Selection.OfCohort("2024H", null),
                new Selection.ExamTerm(AUTUMN),
                new Selection.ExamSubject("INF9000", december, null),
                new Selection.WithStudyRight(Students.period("2026-08-01", null), null, null),
                new Selection.OnCourse("EVU101", null))) {
            assertSkipped(named(mass, SEMESTER), doctoral, SEMESTER, SkipReason.DOCTORAL);
        }
    }

    // GEN-7

    @Test
    @Tag("GEN-7")
    void aProgrammeDependentTypeIsClaimedOnlyWithAStudyRightInThatProgrammeToday() {
        assertThat(onlyCharge(named(UNIT, PROGRAMME), inUnit().right("B-INF", 400, "2026-01-01", null))
                        .study())
                .isEqualTo(Study.ofProgramme("B-INF"));
        assertSkipped(
                named(UNIT, PROGRAMME),
                inUnit().right("B-ENG", 400, "2026-01-01", null),
                PROGRAMME,
                SkipReason.NO_STUDY_RIGHT);
        assertSkipped(
                named(UNIT, PROGRAMME),
                inUnit().right("B-INF", 400, "2026-01-01", "2026-08-19"),
                PROGRAMME,
                SkipReason.NO_STUDY_RIGHT);
        assertSkipped(named(UNIT, PROGRAMME), inUnit(), PROGRAMME, SkipReason.NO_STUDY_RIGHT);
    }

    @Test
    @Tag("GEN-7")
    void whereNoProgrammeIsKnownItIsSkippedWithThatReason() {
        assertSkipped(
                named(new Selection.ExamTerm(AUTUMN), PROGRAMME),
                inUnit().right("B-INF", 400, "2026-01-01", null).exam("INF1000", "2026-12", AUTUMN, ""),
                PROGRAMME,
                SkipReason.NO_PROGRAMME);
        assertSkipped(
                named(new Selection.OnePerson(ID), PROGRAMME),
                student("S1").right("B-INF", 400, "2026-01-01", null),
                PROGRAMME,
                SkipReason.NO_PROGRAMME);
    }

    @Test
    @Tag("GEN-7")
    void ofSeveralProgrammesTheFirstWithAStudyRightIsTakenOrAllWhereTheTypeAllowsMultiple() {
        Students both = inUnit().in("2025H", "B-ENG", "IDI")
                .in("2026H", "B-MAT", "IDI")
                .right("B-ENG", 400, "2026-01-01", null)
                .right("B-MAT", 400, "2026-01-01", null);

        assertThat(studies(named(UNIT, PROGRAMME), both)).containsExactly(Study.ofProgramme("B-ENG"));
        assertThat(studies(named(UNIT, PER_PROGRAMME), both))
                .containsExactly(Study.ofProgramme("B-ENG"), Study.ofProgramme("B-MAT"));
    }

    // GEN-8

    @Test
    @Tag("GEN-8")
    void aChargeTakesTextAmountAndCodingFromItsLineTypeAndTheTermFromTheRun() {
        Person person = inUnit().make();

        assertThat(onlyCharge(named(UNIT, SEMESTER), inUnit()))
                .isEqualTo(new Charge(
                        ID,
                        person.toDebtor(),
                        SEMESTER,
                        AUTUMN,
                        Study.ofProgramme("B-INF"),
                        nok(85000),
                        Fees.coding(),
                        "Semesteravgift høst"));
        assertThat(onlyCharge(named(UNIT, COPIES), inUnit()).text()).isEqualTo("Navn på KOPI");
    }

    @Test
    @Tag("GEN-8")
    void theSelectionGivesProgrammeSubjectOrCourse() {
        Students student = inUnit().exam("INF1000", "2026-12", AUTUMN, "").onCourse("EVU101", null);
        YearMonth december = YearMonth.of(2026, 12);

        assertThat(studies(named(UNIT, COPIES), student)).containsExactly(Study.ofProgramme("B-INF"));
        assertThat(studies(named(new Selection.OfCohort("2024H", null), COPIES), student))
                .containsExactly(Study.ofProgramme("B-INF"));
        assertThat(studies(named(new Selection.OnePerson(ID), COPIES), student))
                .containsExactly(Study.ofProgramme("B-INF"));
        assertThat(studies(named(new Selection.ExamTerm(AUTUMN), COPIES), student))
                .containsExactly(Study.ofSubject("INF1000"));
        assertThat(studies(named(new Selection.ExamSubject("INF1000", december, null), COPIES), student))
                .containsExactly(Study.ofSubject("INF1000"));
        assertThat(studies(named(new Selection.ExamPerson(ID, "INF1000", december), COPIES), student))
                .containsExactly(Study.ofSubject("INF1000"));
        assertThat(studies(named(new Selection.OnCourse("EVU101", null), COPIES), student))
                .containsExactly(Study.ofCourse("EVU101"));
        assertThat(studies(named(new Selection.OfFile(List.of(new FileId(1, ID))), COPIES), student))
                .containsExactly(Study.NONE);
    }

    @Test
    @Tag("GEN-1")
    void theProgrammeIsPutOnTheClaimsOnlyIfTheRunAsksForIt() {
        GenerateRequest without = withoutProgramme(UNIT, COPIES);
        Students student = inUnit().right("B-INF", 400, "2026-01-01", null).exam("INF1000", "2026-12", AUTUMN, "");

        assertThat(studies(without, student)).containsExactly(Study.NONE);
        assertThat(studies(withoutProgramme(new Selection.ExamTerm(AUTUMN), COPIES), student))
                .containsExactly(Study.ofSubject("INF1000"));
        assertThat(studies(withoutProgramme(UNIT, PROGRAMME), student)).containsExactly(Study.ofProgramme("B-INF"));
    }

    @Test
    void severalClaimsThatShowNoProgrammeWouldNotDifferSoOneIsEnough() {
        Students both = inUnit().in("2025H", "B-ENG", "IDI");

        assertThat(studies(named(UNIT, PER_EXAM), both))
                .containsExactly(Study.ofProgramme("B-INF"), Study.ofProgramme("B-ENG"));
        assertThat(studies(withoutProgramme(UNIT, PER_EXAM), both)).containsExactly(Study.NONE);
    }

    @Test
    void aTypeThatAllowsMultipleIsChargedForEachSubjectAndOthersOnce() {
        Students student = inUnit().exam("INF1000", "2026-12", AUTUMN, "").exam("INF1100", "2026-12", AUTUMN, "");

        assertThat(studies(named(new Selection.ExamTerm(AUTUMN), PER_EXAM), student))
                .containsExactly(Study.ofSubject("INF1000"), Study.ofSubject("INF1100"));
        assertThat(studies(named(new Selection.ExamTerm(AUTUMN), COPIES), student))
                .containsExactly(Study.ofSubject("INF1000"));
    }

    // GEN-9

    @Test
    @Tag("GEN-9")
    void theCompanyThatPaysForACourseIsChargedAndTheChargeNamesTheParticipant() {
        Selection course = new Selection.OnCourse("EVU101", null);

        Charge one = onlyCharge(named(course, COURSE), student("S1").onCourse("EVU101", SPONSOR));
        Charge other = onlyCharge(named(course, COURSE), student("S2").onCourse("EVU101", SPONSOR));

        assertThat(one.debtor()).isEqualTo(SPONSOR).isEqualTo(other.debtor());
        assertThat(one.person()).isEqualTo(ID);
        assertThat(other.person()).isEqualTo(new PersonId("S2"));
    }

    @Test
    @Tag("GEN-9")
    void itPaysForThatCourseOnly() {
        Students student = inUnit().onCourse("EVU101", SPONSOR).onCourse("EVU102", null);

        assertThat(onlyCharge(named(new Selection.OnCourse("EVU102", null), COURSE), student)
                        .debtor()
                        .kind())
                .isEqualTo(DebtorKind.PERSON);
        assertThat(onlyCharge(named(UNIT, SEMESTER), student).debtor().kind()).isEqualTo(DebtorKind.PERSON);
    }

    // GEN-12

    @Test
    @Tag("GEN-12")
    void lineTypesOfTheClassGoBeforeThoseOfTheCohort() {
        Membership inClass = new Membership("2024H", "A", "B-INF", "IDI", true, codes("SEM", "KOPI"), codes("EKSAMEN"));
        Membership withoutClass = new Membership("2024H", "", "B-INF", "IDI", true, codes("SEM", "KOPI"), codes());

        assertThat(charge(fromGroup(UNIT), student("S1").in(inClass)))
                .extracting(ChargeOutcome::lineType)
                .containsExactly(PER_EXAM);
        assertThat(charge(fromGroup(UNIT), student("S1").in(withoutClass)))
                .extracting(ChargeOutcome::lineType)
                .containsExactly(SEMESTER, COPIES);
    }

    @Test
    @Tag("GEN-12")
    void onlyMembershipsThatBroughtThePersonInGiveLineTypesAndTheirOwnProgramme() {
        Students student = student("S1")
                .in(new Membership("2024H", "A", "B-INF", "IDI", true, codes("EKSAMEN"), codes()))
                .in(new Membership("2025H", "A", "B-ENG", "IDI", true, codes("EKSAMEN", "SEM"), codes()))
                .in(new Membership("2023H", "A", "B-OLD", "IDI", false, codes("KOPI"), codes()))
                .in(new Membership("2024H", "B", "B-ALT", "FYS", true, codes("SAIH"), codes()))
                .in(new Membership("2026H", "A", "B-ART", "IF", true, codes("KOPI"), codes()));

        assertThat(charge(fromGroup(UNIT), student))
                .extracting(ChargeOutcome::lineType)
                .containsExactly(PER_EXAM, PER_EXAM, SEMESTER);
        assertThat(studies(fromGroup(UNIT), student))
                .containsExactly(Study.ofProgramme("B-INF"), Study.ofProgramme("B-ENG"), Study.ofProgramme("B-ENG"));
        assertThat(charge(fromGroup(new Selection.OfCohort("2024H", "A")), student))
                .extracting(ChargeOutcome::lineType)
                .containsExactly(PER_EXAM);
        assertThat(charge(fromGroup(new Selection.OfCohort("2026H", null)), student))
                .extracting(ChargeOutcome::lineType)
                .containsExactly(COPIES);
    }

    @Test
    @Tag("GEN-12")
    void aGroupWithoutLineTypesSkipsItsMembersWithThatReason() {
        assertThat(charge(fromGroup(UNIT), inUnit()))
                .extracting(outcome -> ((ChargeOutcome.Skipped) outcome).reason())
                .containsExactly(SkipReason.NO_COHORT_LINE_TYPES);
    }

    @Test
    @Tag("GEN-12")
    void aFurtherEducationCourseMayBringItsOwnLineType() {
        Students student = student("S1").onCourse("EVU101", SPONSOR, "KURS").onCourse("EVU102", null, "KOPI");

        Charge charge = onlyCharge(fromGroup(new Selection.OnCourse("EVU101", null)), student);

        assertThat(charge.lineType()).isEqualTo(COURSE);
        assertThat(charge.study()).isEqualTo(Study.ofCourse("EVU101"));
    }

    @Test
    @Tag("GEN-12")
    void withoutAnAmountOnLineTypeOrRunItIsSkipped() {
        assertSkipped(named(UNIT, PRICELESS), inUnit(), PRICELESS, SkipReason.NO_AMOUNT);
    }

    @Test
    @Tag("GEN-12")
    void theRunsAmountGoesBeforeTheLineTypes() {
        assertThat(onlyCharge(withAmount(PRICELESS, nok(12300)), inUnit()).amount())
                .isEqualTo(nok(12300));
        assertThat(onlyCharge(withAmount(COPIES, nok(12300)), inUnit()).amount())
                .isEqualTo(nok(12300));
        assertThat(onlyCharge(withAmount(SEMESTER, nok(12300)), inUnit()).amount())
                .isEqualTo(nok(12300));
    }

    // what stands in the way of any claim

    @Test
    @Tag("CAT-6")
    void aLineTypeThatIsNotTiedToTheInvoiceTypeIsSkipped() {
        assertSkipped(named(UNIT, FOREIGN), inUnit(), FOREIGN, SkipReason.NOT_TIED);
    }

    @Test
    @Tag("CAT-8")
    void aRetiredLineTypeIsSkipped() {
        assertSkipped(named(UNIT, RETIRED), inUnit(), RETIRED, SkipReason.INACTIVE);
    }

    @Test
    void anUnknownLineTypeIsSkippedAndAnUnknownInvoiceTypeIsABug() {
        LineTypeCode unknown = new LineTypeCode("UKJENT");
        assertSkipped(named(UNIT, unknown), inUnit(), unknown, SkipReason.UNKNOWN_LINE_TYPE);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Charging(
                        Fees.catalog(),
                        new GenerateRequest(
                                new InvoiceTypeCode("X"), List.of(COPIES), Map.of(), AUTUMN, null, UNIT, true, false),
                        TODAY))
                .withMessageContaining("X");
    }

    @Test
    @Tag("MON-2")
    void anAmountInAnotherCurrencyIsRefusedBeforeAnyoneIsCharged() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Charging(Fees.catalog(), withAmount(COPIES, Money.ofMinor(100, "EUR")), TODAY))
                .withMessageContaining("KOPI")
                .withMessageContaining("NOK");
    }

    @Test
    @Tag("KID-1")
    void aDebtorWhoseNumberDoesNotFitTheKidIsSkipped() {
        KidScheme narrow =
                KidScheme.of(CheckMethod.MOD10, new KidField(KidScheme.INVOICE, 9), new KidField(KidScheme.DEBTOR, 4));
        KidScheme withoutDebtor = KidScheme.of(CheckMethod.MOD10, new KidField(KidScheme.INVOICE, 9));
        GenerateRequest request = named(UNIT, COPIES);

        assertThat(new Charging(Fees.catalog(narrow), request, TODAY)
                        .charge(inUnit().number(10_000).make()))
                .containsExactly(new ChargeOutcome.Skipped(ID, COPIES, SkipReason.DEBTOR_NUMBER_TOO_WIDE));
        assertThat(new Charging(Fees.catalog(narrow), request, TODAY)
                        .charge(inUnit().number(9_999).make()))
                .hasOnlyElementsOfType(ChargeOutcome.Charged.class);
        assertThat(new Charging(Fees.catalog(withoutDebtor), request, TODAY)
                        .charge(inUnit().number(10_000).make()))
                .hasOnlyElementsOfType(ChargeOutcome.Charged.class);
    }

    @Test
    @Tag("KID-4")
    void aDebtorWithNumber0IsSkippedWhereTheKidHasNoSuchValue() {
        KidScheme withZero = KidScheme.of(
                CheckMethod.MOD10, new KidField(KidScheme.INVOICE, 9), new KidField(KidScheme.DEBTOR, 6).withZero());
        GenerateRequest request = named(UNIT, COPIES);
        Students nobody = inUnit().number(0);

        assertSkipped(request, nobody, COPIES, SkipReason.DEBTOR_NUMBER_TOO_WIDE);
        assertThat(new Charging(Fees.catalog(withZero), request, TODAY).charge(nobody.make()))
                .hasOnlyElementsOfType(ChargeOutcome.Charged.class);
    }

    @Test
    @Tag("MON-3")
    void aChargeIsAboveZero() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new Charge(ID, inUnit().make().toDebtor(), COPIES, AUTUMN, Study.NONE, nok(0), null, "Kopi"))
                .withMessageContaining("above zero");
    }

    @Test
    void everyReasonNamesItsRule() {
        for (SkipReason reason : SkipReason.values()) {
            assertThat(reason.rule()).matches("(GEN|CAT|KID)-\\d+");
        }
    }

    private static GenerateRequest withoutProgramme(Selection selection, LineTypeCode lineType) {
        return new GenerateRequest(INVOICE_TYPE, List.of(lineType), Map.of(), AUTUMN, null, selection, false, false);
    }

    private static GenerateRequest withAmount(LineTypeCode lineType, Money amount) {
        return new GenerateRequest(
                INVOICE_TYPE, List.of(lineType), Map.of(lineType, amount), AUTUMN, null, UNIT, true, false);
    }
}
