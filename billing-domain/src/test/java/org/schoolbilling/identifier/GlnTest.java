package org.schoolbilling.identifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GlnTest {

    @ParameterizedTest
    @ValueSource(strings = {"9780471117094", "7501031311309", "5798009811578", "7080000985142"})
    @Tag("IDN-3")
    void acceptsNumbersThatOthersAcceptAndCatchesEveryWrongDigit(String number) {
        assertThat(Gln.check(number)).isEmpty();
        assertThat(Gln.parse(number.substring(0, 7) + " " + number.substring(7)))
                .hasToString(number);
        assertThat(TypingErrors.wrongDigits(number))
                .allSatisfy(wrong -> assertThat(Gln.check(wrong)).contains(IdentifierFault.CHECK_DIGIT));
    }

    @ParameterizedTest
    @CsvSource({
        "7501031311308, CHECK_DIGIT",
        "5798009811512, CHECK_DIGIT",
        "0000000000000, ALL_ZERO",
        "73513537, LENGTH", // right as EAN-8
        "98412345678908, LENGTH", // right as GTIN-14
        "'', LENGTH",
        "708000098514x, CHARACTERS",
    })
    @Tag("IDN-3")
    void namesTheCheckThatFailed(String number, IdentifierFault fault) {
        assertThat(Gln.check(number)).contains(fault);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Gln.parse(number))
                .withMessageContaining("\"" + number + "\"");
    }
}
