package org.schoolbilling.testkit.contract;

import java.time.LocalDate;
import java.util.List;
import org.schoolbilling.export.BatchNumber;
import org.schoolbilling.export.BatchState;
import org.schoolbilling.export.GlBatch;
import org.schoolbilling.export.VoucherSum;
import org.schoolbilling.export.Vouchers;
import org.schoolbilling.money.Money;
import org.schoolbilling.posting.Posting;
import org.schoolbilling.spi.Cursor;
import org.schoolbilling.spi.store.Series;
import org.schoolbilling.spi.store.Store;

/** Batches as an export run makes them of what a store says is open. */
final class BatchBuilder {

    private BatchBuilder() {}

    /** The {@code ordinal}-th batch of the day, of all that is open until then. */
    static GlBatch of(Store store, int ordinal) {
        return of(store, Scenario.TODAY, ordinal);
    }

    static GlBatch of(Store store, LocalDate until, int ordinal) {
        try (Cursor<Posting> open = store.openPostings(until)) {
            return of(Vouchers.of(open, store.series(Series.VOUCHER)), until, ordinal);
        }
    }

    static GlBatch of(List<VoucherSum> vouchers, LocalDate until, int ordinal) {
        return new GlBatch(
                BatchNumber.of(Scenario.TODAY, ordinal),
                until,
                "gl07",
                1,
                vouchers,
                vouchers.stream().mapToLong(VoucherSum::postings).sum(),
                Money.sum(
                        Scenario.NOK, vouchers.stream().map(VoucherSum::amount).toList()),
                BatchState.CREATED,
                "",
                Scenario.STAMP);
    }
}
