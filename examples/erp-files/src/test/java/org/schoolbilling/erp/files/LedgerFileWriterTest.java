package org.schoolbilling.erp.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.schoolbilling.erp.files.Deliveries.DAY;
import static org.schoolbilling.erp.files.Deliveries.NOK;
import static org.schoolbilling.erp.files.Deliveries.row;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.schoolbilling.catalog.ErpKind;
import org.schoolbilling.catalog.FreeTextCoding;
import org.schoolbilling.catalog.OracleCoding;
import org.schoolbilling.catalog.Unit4Coding;
import org.schoolbilling.export.BatchState;
import org.schoolbilling.export.GlBatch;
import org.schoolbilling.export.GlRow;
import org.schoolbilling.export.VoucherSum;
import org.schoolbilling.invoice.Actor;
import org.schoolbilling.invoice.Stamp;
import org.schoolbilling.money.Money;
import org.schoolbilling.spi.Cursor;
import org.schoolbilling.spi.erp.GlDelivery;

class LedgerFileWriterTest {

    private final LedgerFormat format = new Unit4FullFormat();

    private List<String> faults(GlDelivery delivery) {
        LedgerFileException refused = catchThrowableOfType(
                LedgerFileException.class, () -> format.write(delivery, OutputStream.nullOutputStream()));
        assertThat(refused).as("nothing was refused").isNotNull();
        return refused.items().stream()
                .map(item -> item.item() + ": " + item.reason())
                .toList();
    }

    private GlDelivery stated(List<VoucherSum> vouchers, GlRow... rows) {
        return Deliveries.of(Deliveries.batch(format, vouchers), List.of(rows));
    }

    private static VoucherSum voucher(long number, long postings, long minor) {
        return new VoucherSum(number, DAY, "86011117947", postings, Money.ofMinor(minor, NOK));
    }

    @Test
    @Tag("GLX-6")
    void aVoucherThatDoesNotBalanceIsRefused() {
        assertThat(faults(stated(
                        List.of(voucher(1001, 2, 100)), row(1001, "1920", "a", 100), row(1001, "3010", "b", -99))))
                .containsExactly(
                        "batch F20260131-2, voucher 1001: its rows debit 1.00 NOK and credit 0.99 NOK (GLX-6)");
    }

    @Test
    @Tag("GLX-6")
    void balanceIsByVoucherNotByFile() {
        assertThat(faults(stated(
                        List.of(voucher(1001, 1, 100), voucher(1002, 1, 0)),
                        row(1001, "1920", "a", 100),
                        row(1002, "3010", "b", -100))))
                .hasSize(2);
    }

    @Test
    @Tag("GLX-6")
    void rowsOfMoreThanTheBatchStatesAreRefused() {
        assertThat(faults(stated(
                        List.of(voucher(1001, 4, 100)), row(1001, "1920", "a", 101), row(1001, "3010", "b", -101))))
                .containsExactly("batch F20260131-2, voucher 1001: its rows debit 1.01 NOK, the batch states 1.00 NOK");
    }

    @Test
    @Tag("GLX-6")
    void rowsOfLessThanTheBatchStatesAreRefusedWhereNothingWasAddedUp() {
        assertThat(faults(stated(
                        List.of(voucher(1001, 2, 100)), row(1001, "1920", "a", 99), row(1001, "3010", "b", -99))))
                .containsExactly("batch F20260131-2, voucher 1001: its rows debit 0.99 NOK, the batch states 1.00 NOK");
    }

    @Test
    void moreRowsThanPostingsAreRefused() {
        assertThat(faults(stated(
                        List.of(voucher(1001, 1, 100)), row(1001, "1920", "a", 100), row(1001, "3010", "b", -100))))
                .containsExactly("batch F20260131-2, voucher 1001: has 2 rows of 1 postings");
    }

    @Test
    @Tag("GLX-5")
    void postingsThatCancelOneAnotherMayLeaveAVoucherWithFewRowsOrNone() throws IOException {
        GlDelivery delivery = stated(
                List.of(voucher(1001, 4, 300), voucher(1002, 4, 500), voucher(1003, 2, 100)),
                row(1001, "1920", "a", 100),
                row(1001, "3010", "b", -100),
                row(1003, "1920", "a", 100),
                row(1003, "3010", "b", -100));

        assertThat(format.write(delivery, OutputStream.nullOutputStream()))
                .isEqualTo(new LedgerTotals(2, 4, Money.ofMinor(200, NOK)));
    }

    @Test
    @Tag("GLX-1")
    void vouchersWithAGapAreRefused() {
        assertThat(faults(stated(
                        List.of(voucher(1001, 2, 100), voucher(1003, 2, 100)),
                        row(1001, "1920", "a", 100),
                        row(1001, "3010", "b", -100),
                        row(1003, "1920", "a", 100),
                        row(1003, "3010", "b", -100))))
                .containsExactly("batch F20260131-2: voucher 1003 follows 1001, numbers go on without gap (GLX-1)");
    }

    @Test
    @Tag("GLX-1")
    void vouchersOutOfOrderOrUnknownAreRefusedOnceEach() {
        assertThat(faults(stated(
                        List.of(voucher(1001, 2, 100), voucher(1002, 2, 100)),
                        row(1002, "1920", "a", 100),
                        row(1002, "3010", "b", -100),
                        row(1001, "1920", "a", 100),
                        row(1001, "3010", "b", -100),
                        row(1009, "3010", "b", -100))))
                .containsExactly(
                        "batch F20260131-2, voucher 1001, row 3: its voucher is out of order, or none of the batch's (GLX-1)",
                        "batch F20260131-2, voucher 1009, row 5: its voucher is out of order, or none of the batch's (GLX-1)");
    }

    @Test
    @Tag("GLX-7")
    void aRowOfAnotherDateThanItsVoucherIsRefused() {
        assertThat(faults(stated(
                        List.of(voucher(1001, 2, 100)),
                        row(1001, "1920", "a", 100),
                        row(1001, DAY.plusDays(1), Unit4Coding.of("3010"), "b", -100))))
                .containsExactly("batch F20260131-2, voucher 1001, row 2: is dated 2026-01-29, its voucher 2026-01-28");
    }

    @Test
    void aRowOfAnotherCurrencyIsRefused() {
        assertThat(faults(stated(
                        List.of(voucher(1001, 2, 100)),
                        row(1001, "1920", "a", 100),
                        row(1001, "3010", "b", -100),
                        new GlRow(1001, DAY, Unit4Coding.of("1"), "c", Money.ofMinor(5, "SEK")))))
                .containsExactly("batch F20260131-2, voucher 1001, row 3: is in SEK, the ledger in NOK");
    }

    @Test
    void sumsBeyondTheRangeAreRefused() {
        assertThat(faults(stated(
                        List.of(voucher(1001, 9, Long.MAX_VALUE)),
                        row(1001, "1920", "a", Long.MAX_VALUE),
                        row(1001, "1920", "b", 1))))
                .anyMatch(fault -> fault.contains("row 2: the sums of its voucher are beyond the range"));
    }

    @Test
    void vouchersThatTogetherAreBeyondTheRangeAreRefused() {
        List<VoucherSum> vouchers = List.of(voucher(1001, 2, Long.MAX_VALUE), voucher(1002, 2, Long.MAX_VALUE));
        GlBatch batch = new GlBatch(
                Deliveries.NUMBER,
                DAY,
                format.name(),
                1,
                vouchers,
                4,
                Money.ofMinor(-2, NOK),
                BatchState.CREATED,
                "",
                new Stamp(new Actor("export"), Instant.EPOCH));

        assertThat(faults(Deliveries.of(
                        batch,
                        List.of(
                                row(1001, "1920", "a", Long.MAX_VALUE),
                                row(1001, "3010", "b", -Long.MAX_VALUE),
                                row(1002, "1920", "a", Long.MAX_VALUE),
                                row(1002, "3010", "b", -Long.MAX_VALUE)))))
                .singleElement()
                .asString()
                .startsWith("batch F20260131-2: its vouchers cannot be added up: ");
    }

    @Test
    void aBatchWhoseOwnSumsDifferIsRefused() {
        List<GlRow> rows = List.of(row(1001, "1920", "a", 100), row(1001, "3010", "b", -100));
        GlBatch batch = new GlBatch(
                Deliveries.NUMBER,
                DAY,
                format.name(),
                1,
                List.of(voucher(1001, 2, 100)),
                3,
                Money.ofMinor(101, NOK),
                BatchState.CREATED,
                "",
                new Stamp(new Actor("export"), Instant.EPOCH));

        assertThat(faults(Deliveries.of(batch, rows)))
                .containsExactly(
                        "batch F20260131-2: states 3 postings, its vouchers hold 2",
                        "batch F20260131-2: states a debit of 1.01 NOK, its vouchers hold 1.00 NOK");
    }

    @Test
    @Tag("CAT-7")
    void aCodingOfAnotherErpIsRefused() {
        assertThat(faults(stated(
                        List.of(voucher(1001, 2, 100)),
                        row(1001, DAY, new FreeTextCoding("bank"), "a", 100),
                        row(1001, DAY, new OracleCoding("3010", "", "", "", "", "", ""), "b", -100))))
                .containsExactly(
                        "batch F20260131-2, voucher 1001, row 1: has a coding for FREE_TEXT, the file is for UNIT4 (CAT-7): \"bank\"",
                        "batch F20260131-2, voucher 1001, row 2: has a coding for ORACLE, the file is for UNIT4 (CAT-7): \"3010\"");
    }

    @Test
    @Tag("CAT-7")
    void settingsOfAnotherErpAreRefused() {
        GlDelivery golden = Deliveries.of(format, Deliveries.golden());

        assertThat(faults(
                        new GlDelivery(golden.batch(), Deliveries.settings(ErpKind.NAVISION, "0", NOK), golden.rows())))
                .containsExactly("batch F20260131-2: has settings for NAVISION, the file is for UNIT4 (CAT-7)");
    }

    @Test
    void settingsThatDoNotFitAreRefused() {
        GlDelivery golden = Deliveries.of(format, Deliveries.golden());

        assertThat(faults(
                        new GlDelivery(golden.batch(), Deliveries.settings(ErpKind.UNIT4, "HØY", NOK), golden.rows())))
                .containsExactly("batch F20260131-2, field Avgiftskode: \"HØY\" has 3 characters, at most 2 fit");
    }

    @Test
    void aCurrencyWithoutHundredthsIsRefused() {
        Currency yen = Currency.getInstance("JPY");
        GlDelivery golden = Deliveries.of(format, Deliveries.golden());

        assertThat(faults(new GlDelivery(golden.batch(), Deliveries.settings(ErpKind.UNIT4, "0", yen), golden.rows())))
                .last()
                .asString()
                .contains("is in JPY, and the file holds hundredths");
    }

    @Test
    void aBatchMadeForAnotherFormatIsRefused() {
        assertThat(faults(Deliveries.of(new Gl07Format(), Deliveries.golden())))
                .containsExactly("batch F20260131-2: was made for the format 'gl07', this is 'unit4-full'");
    }

    @Test
    @Tag("ERR-2")
    void everyFaultIsNamedWithBatchVoucherRowFieldWidthAndValue() {
        assertThat(faults(stated(
                        List.of(voucher(1001, 3, 100)),
                        row(1001, "1920", "a", 100),
                        row(1001, "123456789", "x".repeat(51), -60),
                        row(1001, "3Ł", "c", -40))))
                .containsExactly(
                        "batch F20260131-2, voucher 1001, row 2, field Konto: \"123456789\" has 9 characters, at most 8 fit",
                        "batch F20260131-2, voucher 1001, row 2, field Tekst: \"" + "x".repeat(51)
                                + "\" has 51 characters, at most 50 fit",
                        "batch F20260131-2, voucher 1001, row 3, field Konto: \"3Ł\" has characters that ISO-8859-1 does not hold");
    }

    @Test
    void aTextMayGrowBeyondItsFieldByTransliteration() {
        assertThat(faults(stated(
                        List.of(voucher(1001, 2, 100)),
                        row(1001, "1920", "x".repeat(48) + "…", 100),
                        row(1001, "3010", "b", -100))))
                .containsExactly("batch F20260131-2, voucher 1001, row 1, field Tekst: \"" + "x".repeat(48)
                        + "...\" has 51 characters, at most 50 fit");
    }

    @Test
    void aHundredFaultsAreNamedAndTheRestCounted() {
        List<GlRow> rows = new ArrayList<>();
        IntStream.range(0, 150).forEach(i -> rows.add(row(1001, "123456789", "a", i % 2 == 0 ? 1 : -1)));

        List<String> faults = faults(Deliveries.of(format, rows));

        assertThat(faults).hasSize(101).last().asString().isEqualTo("batch F20260131-2: 50 more faults");
    }

    @Test
    void rowsAreClosedWhateverHappens() {
        List<String> closed = new ArrayList<>();
        Cursor<GlRow> failing = new Cursor<>() {
            @Override
            public boolean hasNext() {
                throw new IllegalStateException("the store is gone");
            }

            @Override
            public GlRow next() {
                throw new AssertionError("not asked for");
            }

            @Override
            public void close() {
                closed.add("closed");
            }
        };
        GlDelivery golden = Deliveries.of(format, Deliveries.golden());
        GlDelivery delivery = new GlDelivery(golden.batch(), golden.settings(), () -> failing);

        assertThat(catchThrowableOfType(
                        IllegalStateException.class, () -> format.write(delivery, OutputStream.nullOutputStream())))
                .hasMessage("the store is gone");
        assertThat(closed).containsExactly("closed");
    }
}
