package org.schoolbilling.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("CAT-15")
class AddressTest {

    private static final String FORTY = "Ålesundveien 12, oppgang B, c/o Bjørgsæt";

    @Test
    void hasUpToFourPartsWithPostalCodeAndPlace() {
        Address address = new Address(List.of("c/o Ås", "Vei 1", "Postboks 2", FORTY), "5003", "Bergen");

        assertThat(address.lines()).hasSize(4);
        assertThat(address.postalCode()).isEqualTo("5003");
        assertThat(address.place()).isEqualTo("Bergen");
        assertThat(FORTY).hasSize(40);
    }

    @Test
    void aFifthPartDoesNotFit() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Address(List.of("a", "b", "c", "d", "e"), "5003", "Bergen"))
                .withMessageContaining("found 5");
    }

    @Test
    void partsPostalCodeAndPlaceHaveLimitsThatTheMessageNamesWithTheText() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Address(List.of(FORTY + "x"), "", ""))
                .withMessageContaining("at most 40")
                .withMessageContaining(FORTY + "x");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Address(List.of(), "1234567890123456", ""))
                .withMessageContaining("at most 15");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Address(List.of(), "", FORTY + "x"))
                .withMessageContaining("at most 40");
    }

    @Test
    void laterChangesOfTheListDoNotReachIt() {
        List<String> lines = new ArrayList<>(List.of("Vei 1"));
        Address address = new Address(lines, "", "");
        lines.add("Vei 2");

        assertThat(address.lines()).containsExactly("Vei 1");
    }

    @Test
    void isEmptyOnlyWhereNothingIsKnown() {
        assertThat(Address.NONE.isEmpty()).isTrue();
        assertThat(new Address(List.of("Vei 1"), "", "").isEmpty()).isFalse();
        assertThat(new Address(List.of(), "5003", "").isEmpty()).isFalse();
        assertThat(new Address(List.of(), "", "Bergen").isEmpty()).isFalse();
    }
}
