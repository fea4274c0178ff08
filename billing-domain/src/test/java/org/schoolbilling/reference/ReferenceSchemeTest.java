package org.schoolbilling.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.schoolbilling.reference.FikScheme.Card;
import org.schoolbilling.reference.SwedishScheme.Control;

/** Published references of each country, right and wrong. */
@Tag("KID-9")
class ReferenceSchemeTest {

    private static final FikScheme FIK_71 = new FikScheme(Card.CARD_71, "81234567");
    private static final FinnishScheme FINNISH = new FinnishScheme();
    private static final RfScheme RF = new RfScheme();

    @ParameterizedTest
    @ValueSource(strings = {"000100017156728", "026840149965328", "000006535361999", "004040400000669"})
    void publishedPaymentIdsOfCard71AreRight(String id) {
        assertThat(FIK_71.fault("+71<" + id + "+81234567<")).isEmpty();
        assertThat(FIK_71.paymentId(id.substring(0, 14))).isEqualTo(id);
    }

    @ParameterizedTest
    @CsvSource({
        "1,18", "2,26", "10,109", "20,208", "30,307", "40,406", "50,505", "60,604", "70,703", "80,802", "90,901", "0,0"
    })
    void aNumberGetsItsPublishedCheckDigit(String number, String withCheck) {
        assertThat(FIK_71.paymentId(number)).isEqualTo("0".repeat(15 - withCheck.length()) + withCheck);
        assertThat(FIK_71.number(FIK_71.make(number))).isEqualTo(number);
    }

    @ParameterizedTest
    @CsvSource({
        "+71<000100017156723+81234567<, CHECK_DIGIT",
        "+71<026840149965327+81234567<, CHECK_DIGIT",
        "+71<26840149965328+81234567<, LENGTH",
        "+71<0026840149965328+81234567<, LENGTH",
        "+71<026840149965328+81234568<, CREDITOR",
        "+75<026840149965328+81234567<, CHARACTERS",
        "+71<02684014996532A+81234567<, CHARACTERS",
        "026840149965328, CHARACTERS",
        "'', CHARACTERS"
    })
    void whatIsNoReferenceOfTheSlipIsSaidWhy(String text, ReferenceFault fault) {
        assertThat(FIK_71.fault(text)).contains(fault);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FIK_71.normal(text))
                .withMessageContaining("FIK 71")
                .withMessageContaining(fault.name());
    }

    @Test
    void theOtherSlipsHaveTheirOwnLengthsAndCreditors() {
        FikScheme giro = new FikScheme(Card.CARD_04, "1234567");
        assertThat(giro.fault("+04<2150263480000023+1234567<")).isEmpty();
        assertThat(giro.fault("+04<2150263480000025+1234567<")).contains(ReferenceFault.CHECK_DIGIT);
        assertThat(giro.normal("+04<2150263480000023+1234567<")).isEqualTo("+04<2150263480000023+01234567<");

        FikScheme textOnly = new FikScheme(Card.CARD_73, "81234567");
        assertThat(textOnly.make("")).isEqualTo("+73<+81234567<");
        assertThat(textOnly.number("+73<+81234567<")).isEmpty();
        assertThat(textOnly.fault("+73<18+81234567<")).contains(ReferenceFault.LENGTH);
        assertThatIllegalArgumentException().isThrownBy(() -> textOnly.make("1"));

        assertThat(new FikScheme(Card.CARD_75, "81234567").make("1")).isEqualTo("+75<0000000000000018+81234567<");
        assertThat(FIK_71.printed("+71<000000000000018+81234567<")).isEqualTo("+71<000000000000018 +81234567<");
        assertThatIllegalArgumentException().isThrownBy(() -> new FikScheme(Card.CARD_71, "71234567"));
        assertThatIllegalArgumentException().isThrownBy(() -> FIK_71.make("123456789012345"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1230", "1234567890037", "4564", "123067", "456061", "00", "18"})
    void publishedOcrNumbersAreRight(String number) {
        for (Control control : List.of(Control.SOFT, Control.CHECK_DIGIT)) {
            SwedishScheme scheme = SwedishScheme.of(control);
            assertThat(scheme.fault(number)).isEmpty();
            assertThat(scheme.make(scheme.number(number))).isEqualTo(number);
        }
        assertThat(SwedishScheme.ofLength(number.length()).fault(number)).isEmpty();
    }

    @Test
    void theLengthDigitIsTheLastDigitOfTheLength() {
        SwedishScheme scheme = SwedishScheme.of(Control.LENGTH_DIGIT);
        assertThat(scheme.fault("123456789023")).isEmpty();
        assertThat(scheme.make("1234567890")).isEqualTo("123456789023");
        assertThat(scheme.number("123456789023")).isEqualTo("1234567890");
        assertThat(SwedishScheme.of(Control.CHECK_DIGIT).fault("12369")).isEmpty();
        assertThat(scheme.fault("12369")).contains(ReferenceFault.LENGTH_DIGIT);
        assertThat(scheme.fault("26")).contains(ReferenceFault.LENGTH);
        assertThat(scheme.fault("1231")).contains(ReferenceFault.CHECK_DIGIT);
    }

    @ParameterizedTest
    @CsvSource({"LENGTH_DIGIT, 23", "CHECK_DIGIT, 24"})
    void anOcrNumberHasAtMostTwentyFiveDigits(Control control, int longest) {
        SwedishScheme scheme = SwedishScheme.of(control);
        assertThat(scheme.make("1".repeat(longest))).hasSize(25);
        for (int more : new int[] {1, 4}) {
            assertThatIllegalArgumentException().isThrownBy(() -> scheme.make("1".repeat(longest + more)));
        }
    }

    @Test
    void agreedLengthsAreTheOnlyOnes() {
        SwedishScheme scheme = SwedishScheme.ofLengths(6, 4);
        assertThat(scheme.fault("4564")).isEmpty();
        assertThat(scheme.fault("123067")).isEmpty();
        assertThat(scheme.fault("1234567890037")).contains(ReferenceFault.LENGTH);
        assertThat(scheme.make("45")).isEqualTo("0455");
        assertThat(scheme.make("045")).isEqualTo("0455");
        assertThat(scheme.make("12306")).isEqualTo("123067");
        assertThatIllegalArgumentException().isThrownBy(() -> scheme.make("1234567"));
        assertThatIllegalArgumentException().isThrownBy(() -> SwedishScheme.of(Control.FIXED_LENGTH));
        assertThatIllegalArgumentException().isThrownBy(() -> SwedishScheme.ofLength(26));
    }

    @ParameterizedTest
    @CsvSource({"1231,CHECK_DIGIT", "0,LENGTH", "'',LENGTH", "12-30,CHARACTERS", "00000000000000000000000000,LENGTH"})
    void whatIsNoOcrNumberIsSaidWhy(String text, ReferenceFault fault) {
        assertThat(SwedishScheme.of(Control.CHECK_DIGIT).fault(text)).contains(fault);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1234561",
                "1511890656",
                "559582243294671",
                "3222190631525115",
                "1231180652526617",
                "01030100067175800018",
                "3004101416423555",
                "77584747906474893225",
                "12345672",
                "234096783",
                "123 45672"
            })
    void publishedFinnishReferencesAreRight(String text) {
        assertThat(FINNISH.fault(text)).isEmpty();
        assertThat(FINNISH.make(FINNISH.number(text))).isEqualTo(FINNISH.normal(text));
    }

    @ParameterizedTest
    @CsvSource({
        "1234567,CHECK_DIGIT",
        "0000,EMPTY",
        "'',LENGTH",
        "123,LENGTH",
        "12345A,CHARACTERS",
        "123456789012345678901,LENGTH"
    })
    void whatIsNoFinnishReferenceIsSaidWhy(String text, ReferenceFault fault) {
        assertThat(FINNISH.fault(text)).contains(fault);
    }

    @Test
    void aFinnishReferenceIsPrintedInFivesFromTheRight() {
        assertThat(FINNISH.printed("01030100067175800018")).isEqualTo("1030 10006 71758 00018");
        assertThat(FINNISH.normal("01030100067175800018")).isEqualTo("1030100067175800018");
        assertThat(FINNISH.printed("1511890656")).isEqualTo("15118 90656");
        assertThatIllegalArgumentException().isThrownBy(() -> FINNISH.make("0012"));
    }

    @Test
    void aFinnishReferenceIsMadeOfAtMostNineteenDigits() {
        assertThat(FINNISH.make("0".repeat(9) + "1".repeat(10))).hasSize(11);
        assertThat(FINNISH.make("1".repeat(19))).hasSize(20);
        for (String number : new String[] {"1".repeat(20), "0".repeat(10) + "1".repeat(10), "12A4", ""}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> FINNISH.make(number))
                    .withMessageContaining("\"" + number + "\"");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "RF341234561",
                "RF601511890656",
                "RF031030100067175800018",
                "RF7677584747906474893225",
                "RF18539007547034",
                "RF185390075470Y",
                "RF90101",
                "RF332348236",
                "RF19KD89LOHDM7837744KI",
                "RF97C2H5OH",
                "rf18 5390 0754 7034"
            })
    void publishedRfReferencesAreRight(String text) {
        assertThat(RF.fault(text)).isEmpty();
        assertThat(RF.make(RF.text(text))).isEqualTo(RF.normal(text));
    }

    @ParameterizedTest
    @CsvSource({
        "RF17539007547034,CHECK_DIGIT",
        "RF18,LENGTH",
        "RF181234567890123456789012,LENGTH",
        "RE18539007547034,CHARACTERS",
        "RFA8539007547034,CHARACTERS",
        "RF18539007547Ø34,CHARACTERS"
    })
    void whatIsNoRfReferenceIsSaidWhy(String text, ReferenceFault fault) {
        assertThat(RF.fault(text)).contains(fault);
    }

    /** All six leave 1 modulo 97, but check digits are 02 to 98 only: each text has one reference. */
    @ParameterizedTest
    @CsvSource({"72,97,00", "54,98,01", "36,02,99"})
    void aSecondNameOfAnRfReferenceIsRefused(String text, String right, String congruent) {
        for (String check : List.of(right, congruent)) {
            // R is 27 and F is 15
            assertThat(Long.parseLong(text + "2715" + check) % 97).isEqualTo(1);
        }
        assertThat(RF.fault("RF" + right + text)).isEmpty();
        assertThat(RF.fault("RF" + congruent + text)).contains(ReferenceFault.CHECK_DIGIT);
    }

    @Test
    void aFinnishNumberGoesIntoAnRfReferenceAndIsPrintedInFours() {
        assertThat(RF.make("1234561")).isEqualTo("RF341234561");
        assertThat(RF.printed("RF18539007547034")).isEqualTo("RF18 5390 0754 7034");
        assertThatIllegalArgumentException().isThrownBy(() -> RF.make("a-b"));
        assertThatIllegalArgumentException().isThrownBy(() -> RF.make("1".repeat(22)));
    }

    @Test
    void aKidIsOneOfThem() {
        ReferenceScheme scheme = KidScheme.DEFAULT;
        assertThat(scheme.name()).isEqualTo("KID");
        assertThat(scheme.fault("0001231231234566")).isNotEmpty();
        String kid = KidScheme.DEFAULT.generate(123, 123456).value();
        assertThat(scheme.fault(kid)).isEmpty();
        assertThat(scheme.normal(kid)).isEqualTo(kid);
        assertThatIllegalArgumentException().isThrownBy(() -> scheme.normal("0000001231234565"));
        assertThat(scheme.printed(kid)).isEqualTo(kid);
        assertThat(scheme.fault("1")).contains(ReferenceFault.LENGTH);
        assertThat(scheme.fault("000000123123456A")).contains(ReferenceFault.CHARACTERS);
        assertThat(scheme.fault("0000001231234565")).contains(ReferenceFault.CHECK_DIGIT);
        assertThat(scheme.fault("0000000001234560")).contains(ReferenceFault.CHECK_DIGIT);
        assertThat(scheme.fault("0000000000000000")).contains(ReferenceFault.EMPTY);
    }

    @Test
    @Tag("IDN-5")
    void aNationalIdForAReferenceIsMasked() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RF.normal("30908299902"))
                .withMessageContaining("309082*****");
    }
}
