package org.schoolbilling.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import org.schoolbilling.reference.FikScheme.Card;
import org.schoolbilling.reference.SwedishScheme.Control;

/** What every scheme promises of any number, against sums made in another way. */
class ReferenceSchemeProperties {

    /** A scheme, a number made a reference of it, and how to get the number back. */
    record Made(ReferenceScheme scheme, String number, String reference, UnaryOperator<String> back) {

        @Override
        public String toString() {
            return scheme.name() + " of " + number + ": " + reference;
        }
    }

    private static Made made(
            ReferenceScheme scheme, String number, UnaryOperator<String> make, UnaryOperator<String> back) {
        return new Made(scheme, number, make.apply(number), back);
    }

    @Provide
    Arbitrary<Made> references() {
        Arbitrary<String> creditors =
                Arbitraries.strings().numeric().ofLength(7).map(rest -> "8" + rest);
        Arbitrary<Made> fik = Combinators.combine(
                        Arbitraries.of(Card.CARD_04, Card.CARD_71, Card.CARD_75), creditors, digits(1, 14))
                .as((card, creditor, number) -> {
                    FikScheme scheme = new FikScheme(card, creditor);
                    return made(scheme, withoutZeros(number), scheme::make, scheme::number);
                });
        Arbitrary<Made> swedish = Combinators.combine(
                        Arbitraries.of(Control.SOFT, Control.CHECK_DIGIT, Control.LENGTH_DIGIT), digits(1, 23))
                .as((control, number) -> {
                    SwedishScheme scheme = SwedishScheme.of(control);
                    return made(scheme, number, scheme::make, scheme::number);
                });
        Arbitrary<Made> finnish = digits(2, 18).map(rest -> {
            FinnishScheme scheme = new FinnishScheme();
            return made(scheme, "1" + rest, scheme::make, scheme::number);
        });
        Arbitrary<Made> rf = Arbitraries.strings()
                .withCharRange('0', '9')
                .withCharRange('A', 'Z')
                .ofMinLength(1)
                .ofMaxLength(21)
                .map(text -> {
                    RfScheme scheme = new RfScheme();
                    return made(scheme, text, scheme::make, scheme::text);
                });
        return Arbitraries.oneOf(List.of(fik, swedish, finnish, rf));
    }

    private static Arbitrary<String> digits(int fewest, int most) {
        return Arbitraries.strings().numeric().ofMinLength(fewest).ofMaxLength(most);
    }

    private static String withoutZeros(String number) {
        return new BigInteger(number).toString();
    }

    @Property
    @Tag("KID-9")
    void whatWasMadeIsRightAndGivesTheNumberBackHoweverItIsPrinted(@ForAll("references") Made made) {
        assertThat(made.scheme().fault(made.reference())).isEmpty();
        assertThat(made.back().apply(made.reference())).isEqualTo(made.number());
        String printed = made.scheme().printed(made.reference());
        assertThat(made.scheme().fault(printed)).isEmpty();
        assertThat(made.scheme().normal(printed)).isEqualTo(made.reference());
        assertThat(made.scheme().normal(printed.toLowerCase(Locale.ROOT).replace(' ', '\u00A0')))
                .isEqualTo(made.reference());
    }

    @Property
    @Tag("KID-9")
    void noSingleWrongDigitPasses(
            @ForAll("references") Made made,
            @ForAll @IntRange(min = 0, max = 40) int where,
            @ForAll @IntRange(min = 1, max = 9) int by) {
        String reference = made.reference();
        List<Integer> digits = Stream.iterate(0, i -> i < idEnd(reference), i -> i + 1)
                .filter(i -> Character.isDigit(reference.charAt(i)))
                .toList();
        int at = digits.get(where % digits.size());
        char wrong = (char) ('0' + (reference.charAt(at) - '0' + by) % 10);
        String changed = reference.substring(0, at) + wrong + reference.substring(at + 1);

        // a wrong first digit may turn into a zero that does not count, and then the rest is looked at
        assertThat(made.scheme().fault(changed)).isNotEmpty();
    }

    /** The creditor behind a Danish payment id has no check digit: it is compared. */
    private static int idEnd(String reference) {
        return reference.startsWith("+") ? reference.lastIndexOf('+') : reference.length();
    }

    @Property
    @Tag("KID-9")
    void checkDigitsAreThoseOfSumsMadeInAnotherWay(@ForAll("references") Made made) {
        String reference = made.reference();
        if (made.scheme() instanceof RfScheme) {
            StringBuilder number = new StringBuilder();
            for (char c : (reference.substring(4) + reference.substring(0, 4)).toCharArray()) {
                number.append(Character.digit(c, 36));
            }
            assertThat(new BigInteger(number.toString()).mod(BigInteger.valueOf(97)))
                    .isEqualTo(BigInteger.ONE);
        } else if (made.scheme() instanceof FinnishScheme) {
            assertThat(sum(
                                    reference,
                                    (digit, place) -> place == 0
                                            ? digit
                                            : digit * List.of(7, 3, 1).get((place - 1) % 3))
                            % 10)
                    .isZero();
        } else {
            String id = reference.startsWith("+") ? reference.substring(4, reference.lastIndexOf('+')) : reference;
            assertThat(sum(id, (digit, place) -> place % 2 == 0 ? digit : digit * 2 / 10 + digit * 2 % 10) % 10)
                    .isZero();
        }
    }

    /** Of all digits, the last at place 0. */
    private static int sum(String digits, BinaryOperator<Integer> term) {
        int sum = 0;
        for (int place = 0; place < digits.length(); place++) {
            sum += term.apply(digits.charAt(digits.length() - 1 - place) - '0', place);
        }
        return sum;
    }
}
