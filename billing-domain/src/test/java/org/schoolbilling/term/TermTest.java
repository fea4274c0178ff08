package org.schoolbilling.term;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TermTest {

    @ParameterizedTest
    @CsvSource({
        "2026-HØST, AUTUMN",
        "2026-høst, AUTUMN",
        "2026-HOST, AUTUMN",
        "2026-AUTUMN, AUTUMN",
        "2026-Autumn, AUTUMN",
        "2026-VÅR, SPRING",
        "2026-vår, SPRING",
        "2026-VA\u030AR, SPRING",
        "2026-VAR, SPRING",
        "2026-spring, SPRING",
        "2026-SOM, SUMMER",
        "2026-SUMMER, SUMMER",
    })
    void readsTheCodesOfFsAndEnglishNames(String text, Season season) {
        assertThat(Term.parse(text)).isEqualTo(new Term(2026, season));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2026",
                "2026-",
                "26-HØST",
                "2026HØST",
                "2026-WINTER",
                " 2026-HØST",
                "2026-HØST ",
                "HØST-2026"
            })
    void refusesAnythingElseAndQuotesIt(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Term.parse(text)).withMessageContaining("\"");
    }

    @ParameterizedTest
    @ValueSource(ints = {999, 10_000, 0, -2026})
    void aYearHasFourDigits(int year) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Term(year, Season.SPRING))
                .withMessageContaining(Integer.toString(year));
    }

    @Test
    void theFirstAndTheLastYearOfFourDigitsHaveTerms() {
        assertThat(new Term(1000, Season.SPRING).year()).isEqualTo(1000);
        assertThat(new Term(9999, Season.AUTUMN).year()).isEqualTo(9999);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-SPRING, 2026-01-01, 2026-07-31",
        "2026-SUMMER, 2026-06-01, 2026-07-31",
        "2026-AUTUMN, 2026-08-01, 2026-12-31",
    })
    void knowsItsDays(String term, LocalDate first, LocalDate last) {
        assertThat(Term.parse(term).firstDay()).isEqualTo(first);
        assertThat(Term.parse(term).lastDay()).isEqualTo(last);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-SPRING, 2026-AUTUMN, 2025-AUTUMN",
        "2026-SUMMER, 2026-AUTUMN, 2026-SPRING",
        "2026-AUTUMN, 2027-SPRING, 2026-SPRING",
    })
    void knowsItsNeighbours(String term, String next, String previous) {
        assertThat(Term.parse(term).next().toCode()).isEqualTo(next);
        assertThat(Term.parse(term).previous().toCode()).isEqualTo(previous);
    }

    @Test
    void isShownAsFsShowsItAndKeyedInAscii() {
        Term term = new Term(2026, Season.AUTUMN);
        assertThat(term).hasToString("2026-HØST");
        assertThat(term.toCode()).isEqualTo("2026-AUTUMN");
    }
}
