package org.schoolbilling.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ResourceBundle;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.schoolbilling.money.VatRate;
import org.schoolbilling.party.LanguageForm;

class LabelsTest {

    private static Set<String> keys(LanguageForm language) {
        return ResourceBundle.getBundle("org.schoolbilling.documents.labels", language.toLocale())
                .keySet();
    }

    @ParameterizedTest
    @EnumSource(LanguageForm.class)
    void everyLanguageSaysEverything(LanguageForm language) {
        assertThat(keys(language)).isEqualTo(keys(LanguageForm.BOKMAL)).hasSizeGreaterThan(40);
        for (String key : keys(language)) {
            assertThat(new Labels(language).of(key)).as(key).isNotBlank();
        }
    }

    @Test
    void datesAmountsAndRatesAreWrittenAsTheLanguageDoes() {
        assertThat(new Labels(LanguageForm.BOKMAL).amount(Samples.nok("12345.60")))
                .isEqualTo("12\u00A0345,60");
        assertThat(new Labels(LanguageForm.ENGLISH).amount(Samples.nok("12345.60")))
                .isEqualTo("12,345.60");
        assertThat(new Labels(LanguageForm.DANISH).amount(Samples.nok("-12345.60")))
                .isEqualTo("-12.345,60");
        assertThat(new Labels(LanguageForm.ENGLISH).date(Samples.DUE)).isEqualTo("15 September 2026");
        assertThat(new Labels(LanguageForm.NYNORSK).date(Samples.DUE)).isEqualTo("15.09.2026");
        assertThat(new Labels(LanguageForm.BOKMAL).percent(VatRate.ofPercent("11.11")))
                .isEqualTo("11,11\u00A0%");
    }
}
