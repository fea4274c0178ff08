package org.schoolbilling.ledger;

import java.util.Objects;
import org.schoolbilling.invoice.Invoice;
import org.schoolbilling.invoice.Stamp;

/**
 * How much of an invoice there was after one commit of it: lines, allocations and postings are only appended, so their
 * counts tell which of them existed (LOG-4).
 *
 * @param version of the invoice as that commit stored it
 */
public record Moment(long version, int lines, int allocations, int postings, Stamp stamp) {

    public Moment {
        Objects.requireNonNull(stamp, "stamp");
        if (version < 1 || lines < 0 || allocations < 0 || postings < 0) {
            throw new IllegalArgumentException("version starts at 1 and counts at 0: " + version + ", " + lines + ", "
                    + allocations + ", " + postings);
        }
    }

    /** The moment that a commit of these changes is. */
    public static Moment of(Changes changes) {
        Invoice after = changes.after();
        return new Moment(
                changes.expectedVersion() + 1,
                after.lines().size(),
                after.allocations().size(),
                after.postings(),
                after.header().changed());
    }
}
