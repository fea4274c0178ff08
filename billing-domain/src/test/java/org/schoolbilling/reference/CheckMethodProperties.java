package org.schoolbilling.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.schoolbilling.reference.CheckMethod.MOD10;
import static org.schoolbilling.reference.CheckMethod.MOD11;

import java.nio.CharBuffer;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;

class CheckMethodProperties {

    private static final List<Character> CHARACTERS = List.of('0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '-');

    @Property
    @Tag("KID-2")
    @Tag("KID-3")
    void theCheckCharacterIsThatOfTheManual(
            @ForAll CheckMethod method, @ForAll @NumericChars @StringLength(min = 1, max = 24) String payload) {
        assertThat(method.checkCharacter(payload)).isEqualTo(NaiveCheck.character(method, payload));
    }

    @Property
    @Tag("KID-5")
    void ofAllLastCharactersExactlyTheCheckCharacterIsRight(
            @ForAll CheckMethod method, @ForAll @NumericChars @StringLength(min = 1, max = 24) String payload) {
        char right = NaiveCheck.character(method, payload);
        for (char last = 0; last < 256; last++) {
            assertThat(method.isValid(payload + last)).isEqualTo(last == right);
        }
    }

    @Property
    @Tag("KID-5")
    void anythingButDigitsBeforeTheEndIsWrong(
            @ForAll CheckMethod method,
            @ForAll @NumericChars @StringLength(min = 2, max = 23) String payload,
            @ForAll char stranger,
            @ForAll @IntRange(max = 22) int at) {
        if (stranger == '-' || !CHARACTERS.contains(stranger)) {
            int place = at % payload.length();
            String broken = payload.substring(0, place) + stranger + payload.substring(place + 1);
            for (char last : CHARACTERS) {
                assertThat(method.isValid(broken + last)).isFalse();
            }
        }
    }

    /** Texts are read by another way than other characters, and those of sixteen by a third. */
    @Property(tries = 3_000)
    @Tag("KID-5")
    void whateverTheTextIsTheFastWaySaysWhatTheClearOneSays(
            @ForAll CheckMethod method, @ForAll @From("nearlyKids") String text) {
        boolean isRight = text.matches("[0-9]{1,24}[0-9-]")
                && NaiveCheck.character(method, text.substring(0, text.length() - 1)) == text.charAt(text.length() - 1);
        assertThat(method.isValid(text)).isEqualTo(isRight);
        assertThat(method.isValid(CharBuffer.wrap(text))).isEqualTo(isRight);
        assertThat(method.check(text).isEmpty()).isEqualTo(isRight);
    }

    /** Right ones of all lengths, half of them with a character that is no digit, or one of another script. */
    @Provide
    Arbitrary<String> nearlyKids() {
        Arbitrary<String> digits = Arbitraries.oneOf(
                Arbitraries.strings().numeric().ofMinLength(0).ofMaxLength(29),
                Arbitraries.strings().numeric().ofLength(15));
        Arbitrary<String> strangers = Arbitraries.of(
                "",
                "",
                "",
                "",
                "/",
                ":",
                "-",
                "p",
                "\u0000",
                "\u0130",
                "\u0660",
                "\u0969",
                "\uff11",
                "\ud835",
                "\ud835\udfd8");
        return Combinators.combine(digits, Arbitraries.of(CheckMethod.class), strangers, Arbitraries.integers())
                .as((payload, method, stranger, at) -> {
                    boolean isOne = !payload.isEmpty() && payload.length() < 25;
                    String kid = payload + (isOne ? method.checkCharacter(payload) : "");
                    int place = Math.floorMod(at, kid.length() + 1);
                    return kid.substring(0, place)
                            + stranger
                            + kid.substring(Math.min(kid.length(), place + stranger.length()));
                });
    }

    /** All 11,110 payloads of up to four digits, and all errors in each. */
    @Example
    @Tag("KID-6")
    void everyWrongDigitAndTheSwapsAreCaughtInAllShortKids() {
        for (int length = 1; length <= 4; length++) {
            int limit = (int) Math.pow(10, length);
            for (int number = 0; number < limit; number++) {
                String payload = Integer.toString(limit + number).substring(1);
                assertErrorsAreCaught(MOD10, payload + MOD10.checkCharacter(payload));
                assertErrorsAreCaught(MOD11, payload + MOD11.checkCharacter(payload));
            }
        }
    }

    @Property
    @Tag("KID-6")
    void everyWrongDigitAndTheSwapsAreCaughtInLongKids(
            @ForAll CheckMethod method, @ForAll @From("payloads") String payload) {
        assertErrorsAreCaught(method, payload + method.checkCharacter(payload));
    }

    @Property
    @Tag("KID-6")
    void mod10AloneLetsTheSwapOf09And90Pass(
            @ForAll @NumericChars @StringLength(max = 20) String before,
            @ForAll @NumericChars @StringLength(max = 2) String after) {
        String left = before + "09" + after;
        String right = before + "90" + after;
        assertThat(MOD10.checkCharacter(left)).isEqualTo(MOD10.checkCharacter(right));
        assertThat(MOD11.checkCharacter(left)).isNotEqualTo(MOD11.checkCharacter(right));
    }

    @Provide
    Arbitrary<String> payloads() {
        return Arbitraries.strings().numeric().ofMinLength(5).ofMaxLength(24);
    }

    private static void assertErrorsAreCaught(CheckMethod method, String kid) {
        char[] typed = kid.toCharArray();
        for (int i = 0; i < typed.length; i++) {
            char right = typed[i];
            for (char wrong : CHARACTERS) {
                typed[i] = wrong;
                caught(method, kid, typed, wrong == right);
            }
            typed[i] = right;
            if (i > 0) {
                typed[i] = typed[i - 1];
                typed[i - 1] = right;
                boolean unseen = method == MOD10 && Set.of("09", "90").contains(kid.substring(i - 1, i + 1));
                caught(method, kid, typed, unseen || typed[i] == right);
                typed[i - 1] = typed[i];
                typed[i] = right;
            }
        }
    }

    private static void caught(CheckMethod method, String kid, char[] typed, boolean accepted) {
        if (method.isValid(new String(typed)) != accepted) {
            throw new AssertionError(kid + " typed as " + new String(typed) + " by " + method);
        }
    }
}
