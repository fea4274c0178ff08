package org.schoolbilling.spi.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.schoolbilling.spi.validation.CatalogFault;

/**
 * The example spoilt in one place, by the lines of {@code single-faults.txt}: exactly one fault, with its path, rule and
 * message, and nothing beside it that only follows from it.
 */
@Tag("CAT-9")
class SingleFaultTest {

    private static final CatalogReader READER = CatalogReader.create();

    @ParameterizedTest(name = "{0} = {1}")
    @CsvFileSource(resources = "single-faults.txt", delimiter = '|', quoteCharacter = '`', numLinesToSkip = 1)
    void oneFaultIsReportedAsOne(String place, String json, String path, String rule, String message) {
        String spoilt = new Example().with(place, json).toJson();

        assertThat(READER.read(spoilt, DocumentFormat.JSON, Locale.ENGLISH).faults())
                .containsExactly(new CatalogFault(path, message, rule));
    }
}
