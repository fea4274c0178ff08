package org.schoolbilling.spi.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The texts of documents' faults, in all languages. */
@Tag("CAT-9")
class CatalogMessagesTest {

    private static final Pattern PLACES = Pattern.compile("\\{[0-9a-z]+}");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/org/schoolbilling/spi/validation/CatalogMessages",
                "/org/schoolbilling/spi/json/ReaderMessages",
                "/ContributorValidationMessages"
            })
    void everyLanguageHasTheSameMessagesWithTheSamePlaces(String bundle) throws IOException {
        Properties english = properties(bundle + "_en");

        assertThat(properties(bundle)).isEqualTo(english);
        for (String language : Set.of("nb", "nn", "da")) {
            Properties other = properties(bundle + "_" + language);
            assertThat(other.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
            for (String key : english.stringPropertyNames()) {
                assertThat(places(other.getProperty(key))).as(key).isEqualTo(places(english.getProperty(key)));
                // An apostrophe would begin a quotation in a message format.
                assertThat(other.getProperty(key)).doesNotContain("'").isNotBlank();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "en, \"X\" stands twice",
        "nb, \"X\" står to ganger",
        "nn, \"X\" står to gonger",
        "da, \"X\" står to gange",
        "no, \"X\" står to ganger",
        "nb-NO, \"X\" står to ganger"
    })
    void aMessageIsInTheLanguageAskedFor(String language, String text) {
        assertThat(new Messages(Locale.forLanguageTag(language)).text("kidFieldTwice", "\"X\""))
                .isEqualTo(text);
    }

    @Test
    void argumentsStandAsTheyAre() {
        assertThat(new Messages(Locale.ENGLISH).text("kidTooNarrow", "5", "1000000"))
                .isEqualTo("has room for an invoice number of 5 digits, but the first would be 1000000");
        assertThat(Messages.quoted("x".repeat(100))).hasSize(63).endsWith("…\"");
    }

    private static Set<String> places(String message) {
        return PLACES.matcher(message).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Properties properties(String name) throws IOException {
        try (InputStream stream =
                Objects.requireNonNull(CatalogMessagesTest.class.getResourceAsStream(name + ".properties"), name)) {
            Properties properties = new Properties();
            properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
            return properties;
        }
    }
}
