package org.schoolbilling.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KidTest {

    @ParameterizedTest
    @ValueSource(strings = {"00", "0-", "0000001231234566", "1081925130007365887-", "1234567890123456789012345"})
    @Tag("KID-1")
    void isATextOfTwoToTwentyFiveDigitsWhoseLastMayBeADash(String value) {
        assertThat(new Kid(value)).hasToString(value);
        assertThat(new Kid(value).hasDash()).isEqualTo(value.endsWith("-"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "0", "-", "00000000000000000000000000", "--", "1-2", "-1", "12a", " 12", "12 ", "١٢", "1\n2"
            })
    @Tag("KID-1")
    void refusesAnythingElseAndQuotesIt(String value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Kid(value))
                .withMessageContaining("\"" + value + "\"");
    }

    @ParameterizedTest
    @ValueSource(chars = {'/', ':', 'x', ' ', '\u00FF', '\u0131', '\u0661', '\u3030'})
    @Tag("KID-1")
    void ofSixteenCharactersNoneButDigitsAndADashAtTheEnd(char other) {
        for (String digits : new String[] {"0".repeat(16), "9".repeat(16), "0000001231234566"}) {
            assertThat(new Kid(digits).value()).hasSize(16);
            assertThat(new Kid(digits.substring(0, 15) + "-").hasDash()).isTrue();
            for (int i = 0; i < 16; i++) {
                String wrong = digits.substring(0, i) + other + digits.substring(i + 1);
                assertThatIllegalArgumentException().as(wrong).isThrownBy(() -> new Kid(wrong));
            }
        }
    }

    @Test
    @Tag("KID-1")
    void quotesWhatIsBeyondMeasureInPart() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Kid("1".repeat(1_000_000)))
                .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(200));
        assertThat(Kid.quoted("1".repeat(50))).isEqualTo("\"" + "1".repeat(50) + "\"");
        assertThat(Kid.quoted("1".repeat(51))).isEqualTo("\"" + "1".repeat(50) + "…\"");
    }
}
