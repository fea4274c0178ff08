package org.schoolbilling.erp.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import org.schoolbilling.catalog.Unit4Coding;
import org.schoolbilling.erp.files.Unit4Profile.Amounts;
import org.schoolbilling.erp.files.Unit4Profile.LineEnd;
import org.schoolbilling.erp.files.Unit4Profile.Numbers;
import org.schoolbilling.erp.files.Unit4Profile.Unset;
import org.schoolbilling.export.GlRow;
import org.schoolbilling.money.Money;
import org.schoolbilling.spi.Cursor;

class Unit4Properties {

    @Provide
    Arbitrary<Unit4Format> formats() {
        Arbitrary<Unit4Profile> profiles = Combinators.combine(
                        Arbitraries.strings().withCharRange('A', 'Z').ofMaxLength(2),
                        Arbitraries.of(Amounts.class),
                        Arbitraries.of(Numbers.class),
                        Arbitraries.of(Unset.class),
                        Arbitraries.of(true, false),
                        Arbitraries.of(LineEnd.class))
                .as((code, amounts, numbers, unset, repeats, lineEnd) -> new Unit4Profile(
                        code, amounts, numbers, unset, repeats, false, lineEnd, StandardCharsets.ISO_8859_1));
        return Combinators.combine(profiles, Arbitraries.of(true, false))
                .as((profile, gl07) -> gl07 ? new Gl07Format("any", profile) : new Unit4FullFormat("any", profile));
    }

    private static Arbitrary<String> codes(int min, int max) {
        return Arbitraries.strings()
                .withCharRange('0', '9')
                .withCharRange('A', 'Z')
                .withChars("æøåÆØÅ-")
                .ofMinLength(min)
                .ofMaxLength(max);
    }

    @Provide
    Arbitrary<List<GlRow>> batches() {
        Arbitrary<Unit4Coding> codings = Combinators.combine(
                        codes(1, 8), codes(0, 8), codes(0, 8), codes(0, 8), codes(0, 12), codes(0, 4))
                .as(Unit4Coding::new);
        Arbitrary<String> texts = Arbitraries.strings()
                .withCharRange(' ', '~')
                .withCharRange('\u00A1', '\u00AC')
                .withCharRange('\u00AE', '\u00FF')
                .ofMaxLength(50)
                .map(String::stripTrailing);
        Arbitrary<LocalDate> dates = Arbitraries.integers()
                .between(0, 20_000)
                .map(day -> LocalDate.of(1999, 1, 1).plusDays(day));
        Arbitrary<Long> amounts = Arbitraries.longs()
                .between(-1_000_000_000_000L, 1_000_000_000_000L)
                .filter(minor -> minor != 0);
        Arbitrary<List<GlRow>> vouchers = Combinators.combine(
                        dates,
                        Combinators.combine(codings, texts, amounts)
                                .as(Part::new)
                                .list()
                                .ofMinSize(1)
                                .ofMaxSize(5))
                .as(Unit4Properties::balanced);
        return vouchers.list().ofMaxSize(4).map(Unit4Properties::numbered);
    }

    record Part(Unit4Coding coding, String text, long minor) {}

    private static List<GlRow> balanced(LocalDate date, List<Part> parts) {
        List<GlRow> rows = new ArrayList<>();
        long sum = 0;
        for (Part part : parts) {
            rows.add(Deliveries.row(0, date, part.coding, part.text, part.minor));
            sum += part.minor;
        }
        if (sum != 0) {
            rows.add(Deliveries.row(0, date, Unit4Coding.of("1920"), "Innbetaling", -sum));
        }
        return rows;
    }

    private static List<GlRow> numbered(List<List<GlRow>> vouchers) {
        List<GlRow> rows = new ArrayList<>();
        for (int i = 0; i < vouchers.size(); i++) {
            for (GlRow row : vouchers.get(i)) {
                rows.add(new GlRow(999_990 + i, row.date(), row.coding(), row.text(), row.amount()));
            }
        }
        return rows;
    }

    private static byte[] write(LedgerFormat format, List<GlRow> rows) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        LedgerTotals totals = format.write(Deliveries.of(format, rows), out);
        assertThat(totals.rows()).isEqualTo(rows.size());
        return out.toByteArray();
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    @Tag("GLX-5")
    void whatIsWrittenIsReadBackInEveryProfile(
            @ForAll("formats") Unit4Format format, @ForAll("batches") List<GlRow> rows) throws IOException {
        byte[] file = write(format, rows);

        List<GlRow> read = new ArrayList<>();
        try (Cursor<Unit4Row> cursor = new Unit4FileReader(format).read(new ByteArrayInputStream(file))) {
            while (cursor.hasNext()) {
                Unit4Row row = cursor.next();
                assertThat(row.transactionType()).isEqualTo("GL");
                assertThat(row.period())
                        .isEqualTo(row.valueDate().toString().replace("-", "").substring(0, 6));
                assertThat(row.companyAmount().orElse(row.amount())).isEqualTo(row.amount());
                read.add(row.toGlRow());
            }
        }
        assertThat(read).isEqualTo(rows);
        assertThat(format.isWhole(new ByteArrayInputStream(file), Deliveries.NUMBER))
                .isTrue();
    }

    /** By the documented positions alone, without the reader. */
    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    @Tag("GLX-6")
    @Tag("GLX-7")
    void sumsInTheFileAreZeroForEachVoucher(@ForAll("formats") Unit4Format format, @ForAll("batches") List<GlRow> rows)
            throws IOException {
        DocumentedTable table = DocumentedTable.of(format);
        boolean gl07 = format instanceof Gl07Format;
        String file = new String(write(format, rows), StandardCharsets.ISO_8859_1);
        int length = table.length() + (format.profile().lineEnd() == LineEnd.CRLF ? 2 : 1);

        assertThat(file).hasSize(rows.size() * length);
        Map<String, Long> sums = new HashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            String line = file.substring(i * length, (i + 1) * length);
            long amount = Long.parseLong(
                    table.field(line, gl07 ? "cur_amount" : "Valutabelop").strip());
            assertThat(Money.ofMinor(amount, Deliveries.NOK))
                    .isEqualTo(rows.get(i).amount());
            sums.merge(table.field(line, gl07 ? "voucher_no" : "Bilagsnr"), amount, Long::sum);
        }
        assertThat(sums.values()).allMatch(sum -> sum == 0);
    }

    @Property(tries = 500)
    void anyTextIsWrittenInTheCharsetAndNeverAsAQuestionMark(@ForAll String text) {
        OneByteText latin1 = new OneByteText(StandardCharsets.ISO_8859_1);

        String plain = Transliteration.of(text, latin1);

        assertThat(latin1.holds(plain)).isTrue();
        assertThat(new String(plain.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.ISO_8859_1))
                .isEqualTo(plain);
        assertThat(questionMarks(plain)).isLessThanOrEqualTo(questionMarks(Normalizer.normalize(text, Form.NFKD)));
        assertThat(Transliteration.of(plain, latin1)).isEqualTo(plain);
    }

    private static long questionMarks(String text) {
        return text.chars().filter(c -> c == '?').count();
    }
}
