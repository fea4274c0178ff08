package org.schoolbilling.ledger;

import java.util.List;
import org.schoolbilling.invoice.InvoiceLine;
import org.schoolbilling.posting.Posting;

/**
 * Stored lines and postings of an invoice that get other words since the debtor is erased, whether they were handed over or
 * not (LOG-5). It comes in the commit that erases the debtor, or after it: at no other time are they changed.
 *
 * @param lines as they will be; only texts and payments' references differ from what is stored
 * @param postings as they will be; only notes differ from what is stored
 */
public record Erasure(List<InvoiceLine> lines, List<Posting> postings) {

    public Erasure {
        lines = List.copyOf(lines);
        postings = List.copyOf(postings);
    }

    /** Whether nothing is reworded. */
    public boolean isEmpty() {
        return lines.isEmpty() && postings.isEmpty();
    }
}
