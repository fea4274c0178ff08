package org.schoolbilling.testkit.model;

import java.util.List;
import org.schoolbilling.invoice.PaymentOrigin;
import org.schoolbilling.ledger.Changes;
import org.schoolbilling.ledger.Decision;

/** What properties need to ask the ledger. */
final class Ledgers {

    private Ledgers() {}

    static Changes yes(Decision decision) {
        if (decision instanceof Decision.Yes yes) {
            return yes.changes();
        }
        throw new AssertionError("refused: " + decision);
    }

    static PaymentOrigin origin(String reference, Integer... instruction) {
        return new PaymentOrigin("", "86011117947", reference, "", "", List.of(instruction));
    }
}
