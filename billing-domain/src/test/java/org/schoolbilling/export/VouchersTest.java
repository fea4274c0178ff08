package org.schoolbilling.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.schoolbilling.invoice.InvoiceFixtures.DAY;
import static org.schoolbilling.invoice.InvoiceFixtures.ore;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.schoolbilling.catalog.LineTypeCode;
import org.schoolbilling.catalog.Unit4Coding;
import org.schoolbilling.invoice.InvoiceId;
import org.schoolbilling.posting.Posting;
import org.schoolbilling.posting.PostingKind;
import org.schoolbilling.posting.Side;

/** Vouchers and rows of postings in order; what is out of order or does not balance is refused. */
class VouchersTest {

    private static Posting posting(
            int number, LocalDate date, String account, String coding, Side side, long minor, String note) {
        return new Posting(
                new InvoiceId(1),
                number,
                date,
                account,
                Unit4Coding.of(coding),
                side,
                ore(minor),
                PostingKind.RECEIVED,
                new LineTypeCode("INNBET"),
                1,
                note,
                null);
    }

    private static Posting posting(int number, LocalDate date, String account, Side side, long minor) {
        return posting(number, date, account, "1920", side, minor, "n");
    }

    private static List<VoucherSum> vouchers(Posting... postings) {
        return Vouchers.of(List.of(postings).iterator(), 7);
    }

    private static List<String> rows(Posting... postings) {
        Iterable<GlRow> rows = () -> new GlRows(List.of(postings).iterator(), vouchers(postings));
        List<String> shown = new ArrayList<>();
        rows.forEach(r -> shown.add(r.voucher() + " " + r.coding().toText() + " " + r.text() + " "
                + r.amount().minor()));
        return shown;
    }

    @Test
    void aVoucherIsADayOfAnAccount() {
        LocalDate next = DAY.plusDays(1);
        assertThat(vouchers(
                        posting(1, DAY, "a", Side.DEBIT, 5),
                        posting(2, DAY, "a", Side.CREDIT, 5),
                        posting(3, DAY, "b", Side.DEBIT, 6),
                        posting(4, DAY, "b", Side.CREDIT, 6),
                        posting(5, next, "a", Side.DEBIT, 8),
                        posting(6, next, "a", Side.CREDIT, 8)))
                .containsExactly(
                        new VoucherSum(8, DAY, "a", 2, ore(5)),
                        new VoucherSum(9, DAY, "b", 2, ore(6)),
                        new VoucherSum(10, next, "a", 2, ore(8)));
        assertThat(Vouchers.of(Collections.emptyIterator(), 7)).isEmpty();
    }

    @Test
    void aVoucherBalances() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> vouchers(posting(1, DAY, "a", Side.DEBIT, 5), posting(2, DAY, "a", Side.CREDIT, 4)))
                .withMessageContainingAll("2026-01-15", "account a", ore(5).toString(), ore(4).toString(), "PST-2");
    }

    @Test
    void postingsOutOfOrderAreRefused() {
        Posting[] a = {posting(1, DAY, "a", Side.DEBIT, 5), posting(2, DAY, "a", Side.CREDIT, 5)};
        Posting[] b = {posting(3, DAY, "b", Side.DEBIT, 5), posting(4, DAY, "b", Side.CREDIT, 5)};
        LocalDate earlier = DAY.minusDays(1);
        Posting[] c = {posting(5, earlier, "c", Side.DEBIT, 5), posting(6, earlier, "c", Side.CREDIT, 5)};
        assertThatIllegalArgumentException()
                .isThrownBy(() -> vouchers(b[0], b[1], a[0], a[1]))
                .withMessageContainingAll("2026-01-15 a after", "2026-01-15 b");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> vouchers(a[0], a[1], c[0], c[1]))
                .withMessageContaining("2026-01-14 c after 2026-01-15 a");
        assertThat(vouchers(c[0], c[1], a[0], a[1], b[0], b[1])).hasSize(3);
    }

    @Test
    void whatHasTheSameVoucherCodingAndNoteIsOneRowAndNothingIsNone() {
        assertThat(rows(
                        posting(1, DAY, "a", "1", Side.DEBIT, 5, "n"),
                        posting(2, DAY, "a", "1", Side.DEBIT, 6, "n"),
                        posting(3, DAY, "a", "1", Side.DEBIT, 7, "o"),
                        posting(4, DAY, "a", "2", Side.CREDIT, 18, "o"),
                        posting(5, DAY, "b", "2", Side.CREDIT, 4, "o"),
                        posting(6, DAY, "b", "2", Side.DEBIT, 4, "o"),
                        posting(7, DAY, "c", "2", Side.CREDIT, 9, "o"),
                        posting(8, DAY, "c", "3", Side.DEBIT, 9, "o")))
                .containsExactly("8 1 n 11", "8 1 o 7", "8 2 o -18", "10 2 o -9", "10 3 o 9");
    }

    @Test
    void sameCodingAndNoteOfTheNextDayIsARowOfItsOwn() {
        LocalDate next = DAY.plusDays(1);
        assertThat(rows(
                        posting(1, DAY, "a", "1", Side.DEBIT, 5, "n"),
                        posting(2, DAY, "a", "2", Side.CREDIT, 5, "n"),
                        posting(3, next, "a", "2", Side.CREDIT, 6, "n"),
                        posting(4, next, "a", "3", Side.DEBIT, 6, "n")))
                .containsExactly("8 1 n 5", "8 2 n -5", "9 2 n -6", "9 3 n 6");
    }

    @Test
    void aRowNeedsItsVoucherAndIsNotAskedForAtTheEnd() {
        Posting stray = posting(3, DAY, "x", Side.DEBIT, 5);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new GlRows(List.of(stray).iterator(), List.of()))
                .withMessageContainingAll("posting 3", "invoice 1", "2026-01-15");
        Iterator<GlRow> none = new GlRows(Collections.emptyIterator(), List.of());
        assertThat(none.hasNext()).isFalse();
        assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(none::next);
    }

    @Test
    void aRowHasAnAmountAndAPeriod() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new GlRow(8, DAY, Unit4Coding.of("1"), "text", ore(0)))
                .withMessageContainingAll("voucher 8", "text");
        assertThat(new GlRow(8, DAY, Unit4Coding.of("1"), "text", ore(1)).period())
                .isEqualTo("202601");
        assertThat(new VoucherSum(8, LocalDate.of(2026, 12, 1), "a", 1, ore(1)).period())
                .isEqualTo("202612");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 9, 10, 99})
    void aBatchNumberIsADayAndFromTheSecondOnAnOrdinal(int ordinal) {
        BatchNumber batch = BatchNumber.of(DAY, ordinal);
        assertThat(batch.ordinal()).isEqualTo(ordinal);
        assertThat(batch).hasToString(ordinal == 1 ? "F20260115" : "F20260115-" + ordinal);
        assertThat(new BatchNumber(batch.value())).isEqualTo(batch);
    }

    @Test
    void batchNumbersAreOrderedByDayThenOrdinal() {
        assertThat(List.of(
                        BatchNumber.of(DAY, 1),
                        BatchNumber.of(DAY, 2),
                        BatchNumber.of(DAY, 10),
                        BatchNumber.of(DAY.plusDays(1), 1)))
                .isSorted();
        assertThat(BatchNumber.of(DAY, 2)).isEqualByComparingTo(BatchNumber.of(DAY, 2));
        assertThat(BatchNumber.of(DAY, 10)).isGreaterThan(BatchNumber.of(DAY, 2));
        assertThat(BatchNumber.of(DAY, 10)).isLessThan(BatchNumber.of(DAY.plusDays(1), 1));
    }

    @Test
    @Tag("GLX-4")
    void theReportHasALineByVoucherLineTypeAndCoding() {
        Posting[] postings = {
            posting(1, DAY, "a", "1", Side.DEBIT, 5, "n"),
            posting(2, DAY, "a", "1", Side.DEBIT, 6, "o"),
            posting(3, DAY, "a", "3", Side.CREDIT, 8, "n"),
            posting(4, DAY, "a", "2", Side.CREDIT, 3, "n"),
            posting(5, DAY, "a", "1", Side.CREDIT, 2, "n"),
            posting(6, DAY, "a", "2", Side.DEBIT, 2, "n")
        };
        GlReport report = new GlReport(vouchers(postings));
        List.of(postings).forEach(report::add);
        LineTypeCode type = new LineTypeCode("INNBET");
        assertThat(report.lines())
                .containsExactly(
                        new ReportLine(8, type, Unit4Coding.of("1"), ore(11), ore(2), 3),
                        new ReportLine(8, type, Unit4Coding.of("2"), ore(2), ore(3), 2),
                        new ReportLine(8, type, Unit4Coding.of("3"), ore(0), ore(8), 1));
    }

    @Test
    void whatIsNoBatchNumberIsRefused() {
        for (int ordinal : new int[] {0, 100}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> BatchNumber.of(DAY, ordinal))
                    .withMessageContaining("" + ordinal);
        }
        for (String text : List.of("", "F2026011", "F20260115-1", "F20260115-0", "F20260115-100", "20260115")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new BatchNumber(text))
                    .withMessageContaining("'" + text + "'");
        }
    }
}
