package org.schoolbilling.erp.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.schoolbilling.erp.files.Unit4Profile.Amounts;
import org.schoolbilling.erp.files.Unit4Profile.Numbers;

class FixedRecordTest {

    private static String filled(Unit4Profile profile, Consumer<FixedRecord> filling) {
        FixedRecord record = record(profile);
        filling.accept(record);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            record.writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(StandardCharsets.ISO_8859_1);
    }

    private static FixedRecord record(Unit4Profile profile) {
        return new FixedRecord(new Unit4FullFormat().layout(), profile, new OneByteText(profile.charset()));
    }

    @ParameterizedTest
    @CsvSource(
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "SIGN_AND_ZEROS,12345,+0000000000000012345",
                "SIGN_AND_ZEROS,-12345,-0000000000000012345",
                "SIGN_AND_ZEROS,-9223372036854775808,-9223372036854775808",
                "SIGN_AND_ZEROS,9223372036854775807,+9223372036854775807",
                "MINUS_AND_ZEROS,12345,00000000000000012345",
                "MINUS_AND_ZEROS,-12345,-0000000000000012345",
                "MINUS_AND_ZEROS,9223372036854775807,09223372036854775807",
                "LEFT,12345,12345               ",
                "LEFT,-12345,-12345              ",
                "LEFT,-9223372036854775808,-9223372036854775808",
                "RIGHT,12345,               12345",
                "RIGHT,-5,                  -5",
                "RIGHT,-9223372036854775808,-9223372036854775808"
            })
    void amountsFillTheirFieldAsTheProfileSays(Amounts amounts, long hundredths, String expected) {
        String line =
                filled(Unit4Profile.fullFormat().withAmounts(amounts), r -> r.amount(Use.CURRENCY_AMOUNT, hundredths));

        assertThat(DocumentedTable.FULL.field(line, "Valutabelop")).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "ZEROS,0,000000000",
                "ZEROS,1001,000001001",
                "ZEROS,999999999,999999999",
                "LEFT,1001,1001     ",
                "RIGHT,1001,     1001"
            })
    void voucherNumbersFillTheirFieldAsTheProfileSays(Numbers numbers, long number, String expected) {
        String line = filled(Unit4Profile.fullFormat().withVoucherNumbers(numbers), r -> r.number(Use.VOUCHER, number));

        assertThat(DocumentedTable.FULL.field(line, "Bilagsnr")).isEqualTo(expected);
    }

    @Test
    void datesHaveFourDigitsForTheYear() {
        String line = filled(Unit4Profile.fullFormat(), r -> {
            r.date(Use.VALUE_DATE, LocalDate.of(2026, 2, 1));
            r.month(Use.PERIOD, LocalDate.of(987, 12, 31));
        });

        assertThat(DocumentedTable.FULL.field(line, "Valuteringsdato")).isEqualTo("20260201");
        assertThat(DocumentedTable.FULL.field(line, "Periode")).isEqualTo("098712");
    }

    @Test
    void whatFillsItsFieldFits() {
        String line = filled(Unit4Profile.fullFormat(), r -> {
            r.code(Use.ACCOUNT, "12345678");
            r.text(Use.TEXT, "x".repeat(49) + "å");
            r.date(Use.VALUE_DATE, LocalDate.of(9999, 12, 31));
            assertThat(r.faults()).isEmpty();
        });

        assertThat(DocumentedTable.FULL.field(line, "Konto")).isEqualTo("12345678");
        assertThat(DocumentedTable.FULL.field(line, "Tekst")).isEqualTo("x".repeat(49) + "å");
        assertThat(DocumentedTable.FULL.field(line, "Valuteringsdato")).isEqualTo("99991231");
    }

    @Test
    void whatDoesNotFitIsAFaultWithFieldWidthAndValue() {
        FixedRecord record = record(Unit4Profile.fullFormat());

        record.code(Use.ACCOUNT, "123456789");
        record.text(Use.TEXT, "x".repeat(51));
        record.number(Use.VOUCHER, 1_000_000_000);
        record.number(Use.VOUCHER, -1);
        record.date(Use.VALUE_DATE, LocalDate.of(10_000, 1, 1));
        record.month(Use.PERIOD, LocalDate.of(0, 1, 1));

        assertThat(record.faults())
                .extracting(fault -> fault.item() + ": " + fault.reason())
                .containsExactly(
                        "field Konto: \"123456789\" has 9 characters, at most 8 fit",
                        "field Tekst: \"" + "x".repeat(51) + "\" has 51 characters, at most 50 fit",
                        "field Bilagsnr: 1000000000 does not fit in 9 digits",
                        "field Bilagsnr: -1 does not fit in 9 digits",
                        "field Valuteringsdato: +10000-01-01 has no year of four digits",
                        "field Periode: 0000-01-01 has no year of four digits");
    }

    @Test
    void aCodeIsNeverTransliterated() {
        FixedRecord record = record(Unit4Profile.fullFormat());

        record.code(Use.ACCOUNT, "30Ł0");
        record.code(Use.DIM_1, "1\t0");

        assertThat(record.faults())
                .extracting(fault -> fault.item() + ": " + fault.reason())
                .containsExactly(
                        "field Konto: \"30Ł0\" has characters that ISO-8859-1 does not hold",
                        "field Dim1: \"1\t0\" has characters that ISO-8859-1 does not hold");
    }

    @Test
    void capitalsNeverMakeACodeLonger() {
        String line = filled(Unit4Profile.fullFormat().withUpperCaseCodes(true), r -> r.code(Use.ACCOUNT, "aåßÿµ12b"));

        assertThat(DocumentedTable.FULL.field(line, "Konto")).isEqualTo("AÅßÿµ12B");
    }

    @Test
    @Tag("IDN-5")
    void whatMayBeANationalIdIsMaskedInFaults() {
        FixedRecord record = record(Unit4Profile.fullFormat());

        record.text(Use.TEXT, "Innbetaling fra 01010112345, for sent, med en tekst som er for lang");

        assertThat(record.faults())
                .singleElement()
                .satisfies(fault ->
                        assertThat(fault.reason()).contains("010101*****").doesNotContain("12345"));
    }

    @Test
    void afterClearOnlyWhatWasKeptIsLeft() throws IOException {
        FixedRecord record = record(Unit4Profile.fullFormat());
        record.code(Use.COMPANY, "HB");
        record.keep();
        record.text(Use.TEXT, "one");
        record.clear();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        record.writeTo(out);

        String line = out.toString(StandardCharsets.ISO_8859_1);
        assertThat(DocumentedTable.FULL.field(line, "Firmakode")).isEqualTo("HB");
        assertThat(DocumentedTable.FULL.field(line, "Tekst")).isBlank();
    }
}
