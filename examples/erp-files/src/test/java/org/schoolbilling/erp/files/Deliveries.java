package org.schoolbilling.erp.files;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.schoolbilling.catalog.AccountCoding;
import org.schoolbilling.catalog.ErpKind;
import org.schoolbilling.catalog.LedgerSettings;
import org.schoolbilling.catalog.Unit4Coding;
import org.schoolbilling.export.BatchNumber;
import org.schoolbilling.export.BatchState;
import org.schoolbilling.export.GlBatch;
import org.schoolbilling.export.GlRow;
import org.schoolbilling.export.VoucherSum;
import org.schoolbilling.invoice.Actor;
import org.schoolbilling.invoice.Stamp;
import org.schoolbilling.money.Money;
import org.schoolbilling.party.LanguageForm;
import org.schoolbilling.spi.Cursor;
import org.schoolbilling.spi.erp.GlDelivery;

/** Batches for tests. */
final class Deliveries {

    static final Currency NOK = Currency.getInstance("NOK");
    static final BatchNumber NUMBER = new BatchNumber("F20260131-2");
    static final LocalDate DAY = LocalDate.of(2026, 1, 28);

    private Deliveries() {}

    static LedgerSettings settings() {
        return settings(ErpKind.UNIT4, "0", NOK);
    }

    static LedgerSettings settings(ErpKind erp, String taxCode, Currency currency) {
        return new LedgerSettings(
                erp,
                "HBØ",
                231,
                "HB",
                Unit4Coding.of("2990"),
                Unit4Coding.of("2700"),
                taxCode,
                "IB",
                1000,
                1,
                currency,
                LanguageForm.BOKMAL);
    }

    static GlRow row(long voucher, LocalDate date, AccountCoding coding, String text, long minor) {
        return new GlRow(voucher, date, coding, text, Money.ofMinor(minor, NOK));
    }

    static GlRow row(long voucher, String account, String text, long minor) {
        return row(voucher, DAY, Unit4Coding.of(account), text, minor);
    }

    /** Several vouchers, VAT, money that no claim takes, letters beyond ASCII and beyond Latin-1, money paid back. */
    static List<GlRow> golden() {
        LocalDate last = LocalDate.of(2026, 1, 31);
        return List.of(
                row(1001, "1920", "Innbetaling K01280001", 150_000),
                row(1001, "2700", "Krav KOPI K01280001", -800),
                row(1001, "2990", "K01280001 Uplassert", -46_050),
                row(
                        1001,
                        DAY,
                        new Unit4Coding("3010", "110", "1000", "P4711", "SEM26", "a1"),
                        "Krav SEMAVG K01280001",
                        -99_950),
                row(1001, DAY, new Unit4Coding("3020", "110", "", "", "SEM26", ""), "Krav KOPI K01280001", -3_200),
                row(1002, "1921", "Innbetaling Åse Blåbærøy – „Łódź”", 50_005),
                row(
                        1002,
                        DAY,
                        new Unit4Coding("3010", "ÆØÅ", "", "", "", ""),
                        "Krav\nMATERIAL Åse Blåbærøy − “Lódz”",
                        -50_005),
                row(1003, last, Unit4Coding.of("1920"), "Refusjon R77", -10_000),
                row(1003, last, Unit4Coding.of("2990"), "R77 Uplassert", 10_000));
    }

    /** A batch that states just what its rows hold. */
    static GlDelivery of(LedgerFormat format, List<GlRow> rows) {
        return of(batch(format, vouchers(rows)), rows);
    }

    static GlDelivery of(GlBatch batch, List<GlRow> rows) {
        return new GlDelivery(batch, settings(), () -> Cursor.of(rows));
    }

    static GlBatch batch(LedgerFormat format, List<VoucherSum> vouchers) {
        return batch(NUMBER, format.name(), vouchers);
    }

    static GlBatch batch(BatchNumber number, String format, List<VoucherSum> vouchers) {
        return new GlBatch(
                number,
                LocalDate.of(2026, 1, 31),
                format,
                1,
                vouchers,
                vouchers.stream().mapToLong(VoucherSum::postings).sum(),
                Money.sum(NOK, vouchers.stream().map(VoucherSum::amount).toList()),
                BatchState.CREATED,
                "",
                new Stamp(new Actor("export"), Instant.parse("2026-01-31T20:00:00Z")));
    }

    static List<VoucherSum> vouchers(List<GlRow> rows) {
        Map<Long, List<GlRow>> byVoucher = new LinkedHashMap<>();
        rows.forEach(row ->
                byVoucher.computeIfAbsent(row.voucher(), v -> new ArrayList<>()).add(row));
        return byVoucher.values().stream().map(Deliveries::voucher).toList();
    }

    private static VoucherSum voucher(List<GlRow> rows) {
        GlRow first = rows.get(0);
        long debit = rows.stream()
                .mapToLong(row -> row.amount().minor())
                .filter(minor -> minor > 0)
                .sum();
        return new VoucherSum(first.voucher(), first.date(), "86011117947", rows.size(), Money.ofMinor(debit, NOK));
    }

    /** Many rows, made as they are read: vouchers of two rows each. */
    static GlDelivery large(LedgerFormat format, BatchNumber number, int vouchers, Runnable eachRow) {
        List<VoucherSum> sums = new ArrayList<>();
        for (int i = 0; i < vouchers; i++) {
            sums.add(new VoucherSum(1001 + i, DAY, "86011117947", 2, Money.ofMinor(100 + i, NOK)));
        }
        return new GlDelivery(batch(number, format.name(), sums), settings(), () -> new LargeRows(vouchers, eachRow));
    }

    private static final class LargeRows implements Cursor<GlRow> {

        private static final Unit4Coding BANK = Unit4Coding.of("1920");
        private static final Unit4Coding CLAIM = new Unit4Coding("3010", "110", "1000", "P4711", "SEM26", "A1");

        private final int vouchers;
        private final Runnable eachRow;
        private int next;

        LargeRows(int vouchers, Runnable eachRow) {
            this.vouchers = vouchers;
            this.eachRow = eachRow;
        }

        @Override
        public boolean hasNext() {
            return next < 2 * vouchers;
        }

        @Override
        public GlRow next() {
            eachRow.run();
            int voucher = next / 2;
            boolean debit = next % 2 == 0;
            next++;
            return row(
                    1001 + voucher,
                    DAY,
                    debit ? BANK : CLAIM,
                    debit ? "Innbetaling K01280001" : "Krav SEMAVG K01280001",
                    debit ? 100 + voucher : -100 - voucher);
        }

        @Override
        public void close() {
            // nothing is held open
        }
    }
}
