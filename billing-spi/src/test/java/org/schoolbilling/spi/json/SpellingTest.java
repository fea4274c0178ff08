package org.schoolbilling.spi.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("CAT-9")
class SpellingTest {

    private static final List<String> KNOWN = List.of("code", "name", "amount", "vatPercent", "semesterFee");

    @ParameterizedTest
    @CsvSource({
        "kode, code",
        "Code, code",
        "coed, code",
        "amuont, amount",
        "vatpercent, vatPercent",
        "vat_percent, vatPercent",
        "semesterfees, semesterFee",
        "nam, name"
    })
    void aSlipOfThePenIsUnderstood(String word, String meant) {
        assertThat(Spelling.nearest(word, KNOWN)).contains(meant);
    }

    @ParameterizedTest
    @CsvSource({"colour", "x", "description"})
    void whatIsFarFromEverythingIsNot(String word) {
        assertThat(Spelling.nearest(word, KNOWN)).isEmpty();
    }

    @Test
    @Tag("ERR-3")
    void aLongWordIsNotComparedAtAll() {
        assertThat(Spelling.nearest("code".repeat(100_000), KNOWN)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"'', '', 0", "a, '', 1", "ab, ba, 1", "kitten, sitting, 3", "code, code, 0"})
    void theDistanceIsTheNumberOfSlips(String one, String two, int distance) {
        assertThat(Spelling.distance(one, two)).isEqualTo(distance);
        assertThat(Spelling.distance(two, one)).isEqualTo(distance);
    }
}
