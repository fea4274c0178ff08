package org.schoolbilling.erp.files;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.schoolbilling.catalog.AccountCoding;
import org.schoolbilling.catalog.ErpKind;
import org.schoolbilling.catalog.LedgerSettings;
import org.schoolbilling.catalog.OracleCoding;
import org.schoolbilling.catalog.Unit4Coding;
import org.schoolbilling.export.BatchNumber;
import org.schoolbilling.export.GlRow;
import org.schoolbilling.money.Money;
import org.schoolbilling.spi.Cursor;
import org.schoolbilling.spi.erp.GlDelivery;

class OracleFormatTest {

    private static final OracleFormat FORMAT = new OracleFormat();

    private static LedgerSettings settings(ErpKind erp) {
        return Deliveries.settings(erp, "0", Deliveries.NOK);
    }

    private static GlRow row(long voucher, AccountCoding coding, String text, long minor, boolean bank) {
        LocalDate date = voucher == 1003 ? LocalDate.of(2026, 1, 31) : Deliveries.DAY;
        return new GlRow(voucher, date, coding, text, Money.ofMinor(minor, Deliveries.NOK), bank);
    }

    /** Payments of two days, VAT, unplaced money, a claim's money taken back, money paid back. */
    private static List<GlRow> golden() {
        AccountCoding bank = ErpKind.ORACLE.account("1920");
        AccountCoding claim = new OracleCoding("3010", "110", "P4711", "T1", "X9", "A7", "HI");
        return List.of(
                row(1001, bank, "Innbetaling K01280001", 150_000, true),
                row(1001, ErpKind.ORACLE.account("2700"), "Krav KOPI K01280001", -800, false),
                row(1001, ErpKind.ORACLE.account("2990"), "K01280001 Uplassert", -46_050, false),
                row(1001, claim, "Krav SEMAVG K01280001", -103_150, false),
                row(1002, ErpKind.ORACLE.account("2990"), "K01 Uplassert", -5_005, false),
                row(1002, claim, "Krav \"KOPI\"; Blåbærøy – Łódź", 5_005, false),
                row(1003, bank, "Refusjon R77", -10_000, true),
                row(1003, ErpKind.ORACLE.account("2990"), "R77 Uplassert", 10_000, false));
    }

    private static GlDelivery delivery(LedgerFormat format, ErpKind erp, List<GlRow> rows) {
        return new GlDelivery(
                Deliveries.batch(format, Deliveries.vouchers(rows)), settings(erp), () -> Cursor.of(rows));
    }

    private static byte[] write(LedgerFormat format, List<GlRow> rows) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        format.write(delivery(format, ErpKind.ORACLE, rows), out);
        return out.toByteArray();
    }

    private static byte[] goldenFile() throws IOException {
        try (InputStream in = OracleFormatTest.class.getResourceAsStream("golden/oracle.csv")) {
            return Objects.requireNonNull(in).readAllBytes();
        }
    }

    @Test
    @Tag("GLX-5")
    @Tag("GLX-7")
    void theCodingSideIsWrittenAsTheGoldenFileHasIt() throws IOException {
        assertThat(new String(write(FORMAT, golden()), ISO_8859_1)).isEqualTo(new String(goldenFile(), ISO_8859_1));
    }

    @Test
    @Tag("GLX-6")
    void whatIsLeftOutIsTotalledAndIsWhatTheFileCredits() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        LedgerTotals totals = FORMAT.write(delivery(FORMAT, ErpKind.ORACLE, golden()), out);

        assertThat(totals.leftOut()).contains(new LeftOut(2, Money.ofMinor(140_000, Deliveries.NOK)));
        assertThat(totals.rows()).isEqualTo(8);
        assertThat(totals.debit()).isEqualTo(Money.ofMinor(165_005, Deliveries.NOK));
        Money credited = out.toString(ISO_8859_1)
                .lines()
                .skip(1)
                .map(line -> Money.parse(OracleLine.split(line, ';').get(12), Deliveries.NOK))
                .reduce(Money.zero(Deliveries.NOK), Money::plus);
        assertThat(credited).isEqualTo(totals.leftOut().orElseThrow().amount());
    }

    @Test
    void anInstallationDeclaresItsColumns() throws IOException {
        OracleProfile own = OracleProfile.fs()
                .withColumns(List.of(
                        OracleColumn.BATCH,
                        OracleColumn.UNSET,
                        OracleColumn.COMPANY,
                        OracleColumn.CURRENCY_AMOUNT,
                        OracleColumn.TEXT))
                .withDelimiter('|')
                .withHeadings(false)
                .withDecimalMark(',');
        assertThat(new String(write(new OracleFormat("oracle-own", own), golden()), ISO_8859_1).lines())
                .startsWith("F20260131-2||HB|8,00|Krav KOPI K01280001", "F20260131-2||HB|460,50|K01280001 Uplassert")
                .contains("F20260131-2||HI|-50,05|\"Krav \"\"KOPI\"\"; Blåbærøy - Lódz\"");
        assertThatIllegalArgumentException().isThrownBy(() -> own.withDelimiter('a'));
        assertThatIllegalArgumentException().isThrownBy(() -> own.withDecimalMark('x'));
        assertThatIllegalArgumentException().isThrownBy(() -> own.withColumns(List.of(OracleColumn.TEXT)));
        assertThatIllegalArgumentException().isThrownBy(() -> new OracleFormat(" ", own));
    }

    @Test
    void settingsAndCodingsOfAnotherErpAreRefused() {
        assertThatThrownBy(() -> FORMAT.write(
                        delivery(FORMAT, ErpKind.UNIT4, golden()), ByteArrayOutputStream.nullOutputStream()))
                .isInstanceOf(LedgerFileException.class)
                .hasMessageContaining("settings for UNIT4");
        List<GlRow> mixed = new ArrayList<>(golden());
        mixed.set(1, row(1001, Unit4Coding.of("2700"), "Krav", -800, false));
        assertThatThrownBy(() -> write(FORMAT, mixed))
                .isInstanceOf(LedgerFileException.class)
                .hasMessageContaining("voucher 1001, row 2")
                .hasMessageContaining("a coding for UNIT4");
    }

    @Test
    void aCodeThatTheCharacterSetDoesNotHoldIsRefusedAndATextWrittenWithWhatItHolds() {
        List<GlRow> rows = new ArrayList<>(golden());
        rows.set(1, row(1001, ErpKind.ORACLE.account("27Ł0"), "Łódź", -800, false));
        assertThatThrownBy(() -> write(FORMAT, rows))
                .isInstanceOf(LedgerFileException.class)
                .hasMessageContaining("field Art")
                .hasMessageContaining("27Ł0");
    }

    @Test
    void aFileIsWholeIfAllItsLinesAreTheBatchs() throws IOException {
        byte[] whole = write(FORMAT, golden());
        String text = new String(whole, ISO_8859_1);
        assertThat(isWhole(whole, Deliveries.NUMBER)).isTrue();
        assertThat(isWhole(whole, new BatchNumber("F20260131"))).isFalse();
        for (int end = 1; end <= 40; end++) {
            assertThat(isWhole(Arrays.copyOf(whole, whole.length - end), Deliveries.NUMBER))
                    .isFalse();
        }
        assertThat(isWhole(text.replace("\r\n", "\n").getBytes(ISO_8859_1), Deliveries.NUMBER))
                .isFalse();
        assertThat(isWhole(text.replace("Buntnr", "Bunt").getBytes(ISO_8859_1), Deliveries.NUMBER))
                .isFalse();
        assertThat(isWhole(new byte[0], Deliveries.NUMBER)).isFalse();
    }

    private static boolean isWhole(byte[] file, BatchNumber batch) throws IOException {
        return FORMAT.isWhole(new ByteArrayInputStream(file), batch);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "plain", "a;b", "say \"no\"", "\"", ";", "\";\""})
    void aFieldIsReadAsItWasWritten(String field) {
        String line = OracleLine.join(List.of("first", field, "last"), ';');
        assertThat(OracleLine.split(line, ';')).containsExactly("first", field, "last");
    }
}
