package org.schoolbilling.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VatRateTest {

    @ParameterizedTest
    @CsvSource({
        "25, 125.00, 25.00",
        "25, 100.00, 20.00",
        "25, 0.01, 0.00",
        "25, 0.03, 0.01",
        "15, 115.00, 15.00",
        "12, 0.14, 0.02", // 1.5 øre, rounded up
        "12, 0.13, 0.01",
        "12, -0.14, -0.02",
        "11.11, 1111.10, 111.10",
        "100, 0.01, 0.01",
        "0, 125.00, 0.00",
    })
    @Tag("MON-4")
    void theVatIsContainedInTheAmount(String percent, String gross, String vat) {
        Money amount = Money.parse(gross, java.util.Currency.getInstance("NOK"));
        VatRate rate = VatRate.ofPercent(percent);
        assertThat(rate.vatIn(amount).toText()).isEqualTo(vat);
        assertThat(rate.netOf(amount).plus(rate.vatIn(amount))).isEqualTo(amount);
    }

    @ParameterizedTest
    @CsvSource({"25, 2500", "25.00, 2500", "11.11, 1111", "'11,11', 1111", "0, 0", "100, 10000", "0.5, 50", "8.000, 800"
    })
    void readsPercent(String percent, int basisPoints) {
        assertThat(VatRate.ofPercent(percent)).isEqualTo(new VatRate(basisPoints));
        assertThat(VatRate.ofPercent(new BigDecimal(percent.replace(',', '.')))).isEqualTo(new VatRate(basisPoints));
    }

    @ParameterizedTest
    @CsvSource({"2500, 25", "1000, 10", "1111, 11.11", "50, 0.5", "0, 0", "10000, 100"})
    void writesPercentWithoutNeedlessDecimals(int basisPoints, String percent) {
        assertThat(new VatRate(basisPoints).toPercent()).isEqualTo(new BigDecimal(percent));
        assertThat(new VatRate(basisPoints)).hasToString(percent + "%");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "100.01", "25.001", "25%", "", "1e1", "x", "١٠", "999", "25.", ".5"})
    void refusesWhatIsNoRateAndQuotesIt(String percent) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> VatRate.ofPercent(percent))
                .withMessageContaining(percent);
    }

    @Test
    void refusesNumbersBeyondMeasureAtOnce() {
        assertThatIllegalArgumentException().isThrownBy(() -> VatRate.ofPercent(new BigDecimal("1E+999999999")));
        assertThatIllegalArgumentException().isThrownBy(() -> VatRate.ofPercent(new BigDecimal("1E-999999999")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new VatRate(10_001))
                .withMessageContaining("10001");
        assertThatIllegalArgumentException().isThrownBy(() -> new VatRate(-1)).withMessageContaining("-1");
    }

    @Test
    void zeroIsARate() {
        assertThat(VatRate.ZERO.isZero()).isTrue();
        assertThat(new VatRate(1).isZero()).isFalse();
        assertThat(VatRate.ofPercent(new BigDecimal("0E+5"))).isEqualTo(VatRate.ZERO);
    }
}
