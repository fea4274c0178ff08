package org.schoolbilling.erp.files;

import java.util.Objects;
import org.schoolbilling.money.Money;

/**
 * What a ledger file holds.
 *
 * @param vouchers those with rows; a voucher whose postings cancel one another has none
 * @param debit the sum of the rows above zero, and of those below
 */
public record LedgerTotals(long vouchers, long rows, Money debit) {

    public LedgerTotals {
        Objects.requireNonNull(debit, "debit");
    }
}
