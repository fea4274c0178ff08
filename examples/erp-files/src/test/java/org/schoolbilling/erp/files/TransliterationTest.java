package org.schoolbilling.erp.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TransliterationTest {

    private static final OneByteText LATIN_1 = new OneByteText(StandardCharsets.ISO_8859_1);

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '|',
            value = {
                "Łódź,Lódz",
                "Čiŋadat đ ŧ š ž,Cinadat d t s z",
                "„sitat” ‘enkelt’ «behold»,|\"sitat\" 'enkelt' «behold»|",
                "2025–2026 — ‑ −,2025-2026 - - -",
                "100 €,100 EUR",
                "vent…,vent...",
                "ﬁnans ™ №,finans TM No",
                "Cœur Œuvre,Coeur OEuvre",
                "１２３,123",
                "學费 ?,__ ?",
                "Åse Ødegård Ærlig ß ÿ ½,Åse Ødegård Ærlig ß ÿ ½",
                "A\u030Ase o\u0308l,Åse öl",
                "x\u0301y,xy",
                "soft\u00ADhyphen zero\u200Bwidth,softhyphen zerowidth",
                "no\u00A0break thin\u2009blank,no break thin blank",
                "smile \uD83D\uDE00,smile _",
                "lone \uD83D half,lone _ half",
            })
    void latin1(String text, String expected) {
        assertThat(Transliteration.of(text, LATIN_1)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r", "\t", "\0", "\u0085", "\u2028", "\u007F"})
    void controlCharactersBecomeABlank(String control) {
        assertThat(Transliteration.of("a" + control + "b", LATIN_1)).isEqualTo("a b");
    }

    @ParameterizedTest
    @CsvSource({"Åse Blåbærøy ß,AAse Blaabaeroey ss", "½ § 5 £,1/2 par. 5 GBP", "ǿ ǣ,oe ae"})
    void ascii(String text, String expected) {
        assertThat(Transliteration.of(text, new OneByteText(StandardCharsets.US_ASCII)))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ISO-8859-1", "ISO-8859-15", "windows-1252", "US-ASCII", "IBM865"})
    void charsetsWithOneByteACharacterAreTaken(String charset) {
        assertThat(Unit4Profile.gl07().withCharset(Charset.forName(charset)).charset())
                .isEqualTo(Charset.forName(charset));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16", "Shift_JIS", "IBM037"})
    void otherCharsetsAreRefused(String charset) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Unit4Profile.gl07().withCharset(Charset.forName(charset)))
                .withMessageContaining(charset);
    }
}
