package org.schoolbilling.bank.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CenturyWindowTest {

    @ParameterizedTest
    @CsvSource({
        "2026-11-22,  051026, 2026-10-05",
        "2026-11-22,  200192, 1992-01-20",
        "2026-11-22,  010146, 1946-01-01", // the oldest year
        "2026-11-22,  311245, 2045-12-31", // the latest
        "2026-11-22,  290200, 2000-02-29",
        "2026-11-22,  290224, 2024-02-29",
        "2099-12-31,  010100, 2100-01-01",
        "2099-12-31,  311218, 2118-12-31",
        "2099-12-31,  010119, 2019-01-01",
        "2099-12-31,  010119, 2019-01-01",
        "2101-01-01,  311299, 2099-12-31"
    })
    void theYearIsTheOneFrom80YearsBackTo19Ahead(LocalDate today, String text, LocalDate date) {
        assertThat(new CenturyWindow(today).date(Long.parseLong(text))).isEqualTo(date);
        assertThat(CenturyWindow.text(date)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"000000", "320126", "310926", "290226", "300224", "011326", "010026", "000126", "290200"})
    void whatIsNoDateIsNull(String text) {
        LocalDate today = text.equals("290200") ? LocalDate.of(2099, 1, 1) : OcrFiles.TODAY;

        assertThat(new CenturyWindow(today).date(Long.parseLong(text))).isNull();
    }

    @Test
    void datesOfTenYearsBackAndOneYearAheadAreStillUsual() {
        CenturyWindow window = new CenturyWindow(LocalDate.of(2026, 11, 22));

        assertThat(window.isUnusual(LocalDate.of(2016, 11, 22))).isFalse();
        assertThat(window.isUnusual(LocalDate.of(2016, 11, 21))).isTrue();
        assertThat(window.isUnusual(LocalDate.of(2027, 11, 22))).isFalse();
        assertThat(window.isUnusual(LocalDate.of(2027, 11, 23))).isTrue();
    }
}
