package org.schoolbilling.bank.files;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What is read fast is what the plain way reads, and what is not plain is left alone. */
class FastReadingProperties {

    @Property(tries = 2_000)
    void digitsAreTheNumberTheyAre(@ForAll @From("fields") String field) {
        byte[] line = ("NY093132" + field + "99999999").getBytes(ISO_8859_1);
        boolean isNumber = field.matches("[0-9]{1,18}");
        assertThat(EightDigits.number(line, 8, 8 + field.length()))
                .isEqualTo(isNumber ? Long.parseLong(field) : EightDigits.NONE);
    }

    /** Every byte in every place of a field of 17. */
    @Property(tries = 17)
    void noOtherByteIsADigit(@ForAll @IntRange(max = 16) int place) {
        for (int code = 0; code < 256; code++) {
            byte[] line = "NY093132012345678901234567890".getBytes(ISO_8859_1);
            line[8 + place] = (byte) code;
            assertThat(EightDigits.number(line, 8, 25) == EightDigits.NONE).isEqualTo(code < '0' || code > '9');
        }
    }

    @Property(tries = 2_000)
    void amountsAreWhatDecimalsAre(@ForAll @From("amounts") String text, @ForAll @IntRange(max = 3) int decimals) {
        boolean isPlain = text.matches("[0-9]+(\\.[0-9]*)?") && new BigDecimal(text).scale() <= decimals;
        long read = PlainText.amount(text, decimals);
        if (read != PlainText.OTHER || (isPlain && text.length() < 15)) {
            assertThat(isPlain).isTrue();
            assertThat(BigDecimal.valueOf(read, decimals)).isEqualByComparingTo(new BigDecimal(text));
        }
    }

    @Property(tries = 2_000)
    void datesAreThoseOfTheCalendar(@ForAll @From("dates") String text) {
        LocalDate expected = null;
        try {
            expected = LocalDate.parse(text);
        } catch (DateTimeException e) {
            // none
        }
        assertThat(PlainText.date(text)).isEqualTo(expected);
    }

    @Property
    void accountsLoseWhatIsNoPartOfThem(@ForAll @From("accounts") String text) {
        assertThat(PlainText.compact(text)).isEqualTo(text.replaceAll("[ .\u00a0]", ""));
        assertThat(PlainText.lettersAndDigits(text)).isEqualTo(text.replaceAll("[^0-9A-Za-z]", ""));
    }

    @Provide
    Arbitrary<String> fields() {
        Arbitrary<String> digits =
                Arbitraries.strings().numeric().ofMinLength(1).ofMaxLength(18);
        return Combinators.combine(
                        digits,
                        Arbitraries.of("", "", "", " ", "-", "/", ":", "\u0000", "\u00b5", "\u00ff"),
                        Arbitraries.integers())
                .as(FastReadingProperties::replaced);
    }

    @Provide
    Arbitrary<String> amounts() {
        return Combinators.combine(
                        Arbitraries.strings().numeric().ofMinLength(0).ofMaxLength(20),
                        Arbitraries.of("", "", ".", ".", "..", "-", "+", "e", "\u0661"),
                        Arbitraries.integers())
                .as((digits, stranger, at) -> {
                    int place = Math.floorMod(at, digits.length() + 1);
                    return digits.substring(0, place) + stranger + digits.substring(place);
                });
    }

    @Provide
    Arbitrary<String> dates() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 9999),
                        Arbitraries.integers().between(0, 13),
                        Arbitraries.integers().between(0, 32),
                        Arbitraries.of("", "", "", "x", " ", "-", "\u0661"),
                        Arbitraries.integers())
                .as((year, month, day, stranger, at) ->
                        replaced("%04d-%02d-%02d".formatted(year, month, day), stranger, at));
    }

    @Provide
    Arbitrary<String> accounts() {
        return Arbitraries.strings()
                .withChars("09AZaz .\u00a0-/@[`{\u00e5\ud835")
                .ofMaxLength(40);
    }

    private static String replaced(String text, String stranger, int at) {
        int place = Math.floorMod(at, text.length() - stranger.length() + 1);
        return text.substring(0, place) + stranger + text.substring(place + stranger.length());
    }
}
