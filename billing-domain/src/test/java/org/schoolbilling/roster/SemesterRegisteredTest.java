package org.schoolbilling.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.schoolbilling.roster.Students.member;
import static org.schoolbilling.roster.Students.student;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.schoolbilling.term.Season;
import org.schoolbilling.term.Term;

@Tag("ROS-2")
class SemesterRegisteredTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 8, 20);
    private static final Term SPRING = new Term(2026, Season.SPRING);

    @Test
    void takesThoseRegisteredThenWhoHaveAStudyRightToday() {
        assertThat(isSelected(registered().right("B-INF", 400, "2024-08-01", null)))
                .isTrue();
        assertThat(isSelected(registered())).isFalse();
        assertThat(isSelected(student("S1").right("B-INF", 400, "2024-08-01", null)))
                .isFalse();
        assertThat(isSelected(student("S1")
                        .registered(new Term(2025, Season.SPRING))
                        .right("B-INF", 400, "2024-08-01", null)))
                .isFalse();
    }

    @Test
    void aRightThatHasExpiredSinceOrHasNotBegunLeavesThePersonOut() {
        assertThat(isSelected(registered().right("B-INF", 400, "2024-08-01", "2026-08-20")))
                .isTrue();
        assertThat(isSelected(registered().right("B-INF", 400, "2024-08-01", "2026-08-19")))
                .isFalse();
        assertThat(isSelected(registered().right("B-INF", 400, "2026-08-20", null)))
                .isTrue();
        assertThat(isSelected(registered().right("B-INF", 400, "2026-08-21", null)))
                .isFalse();
    }

    @Test
    void doctoralStudentsAreLeftOutFromLevel700() {
        assertThat(isSelected(registered().right("M-INF", 699, "2024-08-01", null)))
                .isTrue();
        assertThat(isSelected(registered().right("PHD", 700, "2024-08-01", null)))
                .isFalse();
        assertThat(isSelected(
                        registered().right("B-INF", 400, "2024-08-01", null).right("PHD", 800, "2024-08-01", null)))
                .isFalse();
    }

    @Test
    void aDoctoralRightOfThePastLeavesNobodyOut() {
        assertThat(isSelected(registered()
                        .right("B-INF", 400, "2024-08-01", null)
                        .right("PHD", 800, "2020-08-01", "2024-07-31")))
                .isTrue();
    }

    @Test
    void aLeaveFromTheProgrammeTodayLeavesThePersonOut() {
        Students student = registered().right("B-INF", 400, "2024-08-01", null);

        assertThat(isSelected(student.leave("B-ENG", 100, "2026-08-01", null))).isTrue();
        assertThat(isSelected(student.leave("B-INF", 100, "2026-01-01", "2026-08-19")))
                .isTrue();
        assertThat(isSelected(student.leave("B-INF", 50, "2026-08-20", "2026-08-20")))
                .isFalse();
    }

    @Test
    void aLeaveFromOneProgrammeDoesNotReachAnother() {
        assertThat(isSelected(registered()
                        .right("B-INF", 400, "2024-08-01", null)
                        .right("B-ENG", 400, "2024-08-01", null)
                        .leave("B-INF", 100, "2026-08-01", null)))
                .isTrue();
    }

    @Test
    void whereUnitsAreNamedTheRightMustBeInAProgrammeOfOneOfThem() {
        Students student = registered()
                .right("B-INF", 400, "2024-08-01", null)
                .right("B-ENG", 400, "2020-08-01", "2024-07-31")
                .in(member("2024H", "", "B-INF", "IDI", true))
                .in(member("2020H", "", "B-ENG", "IF", true));

        assertThat(isSelected(student, "IDI", "MAT")).isTrue();
        assertThat(isSelected(student, "IF")).isFalse();
        assertThat(isSelected(student, "MAT")).isFalse();
    }

    private static Students registered() {
        return student("S1").registered(SPRING);
    }

    private static boolean isSelected(Students student, String... units) {
        return new Selection.SemesterRegistered(SPRING, Set.of(units)).matches(student.make(), TODAY);
    }
}
