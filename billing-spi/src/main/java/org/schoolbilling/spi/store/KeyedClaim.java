package org.schoolbilling.spi.store;

import java.util.Objects;
import org.schoolbilling.claim.ClaimKey;
import org.schoolbilling.invoice.InvoiceId;

/** That a key is claimed, and on which invoice (GEN-3). */
public record KeyedClaim(ClaimKey key, InvoiceId invoice) {

    public KeyedClaim {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(invoice, "invoice");
    }
}
