package org.schoolbilling.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.schoolbilling.reference.FikScheme.Card;
import org.schoolbilling.reference.SwedishScheme.Lengths;

/** What a scheme of another country refuses to be set up with or to read, and that it is quoted. */
class SchemeFaultsTest {

    @Test
    void aTextThatIsNoReferenceIsQuotedWithItsScheme() {
        assertThat(new FinnishScheme().name()).isEqualTo("viitenumero");
        assertThat(SwedishScheme.ofLengths(5, 8).name()).isEqualTo("OCR");
        assertThat(new RfScheme().name()).isEqualTo("RF");
        for (ReferenceScheme scheme : List.of(new FinnishScheme(), SwedishScheme.ofLengths(5, 8))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> scheme.normal("12x"))
                    .withMessageContainingAll("12x", scheme.name());
        }
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "2, 0", "25, 0", "2, 25", "25, 2"})
    void agreedLengthsAreTwoToTwentyFiveOrNone(int first, int second) {
        assertThat(new Lengths(first, second).second()).isEqualTo(second);
    }

    @ParameterizedTest
    @CsvSource({"1, 0", "26, 0", "5, 1", "5, 26", "0, 5", "-1, 0"})
    void otherLengthsAreRefused(int first, int second) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Lengths(first, second))
                .withMessageMatching(".*(not |first: )-?\\d+");
    }

    @ParameterizedTest
    @ValueSource(strings = {"00000000", "", "123456789", "8123456x"})
    void aCreditorOfASlipHasEightDigitsThatAreNotAllZero(String creditor) {
        for (Card card : Card.values()) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new FikScheme(card, creditor))
                    .withMessageContaining("card " + card.number());
        }
    }

    @Test
    void onlyTheOldestSlipHasCreditorsThatStartWithAnyDigit() {
        assertThat(new FikScheme(Card.CARD_04, "1234567").creditor()).isEqualTo("01234567");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FikScheme(Card.CARD_71, "1234567"))
                .withMessageContaining("of which the first is 8");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FikScheme(Card.CARD_04, "x"))
                .withMessageNotContaining("of which");
    }
}
