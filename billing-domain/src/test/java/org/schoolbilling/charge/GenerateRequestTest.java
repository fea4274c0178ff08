package org.schoolbilling.charge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.schoolbilling.charge.Fees.COPIES;
import static org.schoolbilling.charge.Fees.INVOICE_TYPE;
import static org.schoolbilling.charge.Fees.SEMESTER;
import static org.schoolbilling.charge.Fees.nok;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.schoolbilling.catalog.LineTypeCode;
import org.schoolbilling.roster.AdmissionBasis;
import org.schoolbilling.roster.PersonId;
import org.schoolbilling.roster.Selection;
import org.schoolbilling.roster.Students;
import org.schoolbilling.term.Season;
import org.schoolbilling.term.Term;

class GenerateRequestTest {

    private static final Term AUTUMN = new Term(2026, Season.AUTUMN);
    private static final Selection UNIT = new Selection.OfUnit("IDI");

    @Test
    @Tag("GEN-1")
    void takesInvoiceTypeLineTypesTermDueDateSelectionAndItsTwoChoices() {
        GenerateRequest request = new GenerateRequest(
                INVOICE_TYPE,
                List.of(SEMESTER, COPIES),
                Map.of(COPIES, nok(100)),
                AUTUMN,
                LocalDate.of(2026, 9, 1),
                UNIT,
                true,
                false);

        assertThat(request.lineTypes()).containsExactly(SEMESTER, COPIES);
        assertThat(request.due()).contains(LocalDate.of(2026, 9, 1));
        assertThat(request.withProgramme()).isTrue();
        assertThat(request.fromGroup()).isFalse();
    }

    @Test
    @Tag("GEN-1")
    void theDueDateIsOptionalAndALineTypeIsNot() {
        assertThat(named(UNIT, SEMESTER).due()).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> named(UNIT))
                .withMessageContaining("at least one line type");
    }

    @Test
    void aLineTypeIsNamedOnce() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> named(UNIT, SEMESTER, SEMESTER))
                .withMessageContaining("SEM");
    }

    @Test
    void anAmountIsAboveZero() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new GenerateRequest(
                        INVOICE_TYPE, List.of(SEMESTER), Map.of(SEMESTER, nok(0)), AUTUMN, null, UNIT, true, false))
                .withMessageContaining("SEM");
    }

    @Test
    @Tag("GEN-12")
    void whereLineTypesComeFromTheGroupNoneMayBeNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new GenerateRequest(INVOICE_TYPE, List.of(SEMESTER), Map.of(), AUTUMN, null, UNIT, true, true))
                .withMessageContaining("GEN-12");
    }

    static List<Selection> withGroup() {
        return List.of(
                UNIT,
                new Selection.OfCohort("2024H", null),
                new Selection.OfCohort("2024H", "A"),
                new Selection.OnCourse("EVU101", null),
                new Selection.OnCourse("EVU101", new PersonId("S1")));
    }

    static List<Selection> withoutGroup() {
        PersonId id = new PersonId("S1");
        return List.of(
                new Selection.OnePerson(id),
                new Selection.ExamTerm(AUTUMN),
                new Selection.ExamSubject("INF1000", YearMonth.of(2026, 12), null),
                new Selection.ExamPerson(id, "INF1000", YearMonth.of(2026, 12)),
                new Selection.AdmissionRound("SO", AUTUMN, null, AdmissionBasis.OFFER),
                new Selection.SemesterRegistered(AUTUMN, Set.of()),
                new Selection.WithStudyRight(Students.period("2026-08-01", null), null, null),
                new Selection.OfFile(List.of()));
    }

    @ParameterizedTest
    @MethodSource("withGroup")
    @Tag("GEN-12")
    void unitCohortClassAndCourseMayBringLineTypesOfTheirOwn(Selection selection) {
        assertThat(fromGroup(selection).lineTypes()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("withoutGroup")
    @Tag("GEN-12")
    void noOtherSelectionMay(Selection selection) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> fromGroup(selection))
                .withMessageContaining("GEN-12");
    }

    static GenerateRequest named(Selection selection, LineTypeCode... lineTypes) {
        return new GenerateRequest(INVOICE_TYPE, List.of(lineTypes), Map.of(), AUTUMN, null, selection, true, false);
    }

    static GenerateRequest fromGroup(Selection selection) {
        return new GenerateRequest(INVOICE_TYPE, List.of(), Map.of(), AUTUMN, null, selection, true, true);
    }
}
