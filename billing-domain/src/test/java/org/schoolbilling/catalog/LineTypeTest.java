package org.schoolbilling.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.schoolbilling.catalog.CatalogFixtures.NOK;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.schoolbilling.money.Money;
import org.schoolbilling.money.VatRate;
import org.schoolbilling.party.LanguageForm;

@Tag("CAT-3")
class LineTypeTest {

    @Test
    void theNameStandsInForAMissingText() {
        assertThat(type(null, "").lineText()).isEqualTo("Semesteravgift");
        assertThat(type(null, "Avgift for høsten").lineText()).isEqualTo("Avgift for høsten");
    }

    @Test
    void bokmalStandsInForWhatIsMissingAndForDanish() {
        LocalizedName name = new LocalizedName("Kopiavgift", "", "Copy fee");

        assertThat(name.in(LanguageForm.ENGLISH)).isEqualTo("Copy fee");
        assertThat(name.in(LanguageForm.NYNORSK)).isEqualTo("Kopiavgift");
        assertThat(name.in(LanguageForm.DANISH)).isEqualTo("Kopiavgift");
        assertThat(name.in(LanguageForm.BOKMAL)).isEqualTo("Kopiavgift");
    }

    @Test
    void bokmalIsRequiredAndEachNameHasAtMostFortyCharacters() {
        assertThat(new LocalizedName("x".repeat(40), "y".repeat(40), "z".repeat(40)).nn())
                .hasSize(40);
        assertThatIllegalArgumentException().isThrownBy(() -> new LocalizedName("", "nn", "en"));
        assertThatIllegalArgumentException().isThrownBy(() -> new LocalizedName("nb", "x".repeat(41), ""));
        assertThatIllegalArgumentException().isThrownBy(() -> new LocalizedName("nb", "", "x".repeat(41)));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1})
    void theDefaultAmountIsAboveZeroWhereThereIsOne(long minor) {
        assertThat(type(null, "").amount()).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> type(Money.ofMinor(minor, NOK), ""))
                .withMessageContaining("amount must be above zero");
    }

    @Test
    void theTextHasAtMostSeventyCharacters() {
        assertThat(type(null, "x".repeat(70)).text()).hasSize(70);
        assertThatIllegalArgumentException().isThrownBy(() -> type(null, "x".repeat(71)));
    }

    @Test
    void codesHaveOneToTenCharacters() {
        assertThatIllegalArgumentException().isThrownBy(() -> new LineTypeCode("ABCDEFGHIJK"));
        assertThatIllegalArgumentException().isThrownBy(() -> new LineTypeCode(""));
        assertThat(new LineTypeCode("a")).isNotEqualTo(new LineTypeCode("A"));
    }

    @Test
    @Tag("CAT-14")
    void publishingIsAMarkOfTheTypeAndNotTakenForGranted() {
        LineType published = CatalogFixtures.claimType("SEMAVG");

        assertThat(published.is(LineTypeFlag.PUBLISHED)).isTrue();
        assertThat(type(null, "").is(LineTypeFlag.PUBLISHED)).isFalse();
    }

    @Test
    void laterChangesOfTheGivenFlagsDoNotReachIt() {
        Set<LineTypeFlag> flags = EnumSet.of(LineTypeFlag.ACTIVE);
        LineType type = new LineType(
                new LineTypeCode("SEMAVG"),
                LocalizedName.of("Semesteravgift"),
                LineCategory.fixed(Role.CLAIM),
                null,
                "",
                flags,
                VatRate.ZERO,
                null);

        flags.clear();

        assertThat(type.is(LineTypeFlag.ACTIVE)).isTrue();
    }

    private static LineType type(@Nullable Money amount, String text) {
        return new LineType(
                new LineTypeCode("SEMAVG"),
                LocalizedName.of("Semesteravgift"),
                LineCategory.fixed(Role.CLAIM),
                amount,
                text,
                Set.of(),
                VatRate.ZERO,
                null);
    }
}
