package org.schoolbilling.identifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IbanTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NO9386011117947", "NO0570580555568", "NO1782000193468", "NO2476940517075", "NO3882000610190",
                "NO4697500641723", "NO5876940518888", "NO7776940511077", "NO8947605692776", "NO8976940512510",
                "NO9832271000153"
            })
    @Tag("IDN-3")
    void acceptsNorwegianOnesAndFindsTheAccount(String iban) {
        assertThat(Iban.check(iban)).isEmpty();
        assertThat(Iban.parse(iban).toBankAccountNumber()).contains(new BankAccountNumber(iban.substring(4)));
        assertThat(Iban.parse(iban).country()).isEqualTo("NO");
    }

    /** The examples that the countries of SEPA gave for the register of ISO 13616. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "AD1200012030200359100100",
                "AL47212110090000000235698741",
                "AT611904300234573201",
                "BE68539007547034",
                "BG80BNBG96611020345678",
                "CH9300762011623852957",
                "CY17002001280000001200527600",
                "CZ6508000000192000145399",
                "DE89370400440532013000",
                "DK5000400440116243",
                "EE382200221020145685",
                "ES9121000418450200051332",
                "FI2112345600000785",
                "FO6264600001631634",
                "FR1420041010050500013M02606",
                "GB29NWBK60161331926819",
                "GI75NWBK000000007099453",
                "GL8964710001000206",
                "GR1601101250000000012300695",
                "HR1210010051863000160",
                "HU42117730161111101800000000",
                "IE29AIBK93115212345678",
                "IS140159260076545510730339",
                "IT60X0542811101000000123456",
                "LI21088100002324013AA",
                "LT121000011101001000",
                "LU280019400644750000",
                "LV80BANK0000435195001",
                "MC5811222000010123456789030",
                "MD24AG000225100013104168",
                "ME25505000012345678951",
                "MK07250120000058984",
                "MT84MALT011000012345MTLCAST001S",
                "NL91ABNA0417164300",
                "PL61109010140000071219812874",
                "PT50000201231234567890154",
                "RO49AAAA1B31007593840000",
                "RS35260005601001611379",
                "SE4550000000058398257466",
                "SI56263300012039086",
                "SK3112000000198742637541",
                "SM86U0322509800000000270100",
                "VA59001123000012345678"
            })
    @Tag("IDN-3")
    void acceptsTheExamplesOfTheRegister(String iban) {
        assertThat(Iban.check(iban)).isEmpty();
        assertThat(Iban.parse(iban).toBankAccountNumber()).isEmpty();
        assertThat(Iban.check(iban + "0")).contains(IdentifierFault.LENGTH);
        assertThat(Iban.check(iban.substring(0, iban.length() - 1))).contains(IdentifierFault.LENGTH);
    }

    @ParameterizedTest
    @CsvSource({
        "NO9286011117947, CHECK_DIGIT",
        "NO2386011117946, BBAN", // mod 97 alone would accept it
        "NO938601111794, LENGTH",
        "NO93860111179470, LENGTH",
        "N, LENGTH",
        "'', LENGTH",
        "ZZ9386011117947, COUNTRY",
        "ZZ93, COUNTRY",
        "9386011117947NO, COUNTRY",
        "NOX386011117947, CHARACTERS",
        "NO93-8601-1117947, CHARACTERS",
        "NO93.8601.11.17947, CHARACTERS",
    })
    @Tag("IDN-3")
    void namesTheCheckThatFailed(String iban, IdentifierFault fault) {
        assertThat(Iban.check(iban)).contains(fault);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Iban.parse(iban))
                .withMessageContaining("\"" + iban + "\"");
    }

    @Test
    @Tag("IDN-3")
    void lettersInANorwegianAccountAreNoAccount() {
        assertThat(Iban.check("NO40ABCDEFGHIJK")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"NO93 8601 1117 947", "no9386011117947", "NO93\u00A08601\u00A01117\u00A0947"})
    @Tag("IDN-3")
    void passesOverBlanksAndCase(String text) {
        assertThat(Iban.parse(text)).isEqualTo(new Iban("NO9386011117947")).hasToString("NO9386011117947");
        assertThat(Iban.parse(text).toText()).isEqualTo("NO93\u00A08601\u00A01117\u00A0947");
    }

    @Test
    @Tag("IDN-3")
    void everySmallLetterIsReadAsACapital() {
        assertThat(Iban.parse("gb79zaza60161331926819")).isEqualTo(new Iban("GB79ZAZA60161331926819"));
    }

    @Test
    @Tag("IDN-3")
    void blanksArePassedOverUpToSixtyFourCharactersAndQuotedAsFar() {
        String iban = "NO9386011117947";
        assertThat(Iban.check(iban + " ".repeat(49))).isEmpty();
        assertThat(Iban.check(iban + " ".repeat(50))).contains(IdentifierFault.CHARACTERS);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Iban.parse("X".repeat(64)))
                .withMessageContaining("\"" + "X".repeat(64) + "\"");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Iban.parse("X".repeat(65)))
                .withMessageContaining("\"" + "X".repeat(64) + "…\"");
    }
}
