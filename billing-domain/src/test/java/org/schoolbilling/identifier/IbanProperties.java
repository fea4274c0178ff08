package org.schoolbilling.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

class IbanProperties {

    @Property(tries = 200)
    @Tag("IDN-3")
    void exactlyTheCheckDigitsOfIso7064AreRight(@ForAll @From("frenchAccounts") String account) {
        BigInteger remainder = number(account + "FR00").mod(BigInteger.valueOf(97));
        int check = 98 - remainder.intValue();
        assertThat(IntStream.rangeClosed(0, 99)
                        .mapToObj(i -> "FR%02d".formatted(i) + account)
                        .filter(iban -> Iban.check(iban).isEmpty()))
                .containsExactly("FR%02d".formatted(check) + account);
    }

    @Property(tries = 200)
    @Tag("IDN-3")
    void everyWrongDigitAndEverySwapOfNeighboursIsCaught(@ForAll @From("norwegian") Iban iban) {
        assertThat(TypingErrors.wrongDigits(iban.value())
                        .filter(wrong -> Iban.check(wrong).isEmpty()))
                .isEmpty();
        assertThat(TypingErrors.swappedNeighbours(iban.value())
                        .filter(swapped -> Iban.check(swapped).isEmpty()))
                .isEmpty();
    }

    /** Of all account numbers under right check digits, ten in eleven are none: mod 97 sees nothing of that. */
    @Example
    @Tag("IDN-3")
    void aNorwegianOneIsRightOnlyWithARightAccountNumber() {
        for (int serial = 0; serial < 2000; serial++) {
            String account = "86011%06d".formatted(serial);
            String iban = "NO%02d"
                            .formatted(98
                                    - number(account + "NO00")
                                            .mod(BigInteger.valueOf(97))
                                            .intValue())
                    + account;
            assertThat(Iban.check(iban))
                    .isEqualTo(BankAccountNumber.check(account).map(fault -> IdentifierFault.BBAN));
        }
    }

    @Provide
    Arbitrary<String> frenchAccounts() {
        return Arbitraries.strings()
                .withCharRange('0', '9')
                .withCharRange('A', 'Z')
                .ofLength(23);
    }

    @Provide
    Arbitrary<Iban> norwegian() {
        return BankAccountNumberProperties.anyNumber().map(account -> new BankAccountNumber(account).toIban());
    }

    private static BigInteger number(String characters) {
        return new BigInteger(characters
                .chars()
                .mapToObj(c -> Integer.toString(Integer.parseInt(Character.toString(c), 36)))
                .collect(Collectors.joining()));
    }
}
