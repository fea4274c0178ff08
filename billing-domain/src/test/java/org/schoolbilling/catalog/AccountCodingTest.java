package org.schoolbilling.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("CAT-7")
class AccountCodingTest {

    @ParameterizedTest
    @CsvSource({
        "UNIT4, 3901;110;4000;500;BA;1",
        "UNIT4, 3901;;;500",
        "UNIT4, 3901",
        "ORACLE, 3901;110;P;T;M;A;F",
        "ORACLE, 3901;;;;;A",
        "NAVISION, 3901.20.30.40",
        "NAVISION, 3901..30",
        "FREE_TEXT, konto 3901; avdeling 7"
    })
    void whatIsWrittenIsReadBackEqual(ErpKind erp, String text) {
        AccountCoding coding = erp.parse(text);

        assertThat(coding.toText()).isEqualTo(text);
        assertThat(coding.erp()).isEqualTo(erp);
        assertThat(erp.parse(coding.toText())).isEqualTo(coding);
    }

    @Test
    void unit4HasSixDimensionsInTheirOrder() {
        assertThat(ErpKind.UNIT4.parse("a;b;c;d;e;f")).isEqualTo(new Unit4Coding("a", "b", "c", "d", "e", "f"));
    }

    @Test
    void navisionIsADottedString() {
        assertThat(new NavisionCoding("3901", "20", "", "").toText()).isEqualTo("3901.20");
    }

    @ParameterizedTest
    @EnumSource(ErpKind.class)
    void anAccountAloneIsACodingInEveryErp(ErpKind erp) {
        assertThat(erp.account("3901").account()).isEqualTo("3901");
        assertThat(erp.account("3901").toText()).isEqualTo("3901");
        assertThat(erp.account("3901").erp()).isEqualTo(erp);
        assertThatIllegalArgumentException().isThrownBy(() -> erp.account(" "));
        assertThatIllegalArgumentException().isThrownBy(() -> erp.account("39\n01"));
    }

    @ParameterizedTest
    @CsvSource({"UNIT4, 1;2;3;4;5;6;7", "ORACLE, 1;2;3;4;5;6;7;8", "NAVISION, 1.2.3.4.5"})
    void moreThanItsPartsAreRefused(ErpKind erp, String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> erp.parse(text)).withMessageContaining(text);
    }

    @Test
    void partsHaveTheirLengthsAndNoSeparators() {
        assertThat(new FreeTextCoding("x".repeat(40)).account()).hasSize(40);
        assertThatIllegalArgumentException().isThrownBy(() -> new FreeTextCoding("x".repeat(41)));
        assertThatIllegalArgumentException().isThrownBy(() -> Unit4Coding.of("x".repeat(26)));
        assertThatIllegalArgumentException().isThrownBy(() -> Unit4Coding.of("39;01"));
        assertThatIllegalArgumentException().isThrownBy(() -> new NavisionCoding("39.01", "", "", ""));
        assertThatIllegalArgumentException().isThrownBy(() -> new NavisionCoding("x".repeat(21), "", "", ""));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OracleCoding("3901", "", "", "", "", "", "x".repeat(26)));
    }

    @ParameterizedTest
    @CsvSource({"UNIT4, 6, 25, ;", "ORACLE, 7, 25, ;", "NAVISION, 4, 20, ."})
    void everyPartHasItsLengthAndNoSeparator(ErpKind erp, int parts, int length, String separator) {
        for (int i = 0; i < parts; i++) {
            int at = i;
            String longest = "x".repeat(length);
            assertThat(erp.parse(coded(parts, at, longest, separator)).toText()).contains(longest);
            for (String wrong : new String[] {longest + "x", separator + "x", "x" + separator, "x\n"}) {
                assertThatIllegalArgumentException()
                        .as(erp + " " + at + " " + wrong)
                        .isThrownBy(() -> coding(erp, parts, at, wrong));
            }
        }
    }

    private static String coded(int parts, int at, String part, String separator) {
        String[] all = new String[parts];
        Arrays.fill(all, "1");
        all[at] = part;
        return String.join(separator, all);
    }

    private static AccountCoding coding(ErpKind erp, int parts, int at, String part) {
        String[] p = new String[parts];
        Arrays.fill(p, "1");
        p[at] = part;
        return switch (erp) {
            case UNIT4 -> new Unit4Coding(p[0], p[1], p[2], p[3], p[4], p[5]);
            case ORACLE -> new OracleCoding(p[0], p[1], p[2], p[3], p[4], p[5], p[6]);
            case NAVISION -> new NavisionCoding(p[0], p[1], p[2], p[3]);
            case FREE_TEXT -> new FreeTextCoding(part);
        };
    }
}
