package org.schoolbilling.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.Currency;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.schoolbilling.money.Money;
import org.schoolbilling.roster.Selection;
import org.schoolbilling.term.Season;
import org.schoolbilling.term.Term;

@Tag("REM-1")
class ReminderRequestTest {

    private static final LocalDate LAST = LocalDate.of(2026, 9, 15);
    private static final LocalDate NEW = LocalDate.of(2026, 10, 15);
    private static final ReminderRequest PLAIN = ReminderRequest.of(LAST, NEW);

    private static Money nok(String amount) {
        return Money.parse(amount, Currency.getInstance("NOK"));
    }

    @Test
    void aFeeIsForARoundThatThereIs() {
        assertThat(PLAIN.withFee(1, nok("0.00")).withFee(2, nok("38.00")).fee(2))
                .contains(nok("38.00"));
        assertThat(PLAIN.fee(1)).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PLAIN.withMostRounds(1).withFee(2, nok("1.00")))
                .withMessageContaining("round 2 of 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PLAIN.withFee(0, nok("1.00")))
                .withMessageContaining("round 0 of 2");
        assertThatIllegalArgumentException().isThrownBy(() -> PLAIN.withFee(1, nok("-1.00")));
    }

    @Test
    void roundsAreOneTwoOrThree() {
        assertThat(PLAIN.mostRounds()).isEqualTo(2);
        assertThat(PLAIN.withMostRounds(1).mostRounds()).isOne();
        assertThat(PLAIN.withMostRounds(3).mostRounds()).isEqualTo(3);
        assertThatIllegalArgumentException().isThrownBy(() -> PLAIN.withMostRounds(0));
        assertThatIllegalArgumentException().isThrownBy(() -> PLAIN.withMostRounds(4));
    }

    @Test
    void theEarliestDueDateIsNoLaterThanTheLast() {
        assertThat(PLAIN.withEarliestDue(LAST).earliestDue()).contains(LAST);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PLAIN.withEarliestDue(LAST.plusDays(1)))
                .withMessageContaining("2026-09-16");
    }

    @Test
    void aSelectionNeedsATermAndAParagraphFits() {
        Selection unit = new Selection.OfUnit("NAT");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ReminderRequest(LAST, null, NEW, Map.of(), 2, null, null, unit, true, ""))
                .withMessageContaining("term");
        Term term = new Term(2026, Season.AUTUMN);
        assertThat(new ReminderRequest(LAST, null, NEW, Map.of(), 2, term, null, unit, true, "").selectionOrNull())
                .isEqualTo(unit);
        assertThat(new ReminderRequest(LAST, null, NEW, Map.of(), 2, null, null, null, false, "x".repeat(2_000))
                        .paragraph())
                .hasSize(2_000);
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new ReminderRequest(LAST, null, NEW, Map.of(), 2, null, null, null, false, "x".repeat(2_001)))
                .withMessageContaining("2001");
    }
}
