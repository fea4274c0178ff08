package org.schoolbilling.admin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("KID-9")
class ReferenceCommandTest {

    @ParameterizedTest
    @CsvSource({
        "--scheme fik-71 --payee 81234567 1, +71<000000000000018+81234567<",
        "--scheme fik-73 --payee 81234567, +73<+81234567<",
        "--scheme ocr --control length-digit 1234567890, 123456789023",
        "'--scheme ocr --control fixed-length --lengths 4,6 12306', 123067",
        "--scheme fi 123456, 1234561",
        "--scheme rf 539007547034, RF18539007547034"
    })
    void makesAReferenceThatItThenFindsRight(String options, String reference) {
        Cli.Result made = Cli.plain(("reference make " + options).split(" ", -1));
        assertThat(made.exit()).isZero();
        assertThat(made.out().strip()).isEqualTo(reference);

        String scheme = options.replaceFirst("(?<!--payee) [0-9]+$", "");
        Cli.Result checked = Cli.plain(("reference check " + scheme + " " + reference).split(" ", -1));
        assertThat(checked.exit()).isZero();
        assertThat(checked.out()).contains("is right");
    }

    @Test
    void saysWhyAReferenceIsWrong() {
        Cli.Result result = Cli.plain(
                "reference", "check", "--scheme", "ocr", "--control", "length-digit", "12369", "1231", "--json");
        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.json().at("/0/reason").asString()).contains("last digit of its length");
        assertThat(result.json().at("/1/reason").asString()).contains("check digits");
    }

    @Test
    void whatIsMissingOrCannotBeMadeIsSaid() {
        assertThat(Cli.plain("reference", "make", "--scheme", "fik-71", "1").err())
                .contains("--payee is missing");
        assertThat(Cli.plain("reference", "make", "--scheme", "fi", "1", "--json")
                        .errorCode())
                .isEqualTo("reference.impossible");
        assertThat(Cli.plain("reference", "make", "1").exit()).isEqualTo(2);
    }
}
