package org.schoolbilling.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("CAT-15")
class PersonNameTest {

    private static final String THIRTY = "Bjørgsætermoen-Christiansen-Li";

    @Test
    void hasTwoPartsOfThirtyCharactersEach() {
        assertThat(THIRTY).hasSize(30);
        assertThat(new PersonName(THIRTY, THIRTY).full()).isEqualTo(THIRTY + " " + THIRTY);
    }

    @Test
    void aThirtyFirstCharacterFitsInNeither() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PersonName(THIRTY + "e", "Ås"))
                .withMessageContaining("first name has 31 characters, at most 30 fit");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PersonName("Åse", THIRTY + "e"))
                .withMessageContaining("last name has 31 characters, at most 30 fit");
    }

    @Test
    void theLastNameIsRequiredAndTheFirstIsNot() {
        assertThat(new PersonName("", "Ås").full()).isEqualTo("Ås");
        assertThatIllegalArgumentException().isThrownBy(() -> new PersonName("Åse", " "));
    }
}
