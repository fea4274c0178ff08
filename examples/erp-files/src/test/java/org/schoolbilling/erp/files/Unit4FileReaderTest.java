package org.schoolbilling.erp.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.schoolbilling.catalog.Unit4Coding;
import org.schoolbilling.export.BatchNumber;
import org.schoolbilling.money.Money;
import org.schoolbilling.spi.Cursor;

class Unit4FileReaderTest {

    private final Unit4Format format = new Unit4FullFormat();

    private byte[] golden() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        format.write(Deliveries.of(format, Deliveries.golden()), out);
        return out.toByteArray();
    }

    private List<Unit4Row> read(byte[] file) {
        List<Unit4Row> rows = new ArrayList<>();
        try (Cursor<Unit4Row> cursor = new Unit4FileReader(format).read(new ByteArrayInputStream(file))) {
            cursor.forEachRemaining(rows::add);
        }
        return rows;
    }

    private boolean isWhole(byte[] file) throws IOException {
        return format.isWhole(new ByteArrayInputStream(file), Deliveries.NUMBER);
    }

    /** The golden file with another text from a position of a row, both from 1. */
    private byte[] changed(int row, int column, String text) throws IOException {
        byte[] file = golden();
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        System.arraycopy(bytes, 0, file, (row - 1) * 821 + column - 1, bytes.length);
        return file;
    }

    @Test
    void readsWhatWasWritten() throws IOException {
        Unit4Row row = read(golden()).get(3);

        assertThat(row)
                .isEqualTo(new Unit4Row(
                        4,
                        "F20260131-2",
                        "",
                        "IB",
                        "GL",
                        "HB",
                        new Unit4Coding("3010", "110", "1000", "P4711", "SEM26", "a1"),
                        "0",
                        Money.ofMinor(-99_950, Deliveries.NOK),
                        Money.ofMinor(-99_950, Deliveries.NOK),
                        "Krav SEMAVG K01280001",
                        LocalDate.of(2026, 1, 28),
                        LocalDate.of(2026, 1, 28),
                        1001,
                        "202601"));
        assertThat(row.toGlRow()).isEqualTo(Deliveries.golden().get(3));
    }

    @Test
    void theStreamIsClosedWithTheCursor() {
        List<String> closed = new ArrayList<>();
        InputStream in = new ByteArrayInputStream(new byte[0]) {
            @Override
            public void close() {
                closed.add("closed");
            }
        };

        new Unit4FileReader(format).read(in).close();

        assertThat(closed).containsExactly("closed");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '|',
            value = {
                "90,12x,|row 2, field Valutabelop, column 90: is no number|",
                "251,20260230,|row 2, field Valuteringsdato, column 251: is no date: \"20260230\"|",
                "85,QQQ,|row 2, field Valutakode, column 85: is no currency: \"QQQ\"|",
                "85,XXX,|row 2, field Valutakode, column 85: is no currency: \"XXX\"|",
                "21,|        |,|row 2, field Konto, column 21: account (dim 0) must not be blank|",
                "820,xx,|row 2: has not 819 characters and CRLF|"
            })
    void aFieldThatDoesNotHoldWhatItShouldIsNamed(int column, String text, String message) throws IOException {
        byte[] file = changed(2, column, text);

        assertThatThrownBy(() -> read(file))
                .isInstanceOf(LedgerFileException.class)
                .hasMessageStartingWith(message);
        assertThat(isWhole(file)).isFalse();
    }

    @Test
    void aFileThatIsCutOffIsNotWhole() throws IOException {
        byte[] file = golden();

        assertThat(isWhole(file)).isTrue();
        assertThat(isWhole(Arrays.copyOf(file, file.length - 1))).isFalse();
        assertThat(isWhole(Arrays.copyOf(file, file.length - 821))).isFalse();
        assertThatThrownBy(() -> read(Arrays.copyOf(file, 821 + 300)))
                .isInstanceOf(LedgerFileException.class)
                .hasMessage("row 2: has not 819 characters and CRLF");
    }

    @Test
    void aFileOfAnotherBatchIsNotThisOne() throws IOException {
        assertThat(format.isWhole(new ByteArrayInputStream(golden()), new BatchNumber("F20260131")))
                .isFalse();
        assertThat(isWhole(changed(9, 1, "F20260131   "))).isFalse();
    }

    @Test
    void aFileWithAChangedAmountIsNotWhole() throws IOException {
        assertThat(isWhole(changed(1, 109, "1"))).isFalse();
    }
}
