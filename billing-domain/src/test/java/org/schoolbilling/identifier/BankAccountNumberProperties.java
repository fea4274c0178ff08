package org.schoolbilling.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

class BankAccountNumberProperties {

    @Property
    @Tag("IDN-3")
    void agreesWithTheOtherFormulaForTheSameCheck(@ForAll @From("elevenDigits") String digits) {
        boolean right = naiveIsRight(digits) && !digits.equals("00000000000");
        assertThat(BankAccountNumber.check(digits).isEmpty()).isEqualTo(right);
    }

    @Property(tries = 200)
    @Tag("IDN-3")
    void everyWrongDigitAndEverySwapOfNeighboursIsCaught(@ForAll @From("numbers") String number) {
        assertThat(TypingErrors.wrongDigits(number)
                        .filter(wrong -> BankAccountNumber.check(wrong).isEmpty()))
                .isEmpty();
        assertThat(TypingErrors.swappedNeighbours(number))
                .allSatisfy(
                        swapped -> assertThat(BankAccountNumber.check(swapped)).isPresent());
    }

    @Property
    @Tag("IDN-3")
    void isReadBackFromAllItsForms(@ForAll @From("numbers") String number) {
        BankAccountNumber account = new BankAccountNumber(number);
        assertThat(BankAccountNumber.parse(account.toText())).isEqualTo(account);
        assertThat(BankAccountNumber.parse(account.toString())).isEqualTo(account);
        assertThat(account.toIban().toBankAccountNumber()).contains(account);
        assertThat(Iban.parse(account.toIban().toText())).isEqualTo(account.toIban());
    }

    @Provide
    Arbitrary<String> elevenDigits() {
        Arbitrary<String> any = Arbitraries.strings().numeric().ofLength(11);
        return Arbitraries.oneOf(any, numbers());
    }

    @Provide
    Arbitrary<String> numbers() {
        return anyNumber();
    }

    static Arbitrary<String> anyNumber() {
        return Arbitraries.longs().between(1, 9_999_999_998L).map(BankAccountNumberProperties::numberFrom);
    }

    /** The first number at or above ten digits; one in eleven has no check digit, but its successor has. */
    private static String numberFrom(long ten) {
        return IntStream.range(0, 20)
                .mapToObj(i -> "%011d".formatted(ten * 10 + i))
                .filter(BankAccountNumberProperties::naiveIsRight)
                .findFirst()
                .orElseThrow();
    }

    /** Instead of falling weights whose sum the check digit fills up: rising ones whose remainder it is. */
    private static boolean naiveIsRight(String digits) {
        int[] weights = {6, 7, 8, 9, 4, 5, 6, 7, 8, 9};
        int sum = 0;
        for (int i = 0; i < 10; i++) {
            sum += weights[i] * Character.digit(digits.charAt(i), 10);
        }
        return sum % 11 == Character.digit(digits.charAt(10), 10);
    }
}
