package org.schoolbilling.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.schoolbilling.invoice.EndedByHand;
import org.schoolbilling.invoice.Milestones;
import org.schoolbilling.money.Money;

@Tag("REM-5")
class ReminderLimitsTest {

    private static final LocalDate DUE = LocalDate.of(2026, 9, 15);

    private static Money nok(String amount) {
        return Money.parse(amount, Currency.getInstance("NOK"));
    }

    private static Milestones reminded(int times, LocalDate last, LocalDate deadline) {
        return new Milestones(DUE.minusDays(40), last, deadline, last, times, EndedByHand.NO);
    }

    private static Milestones sent() {
        return Milestones.registered(DUE.minusDays(40), DUE).withSent(DUE.minusDays(30));
    }

    @ParameterizedTest
    @CsvSource({
        "2015-01-01, 70.00",
        "2020-09-30, 70.00",
        "2020-10-01, 35.00",
        "2025-12-31, 35.00",
        "2026-01-01, 38.00",
        "2031-05-05, 38.00"
    })
    void theNorwegianFeeFollowsTheDayTheReminderIsSent(LocalDate day, String most) {
        assertThat(ReminderLimits.NORWAY.mostFee(day)).contains(nok(most));
    }

    @Test
    void inNorwayTheFirstReminderComesOnTheFourteenthDayAfterTheDueDate() {
        assertThat(ReminderLimits.NORWAY.earliest(sent(), DUE)).isEqualTo("2026-09-29");
    }

    @ParameterizedTest
    @CsvSource({
        // reminded, its deadline, first day of the next
        "2026-10-01, 2026-10-15, 2026-10-16",
        "2026-10-01, 2026-10-31, 2026-11-01",
        "2026-10-01, 2026-10-05, 2026-10-16"
    })
    void inNorwayTheSecondComesWhenADeadlineOfFourteenDaysHasPassed(
            LocalDate last, LocalDate deadline, LocalDate next) {
        assertThat(ReminderLimits.NORWAY.earliest(reminded(1, last, deadline), deadline))
                .isEqualTo(next);
    }

    @Test
    void norwayAllowsTwoRemindersAndDenmarkThree() {
        assertThat(ReminderLimits.NORWAY.mostReminders()).isEqualTo(2);
        assertThat(ReminderLimits.DENMARK.mostReminders()).isEqualTo(3);
    }

    @Test
    void inDenmarkRemindersAreTenDaysApartAndCostAtMostAHundredKroner() {
        assertThat(ReminderLimits.DENMARK.mostFee(DUE)).contains(Money.parse("100.00", Currency.getInstance("DKK")));
        assertThat(ReminderLimits.DENMARK.earliest(sent(), DUE)).isEqualTo("2026-09-16");
        LocalDate last = LocalDate.of(2026, 10, 1);
        assertThat(ReminderLimits.DENMARK.earliest(reminded(1, last, last.plusDays(5)), last.plusDays(5)))
                .isEqualTo("2026-10-11");
        assertThat(ReminderLimits.DENMARK.earliest(reminded(2, last, last.plusDays(20)), last.plusDays(20)))
                .as("its deadline must have passed as well")
                .isEqualTo("2026-10-22");
    }

    @Test
    void aCurrencyTellsTheCountryAndOthersHaveNone() {
        assertThat(ReminderLimits.of(Currency.getInstance("NOK"))).contains(ReminderLimits.NORWAY);
        assertThat(ReminderLimits.of(Currency.getInstance("DKK"))).contains(ReminderLimits.DENMARK);
        assertThat(ReminderLimits.of(Currency.getInstance("SEK"))).isEmpty();
    }

    @Test
    void beforeTheFirstDatedFeeNoneIsAllowed() {
        ReminderLimits later =
                new ReminderLimits("X", 1, 1, 1, List.of(new FeeLimit(LocalDate.of(2026, 1, 1), nok("1.00"))));
        assertThat(later.mostFee(LocalDate.of(2025, 12, 31))).isEmpty();
    }

    @Test
    void limitsOutOfOrderAreRefusedByName() {
        FeeLimit early = new FeeLimit(LocalDate.of(2020, 1, 1), nok("10.00"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ReminderLimits("X", 14, 14, 2, List.of(early, early)))
                .withMessageContaining("limits of X");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ReminderLimits("X", 14, 14, 2, List.of(early, new FeeLimit(null, nok("10.00")))));
        assertThatIllegalArgumentException().isThrownBy(() -> new ReminderLimits("X", 14, 14, 2, List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new ReminderLimits("X", 14, 14, 4, List.of(early)));
        assertThatIllegalArgumentException().isThrownBy(() -> new ReminderLimits("X", 0, 14, 2, List.of(early)));
        assertThatIllegalArgumentException().isThrownBy(() -> new ReminderLimits("X", 14, 0, 2, List.of(early)));
        assertThatIllegalArgumentException().isThrownBy(() -> new ReminderLimits("X", 14, 14, 0, List.of(early)));
        assertThatIllegalArgumentException().isThrownBy(() -> new FeeLimit(null, nok("0.00")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ReminderLimits(
                        "X",
                        14,
                        14,
                        2,
                        List.of(
                                early,
                                new FeeLimit(
                                        LocalDate.of(2021, 1, 1), Money.parse("10.00", Currency.getInstance("DKK"))))))
                .withMessageContaining("more than one currency");
    }
}
