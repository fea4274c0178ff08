package org.schoolbilling.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class MoneySplitTest {

    @Test
    @Tag("MON-5")
    void theFirstPartsTakeWhatIsLeftOver() {
        assertThat(minors(MoneySplit.evenly(nok(10_00), 3))).containsExactly(334L, 333L, 333L);
        assertThat(minors(MoneySplit.evenly(nok(-10_00), 3))).containsExactly(-334L, -333L, -333L);
        assertThat(minors(MoneySplit.evenly(nok(2), 4))).containsExactly(1L, 1L, 0L, 0L);
        assertThat(minors(MoneySplit.evenly(nok(7), 1))).containsExactly(7L);
    }

    @Test
    @Tag("MON-5")
    void theMostCutPartsTakeWhatIsLeftOver() {
        assertThat(minors(MoneySplit.byWeights(nok(100), 1, 1, 1))).containsExactly(34L, 33L, 33L);
        assertThat(minors(MoneySplit.byWeights(nok(100), 1, 2))).containsExactly(33L, 67L);
        assertThat(minors(MoneySplit.byWeights(nok(-100), 1, 2))).containsExactly(-33L, -67L);
        assertThat(minors(MoneySplit.byWeights(nok(1), 1, 0, 2))).containsExactly(0L, 0L, 1L);
        assertThat(minors(MoneySplit.byWeights(nok(5), 0, 3))).containsExactly(0L, 5L);
    }

    @Test
    @Tag("MON-5")
    void theGreatestNumbersAreSplitExactly() {
        assertThat(minors(MoneySplit.byWeights(nok(Long.MIN_VALUE), Long.MAX_VALUE, Long.MAX_VALUE)))
                .containsExactly(Long.MIN_VALUE / 2, Long.MIN_VALUE / 2);
        assertThat(minors(MoneySplit.byWeights(nok(Long.MIN_VALUE), 1))).containsExactly(Long.MIN_VALUE);
        assertThat(minors(MoneySplit.evenly(nok(Long.MIN_VALUE), 1))).containsExactly(Long.MIN_VALUE);
    }

    @Test
    @Tag("MON-5")
    void whatCannotBeSplitSoIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MoneySplit.evenly(nok(100), 0))
                .withMessage("1.00 NOK cannot be split into 0 parts");
        assertThatIllegalArgumentException().isThrownBy(() -> MoneySplit.byWeights(nok(100)));
        assertThatIllegalArgumentException().isThrownBy(() -> MoneySplit.byWeights(nok(100), 0, 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MoneySplit.byWeights(nok(100), 3, -2))
                .withMessageContaining("-2");
    }

    private static Money nok(long minor) {
        return Money.ofMinor(minor, "NOK");
    }

    private static List<Long> minors(List<Money> parts) {
        return parts.stream().map(Money::minor).toList();
    }
}
