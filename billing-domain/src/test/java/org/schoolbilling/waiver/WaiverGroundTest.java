package org.schoolbilling.waiver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.schoolbilling.roster.Students.period;
import static org.schoolbilling.roster.Students.student;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.schoolbilling.roster.Admission;
import org.schoolbilling.roster.Declined;
import org.schoolbilling.roster.Person;
import org.schoolbilling.settlement.Status;
import org.schoolbilling.term.Season;
import org.schoolbilling.term.Term;

@Tag("WAI-2")
class WaiverGroundTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 10, 1);
    private static final Term TERM = new Term(2026, Season.AUTUMN);
    private static final Set<String> BIO = Set.of("BIO");

    private static boolean holds(WaiverGround ground, Person person, Set<String> programmes) {
        return ground.holds(person, TERM, programmes, TODAY);
    }

    @ParameterizedTest
    @CsvSource({
        // the right in BIO ends, within 2026-08-01..2026-09-30 it is asked
        "2026-07-31, false",
        "2026-08-01, true",
        "2026-09-30, true",
        "2026-10-01, false",
        ", false"
    })
    void aStudyRightHasEndedInAPeriodWhenItsLastDayIsInIt(@Nullable String to, boolean expected) {
        Person person = student("S1").right("BIO", 300, "2024-08-01", to).make();
        WaiverGround ground = new WaiverGround.StudyRightEnded(period("2026-08-01", "2026-09-30"), false);
        assertThat(holds(ground, person, BIO)).isEqualTo(expected);
    }

    @Test
    void aRightThatIsValidAgainTodayHasNotEnded() {
        Person person = student("S1")
                .right("BIO", 300, "2024-08-01", "2026-08-15")
                .right("BIO", 300, "2026-09-01", null)
                .make();
        assertThat(holds(new WaiverGround.StudyRightEnded(period("2026-08-01", "2026-09-30"), false), person, BIO))
                .isFalse();
    }

    @Test
    void theInvoicesProgrammesCountOrAllAndAllWhereNoneIsNamed() {
        Person moved = student("S1")
                .right("BIO", 300, "2024-08-01", "2026-08-15")
                .right("MAT", 300, "2026-08-16", null)
                .make();
        WaiverGround own = new WaiverGround.StudyRightEnded(null, false);
        WaiverGround any = new WaiverGround.StudyRightEnded(null, true);
        assertThat(holds(own, moved, BIO)).isTrue();
        assertThat(holds(own, moved, Set.of("BIO", "MAT"))).isFalse();
        assertThat(holds(own, moved, Set.of())).isFalse();
        assertThat(holds(any, moved, BIO)).isFalse();
        assertThat(holds(any, student("S2").make(), BIO)).as("never had one").isTrue();
    }

    @Test
    void anOfferIsDeclinedByANoOrByNotTurningUpAndNotByWaiting() {
        WaiverGround ground = new WaiverGround.AdmissionDeclined();
        assertThat(holds(ground, applied("BIO", Declined.SAID_NO, TERM), BIO)).isTrue();
        assertThat(holds(ground, applied("BIO", Declined.NO_SHOW, TERM), BIO)).isTrue();
        assertThat(holds(ground, applied("BIO", Declined.NO, TERM), BIO)).isFalse();
        assertThat(holds(ground, applied("MAT", Declined.SAID_NO, TERM), BIO)).isFalse();
        assertThat(holds(ground, applied("MAT", Declined.SAID_NO, TERM), Set.of()))
                .isTrue();
        assertThat(holds(ground, applied("BIO", Declined.SAID_NO, new Term(2025, Season.AUTUMN)), BIO))
                .isFalse();
    }

    @Test
    void whoHasAnActiveRightInTheDeclinedProgrammeStays() {
        WaiverGround ground = new WaiverGround.AdmissionDeclined();
        Admission declined = new Admission("SO", TERM, "ORD", "BIO", true, false, false, Declined.SAID_NO);
        assertThat(holds(
                        ground,
                        student("S1")
                                .admission(declined)
                                .right("BIO", 300, "2026-08-01", null)
                                .make(),
                        BIO))
                .isFalse();
        assertThat(holds(
                        ground,
                        student("S1")
                                .admission(declined)
                                .right("MAT", 300, "2026-08-01", null)
                                .make(),
                        BIO))
                .isTrue();
    }

    private static Person applied(String programme, Declined declined, Term term) {
        return student("S1")
                .admission(new Admission("SO", term, "ORD", programme, true, false, false, declined))
                .make();
    }

    @ParameterizedTest
    @CsvSource({
        "BIO, 100, 2026-01-01, 2026-07-31, false",
        "BIO, 100, 2026-01-01, 2026-08-01, true",
        "BIO, 100, 2026-12-31, , true",
        "BIO, 100, 2027-01-01, , false",
        "BIO, 99, 2026-01-01, , false",
        "MAT, 100, 2026-01-01, , false"
    })
    void aLeaveIsFullAndOverlapsThePeriod(
            String programme, int percent, String from, @Nullable String to, boolean expected) {
        Person person = student("S1").leave(programme, percent, from, to).make();
        WaiverGround ground = new WaiverGround.FullLeave(period("2026-08-01", "2026-12-31"));
        assertThat(holds(ground, person, BIO)).isEqualTo(expected);
    }

    @Test
    @Tag("WAI-3")
    void studiesAreEndedOnGroundAllOnly() {
        EndStudies end = new EndStudies(true, false, false);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new BulkWaiver(
                        TERM, null, null, Set.of(), null, null, new WaiverGround.AdmissionDeclined(), end, "", true))
                .withMessageContaining("WAI-3");
        assertThat(new BulkWaiver(TERM, null, null, Set.of(), null, null, new WaiverGround.All(), end, "", true)
                        .asksRoster())
                .isTrue();
    }

    @Test
    void onlyOpenInvoicesCanBeAskedFor() {
        assertThat(BulkWaiver.of(TERM, new WaiverGround.All(), true).statuses())
                .containsExactlyInAnyOrder(Status.SENT, Status.REMINDED_1, Status.REMINDED_2, Status.REMINDED_3);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new BulkWaiver(
                        TERM, null, null, Set.of(Status.SETTLED), null, null, new WaiverGround.All(), null, "", true))
                .withMessageContaining("SETTLED");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new BulkWaiver(
                        TERM, null, null, Set.of(), null, null, new WaiverGround.All(), null, "x".repeat(71), true))
                .withMessageContaining("71");
    }

    @Test
    void thatItIsWantedHoldsForEveryoneAndTheRosterIsNotAsked() {
        WaiverGround wanted = new WaiverGround.All();
        assertThat(holds(wanted, student("S1").make(), BIO)).isTrue();
        assertThat(wanted.asksRoster()).isFalse();
        assertThat(new WaiverGround.AdmissionDeclined().asksRoster()).isTrue();
    }
}
