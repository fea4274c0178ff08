package org.schoolbilling.ledger;

import java.time.LocalDate;
import java.util.Objects;
import org.schoolbilling.invoice.PaymentOrigin;
import org.schoolbilling.money.Money;

/**
 * A payment to be registered.
 *
 * @param amount above zero
 * @param date the payment date
 * @param isByHand whether a person enters it: that is logged (LOG-1)
 */
public record PaymentFacts(Money amount, LocalDate date, PaymentOrigin origin, boolean isByHand) {

    public PaymentFacts {
        Objects.requireNonNull(date, "date");
        Objects.requireNonNull(origin, "origin");
        if (!amount.isPositive()) {
            throw new IllegalArgumentException("a payment must be above zero: " + amount);
        }
    }
}
