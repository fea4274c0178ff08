package org.schoolbilling.ledger;

import java.util.List;
import org.schoolbilling.invoice.InvoiceId;

/**
 * A decision came to something that the invariants forbid (ALC-4, ALC-9). It is a fault in the library or in what was
 * stored, never the caller's; nothing is changed.
 */
public final class InvalidDecisionException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    InvalidDecisionException(InvoiceId invoice, List<String> violations) {
        super("invoice " + invoice + " would break its invariants: " + String.join("; ", violations));
    }
}
