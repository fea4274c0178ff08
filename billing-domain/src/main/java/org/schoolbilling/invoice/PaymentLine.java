package org.schoolbilling.invoice;

import java.util.Objects;
import org.schoolbilling.catalog.Role;

/** A line that records money received (innbetaling). Its date is the payment date. */
public record PaymentLine(LineHead head, PaymentOrigin origin) implements InvoiceLine {

    public PaymentLine {
        Objects.requireNonNull(origin, "origin");
        if (head.role() != Role.PAYMENT) {
            throw new IllegalArgumentException("line " + head.number() + " of role " + head.role() + " is no payment");
        }
    }
}
