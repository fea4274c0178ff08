package org.schoolbilling.identifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.schoolbilling.identifier.NationalIdRules.FROM_2032;
import static org.schoolbilling.identifier.NationalIdRules.UNTIL_2031;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Only numbers of the tax administration's test population (month + 80) are written out. */
class NationalIdTest {

    @ParameterizedTest
    @CsvSource({
        "03851598730, BIRTH_NUMBER, 2015-05-03",
        "41819077302, D_NUMBER, 1990-01-01",
        "49860699787, D_NUMBER, 2006-06-09",
        "49910690514, D_NUMBER, 2006-11-09",
    })
    @Tag("IDN-1")
    void acceptsTestNumbersOfTheTaxAdministration(String digits, NationalIdKind kind, LocalDate birth) {
        NationalId id = NationalId.parse(digits);
        assertThat(id.kind()).isEqualTo(kind);
        assertThat(id.source()).isEqualTo(NationalIdSource.TAX_ADMINISTRATION_TEST);
        assertThat(id.isSynthetic()).isTrue();
        assertThat(id.birthDate()).contains(birth);
        assertThat(NationalId.check(digits, FROM_2032)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"41819077906, D_NUMBER", "30908299902, BIRTH_NUMBER"})
    @Tag("IDN-1")
    void aNumberOf2032IsAcceptedOnlyByTheSwitch(String digits, NationalIdKind kind) {
        assertThat(NationalId.check(digits)).contains(IdentifierFault.CHECK_DIGIT);
        assertThat(NationalId.check(digits, UNTIL_2031)).contains(IdentifierFault.CHECK_DIGIT);
        assertThat(NationalId.check(digits, FROM_2032)).isEmpty();
        NationalId id = NationalId.parse(digits, FROM_2032);
        assertThat(id.kind()).isEqualTo(kind);
        assertThat(id.birthDate()).isEmpty();
    }

    @Test
    @Tag("IDN-1")
    void from2032OnNoNumberTellsTheCentury() {
        assertThat(NationalId.parse("03851598730").birthDate(FROM_2032)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "41804061033, DATE", // month 80
        "41934063587, DATE", // month 93
        "03851598731, CHECK_DIGIT",
        "03851598740, CHECK_DIGIT",
        "00851598730, DATE",
        "32851598730, DATE",
        "72851598730, DATE",
        "83851598730, DATE", // the number of a patient who has no other begins with 8 or 9
        "31911598730, DATE", // 31 November
        "00000000000, DATE",
        "0385159873, LENGTH",
        "038515987300, LENGTH",
        "'', LENGTH",
        "0385159873x, CHARACTERS",
        "038515.98730, CHARACTERS",
        "038515٩8730, CHARACTERS",
    })
    @Tag("IDN-1")
    void namesTheCheckThatFailed(String text, IdentifierFault fault) {
        assertThat(NationalId.check(text)).contains(fault);
        assertThatIllegalArgumentException().isThrownBy(() -> NationalId.parse(text));
    }

    @Test
    @Tag("IDN-1")
    void the29thOfFebruaryNeedsALeapYearOfItsOwnCentury() {
        LocalDate leapDay = LocalDate.of(2000, 2, 29);
        String in2000 = NaiveNationalId.nine(leapDay, false, 80, 731);
        assertThat(NaiveNationalId.withControlDigits(in2000, UNTIL_2031))
                .allSatisfy(id -> assertThat(NationalId.parse(id).birthDate()).contains(leapDay))
                .isNotEmpty();
        // The same date with an individual number of 1900, which was no leap year.
        assertThat(NationalId.check(NaiveNationalId.nine(leapDay, false, 80, 100) + "00"))
                .contains(IdentifierFault.DATE);
        assertThat(NationalId.check(
                        NaiveNationalId.nine(leapDay, false, 80, 731).replace("2982", "3082") + "00"))
                .contains(IdentifierFault.DATE);
    }

    @Test
    @Tag("IDN-1")
    void individualNumbersThatNobodyGotAreNamed() {
        assertThat(NationalId.check("018150" + "500" + "00")).contains(IdentifierFault.CENTURY);
        assertThat(NationalId.check("018150" + "899" + "00")).contains(IdentifierFault.CENTURY);
        assertThat(NationalId.check("418150" + "550" + "00")).contains(IdentifierFault.CENTURY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"038515 98730", "038515-98730", " 03 85 15 987 30 ", "038515\u00A098730"})
    @Tag("IDN-1")
    void passesOverBlanksAndHyphens(String text) {
        assertThat(NationalId.parse(text).digits()).isEqualTo("03851598730");
    }

    @Test
    @Tag("IDN-1")
    void theConstructorTakesTheDigitsOnly() {
        assertThat(new NationalId("41819077906")).isEqualTo(NationalId.parse("41819077906", FROM_2032));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new NationalId("038515 98730"))
                .withMessage("national id 038515***** has characters that do not belong in it");
    }

    @Test
    @Tag("IDN-5")
    void noTextShowsMoreThanTheDate() {
        NationalId id = NationalId.parse("03851598730");
        assertThat(id).hasToString("038515*****");
        assertThat(id.masked()).isEqualTo("038515*****");
        assertThat(List.of(id)).hasToString("[038515*****]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NationalId.parse("03851598731"))
                .withMessage("national id 038515***** has a wrong check digit");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NationalId.parse("Kari 03851598730"))
                .withMessage("national id ***** has characters that do not belong in it");
        assertThat(NationalId.mask("9990203851598730")).isEqualTo("*****");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "03851598730; 038515*****",
                "for 038515 98730, born 2015; for 038515*****, born 2015",
                "038515-98730/41819077906; 038515*****/418190*****",
                "03851598731; 03851598731",
                "003851598730; 003851598730",
                "8601.11.17947; 8601.11.17947",
                "''; ''",
            })
    @Tag("IDN-5")
    void findsAndMasksNumbersInText(String text, String masked) {
        assertThat(NationalId.maskIn(text)).isEqualTo(masked);
    }

    @Test
    @Tag("IDN-5")
    void aNumberTypedWhereAnotherBelongsIsMaskedToo() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OrganisationNumber.parse("03851598730"))
                .withMessage("organisation number \"038515*****\" has the wrong length");
    }
}
