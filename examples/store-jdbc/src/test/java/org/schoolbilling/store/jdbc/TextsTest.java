package org.schoolbilling.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextsTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "æøå", "\uD83D\uDE00", "a\uD83D\uDE00b", "\uFFFF\t\n"})
    void whatBothDatabasesHoldIsStorable(String text) {
        assertThat(Texts.storable(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\0", "a\0b", "\uD83D", "\uDE00", "\uDE00\uD83D", "a\uD83D", "\uD83Dx"})
    void nullCharactersAndHalvesOfCharactersAreNot(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Texts.storable(text));
    }

    @Test
    void aPatternTakesWildcardsAsTheyAre() {
        assertThat(Texts.anywhere("50%_Å!")).isEqualTo("%50!%!_å!!%");
    }
}
