package org.schoolbilling.identifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrganisationNumberTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "988077917",
                "981566378",
                "123456785",
                "998447356",
                "922171920",
                "922138079",
                "976107268",
                "918921672",
                "811714682",
                "916330561",
                "995525828",
                "920058817"
            })
    @Tag("IDN-3")
    void acceptsNumbersThatOthersAccept(String number) {
        assertThat(OrganisationNumber.check(number)).isEmpty();
        assertThat(OrganisationNumber.parse(number)).hasToString(number);
        assertThat(TypingErrors.wrongDigits(number)
                        .filter(wrong -> OrganisationNumber.check(wrong).isEmpty()))
                .isEmpty();
        assertThat(TypingErrors.swappedNeighbours(number)
                        .filter(wrong -> OrganisationNumber.check(wrong).isEmpty()))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "988077918, CHECK_DIGIT",
        "123456789, CHECK_DIGIT",
        "998447357, CHECK_DIGIT",
        "000000000, ALL_ZERO",
        "98807791, LENGTH",
        "9880779170, LENGTH",
        "'', LENGTH",
        "MVA, LENGTH",
        "NOMVA, LENGTH",
        "NO995525828, CHARACTERS",
        "995525828mva, CHARACTERS",
        "995-525-828, CHARACTERS",
    })
    @Tag("IDN-3")
    void namesTheCheckThatFailed(String number, IdentifierFault fault) {
        assertThat(OrganisationNumber.check(number)).contains(fault);
        assertThatIllegalArgumentException().isThrownBy(() -> OrganisationNumber.parse(number));
    }

    @ParameterizedTest
    @ValueSource(strings = {"995525828", "995 525 828", "995525828MVA", "NO 995 525 828 MVA", "995\u00A0525\u00A0828"})
    @Tag("IDN-3")
    void passesOverBlanksAndVatMarks(String text) {
        assertThat(OrganisationNumber.parse(text)).isEqualTo(new OrganisationNumber("995525828"));
        assertThat(OrganisationNumber.parse(text).toText()).isEqualTo("995\u00A0525\u00A0828");
    }

    @Test
    @Tag("IDN-3")
    void oneNumberInElevenHasNoCheckDigitAndTheOthersHaveOne() {
        int[] weights = {3, 2, 7, 6, 5, 4, 3, 2};
        for (int number = 80_000_000; number < 80_002_000; number++) {
            String digits = Integer.toString(number);
            int sum = IntStream.range(0, 8)
                    .map(i -> weights[i] * Character.digit(digits.charAt(i), 10))
                    .sum();
            long right = IntStream.range(0, 10)
                    .filter(check -> OrganisationNumber.check(digits + check).isEmpty())
                    .peek(check -> assertThat((sum + check) % 11).isZero())
                    .count();
            assertThat(right).isEqualTo(sum % 11 == 1 ? 0 : 1);
        }
    }
}
