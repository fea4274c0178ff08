package org.schoolbilling.ledger;

import java.util.List;
import java.util.Objects;
import org.schoolbilling.invoice.PaymentLine;
import org.schoolbilling.posting.Posting;

/**
 * A stored payment line that gets other references, and with it the texts of its postings (INV-5). It holds only while none
 * of them was handed over: the store refuses it as stale where one was in the meantime.
 *
 * @param payment the line as it will be; only archive reference and transaction id differ from what is stored
 * @param postings all postings of the line as they will be; only their notes differ from what is stored
 */
public record ReferenceCorrection(PaymentLine payment, List<Posting> postings) {

    public ReferenceCorrection {
        Objects.requireNonNull(payment, "payment");
        postings = List.copyOf(postings);
        for (Posting posting : postings) {
            if (posting.line() != payment.number() || posting.handOver().isPresent()) {
                throw new IllegalArgumentException("posting " + posting.number() + " of invoice " + posting.invoice()
                        + " is not an open one of line " + payment.number() + ": " + posting);
            }
        }
    }
}
