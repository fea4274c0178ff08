package org.schoolbilling.ledger;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.schoolbilling.invoice.PaymentOrigin;
import org.schoolbilling.payment.BankReferences;

/**
 * What the bank rightly calls a payment (INV-5); null leaves a reference as it is.
 *
 * @param archiveReferenceOrNull arkivreferanse, at most 35 characters
 * @param transactionIdOrNull at most 80 characters
 */
public record ReferenceChange(
        @Nullable String archiveReferenceOrNull, @Nullable String transactionIdOrNull) {

    public ReferenceChange {
        // says which one is too long
        new BankReferences(
                Optional.ofNullable(archiveReferenceOrNull).orElse(""),
                Optional.ofNullable(transactionIdOrNull).orElse(""),
                "");
    }

    PaymentOrigin appliedTo(PaymentOrigin origin) {
        return origin.withReferences(
                Optional.ofNullable(archiveReferenceOrNull).orElse(origin.archiveReference()),
                Optional.ofNullable(transactionIdOrNull).orElse(origin.transactionId()));
    }
}
