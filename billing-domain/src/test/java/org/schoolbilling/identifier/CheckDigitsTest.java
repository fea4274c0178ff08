package org.schoolbilling.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CheckDigitsTest {

    @Test
    void knowsTheDigitsOfTheManuals() {
        assertThat(CheckDigits.mod10("12345678", 0, 8)).isEqualTo(2);
        assertThat(CheckDigits.mod11("12345678", 0, 8)).isEqualTo(5);
    }

    @Test
    void looksOnlyAtTheRange() {
        assertThat(CheckDigits.mod10("xx12345678xx", 2, 10)).isEqualTo(2);
        assertThat(CheckDigits.mod11("xx12345678xx", 2, 10)).isEqualTo(5);
        assertThat(CheckDigits.areDigits("xx12345678xx", 2, 10)).isTrue();
        assertThat(CheckDigits.areDigits("xx12345678xx", 1, 10)).isFalse();
        assertThat(CheckDigits.areDigits("xx12345678xx", 2, 11)).isFalse();
        assertThat(CheckDigits.areDigits("", 0, 0)).isTrue();
    }

    @Test
    void otherScriptsHaveNoDigits() {
        assertThat(CheckDigits.areDigits("١", 0, 1)).isFalse();
        assertThat(CheckDigits.areDigits("1/", 0, 2)).isFalse();
        assertThat(CheckDigits.areDigits("1:", 0, 2)).isFalse();
    }

    /** Luhn as a sum that the check digit fills up to whole tens, the digits of products added one by one. */
    @Test
    void mod10FillsTheSumUpToWholeTensForAllOfFiveDigits() {
        for (int number = 0; number < 100_000; number++) {
            String digits = String.format("%05d", number);
            String whole = digits + CheckDigits.mod10(digits, 0, 5);
            int sum = 0;
            for (int i = 0; i < 6; i++) {
                int product = Character.digit(whole.charAt(i), 10) * (i % 2 == 0 ? 2 : 1);
                sum += product / 10 + product % 10;
            }
            // The weights begin with 2 since the sixth digit from the right is the fifth before the check digit.
            assertThat(sum % 10).isZero();
        }
    }

    @Test
    void mod11FillsTheSumUpToWholeElevensForAllOfFiveDigits() {
        for (int number = 0; number < 100_000; number++) {
            String digits = String.format("%05d", number);
            int sum = CheckDigits.mod11(digits, 0, 5);
            int[] weights = {6, 5, 4, 3, 2};
            for (int i = 0; i < 5; i++) {
                sum += weights[i] * Character.digit(digits.charAt(i), 10);
            }
            assertThat(sum % 11).isZero();
        }
    }
}
