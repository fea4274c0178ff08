package org.schoolbilling.erp.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
import org.schoolbilling.catalog.LineTypeCode;
import org.schoolbilling.catalog.Unit4Coding;
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

/** From postings to the file, as an export does it. */
class ExportedPostingsProperties {

    /** A debit and a credit of the same amount; few accounts and texts, so that many cancel one another. */
    record Pair(int day, String bank, String debit, String credit, String note, long minor) {

        private Posting posting(int number, String account, Side side) {
            return new Posting(
                    new InvoiceId(1),
                    number,
                    LocalDate.of(2026, 1, day),
                    bank,
                    Unit4Coding.of(account),
                    side,
                    Money.ofMinor(minor, Deliveries.NOK),
                    PostingKind.CLAIM,
                    new LineTypeCode("SEMAVG"),
                    1,
                    note,
                    null);
        }

        Stream<Posting> postings() {
            return Stream.of(posting(1, debit, Side.DEBIT), posting(2, credit, Side.CREDIT));
        }
    }

    @Provide
    Arbitrary<List<Pair>> pairs() {
        Arbitrary<String> accounts = Arbitraries.of("1920", "2990", "3010");
        return Combinators.combine(
                        Arbitraries.integers().between(1, 3),
                        Arbitraries.of("86011117947", "97101234567"),
                        accounts,
                        accounts,
                        Arbitraries.of("Krav K1", "Krav K2"),
                        Arbitraries.longs().between(1, 3))
                .as(Pair::new)
                .list()
                .ofMaxSize(12);
    }

    @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    @Tag("GLX-1")
    @Tag("GLX-5")
    @Tag("GLX-6")
    void theFileHoldsTheSumsOfThePostingsByVoucherAccountAndText(@ForAll("pairs") List<Pair> pairs) throws IOException {
        List<Posting> postings = pairs.stream()
                .flatMap(Pair::postings)
                .sorted(PostingOrder.COMPARATOR)
                .toList();
        List<VoucherSum> vouchers = Vouchers.of(postings.iterator(), 1000);
        List<GlRow> rows = new ArrayList<>();
        new GlRows(postings.iterator(), vouchers).forEachRemaining(rows::add);
        Unit4Format format = new Unit4FullFormat();
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        LedgerTotals totals = format.write(Deliveries.of(Deliveries.batch(format, vouchers), rows), out);

        assertThat(sumsIn(out.toString(StandardCharsets.ISO_8859_1))).isEqualTo(sumsOf(postings, vouchers));
        assertThat(totals.vouchers()).isLessThanOrEqualTo(vouchers.size());
        Statistics.collect(totals.vouchers() < vouchers.size());
        Statistics.coverage(coverage -> coverage.check(true).percentage(share -> share > 20));
    }

    private static Map<String, Long> sumsIn(String file) {
        Map<String, Long> sums = new TreeMap<>();
        DocumentedTable table = DocumentedTable.FULL;
        file.lines()
                .forEach(line -> assertThat(sums.put(
                                Long.parseLong(table.field(line, "Bilagsnr")) + " "
                                        + table.field(line, "Konto").strip() + " "
                                        + table.field(line, "Tekst").strip(),
                                Long.parseLong(table.field(line, "Valutabelop"))))
                        .as("one row for each voucher, account and text")
                        .isNull());
        return sums;
    }

    private static Map<String, Long> sumsOf(List<Posting> postings, List<VoucherSum> vouchers) {
        Map<String, Long> sums = new TreeMap<>();
        for (Posting posting : postings) {
            VoucherSum voucher = vouchers.stream()
                    .filter(v -> v.date().equals(posting.date())
                            && v.receivingAccount().equals(posting.receivingAccount()))
                    .findFirst()
                    .orElseThrow();
            sums.merge(
                    voucher.number() + " " + posting.coding().account() + " " + posting.note(),
                    posting.signed().minor(),
                    Long::sum);
        }
        sums.values().removeIf(sum -> sum == 0);
        return sums;
    }
}
