package org.schoolbilling.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;

class KidSchemeProperties {

    /** A scheme and values that fit it. */
    record Case(KidScheme scheme, List<Long> values) {

        Kid kid() {
            return scheme.generate(values.stream().mapToLong(Long::longValue).toArray());
        }
    }

    @Property
    @Tag("KID-1")
    void aKidIsThePaddedFieldsAndTheirCheckCharacter(@ForAll @From("cases") Case some) {
        StringBuilder payload = new StringBuilder();
        for (int i = 0; i < some.values().size(); i++) {
            KidField field = some.scheme().fields().get(i);
            payload.append(("%0" + field.width() + "d").formatted(some.values().get(i)));
        }
        char check = NaiveCheck.character(some.scheme().check(), payload.toString());
        assertThat(some.kid()).hasToString(payload.toString() + check);
        assertThat(some.kid().value()).hasSize(some.scheme().length());
    }

    @Property
    @Tag("KID-1")
    void ofTwoNumbersItIsMadeWithoutAnArrayToo(
            @ForAll CheckMethod check,
            @ForAll @IntRange(min = 1, max = 14) int width,
            @ForAll @IntRange(min = 1, max = 3) int more,
            @ForAll long any,
            @ForAll long other) {
        KidField left = new KidField("left", width);
        KidField right = new KidField("right", Math.min(18, 13 + more - Math.min(width, 12))).withZero();
        KidScheme scheme = KidScheme.of(check, left, right);
        long first = 1 + Math.floorMod(any, left.greatest());
        long second = Math.floorMod(other, right.greatest() + 1);
        String payload = ("%0" + width + "d%0" + right.width() + "d").formatted(first, second);
        assertThat(scheme.generate(first, second))
                .hasToString(payload + NaiveCheck.character(check, payload))
                .isEqualTo(scheme.generate(new long[] {first, second}));
        assertThatIllegalArgumentException().isThrownBy(() -> scheme.generate(0, second));
        assertThatIllegalArgumentException().isThrownBy(() -> scheme.generate(first, right.greatest() + 1));
        assertThatIllegalArgumentException().isThrownBy(() -> scheme.generate(left.greatest() + 1, second));
        assertThatIllegalArgumentException().isThrownBy(() -> scheme.generate(first, -1));
    }

    @Property
    @Tag("KID-5")
    void parsingWhatWasGeneratedGivesItBack(@ForAll @From("cases") Case some) {
        String kid = some.kid().value();
        assertThat(some.scheme().isValid(kid)).isTrue();
        assertThat(some.scheme().check(kid)).isEmpty();
        ParsedKid parsed = some.scheme().parse(kid);
        assertThat(parsed.kid()).isEqualTo(some.kid());
        assertThat(parsed.values()).isEqualTo(some.values());
        for (int i = 0; i < some.values().size(); i++) {
            assertThat(parsed.value(some.scheme().fields().get(i).name()))
                    .isEqualTo(some.values().get(i));
        }
    }

    @Property
    @Tag("KID-5")
    void whatIsValidCouldHaveBeenGenerated(
            @ForAll @From("schemes") KidScheme scheme,
            @ForAll @NumericChars @StringLength(24) String digits,
            @ForAll boolean rightCheck,
            @ForAll @Chars({'0', '5', '9', '-', 'x'}) char last) {
        String payload = digits.substring(0, scheme.length() - 1);
        char check = rightCheck ? NaiveCheck.character(scheme.check(), payload) : last;
        String text = payload + check;
        List<Long> values = new ArrayList<>();
        int from = 0;
        for (KidField field : scheme.fields()) {
            values.add(Long.valueOf(payload.substring(from, from + field.width())));
            from += field.width();
        }
        boolean zero = IntStream.range(0, values.size())
                .anyMatch(i -> values.get(i) == 0 && !scheme.fields().get(i).mayBeZero());
        boolean valid = check == NaiveCheck.character(scheme.check(), payload) && !zero;
        assertThat(scheme.isValid(text)).isEqualTo(valid);
        assertThat(scheme.check(text).isEmpty()).isEqualTo(valid);
        if (valid) {
            assertThat(new Case(scheme, values).kid()).hasToString(text);
        }
    }

    @Property
    @Tag("KID-4")
    void whatDoesNotFitIsNeverCut(
            @ForAll @From("cases") Case some, @ForAll @IntRange(max = 23) int at, @ForAll long any) {
        int place = at % some.values().size();
        KidField field = some.scheme().fields().get(place);
        boolean fits = any >= (field.mayBeZero() ? 0 : 1) && Long.toString(any).length() <= field.width();
        List<Long> values = new ArrayList<>(some.values());
        values.set(place, any);
        Case changed = new Case(some.scheme(), values);
        if (fits) {
            assertThat(changed.scheme().parse(changed.kid().value()).values()).isEqualTo(values);
        } else {
            assertThatIllegalArgumentException()
                    .isThrownBy(changed::kid)
                    .withMessageContaining(field.name())
                    .withMessageContaining(Long.toString(any))
                    .withMessageContaining(Integer.toString(field.width()));
        }
    }

    @Property
    @Tag("KID-5")
    void checkingNeverThrows(@ForAll @From("schemes") KidScheme scheme, @ForAll String text) {
        assertThat(scheme.check(text).isEmpty()).isEqualTo(scheme.isValid(text));
    }

    @Provide
    Arbitrary<Case> cases() {
        return schemes().flatMap(scheme -> {
            List<Arbitrary<Long>> values = scheme.fields().stream()
                    .map(field ->
                            (Arbitrary<Long>) Arbitraries.longs().between(field.mayBeZero() ? 0 : 1, field.greatest()))
                    .toList();
            return Combinators.combine(values).as(list -> new Case(scheme, list));
        });
    }

    @Provide
    Arbitrary<KidScheme> schemes() {
        Arbitrary<List<Integer>> widths = Arbitraries.integers()
                .between(1, 18)
                .list()
                .ofMinSize(1)
                .ofMaxSize(6)
                .map(KidSchemeProperties::fitting);
        return Combinators.combine(widths, Arbitraries.integers(), Arbitraries.of(CheckMethod.class))
                .as((list, zeros, check) -> {
                    KidField[] fields = IntStream.range(0, list.size())
                            .mapToObj(i -> new KidField("field" + (char) ('A' + i), list.get(i), (zeros >> i & 1) == 1))
                            .toArray(KidField[]::new);
                    return KidScheme.of(check, fields);
                });
    }

    /** Widths as long as they do not exceed 24 digits together. */
    private static List<Integer> fitting(List<Integer> widths) {
        List<Integer> kept = new ArrayList<>();
        int left = 24;
        for (int width : widths) {
            if (width <= left) {
                kept.add(width);
                left -= width;
            }
        }
        return kept;
    }
}
