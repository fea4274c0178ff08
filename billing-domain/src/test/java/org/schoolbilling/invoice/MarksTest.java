package org.schoolbilling.invoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class MarksTest {

    @Test
    void anEmptyReasonIsNoMark() {
        assertThat(Marks.NONE.isDunningStopped()).isFalse();
        assertThat(Marks.NONE.isUndelivered()).isFalse();
        assertThat(Marks.NONE.sendWished()).isEmpty();
    }

    @Test
    void eachMarkIsSetAndLiftedByItself() {
        LocalDate day = LocalDate.of(2026, 2, 3);
        Marks all = Marks.NONE.withDunningStop("a").withUndelivered("b").withSendWished(day);
        assertThat(all).isEqualTo(new Marks("a", "b", day));
        assertThat(all.withDunningStop("")).isEqualTo(new Marks("", "b", day));
        assertThat(all.withUndelivered("")).isEqualTo(new Marks("a", "", day));
        assertThat(all.withSendWished(null)).isEqualTo(new Marks("a", "b", null));
    }

    @Test
    void aReasonIsNeitherBlankNorLongerThanItsField() {
        assertThat(new Marks("x".repeat(Marks.REASON), "", null).isDunningStopped())
                .isTrue();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Marks("x".repeat(Marks.REASON + 1), "", null))
                .withMessageContaining("dunning stop")
                .withMessageContaining("101 characters");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Marks("", "  ", null))
                .withMessageContaining("undelivered");
    }
}
