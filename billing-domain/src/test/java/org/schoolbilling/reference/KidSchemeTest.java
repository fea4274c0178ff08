package org.schoolbilling.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.schoolbilling.reference.CheckMethod.MOD10;
import static org.schoolbilling.reference.CheckMethod.MOD11;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KidSchemeTest {

    private static final KidScheme DEFAULT = KidScheme.DEFAULT;

    @Test
    @Tag("KID-1")
    void theDefaultIsInvoiceNumberDebtorNumberAndOneDigit() {
        assertThat(DEFAULT.length()).isEqualTo(16);
        assertThat(DEFAULT.check()).isEqualTo(MOD10);
        assertThat(DEFAULT.generate(123, 123456)).isEqualTo(new Kid("0000001231234566"));
        assertThat(DEFAULT.generate(999_999_999, 999_999)).hasToString("9999999999999995");
        assertThat(DEFAULT.generate(1, 1)).hasToString("0000000010000016");
        assertThat(DEFAULT.warnings()).isEmpty();
    }

    @Test
    @Tag("KID-1")
    void aSchemeHasTwoToTwentyFiveCharactersInFieldsOfDifferentNames() {
        assertThat(KidScheme.of(MOD10, new KidField("a", 1)).length()).isEqualTo(2);
        assertThat(KidScheme.of(MOD10, new KidField("a", 18), new KidField("b", 6))
                        .length())
                .isEqualTo(25);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> KidScheme.of(MOD10))
                .withMessageContaining("2 to 25");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> KidScheme.of(MOD10, new KidField("a", 18), new KidField("b", 7)))
                .withMessageContaining("26 characters");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> KidScheme.of(MOD10, new KidField("a", 3), new KidField("a", 4)))
                .withMessageContaining("\"a\"");
    }

    @Test
    @Tag("KID-4")
    void twoValuesDoNotMakeAKidOfThreeFields() {
        KidScheme three = KidScheme.of(MOD10, new KidField("a", 5), new KidField("b", 5), new KidField("c", 5));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> three.generate(1, 2))
                .withMessageContaining("2 values");
    }

    @ParameterizedTest
    @CsvSource({"MOD10, 9, 6", "MOD11, 9, 6", "MOD10, 8, 6", "MOD10, 10, 6"})
    @Tag("KID-5")
    void twoValuesMakeTheKidThatAListOfThemMakes(CheckMethod check, int first, int second) {
        KidScheme scheme = KidScheme.of(check, new KidField("a", first), new KidField("b", second));
        for (long value : new long[] {1, 7, 123, 99_999}) {
            Kid kid = scheme.generate(value, 45);
            assertThat(kid).isEqualTo(scheme.generate(new long[] {value, 45}));
            assertThat(scheme.isValid(kid.value())).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({"a, 0", "a, -1", "a, 19", "' ', 3"})
    @Tag("KID-1")
    void aFieldHasANameAndAsManyDigitsAsALongHolds(String name, int width) {
        assertThatIllegalArgumentException().isThrownBy(() -> new KidField(name, width));
    }

    @Test
    @Tag("KID-1")
    void warnsOfWhatSomeBanksRefuse() {
        assertThat(KidScheme.of(MOD10, new KidField("a", 2)).warnings()).containsExactly(KidWarning.SHORT);
        assertThat(KidScheme.of(MOD10, new KidField("a", 3)).warnings()).isEmpty();
        assertThat(KidScheme.of(MOD11, new KidField("a", 3)).warnings()).containsExactly(KidWarning.DASH);
    }

    @Test
    @Tag("KID-2")
    void zeroIsRefusedWhereAFieldsValuesBeginAtOne() {
        KidScheme scheme = KidScheme.of(MOD10, new KidField("invoice", 3), new KidField("branch", 2).withZero());
        assertThat(scheme.generate(1, 0)).hasToString("001008");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> scheme.generate(0, 1))
                .withMessage("KID field invoice of 3 digits cannot be 0: it must be 1 to 999");
        assertThat(scheme.check("000018")).contains(KidFault.ZERO);
        assertThat(DEFAULT.check("0000000000000000")).contains(KidFault.ZERO);
        assertThat(KidScheme.of(MOD10, new KidField("a", 3).withZero()).isValid("0000"))
                .isTrue();
        assertThat(KidScheme.of(MOD10, new KidField("a", 3).withZero()).generate(0))
                .hasToString("0000");
    }

    @ParameterizedTest
    @CsvSource({
        "-1, 1, invoice, -1, 9",
        "1000000000, 1, invoice, 1000000000, 9",
        "1, -5, debtor, -5, 6",
        "1, 1000000, debtor, 1000000, 6",
        "9223372036854775807, 1, invoice, 9223372036854775807, 9",
        "-9223372036854775808, 1, invoice, -9223372036854775808, 9",
        "0, 1, invoice, 0, 9",
    })
    @Tag("KID-4")
    void whatDoesNotFitFailsWithFieldValueAndWidth(
            long invoice, long debtor, String field, String value, String width) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DEFAULT.generate(invoice, debtor))
                .withMessageContaining("KID field " + field + " of " + width + " digits")
                .withMessageContaining(" " + value + ":");
    }

    @Test
    @Tag("KID-4")
    void everyFieldNeedsAValue() {
        assertThatIllegalArgumentException().isThrownBy(() -> DEFAULT.generate(1));
        assertThatIllegalArgumentException().isThrownBy(() -> DEFAULT.generate(1, 2, 3));
    }

    @Test
    @Tag("KID-5")
    void parsingGivesTheNamedFieldsBack() {
        ParsedKid parsed = DEFAULT.parse("0000001231234566");
        assertThat(parsed.kid()).isEqualTo(new Kid("0000001231234566"));
        assertThat(parsed.value(KidScheme.INVOICE)).isEqualTo(123);
        assertThat(parsed.value(KidScheme.DEBTOR)).isEqualTo(123456);
        assertThat(parsed.values()).isEqualTo(List.of(123L, 123456L));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> parsed.value("student"))
                .withMessageContaining("\"student\"");
    }

    @ParameterizedTest
    @CsvSource({
        "'', LENGTH",
        "000000123123456, LENGTH",
        "00000001231234566, LENGTH",
        "000000123123456x, CHARACTERS",
        "0000001231 34566, CHARACTERS",
        "0000001-31234566, CHARACTERS",
        "000000123123456-, CHECK_CHARACTER",
        "0000001231234567, CHECK_CHARACTER",
        "0000000001234566, ZERO",
        "0000001230000000, ZERO",
    })
    @Tag("KID-5")
    void namesWhatIsWrong(String text, KidFault fault) {
        assertThat(DEFAULT.check(text)).contains(fault);
        assertThat(DEFAULT.isValid(text)).isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DEFAULT.parse(text))
                .withMessageContaining("\"" + text + "\"")
                .withMessageEndingWith(fault.name());
    }

    @Test
    @Tag("KID-5")
    void aParsedKidBelongsToItsScheme() {
        Kid kid = DEFAULT.generate(123, 1);
        KidScheme other = KidScheme.of(MOD11, new KidField("a", 9), new KidField("b", 6));
        assertThat(new ParsedKid(DEFAULT, kid)).isEqualTo(DEFAULT.parse(kid.value()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ParsedKid(other, kid))
                .withMessageContaining("\"0000001230000018\"");
    }

    @Test
    @Tag("KID-3")
    void onlyTheSchemesOwnMethodValidates() {
        KidScheme byMod10 = KidScheme.of(MOD10, new KidField("a", 8));
        KidScheme byMod11 = KidScheme.of(MOD11, new KidField("a", 8));
        assertThat(byMod10.isValid("123456782")).isTrue();
        assertThat(byMod10.isValid("123456785")).isFalse();
        assertThat(byMod11.isValid("123456785")).isTrue();
        assertThat(byMod11.isValid("123456782")).isFalse();
    }

    @Test
    @Tag("IDN-5")
    void aNationalIdTypedAsKidIsMasked() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DEFAULT.parse("03851598730"))
                .withMessage("\"038515*****\" is no KID of [invoice:9, debtor:6] by MOD10: LENGTH");
    }
}
