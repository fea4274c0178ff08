package org.schoolbilling.bank.files;

import java.util.Objects;
import org.schoolbilling.money.Money;

/**
 * What a message of credit transfers came to.
 *
 * @param groups one for each debtor and date
 */
public record TransferTotals(int groups, long transfers, Money sum) {

    public TransferTotals {
        Objects.requireNonNull(sum, "sum");
    }
}
