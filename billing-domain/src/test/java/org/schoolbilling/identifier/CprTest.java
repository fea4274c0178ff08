package org.schoolbilling.identifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** CPR has no range of test numbers: whole ones are put together here and stand nowhere in the sources. */
class CprTest {

    @ParameterizedTest
    @CsvSource({
        "0101, 00, 0, 1900", "0101, 99, 3, 1999", "0101, 36, 4, 2036", "0101, 37, 4, 1937", "0101, 36, 9, 2036",
        "0101, 37, 9, 1937", "0101, 57, 5, 2057", "0101, 58, 5, 1858", "0101, 00, 8, 2000", "0101, 99, 8, 1899",
        "2902, 00, 4, 2000", "2902, 04, 0, 1904",
    })
    @Tag("IDN-2")
    void theSeventhDigitTellsTheCentury(String dayAndMonth, String year, String seventh, int fullYear) {
        Cpr cpr = Cpr.parse(dayAndMonth + year + "-" + seventh + "000");
        assertThat(cpr.birthDate().getYear()).isEqualTo(fullYear);
        assertThat("%td%1$tm%1$ty".formatted(cpr.birthDate())).isEqualTo(dayAndMonth + year);
    }

    @ParameterizedTest
    @CsvSource({
        "290200, 0000, DATE", // 1900 was no leap year
        "290201, 4000, DATE",
        "310400, 0000, DATE",
        "001200, 0000, DATE",
        "010000, 0000, DATE",
        "011300, 0000, DATE",
        "320100, 0000, DATE",
        "610100, 0000, DATE",
        "010100, 000, LENGTH",
        "010100, 00000, LENGTH",
        "010100, 000x, CHARACTERS",
        "010100., 0000, CHARACTERS",
        "'', '', LENGTH",
    })
    @Tag("IDN-2")
    void namesTheCheckThatFailed(String date, String rest, IdentifierFault fault) {
        assertThat(Cpr.check(date + rest)).contains(fault);
        assertThatIllegalArgumentException().isThrownBy(() -> Cpr.parse(date + rest));
    }

    @Test
    @Tag("IDN-2")
    void passesOverHyphenAndBlanks() {
        Cpr cpr = Cpr.parse("010100-4000");
        assertThat(Cpr.parse("0101004000")).isEqualTo(cpr);
        assertThat(Cpr.parse("010100 4000")).isEqualTo(cpr);
        assertThat(cpr.digits()).isEqualTo("0101004000");
    }

    @Test
    @Tag("IDN-5")
    void noTextShowsMoreThanTheDate() {
        assertThat(Cpr.parse("010100-4000")).hasToString("010100*****");
        assertThat(Cpr.parse("010100-4000").masked()).isEqualTo("010100*****");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Cpr.parse("320100-4000"))
                .withMessage("CPR number 320100***** has no valid date");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Cpr.parse("cpr 010100-4000"))
                .withMessage("CPR number ***** has characters that do not belong in it");
    }
}
