package org.schoolbilling.erp.files;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.schoolbilling.money.Money;

/**
 * What a batch's rows came to as they were written.
 *
 * @param vouchers those with rows; a voucher whose postings cancel one another has none
 * @param debit the sum of the rows above zero, and of those below
 * @param leftOutOrNull what of it the file does not hold, where its format leaves something out (GLX-6)
 */
public record LedgerTotals(
        long vouchers, long rows, Money debit, @Nullable LeftOut leftOutOrNull) {

    public LedgerTotals {
        Objects.requireNonNull(debit, "debit");
    }

    /** The file holds all rows. */
    public LedgerTotals(long vouchers, long rows, Money debit) {
        this(vouchers, rows, debit, null);
    }

    public Optional<LeftOut> leftOut() {
        return Optional.ofNullable(leftOutOrNull);
    }

    LedgerTotals without(LeftOut part) {
        return new LedgerTotals(vouchers, rows, debit, part);
    }
}
