package org.schoolbilling.erp.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.schoolbilling.erp.files.Deliveries.row;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.schoolbilling.export.BatchNumber;
import org.schoolbilling.money.Money;
import org.schoolbilling.spi.erp.GlDelivery;

class Unit4FormatTest {

    /** What of the full format is filled; everything else is blank or 0 (GLX-7). */
    private static final Set<String> FULL_FILLED = Set.of(
            "Buntnr",
            "Bilagsart",
            "Transtype",
            "Firmakode",
            "Konto",
            "Dim1",
            "Dim2",
            "Dim4",
            "Dim5",
            "Dim6",
            "Avgiftskode",
            "Valutakode",
            "Valutabelop",
            "Belop_i_firmavaluta",
            "Tekst",
            "Valuteringsdato",
            "Bilagsdato",
            "Bilagsnr",
            "Periode");

    private static final Set<String> GL07_FILLED = Set.of(
            "batch_id",
            "interface",
            "voucher_type",
            "trans_type",
            "client",
            "account",
            "dim_1",
            "dim_2",
            "dim_4",
            "dim_5",
            "dim_6",
            "tax_code",
            "currency",
            "cur_amount",
            "amount",
            "description",
            "trans_date",
            "voucher_date",
            "voucher_no",
            "period");

    static Stream<Unit4Format> formats() {
        return Stream.of(new Unit4FullFormat(), new Gl07Format());
    }

    private static byte[] write(LedgerFormat format, GlDelivery delivery) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        format.write(delivery, out);
        return out.toByteArray();
    }

    private static String[] lines(Unit4Format format, GlDelivery delivery) throws IOException {
        String end = format instanceof Gl07Format ? "\n" : "\r\n";
        String file = new String(write(format, delivery), StandardCharsets.ISO_8859_1);
        assertThat(file).endsWith(end);
        return file.substring(0, file.length() - end.length()).split(end, -1);
    }

    private static byte[] golden(String name) throws IOException {
        try (InputStream in =
                Objects.requireNonNull(Unit4FormatTest.class.getResourceAsStream("golden/" + name), name)) {
            return in.readAllBytes();
        }
    }

    @Test
    @Tag("GLX-5")
    @Tag("GLX-7")
    void fullFormatIsTheGoldenFileByteForByte() throws IOException {
        Unit4Format format = new Unit4FullFormat();

        assertThat(write(format, Deliveries.of(format, Deliveries.golden()))).isEqualTo(golden("unit4-full.txt"));
    }

    @Test
    @Tag("GLX-5")
    @Tag("GLX-7")
    void gl07IsTheGoldenFileByteForByte() throws IOException {
        Unit4Format format = new Gl07Format();

        assertThat(write(format, Deliveries.of(format, Deliveries.golden()))).isEqualTo(golden("gl07.dat"));
    }

    @Test
    @Tag("GLX-5")
    @Tag("GLX-7")
    void fieldsOfTheFullFormatStandWhereTheDocumentHasThem() throws IOException {
        Unit4Format format = new Unit4FullFormat();
        DocumentedTable table = DocumentedTable.FULL;

        String[] lines = lines(format, Deliveries.of(format, Deliveries.golden()));

        String credit = lines[3];
        assertThat(lines).hasSize(9).allMatch(line -> line.length() == 819);
        assertThat(table.field(credit, "Buntnr")).isEqualTo("F20260131-2 ");
        assertThat(table.field(credit, "Bilagsart")).isEqualTo("IB");
        assertThat(table.field(credit, "Transtype")).isEqualTo("GL");
        assertThat(table.field(credit, "Firmakode")).isEqualTo("HB");
        assertThat(table.field(credit, "Konto")).isEqualTo("3010    ");
        assertThat(table.field(credit, "Dim1")).isEqualTo("110     ");
        assertThat(table.field(credit, "Dim2")).isEqualTo("1000    ");
        assertThat(table.field(credit, "Dim4")).isEqualTo("P4711   ");
        assertThat(table.field(credit, "Dim5")).isEqualTo("SEM26       ");
        assertThat(table.field(credit, "Dim6")).isEqualTo("a1  ");
        assertThat(table.field(credit, "Avgiftskode")).isEqualTo("0 ");
        assertThat(table.field(credit, "Valutakode")).isEqualTo("NOK");
        assertThat(table.field(credit, "Valutabelop")).isEqualTo("-0000000000000099950");
        assertThat(table.field(credit, "Belop_i_firmavaluta")).isEqualTo("-0000000000000099950");
        assertThat(table.field(lines[0], "Valutabelop")).isEqualTo("+0000000000000150000");
        assertThat(table.field(credit, "Tekst")).isEqualTo("Krav SEMAVG K01280001" + " ".repeat(29));
        assertThat(table.field(credit, "Valuteringsdato")).isEqualTo("20260128");
        assertThat(table.field(credit, "Bilagsdato")).isEqualTo("20260128");
        assertThat(table.field(credit, "Bilagsnr")).isEqualTo("000001001");
        assertThat(table.field(credit, "Periode")).isEqualTo("202601");
    }

    @Test
    @Tag("GLX-5")
    @Tag("GLX-7")
    void fieldsOfGl07StandWhereTheDocumentHasThem() throws IOException {
        Unit4Format format = new Gl07Format();
        DocumentedTable table = DocumentedTable.GL07;

        String[] lines = lines(format, Deliveries.of(format, Deliveries.golden()));

        String credit = lines[3];
        assertThat(lines).hasSize(9).allMatch(line -> line.length() == 2060);
        assertThat(table.field(credit, "batch_id").strip()).isEqualTo("F20260131-2");
        assertThat(table.field(credit, "interface").strip()).isEqualTo("SB");
        assertThat(table.field(credit, "voucher_type").strip()).isEqualTo("IB");
        assertThat(table.field(credit, "trans_type")).isEqualTo("GL");
        assertThat(table.field(credit, "client").strip()).isEqualTo("HB");
        assertThat(table.field(credit, "account")).isEqualTo("3010" + " ".repeat(21));
        assertThat(table.field(credit, "dim_1").strip()).isEqualTo("110");
        assertThat(table.field(credit, "dim_2").strip()).isEqualTo("1000");
        assertThat(table.field(credit, "dim_4").strip()).isEqualTo("P4711");
        assertThat(table.field(credit, "dim_5").strip()).isEqualTo("SEM26");
        assertThat(table.field(credit, "dim_6").strip()).isEqualTo("A1");
        assertThat(table.field(credit, "tax_code").strip()).isEqualTo("0");
        assertThat(table.field(credit, "currency").strip()).isEqualTo("NOK");
        assertThat(table.field(credit, "cur_amount")).isEqualTo("-0000000000000099950");
        assertThat(table.field(credit, "amount")).isEqualTo("-0000000000000099950");
        assertThat(table.field(lines[0], "cur_amount")).isEqualTo("00000000000000150000");
        assertThat(table.field(credit, "description").stripTrailing()).isEqualTo("Krav SEMAVG K01280001");
        assertThat(table.field(credit, "trans_date")).isEqualTo("20260128");
        assertThat(table.field(credit, "voucher_date")).isEqualTo("20260128");
        assertThat(table.field(credit, "voucher_no")).isEqualTo("000000000001001");
        assertThat(table.field(credit, "period")).isEqualTo("202601");
        assertThat(table.field(credit, "dc_flag")).isEqualTo("00");
        assertThat(table.field(credit, "discount")).isBlank();
        assertThat(table.field(credit, "order_id")).isBlank();
    }

    @ParameterizedTest
    @MethodSource("formats")
    @Tag("GLX-7")
    void whatIsNotUsedIsBlankOrZero(Unit4Format format) throws IOException {
        DocumentedTable table = DocumentedTable.of(format);
        Set<String> filled = format instanceof Gl07Format ? GL07_FILLED : FULL_FILLED;

        for (String line : lines(format, Deliveries.of(format, Deliveries.golden()))) {
            table.positions().keySet().stream()
                    .filter(name -> !filled.contains(name))
                    .forEach(
                            name -> assertThat(table.field(line, name)).as(name).matches(" *|0*"));
        }
    }

    @ParameterizedTest
    @MethodSource("formats")
    @Tag("GLX-1")
    void theLongestBatchNumberFits(Unit4Format format) throws IOException {
        BatchNumber longest = BatchNumber.of(Deliveries.DAY, 99);
        GlDelivery golden = Deliveries.of(
                Deliveries.batch(longest, format.name(), Deliveries.vouchers(Deliveries.golden())),
                Deliveries.golden());

        assertThat(lines(format, golden)).allMatch(line -> line.startsWith("F20260128-99"));
    }

    @ParameterizedTest
    @MethodSource("formats")
    @Tag("GLX-3")
    void theSameBatchIsTheSameBytesAgain(Unit4Format format) throws IOException {
        GlDelivery delivery = Deliveries.of(format, Deliveries.golden());

        assertThat(write(format, delivery)).isEqualTo(write(format, delivery));
    }

    @ParameterizedTest
    @MethodSource("formats")
    void totalsAreThoseOfTheRows(Unit4Format format) throws IOException {
        LedgerTotals totals = format.write(Deliveries.of(format, Deliveries.golden()), new ByteArrayOutputStream());

        assertThat(totals).isEqualTo(new LedgerTotals(3, 9, Money.ofMinor(210_005, Deliveries.NOK)));
    }

    @Test
    void aProfileChangesWhatItSays() throws IOException {
        Unit4Format format = new Gl07Format(
                "gl07-nord",
                Unit4Profile.gl07()
                        .withInterfaceCode("FS")
                        .withAmounts(Unit4Profile.Amounts.LEFT)
                        .withVoucherNumbers(Unit4Profile.Numbers.LEFT)
                        .withUnset(Unit4Profile.Unset.BLANK)
                        .withRepeatsAmount(false)
                        .withUpperCaseCodes(false)
                        .withLineEnd(Unit4Profile.LineEnd.CRLF)
                        .withCharset(Charset.forName("windows-1252")));
        DocumentedTable table = DocumentedTable.GL07;

        String file = new String(
                write(format, Deliveries.of(format, List.of(row(1, "a", "5 €", 100), row(1, "b", "–", -100)))),
                Charset.forName("windows-1252"));

        String[] lines = file.lines().toArray(String[]::new);
        assertThat(file).hasSize(2 * 2062).endsWith("\r\n");
        assertThat(table.field(lines[0], "interface").strip()).isEqualTo("FS");
        assertThat(table.field(lines[0], "account").strip()).isEqualTo("a");
        assertThat(table.field(lines[0], "cur_amount")).isEqualTo("100" + " ".repeat(17));
        assertThat(table.field(lines[1], "cur_amount")).isEqualTo("-100" + " ".repeat(16));
        assertThat(table.field(lines[0], "amount")).isBlank();
        assertThat(table.field(lines[0], "voucher_no")).isEqualTo("1" + " ".repeat(14));
        assertThat(table.field(lines[0], "description").stripTrailing()).isEqualTo("5 €");
        assertThat(table.field(lines[1], "description").stripTrailing()).isEqualTo("–");
        assertThat(table.field(lines[0], "dc_flag")).isBlank();
    }

    @Test
    void unsetNumbersMayAllBeZero() throws IOException {
        Unit4Format format =
                new Unit4FullFormat("full-zeros", Unit4Profile.fullFormat().withUnset(Unit4Profile.Unset.ZERO));

        String line = lines(format, Deliveries.of(format, Deliveries.golden()))[0];

        assertThat(DocumentedTable.FULL.field(line, "Debet_Kredit")).isEqualTo("00");
        assertThat(DocumentedTable.FULL.field(line, "Antall")).isEqualTo("00000000000");
        assertThat(DocumentedTable.FULL.field(line, "Forfall")).isBlank();
    }
}
