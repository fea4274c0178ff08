package org.schoolbilling.erp.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import org.schoolbilling.catalog.AccountCoding;
import org.schoolbilling.catalog.ErpKind;
import org.schoolbilling.catalog.LineTypeCode;
import org.schoolbilling.catalog.OracleCoding;
import org.schoolbilling.export.GlRow;
import org.schoolbilling.export.GlRows;
import org.schoolbilling.export.PostingOrder;
import org.schoolbilling.export.VoucherSum;
import org.schoolbilling.export.Vouchers;
import org.schoolbilling.invoice.InvoiceId;
import org.schoolbilling.money.Money;
import org.schoolbilling.posting.Posting;
import org.schoolbilling.posting.PostingKind;
import org.schoolbilling.posting.Side;
import org.schoolbilling.spi.Cursor;
import org.schoolbilling.spi.erp.GlDelivery;

/** From postings to an Oracle file, read back by the list of columns that the profile declares, and by nothing else of it. */
class OracleFileProperties {

    private static final AccountCoding BANK = ErpKind.ORACLE.account("1920");

    private static final List<OracleCoding> CODINGS = List.of(
            new OracleCoding("3010", "110", "P4711", "T1", "X9", "A7", "HI"),
            new OracleCoding("3010", "120", "P4711", "T1", "X9", "A7", "HI"),
            new OracleCoding("3010", "110", "", "T2", "", "", ""),
            new OracleCoding("2700", "", "", "", "", "", ""));

    /** Money that came in, or was paid back, against a coding; few codings and texts, so that many cancel one another. */
    record Movement(int day, String account, boolean isRefund, int coding, String note, long minor) {

        Stream<Posting> postings() {
            return Stream.of(
                    posting(1, BANK, isRefund ? PostingKind.REFUND : PostingKind.RECEIVED, !isRefund),
                    posting(2, CODINGS.get(coding), PostingKind.CLAIM, isRefund));
        }

        private Posting posting(int number, AccountCoding where, PostingKind kind, boolean isDebit) {
            return new Posting(
                    new InvoiceId(1),
                    number,
                    LocalDate.of(2026, 1, day),
                    account,
                    where,
                    isDebit ? Side.DEBIT : Side.CREDIT,
                    Money.ofMinor(minor, Deliveries.NOK),
                    kind,
                    new LineTypeCode("SEMAVG"),
                    1,
                    note,
                    null);
        }
    }

    @Provide
    Arbitrary<List<Movement>> movements() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 3),
                        Arbitraries.of("86011117947", "97101234567"),
                        Arbitraries.of(true, false, false),
                        Arbitraries.integers().between(0, CODINGS.size() - 1),
                        Arbitraries.of("Krav K1", "Krav \"K\"; 2,5", "Øre | \"", "\""),
                        Arbitraries.frequencyOf(
                                net.jqwik.api.Tuple.of(3, Arbitraries.longs().between(1, 3)),
                                net.jqwik.api.Tuple.of(1, Arbitraries.longs().between(99, 99_999_999_999L))))
                .as(Movement::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(12);
    }

    @Provide
    Arbitrary<OracleProfile> profiles() {
        Arbitrary<List<OracleColumn>> columns =
                Arbitraries.shuffle(OracleProfile.fs().columns());
        return Combinators.combine(
                        columns,
                        Arbitraries.of(';', ',', '\t', '|'),
                        Arbitraries.of(true, false),
                        Arbitraries.of('.', ','))
                .as((c, delimiter, headings, mark) -> OracleProfile.fs()
                        .withColumns(c)
                        .withDelimiter(delimiter)
                        .withHeadings(headings)
                        .withDecimalMark(mark));
    }

    @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    @Tag("GLX-5")
    @Tag("GLX-6")
    @Tag("GLX-7")
    void theFileHoldsWhatThePostingsCreditAndWhatIsLeftOutBalancesIt(
            @ForAll("movements") List<Movement> movements, @ForAll("profiles") OracleProfile profile)
            throws IOException {
        List<Posting> postings = movements.stream()
                .flatMap(Movement::postings)
                .sorted(PostingOrder.COMPARATOR)
                .toList();
        List<VoucherSum> vouchers = Vouchers.of(postings.iterator(), 1000);
        List<GlRow> rows = new ArrayList<>();
        new GlRows(postings.iterator(), vouchers).forEachRemaining(rows::add);
        LedgerFormat format = new OracleFormat("mine", profile);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        LedgerTotals totals = format.write(
                new GlDelivery(
                        Deliveries.batch(format, vouchers),
                        Deliveries.settings(ErpKind.ORACLE, "0", Deliveries.NOK),
                        () -> Cursor.of(rows)),
                out);

        List<Map<String, String>> lines = read(out.toString(StandardCharsets.ISO_8859_1), profile);
        Map<String, Long> credits = new TreeMap<>();
        for (Map<String, String> line : lines) {
            String key = String.join(
                    "/",
                    text(line, "Bilagsnr"),
                    text(line, "Bilagsdato"),
                    text(line, "Art"),
                    text(line, "Sted"),
                    text(line, "Prosjekt"),
                    text(line, "Tiltak"),
                    text(line, "Motpart"),
                    text(line, "Aktivitet"),
                    text(line, "Firma"),
                    text(line, "Tekst"));
            long credit = minor(text(line, "Valutabelop"), profile);
            assertThat(credits.put(key, credit)).as("one row for each").isNull();
            assertThat(minor(text(line, "Firmabelop"), profile)).isEqualTo(credit);
            assertThat(line)
                    .containsEntry("Buntnr", Deliveries.NUMBER.value())
                    .containsEntry("Bilagsart", "IB")
                    .containsEntry("Transtype", "GL")
                    .containsEntry("Avgiftskode", "0")
                    .containsEntry("Valutakode", "NOK")
                    .containsEntry("Periode", "202601")
                    .containsEntry("Valuteringsdato", text(line, "Bilagsdato"));
        }
        assertThat(credits).isEqualTo(creditsOf(movements, vouchers));
        long bankSide = movements.stream()
                .mapToLong(m -> m.isRefund() ? -m.minor() : m.minor())
                .sum();
        assertThat(credits.values().stream().mapToLong(Long::longValue).sum())
                .as("what is credited is what came in, less what was paid back")
                .isEqualTo(bankSide);
        assertThat(totals.leftOut().orElseThrow().amount().minor()).isEqualTo(bankSide);
        Statistics.collect(credits.values().stream().anyMatch(c -> c < 0));
        Statistics.coverage(coverage -> coverage.check(true).percentage(share -> share > 20));
    }

    private static String text(Map<String, String> line, String column) {
        return Objects.requireNonNull(line.get(column), column);
    }

    /** From what the postings are made of, without any of the classes that aggregate them. */
    private static Map<String, Long> creditsOf(List<Movement> movements, List<VoucherSum> vouchers) {
        Map<String, Long> credits = new TreeMap<>();
        for (Movement m : movements) {
            long voucher = vouchers.stream()
                    .filter(v -> v.date().getDayOfMonth() == m.day()
                            && v.receivingAccount().equals(m.account()))
                    .mapToLong(VoucherSum::number)
                    .findFirst()
                    .orElseThrow();
            OracleCoding c = CODINGS.get(m.coding());
            String key = String.join(
                    "/",
                    Long.toString(voucher),
                    "2026010" + m.day(),
                    c.type(),
                    c.place(),
                    c.project(),
                    c.measure(),
                    c.counterpart(),
                    c.activity(),
                    c.company().isEmpty() ? "HB" : c.company(),
                    m.note());
            credits.merge(key, m.isRefund() ? -m.minor() : m.minor(), Long::sum);
        }
        credits.values().removeIf(sum -> sum == 0);
        return credits;
    }

    private static long minor(String amount, OracleProfile profile) {
        assertThat(amount).matches("-?\\d+[.,]\\d\\d").contains(String.valueOf(profile.decimalMark()));
        return new BigDecimal(amount.replace(',', '.')).movePointRight(2).longValueExact();
    }

    /** Lines as maps from heading to field, by the columns that are declared. */
    private static List<Map<String, String>> read(String file, OracleProfile profile) {
        List<List<String>> records = records(file, profile.delimiter());
        List<String> headings =
                profile.columns().stream().map(OracleColumn::heading).toList();
        if (profile.hasHeadings()) {
            assertThat(records.remove(0)).isEqualTo(headings);
        }
        return records.stream()
                .map(fields -> {
                    assertThat(fields).hasSameSizeAs(headings);
                    Map<String, String> line = new TreeMap<>();
                    for (int i = 0; i < fields.size(); i++) {
                        line.put(headings.get(i), fields.get(i));
                    }
                    return line;
                })
                .toList();
    }

    /** As RFC 4180 has it, one character after the other. */
    private static List<List<String>> records(String file, char delimiter) {
        List<List<String>> records = new ArrayList<>();
        List<String> fields = new ArrayList<>();
        String rest = file;
        while (!rest.isEmpty()) {
            StringBuilder field = new StringBuilder();
            int end;
            if (rest.charAt(0) == '"') {
                int at = 1;
                while (rest.charAt(at) != '"' || rest.startsWith("\"\"", at)) {
                    at += rest.charAt(at) == '"' ? 2 : 1;
                }
                field.append(rest.substring(1, at).replace("\"\"", "\""));
                end = at + 1;
            } else {
                end = Math.min(indexOf(rest, String.valueOf(delimiter)), indexOf(rest, "\r\n"));
                field.append(rest, 0, end);
            }
            fields.add(field.toString());
            boolean isLast = rest.startsWith("\r\n", end);
            assertThat(isLast || rest.charAt(end) == delimiter)
                    .as("ends after a field: " + rest)
                    .isTrue();
            if (isLast) {
                records.add(List.copyOf(fields));
                fields.clear();
            }
            rest = rest.substring(end + (isLast ? 2 : 1));
        }
        assertThat(fields).as("a line that is not ended").isEmpty();
        return records;
    }

    private static int indexOf(String text, String wanted) {
        int at = text.indexOf(wanted);
        return at < 0 ? text.length() : at;
    }
}
