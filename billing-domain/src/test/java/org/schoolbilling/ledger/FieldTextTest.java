package org.schoolbilling.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FieldTextTest {

    @Test
    void aLineIsANameAndAValueThatMayBeEmpty() {
        FieldText text = FieldText.parse("a=1\nb=\nc=x=y");
        assertThat(text.one("a")).isEqualTo("1");
        assertThat(text.one("b")).isEmpty();
        assertThat(text.one("c")).isEqualTo("x=y");
        assertThat(FieldText.parse("a=x\\").one("a")).isEqualTo("x\\");
        assertThat(FieldText.parse("a=x\\\\y\\nz").one("a")).isEqualTo("x\\y\nz");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=x", "=", "x"})
    void aLineWithoutANameIsRefused(String line) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FieldText.parse("a=1\n" + line))
                .withMessageContaining("'" + line + "'");
    }
}
