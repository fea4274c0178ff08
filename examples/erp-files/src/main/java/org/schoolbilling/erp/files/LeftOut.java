package org.schoolbilling.erp.files;

import java.util.Objects;
import org.schoolbilling.money.Money;

/**
 * What a format leaves out of its file (GLX-6).
 *
 * @param amount debit above zero, credit below
 */
public record LeftOut(long rows, Money amount) {

    public LeftOut {
        Objects.requireNonNull(amount, "amount");
    }
}
