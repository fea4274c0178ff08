package org.schoolbilling.identifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BicTest {

    @ParameterizedTest
    @CsvSource({
        "DNBANOKK, NO",
        "DNBANOKKXXX, NO",
        "dnbanokk, NO",
        "DABA DK KK, DK",
        "NDEASESS, SE",
        "NCBVXKPR, XK",
        "A1B2NO33, NO"
    })
    @Tag("IDN-3")
    void readsTheCountry(String text, String country) {
        assertThat(Bic.check(text)).isEmpty();
        assertThat(Bic.parse(text).country()).isEqualTo(country);
        assertThat(Bic.parse(text)).hasToString(text.replace(" ", "").toUpperCase(java.util.Locale.ROOT));
    }

    @ParameterizedTest
    @CsvSource({
        "DNBAZZKK, COUNTRY",
        "DNBA12KK, COUNTRY",
        "DNBANOK, LENGTH",
        "DNBANOKKX, LENGTH",
        "DNBANOKKXXXX, LENGTH",
        "'', LENGTH",
        "DNBÅNOKK, CHARACTERS",
        "DNBA-NOKK, CHARACTERS",
    })
    @Tag("IDN-3")
    void namesTheCheckThatFailed(String text, IdentifierFault fault) {
        assertThat(Bic.check(text)).contains(fault);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Bic.parse(text))
                .withMessageContaining("\"" + text + "\"");
    }
}
