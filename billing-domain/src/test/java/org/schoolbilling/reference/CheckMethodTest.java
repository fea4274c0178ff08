package org.schoolbilling.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.schoolbilling.reference.CheckMethod.MOD10;
import static org.schoolbilling.reference.CheckMethod.MOD11;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CheckMethodTest {

    @ParameterizedTest
    @CsvSource({"000000123123456, 6", "234567, 6", "12345678, 2", "000000000000000, 0", "0, 0", "9, 1"})
    @Tag("KID-2")
    void mod10HasTheVectorsOfTheRule(String payload, char check) {
        assertThat(MOD10.checkCharacter(payload)).isEqualTo(check);
    }

    @ParameterizedTest
    @CsvSource({"12345678, 5", "234567, 6", "4, 3", "6, -", "036536, -", "100000, 4"})
    @Tag("KID-3")
    void mod11HasTheVectorsOfTheRule(String payload, char check) {
        assertThat(MOD11.checkCharacter(payload)).isEqualTo(check);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"123456782", "0000001230", "12344", "23456783", "9876517", "1826", "100001928231", "006402710013"
            })
    @Tag("KID-2")
    void othersKidsByMod10AreRightByMod10Alone(String kid) {
        assertThat(MOD10.isValid(kid)).isTrue();
        assertThat(MOD11.isValid(kid)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"123456785", "0000001236", "12343", "310", "40-", "1000005-", "036536-", "1081925130007365887-"})
    @Tag("KID-3")
    void othersKidsByMod11AreRightByMod11Alone(String kid) {
        assertThat(MOD11.isValid(kid)).isTrue();
        assertThat(MOD10.isValid(kid)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2345676", "00", "12345678903"})
    @Tag("KID-3")
    void someAreRightByBoth(String kid) {
        assertThat(MOD10.isValid(kid)).isTrue();
        assertThat(MOD11.isValid(kid)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1",
                "abc",
                "00000000000000000000000000",
                "2345674",
                "100030",
                "100031",
                "12345",
                "78949x",
                "-",
                "--",
                "4-0",
                "-40",
                "12-45",
                "١٢٣٤٤"
            })
    @Tag("KID-3")
    void othersFalseKidsAreWrongByBoth(String kid) {
        assertThat(MOD10.isValid(kid)).isFalse();
        assertThat(MOD11.isValid(kid)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "1, LENGTH",
        "12345678901234567890123456, LENGTH",
        "1-2, CHARACTERS",
        "12a, CHARACTERS",
        "2345674, CHECK_CHARACTER"
    })
    @Tag("KID-5")
    void namesWhatIsWrong(String text, KidFault fault) {
        assertThat(MOD10.check(text)).contains(fault);
        assertThat(MOD11.check(text)).contains(fault);
        assertThat(MOD10.check("2345676")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(CheckMethod.class)
    @Tag("KID-4")
    void onlyDigitsAreAPayload(CheckMethod method) {
        for (String payload : new String[] {"", "12a", "-1", "1-", " 1", "1".repeat(25), "١"}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> method.checkCharacter(payload))
                    .withMessageContaining("\"" + payload + "\"");
        }
    }

    /** Why a creditor's scheme names one method: of all texts of six digits, each lets a tenth pass, both a fifth. */
    @Test
    @Tag("KID-3")
    void acceptingEitherMethodWouldNearlyDoubleWhatPassesByChance() {
        int byMod10 = 0;
        int byMod11 = 0;
        int byEither = 0;
        for (int number = 0; number < 1_000_000; number++) {
            String digits = Integer.toString(1_000_000 + number).substring(1);
            boolean mod10 = MOD10.isValid(digits);
            boolean mod11 = MOD11.isValid(digits);
            byMod10 += mod10 ? 1 : 0;
            byMod11 += mod11 ? 1 : 0;
            byEither += mod10 || mod11 ? 1 : 0;
        }
        assertThat(byMod10).isEqualTo(100_000);
        assertThat(byMod11 / 1e6).isCloseTo(0.0909, within(0.0005));
        assertThat(byEither / 1e6).isCloseTo(0.182, within(0.001));
    }
}
