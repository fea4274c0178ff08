package org.schoolbilling.identifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Without the published numbers that could also be read as a living person's national id. */
class BankAccountNumberTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "86011117947", "99990000006", "97104133219", "97105302049", "97104008309", "97102749069",
                "76940512057", "73251223650", "89531040148", "86662218148", "49318705959", "49310005958",
                "49319015956", "55035395554", "32445395551", "98645395557", "12345678903",
            })
    @Tag("IDN-3")
    void acceptsNumbersThatOthersAccept(String number) {
        assertThat(BankAccountNumber.check(number)).isEmpty();
        assertThat(BankAccountNumber.parse(number)).hasToString(number);
    }

    @ParameterizedTest
    @CsvSource({
        "99990000005, CHECK_DIGIT",
        "73256545373, CHECK_DIGIT",
        "10101010101, CHECK_DIGIT",
        "00000000000, ALL_ZERO",
        "1234567890, LENGTH",
        "123456789031, LENGTH",
        "'', LENGTH",
        "8601-11-17947, CHARACTERS",
        "8601111794x, CHARACTERS",
        "٨6011117947, CHARACTERS",
    })
    @Tag("IDN-3")
    void namesTheCheckThatFailed(String number, IdentifierFault fault) {
        assertThat(BankAccountNumber.check(number)).contains(fault);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BankAccountNumber.parse(number))
                .withMessageContaining("\"" + number + "\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"8601.11.17947", "8601 11 17947", " 8601\u00A011\u202F17947 ", "86011117947"})
    @Tag("IDN-3")
    void passesOverDotsAndBlanks(String text) {
        assertThat(BankAccountNumber.parse(text).digits()).isEqualTo("86011117947");
        assertThat(BankAccountNumber.parse(text).toText()).isEqualTo("8601.11.17947");
    }

    @Test
    @Tag("IDN-3")
    void theConstructorTakesTheDigitsOnly() {
        assertThatIllegalArgumentException().isThrownBy(() -> new BankAccountNumber("8601.11.17947"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new BankAccountNumber("86011117948"))
                .withMessage("bank account number \"86011117948\" has a wrong check digit");
    }

    @Test
    @Tag("IDN-3")
    void hasAnIban() {
        assertThat(BankAccountNumber.parse("8601.11.17947").toIban()).isEqualTo(new Iban("NO9386011117947"));
    }
}
