package org.schoolbilling.document;

import java.util.Objects;
import org.schoolbilling.money.Money;

/**
 * The sums of a document: to pay − held = total − reductions − paid.
 *
 * @param total all claims, optional and unpublished ones included (ISS-3, CAT-14)
 * @param reductions what was waived, granted back or credited of them
 * @param paid received so far, less what was paid back
 * @param toPay what is owed
 * @param held what was paid beyond what is owed
 */
public record DocumentSums(Money total, Money reductions, Money paid, Money toPay, Money held) {

    public DocumentSums {
        Objects.requireNonNull(total, "total");
        if (!toPay.minus(held).equals(total.minus(reductions).minus(paid))) {
            throw new IllegalArgumentException("sums do not add up: total " + total + ", reductions " + reductions
                    + ", paid " + paid + ", to pay " + toPay + ", held " + held);
        }
    }
}
