package org.schoolbilling.invoice;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.schoolbilling.catalog.Role;

/**
 * A line that records money received (innbetaling). Its date is the payment date.
 *
 * @param movedFromOrNull the invoice it was moved from (MOV-1); null where the money came in on this invoice
 */
public record PaymentLine(
        LineHead head, PaymentOrigin origin, @Nullable InvoiceId movedFromOrNull) implements InvoiceLine {

    public PaymentLine {
        Objects.requireNonNull(origin, "origin");
        if (head.role() != Role.PAYMENT) {
            throw new IllegalArgumentException("line " + head.number() + " of role " + head.role() + " is no payment");
        }
    }

    /** A payment that came in on this invoice. */
    public PaymentLine(LineHead head, PaymentOrigin origin) {
        this(head, origin, null);
    }

    /** The same payment, named otherwise by the bank (INV-5). */
    public PaymentLine withReferences(String archiveReference, String transactionId) {
        return new PaymentLine(head, origin.withReferences(archiveReference, transactionId), movedFromOrNull);
    }

    /** The same payment, of another origin. */
    public PaymentLine withOrigin(PaymentOrigin other) {
        return new PaymentLine(head, other, movedFromOrNull);
    }

    public Optional<InvoiceId> movedFrom() {
        return Optional.ofNullable(movedFromOrNull);
    }

    @Override
    public PaymentLine withText(String text) {
        return new PaymentLine(head.withText(text), origin, movedFromOrNull);
    }
}
