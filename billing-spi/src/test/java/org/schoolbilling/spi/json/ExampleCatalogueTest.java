package org.schoolbilling.spi.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.schoolbilling.catalog.Catalog;
import org.schoolbilling.catalog.InvoiceType;
import org.schoolbilling.catalog.InvoiceTypeCode;
import org.schoolbilling.catalog.LineTypeCode;
import org.schoolbilling.catalog.LineTypeFlag;
import org.schoolbilling.money.Money;
import org.schoolbilling.spi.validation.CatalogResult;

/** The example that ships, and the one of the guide. */
@Tag("CAT-9")
class ExampleCatalogueTest {

    private static final Pattern YAML = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);

    private static final CatalogReader READER = CatalogReader.create();

    @Test
    void isReadWithoutFaultsOrWarnings() throws IOException {
        CatalogResult result = READER.read(ExampleCatalogue.json(), DocumentFormat.JSON, Locale.ENGLISH);

        assertThat(result.faults()).isEmpty();
        assertThat(((CatalogResult.Accepted) result).warnings()).isEmpty();
    }

    @Test
    void saysWhatACollegeDemands() throws IOException {
        Catalog catalog = READER.read(ExampleCatalogue.json(), DocumentFormat.JSON, Locale.ENGLISH)
                .orElseThrow();

        var semesterFee = catalog.lineType(new LineTypeCode("SEMAVG")).orElseThrow();
        var welfareFee = catalog.lineType(new LineTypeCode("SAIH")).orElseThrow();
        InvoiceType semester = catalog.invoiceType(new InvoiceTypeCode("SEM")).orElseThrow();
        assertThat(semesterFee.amount()).contains(Money.ofMinor(85000, "NOK"));
        assertThat(semesterFee.is(LineTypeFlag.SEMESTER_FEE)).isTrue();
        assertThat(welfareFee.is(LineTypeFlag.OPTIONAL)).isTrue();
        assertThat(semester.tied(welfareFee.code()).orElseThrow().priority()).isEqualTo(4);
        assertThat(semester.payee().iban().orElseThrow().toBankAccountNumber())
                .contains(semester.payee().bankAccount());
    }

    @Test
    void isTheSameCatalogueAsTheCommentedOneOfTheGuide() throws IOException {
        Matcher block = YAML.matcher(Files.readString(Path.of("CATALOG.md")));
        assertThat(block.find()).isTrue();

        CatalogResult guide = READER.read(block.group(1), DocumentFormat.YAML, Locale.ENGLISH);

        assertThat(guide.faults()).isEmpty();
        assertThat(guide.orElseThrow())
                .isEqualTo(READER.read(ExampleCatalogue.json(), DocumentFormat.JSON, Locale.ENGLISH)
                        .orElseThrow());
    }

    @Test
    void isWrittenAsTheWriterWrites() throws IOException {
        Catalog catalog = READER.read(ExampleCatalogue.json(), DocumentFormat.JSON, Locale.ENGLISH)
                .orElseThrow();

        assertThat(new CatalogWriter().write(catalog, DocumentFormat.JSON)).isEqualTo(ExampleCatalogue.json());
    }
}
